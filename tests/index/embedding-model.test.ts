import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findModel, readModelFolder, SHIPPED_MODEL } from '../../index/embedding-model.ts';
import { createLocalEmbedder } from '../../index/local-embedder.ts';

// Processes, disks and a model: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'model-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readModelFolder()', () => {
  it.each([
    ['no folder', async (at: string) => rm(at, { recursive: true }), 'model-missing'],
    ['no weights', (at: string) => rm(join(at, 'onnx'), { recursive: true }), 'model-missing'],
    ['no tokenizer', (at: string) => rm(join(at, 'tokenizer.json')), 'model-missing'],
    [
      'a tokenizer cut short',
      (at: string) => truncate(join(at, 'tokenizer.json'), 1000),
      'model-damaged',
    ],
    [
      'a configuration of something else',
      (at: string) => writeFile(join(at, 'config.json'), '{}'),
      'model-damaged',
    ],
  ])('refuses a model with %s', async (_, damage, code) => {
    const model = join(folder, 'model');
    await cp(SHIPPED_MODEL, model, { recursive: true });
    await damage(model);
    await expect(readModelFolder(model)).rejects.toMatchObject({ code });
  });

  it('has another identity when the weights or the family change', async () => {
    const model = join(folder, 'model');
    await cp(SHIPPED_MODEL, model, { recursive: true });
    const before = await readModelFolder(model);
    expect((await readModelFolder(model, 'org/multilingual-e5-small')).identity).not.toBe(
      before.identity,
    );
    await writeFile(join(model, 'onnx/model_quantized.onnx'), 'other');
    expect((await readModelFolder(model)).identity).not.toBe(before.identity);
  });

  it('gives e5 models their prefixes', async () => {
    const e5 = await readModelFolder(SHIPPED_MODEL, 'Xenova/multilingual-e5-small');
    expect(e5.prefixes).toEqual({ question: 'query: ', passage: 'passage: ' });
  });
});

describe('createLocalEmbedder()', () => {
  it('answers again after its process was killed, and not after it was closed', async () => {
    const embedder = createLocalEmbedder(await readModelFolder(SHIPPED_MODEL));
    const [before] = await embedder.embed(['vrede en veiligheid'], 'question');
    for (const pid of childrenOfThisProcess()) process.kill(pid, 'SIGKILL');
    const [after, empty] = await embedder.embed(['vrede en veiligheid', ''], 'question');
    expect(after).toEqual(before);
    expect(Math.hypot(...(after ?? []))).toBeCloseTo(1);
    expect(Math.hypot(...(empty ?? [1]))).toBe(0);
    await embedder.close();
    await expect(embedder.embed(['vrede'], 'question')).rejects.toMatchObject({
      code: 'model-failed',
    });
  });

  it('reports model-damaged for weights that were cut short', async () => {
    const model = join(folder, 'model');
    await cp(SHIPPED_MODEL, model, { recursive: true });
    await truncate(join(model, 'onnx/model_quantized.onnx'), 100_000);
    const embedder = createLocalEmbedder(await readModelFolder(model));
    await expect(embedder.embed(['vrede'], 'passage')).rejects.toMatchObject({
      code: 'model-damaged',
    });
    await embedder.close();
  });

  function childrenOfThisProcess(): number[] {
    return execFileSync('pgrep', ['-P', String(process.pid), '-f', 'embedder-child'], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map(Number);
  }
});

describe('findModel() with a hub id', () => {
  let server: Server;
  let requests: string[] = [];

  /** A hub on this machine; gives its address. */
  async function startHub(answer: RequestListener): Promise<string> {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  afterEach(async () => {
    server?.closeAllConnections();
    server?.close();
  });

  const serveFiles: RequestListener = async (request, response) => {
    const file = (request.url ?? '').replace('/org/tiny/resolve/main/', '');
    const bytes = await readFile(join(SHIPPED_MODEL, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    response
      .writeHead(200, { 'content-length': bytes.length, 'x-linked-etag': `"${sha256}"` })
      .end(bytes);
  };

  it('downloads the model once, counting bytes, and asks nothing the second time', async () => {
    const hub = await startHub(serveFiles);
    const seen: [number, number][] = [];
    const model = await findModel('org/tiny', folder, {
      hub,
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(model).toMatchObject({ name: 'org/tiny', dimensions: 256, isStatic: true });
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    expect(requests).toHaveLength(4);
    await findModel('org/tiny', folder, { hub });
    expect(requests).toHaveLength(4);
  });

  it.each<[string, RequestListener, string]>([
    ['does not know the model', (_, response) => response.writeHead(404).end(), '404'],
    ['never answers', () => undefined, 'no answer'],
    [
      'falls silent',
      (_, response) => response.writeHead(200, { 'content-length': 9 }).write('x'),
      'no answer',
    ],
    ['hangs up', (request) => request.socket.destroy(), 'fetch failed'],
    [
      'cuts a file short',
      (_, response) =>
        response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy()),
      '',
    ],
    [
      'sends another file than announced',
      (_, response) => response.writeHead(200, { 'x-linked-etag': 'a'.repeat(64) }).end('x'),
      'checksum',
    ],
  ])(
    'reports model-download-failed when the hub %s, and keeps no part of a file',
    async (_, answer, why) => {
      const hub = await startHub(answer);
      const attempt = findModel('org/tiny', folder, { hub, silenceMs: 150 });
      await expect(attempt).rejects.toMatchObject({
        code: 'model-download-failed',
        message: expect.stringContaining(why),
      });
      expect(await readdir(join(folder, 'org/tiny'))).toEqual([]);
    },
  );

  it('reports model-download-failed when nothing listens there', async () => {
    const hub = await startHub(serveFiles);
    server.close();
    await expect(findModel('org/tiny', folder, { hub })).rejects.toMatchObject({
      code: 'model-download-failed',
    });
  });
});
