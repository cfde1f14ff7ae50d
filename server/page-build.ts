/**
 * Keeps the built page in step with its sources: builds it with Vite when web/ changed since the last
 * build, and does nothing otherwise, so that a later start costs no build.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const STAMP = '.sources';
const BUILT = 'dist';

/** The page could not be built; `message` says why and what to do. */
export class PageBuildError extends Error {
  override readonly name = 'PageBuildError';
  readonly code = 'page-build-failed';
}

/** SHA-256 over the names and bytes of every source file of the page, hex. */
export async function hashPageSources(webFolder: string): Promise<string> {
  const entries = await readdir(webFolder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(webFolder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(BUILT))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(webFolder, file)));
  return hash.digest('hex');
}

/**
 * Builds the page when its sources differ from those of the last build.
 *
 * @param webFolder - absolute; the page comes into its `dist`
 * @param build - runs the build; Vite by default
 * @returns whether it was built
 * @throws PageBuildError with the first lines of what Vite said
 */
export async function buildPageIfChanged(
  webFolder: string,
  build: (webFolder: string) => Promise<void> = buildWithVite,
): Promise<boolean> {
  const stampFile = join(webFolder, BUILT, STAMP);
  const sources = await hashPageSources(webFolder);
  // No stamp is the first start, or a build by hand: both mean building.
  const built = await readFile(stampFile, 'utf8').catch(() => null);
  if (built === sources) return false;
  await build(webFolder);
  await writeFile(stampFile, sources);
  return true;
}

async function buildWithVite(webFolder: string): Promise<void> {
  const vitePackage = createRequire(import.meta.url).resolve('vite/package.json');
  const command = join(dirname(vitePackage), 'bin/vite.js');
  const child = spawn(process.execPath, [command, 'build', webFolder, '--logLevel', 'warn'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    const why = said
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
      .slice(0, 6)
      .join(' ');
    throw new PageBuildError(
      `Cannot build the page in "${webFolder}": ${why}; run npm ci and start again`,
    );
  }
}
