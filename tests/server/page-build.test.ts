import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildPageIfChanged, hashPageSources, PageBuildError } from '../../server/page-build.ts';

let web = '';
let builds = 0;

async function fakeBuild(folder: string): Promise<void> {
  builds += 1;
  await mkdir(join(folder, 'dist'), { recursive: true });
}

beforeEach(async () => {
  builds = 0;
  web = await mkdtemp(join(tmpdir(), 'briefwijzer-web-'));
  await writeFile(join(web, 'index.html'), '<!doctype html><title>x</title>');
});

afterEach(() => rm(web, { recursive: true, force: true }));

test('buildPageIfChanged() builds at the first start and not at the next', async () => {
  expect(await buildPageIfChanged(web, fakeBuild)).toBe(true);
  expect(await buildPageIfChanged(web, fakeBuild)).toBe(false);
  expect(builds).toBe(1);
});

test('buildPageIfChanged() builds again when a source file changed, came or was renamed', async () => {
  await buildPageIfChanged(web, fakeBuild);
  await writeFile(join(web, 'index.html'), '<!doctype html><title>y</title>');
  expect(await buildPageIfChanged(web, fakeBuild)).toBe(true);
  await writeFile(join(web, 'main.ts'), '');
  expect(await buildPageIfChanged(web, fakeBuild)).toBe(true);
});

test('buildPageIfChanged() leaves no stamp when the build fails, so that the next start tries again', async () => {
  const fails = () => Promise.reject(new PageBuildError('Cannot build'));
  await expect(buildPageIfChanged(web, fails)).rejects.toThrow(PageBuildError);
  expect(await buildPageIfChanged(web, fakeBuild)).toBe(true);
});

test('buildPageIfChanged() builds a real page with Vite', async () => {
  expect(await buildPageIfChanged(web)).toBe(true);
  expect(await readFile(join(web, 'dist/index.html'), 'utf8')).toContain('<title>x</title>');
});

test('buildPageIfChanged() says why a page cannot be built', async () => {
  await writeFile(join(web, 'index.html'), '<script type="module" src="./absent.ts"></script>');
  await expect(buildPageIfChanged(web)).rejects.toThrow(/Cannot build the page in ".*absent/);
});

test('hashPageSources() does not look at what was built', async () => {
  const before = await hashPageSources(web);
  await fakeBuild(web);
  await writeFile(join(web, 'dist/index.html'), 'built');
  expect(await hashPageSources(web)).toBe(before);
});
