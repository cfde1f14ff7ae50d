/** README.md against the program: a setting, dependency, command or file that it misses or invents. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readme = existsSync(inRoot('README.md')) ? readFileSync(inRoot('README.md'), 'utf8') : '';

type Package = {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const project = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Package;

/** Names that the two config files read from the environment. */
const settings = ['server/config.ts', 'index/config.ts'].flatMap((file) => {
  const source = readFileSync(inRoot(file), 'utf8');
  const read = source.matchAll(/\benv(?:\.|\[')([A-Z][A-Z_]+)|\bgiven\(env, '([A-Z_]+)'/g);
  return [...new Set([...read].map(([, direct, named]) => direct ?? named ?? ''))];
});

const tableRows = readme.split('\n').filter((line) => line.startsWith('|'));
/** Links to files, without their anchors; addresses of other hosts are left out. */
const links = [...readme.matchAll(/\]\(([^)\s#]+)[^)]*\)/g), ...readme.matchAll(/src="([^"]+)"/g)]
  .map(([, target = '']) => target)
  .filter((target) => !/^[a-z]+:/i.test(target));
const commands = [...readme.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(
  ([, name = '']) => name,
);

/** What npm itself understands, beside the scripts. */
const NPM_COMMANDS = new Set(['ci', 'install', 'test', 'start', 'run', 'audit', 'ls']);

describe('README.md', () => {
  it('is there, and the settings are found in the code', () => {
    expect(readme).not.toBe('');
    expect(settings).toContain('PORT');
    expect(settings).toContain('CORPUS_DIR');
  });

  it.each(settings)('has %s in its table of settings', (setting) => {
    expect(tableRows.some((row) => row.split('|')[1]?.includes(`\`${setting}\``))).toBe(true);
  });

  it.each(Object.keys({ ...project.dependencies, ...project.devDependencies }))(
    'says why %s is needed',
    (name) => {
      const lines = readme.split('\n').filter((line) => line.includes(`\`${name}\``));
      expect(lines.some((line) => line.replace(`\`${name}\``, '').match(/\p{L}{3,}/u))).toBe(true);
    },
  );

  it('names only npm scripts that exist', () => {
    const known = (name: string) => NPM_COMMANDS.has(name) || name in project.scripts;
    expect(commands.filter((name) => !known(name))).toEqual([]);
    expect(commands).toContain('start');
  });

  it('links only to files that exist', () => {
    expect(links.filter((target) => !existsSync(inRoot(decodeURI(target))))).toEqual([]);
  });
});
