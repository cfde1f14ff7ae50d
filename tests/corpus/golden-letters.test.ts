import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../corpus/decode-text.ts';
import type { Letter } from '../../corpus/letter.ts';
import { readLetter } from '../../corpus/read-letter.ts';
import { brokenRuns } from './letters.ts';

/** Set to 1, the expected letters are written instead of compared; the diff is reviewed in git. */
const { UPDATE } = process.env;

const FIXTURES = join(import.meta.dirname, '../fixtures/letters');

/** What a person checks when reading a diff: runs and hash are checked by other tests. */
function readable({ contentHash: _, paragraphs, ...letter }: Letter): unknown {
  return {
    ...letter,
    paragraphs: paragraphs.map(({ sourceRuns: _runs, id: _id, ...paragraph }) => paragraph),
  };
}

describe('readLetter() reads letters of other styles as agreed', () => {
  const slugs = readdirSync(FIXTURES).filter((slug) =>
    existsSync(join(FIXTURES, slug, 'source.txt')),
  );

  it.each(slugs)('%s', (slug) => {
    const bytes = readFileSync(join(FIXTURES, slug, 'source.txt'));
    const letter = readLetter({ name: `${slug}.txt`, bytes });
    const file = join(FIXTURES, slug, 'expected-letter.json');
    if (UPDATE === '1') writeFileSync(file, `${JSON.stringify(readable(letter), null, 2)}\n`);
    expect(readable(letter)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    expect(brokenRuns(letter, decodeText(slug, bytes).text)).toEqual([]);
    expect(existsSync(join(FIXTURES, slug, 'why.md'))).toBe(true);
  });
});
