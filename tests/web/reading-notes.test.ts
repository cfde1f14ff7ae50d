import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingNotes } from '../../web/text-nl-reading.ts';

const GENERAL = readingNotes([{ code: 'komt later', message: 'A "later" note' }])[0];
const CORPUS = new URL('../../corpus/', import.meta.url);

test('readingNotes() has a Dutch sentence of its own for every doubt that reading a letter can give', () => {
  const codes = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(new URL(name, CORPUS), 'utf8').matchAll(/\bcode: '([a-z-]+)'/g),
    ])
    .map((match) => match[1] ?? '');
  expect(codes.length).toBeGreaterThan(5);
  for (const code of codes) {
    const [sentence] = readingNotes([{ code, message: 'The letter says "x", in English' }]);
    expect(sentence, code).not.toBe(GENERAL);
    expect(sentence, code).not.toContain('English');
  }
});

test('readingNotes() never shows the English of a note it does not know', () => {
  expect(GENERAL).toMatch(/^Een deel van deze brief/);
});

test('readingNotes() says the same doubt once, with what it names and how often', () => {
  const row = { code: 'table-row-shape', message: 'A table row has 3 cells' };
  const note = { code: 'footnote-without-text', message: 'Footnote "4" is referred to' };
  expect(readingNotes([row, note, row])).toEqual([
    expect.stringMatching(/kop staan \(2 keer\)\.$/),
    'Naar een voetnoot („4”) wordt verwezen, maar de tekst ervan ontbreekt.',
  ]);
});
