import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { splitSentences } from '../../corpus/split-sentences.ts';

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences()', () => {
  it.each([
    ['De brief is af. Het kabinet reageert.', 2, 'two plain sentences'],
    ['Dit geldt o.a. Duitsland en d.w.z. de EU.', 1, 'abbreviations before a capital'],
    ['De brief van 3 mei jl. Kamerleden vroegen hierom.', 1, 'doubt means no split: jl.'],
    ['Zie Kamerstuk 31865, nr. 267. Dit geeft invulling.', 2, 'nr. within, number at the end'],
    ['Minister W.B. Hoekstra tekende. Hij vertrok.', 2, 'initials'],
    ['N.a.v. het rapport is actie genomen.', 1, 'an abbreviation at the start'],
    ['Het kost € 3,5 mln. Dat is veel.', 2, 'mln. before a capital ends the sentence'],
    ['Het kost € 3,5 mln. per jaar.', 1, 'mln. before a small letter does not'],
    [
      'De inzet is (1) steun geven, (2) sancties handhaven en (3) recht doen.',
      1,
      'a list inside a sentence',
    ],
    ['1. Breng de keten in kaart. 2. Blijf realistisch.', 2, 'numbers that open a list entry'],
    ['Dat staat in artikel 1. De rest volgt.', 2, 'a number that ends a sentence'],
    ['Hij zei: „Dit is klaar.” Daarna ging hij.', 2, 'a quote that ends with the sentence'],
    ['Dit is nieuw (zie de bijlage. Daar staat meer) en blijft.', 1, 'a point within brackets'],
    ['Is dat zo? Ja! Zeker.', 3, 'question and exclamation marks'],
    ["Dat is zo. 's Avonds niet.", 2, "a sentence that begins with 's"],
    ['Titel onderzoek\t2024\tH5, Artikel 2', 3, 'table cells'],
    ['De minister,\nW.B. Hoekstra', 2, 'lines of a signature'],
    ['', 0, 'nothing'],
    [' \t \n ', 0, 'white space only'],
  ])('splits "%s" into %i: %#', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  // Looking back over the whole text at each sentence would take hours here.
  it.each([
    ['Een zin. ', 500_000],
    ['Nr. 4 (en ', 400_000],
    ['.', 3_000_000],
  ])(
    'stays linear in %j',
    (unit, count) => {
      expect(sentences(`Begin. ${unit.repeat(count)} Einde.`).length).toBeGreaterThan(1);
    },
    20_000,
  );

  it('covers every character of every paragraph of the real letters, in order', async () => {
    const { letters } = await readCorpus('corpus/letters');
    for (const { text } of letters.flatMap(({ paragraphs }) => paragraphs)) {
      expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });
});
