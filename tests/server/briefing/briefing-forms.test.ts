import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../server/app-deps.ts';
import { briefingFileName } from '../../../server/briefing/briefing-file-name.ts';
import { briefingSchema } from '../../../server/contract.ts';
import { sourceOf } from '../../corpus/letters.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';
import { inStyle, readDocx } from '../../support/read-docx.ts';
import { testApp } from '../../support/test-app.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const POLICY = 'kst-36800-V-103';

let letters: OpenLetters;
let app: App;

beforeAll(async () => {
  letters = await openLetters({ [`${POLICY}.txt`]: sourceOf(POLICY) });
  const { index, answerer } = letters;
  const corpus = { letters: index.letters, rejected: [] };
  app = testApp({ state: () => ({ status: 'ready', corpus, index, answerer }) }).app;
});
afterAll(() => letters.close());

const ask = (topic: string, accept?: string) =>
  app.request('/api/briefings', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(accept ? { Accept: accept } : {}) },
    body: JSON.stringify({ topic }),
  });

describe('POST /api/briefings', () => {
  test.each([
    [undefined, 'no preference'],
    ['application/json', 'JSON'],
    ['*/*', 'anything'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'a browser'],
    ['image/png', 'none of the three'],
    [`application/json, ${WORD};q=0.5`, 'JSON before Word'],
  ])('gives JSON for Accept %s (%s)', async (accept, _why) => {
    const reply = await ask('schaduwvloot', accept);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('vary')).toContain('Accept');
    expect(briefingSchema.parse(await reply.json()).found).toBe(true);
  });

  test('gives the same briefing as Markdown', async () => {
    const { citations, title } = briefingSchema.parse(await (await ask('schaduwvloot')).json());
    const reply = await ask('schaduwvloot', 'text/markdown');
    expect(reply.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(reply.headers.get('content-disposition')).toMatch(
      /^attachment; filename="briefing-schaduwvloot-.*\.md"$/u,
    );
    const text = await reply.text();
    expect(text.startsWith(`# ${title}\n`)).toBe(true);
    expect(text.match(/^- \[\d+\] /gmu)).toHaveLength(citations.length);
  });

  test('gives the same briefing as a Word file', async () => {
    const { title } = briefingSchema.parse(await (await ask('schaduwvloot')).json());
    const reply = await ask('schaduwvloot', `text/html;q=0.3, ${WORD}`);
    expect(reply.headers.get('content-type')).toBe(WORD);
    expect(reply.headers.get('content-disposition')).toMatch(
      /^attachment; filename="briefing-schaduwvloot-.*\.docx"$/u,
    );
    const docx = readDocx(new Uint8Array(await reply.arrayBuffer()));
    expect(inStyle(docx.part('word/document.xml'), 'Heading1')).toEqual([title]);
  });

  test('a topic that the letters do not hold is one line in every form', async () => {
    const { found, text } = briefingSchema.parse(await (await ask('zwemlessen')).json());
    expect(found).toBe(false);
    expect(await (await ask('zwemlessen', 'text/markdown')).text()).toContain(`\n\n${text}\n`);
    const docx = readDocx(new Uint8Array(await (await ask('zwemlessen', WORD)).arrayBuffer()));
    expect(docx.part('word/document.xml')).toContain(text ?? '');
  });

  test('two at once do not mix', async () => {
    const replies = await Promise.all([ask('schaduwvloot', WORD), ask('zwemlessen', WORD)]);
    const titles = await Promise.all(
      replies.map(async (reply) => {
        const docx = readDocx(new Uint8Array(await reply.arrayBuffer()));
        return inStyle(docx.part('word/document.xml'), 'Heading1');
      }),
    );
    expect(titles).toEqual([['Briefing: Schaduwvloot'], ['Briefing: Zwemlessen']]);
  });

  test('a bad request is a problem whatever form was asked for', async () => {
    const reply = await ask(' ', WORD);
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('briefingFileName()', () => {
  const head = { composedOn: '2026-11-27' } as Parameters<typeof briefingFileName>[0]['head'];
  test.each([
    ['Oekraïne', 'briefing-oekraine-2026-11-27.docx', 'accents'],
    ['Defensie-uitgaven, 2 %', 'briefing-defensie-uitgaven-2-2026-11-27.docx', 'signs'],
    ['../../etc/passwd"\r\nX: y', 'briefing-etc-passwd-x-y-2026-11-27.docx', 'a path and a header'],
    ['中文', 'briefing-2026-11-27.docx', 'no letter that every system takes'],
    ['a'.repeat(200), `briefing-${'a'.repeat(60)}-2026-11-27.docx`, 'a long topic'],
  ])('%j becomes %s (%s)', (topic, name, _why) => {
    expect(briefingFileName({ topic, head }, 'docx')).toBe(name);
  });
});
