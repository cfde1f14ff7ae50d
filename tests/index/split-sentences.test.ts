import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { splitPassages } from '../../index/split-passages.ts';
import { splitSentences } from '../../index/split-sentences.ts';
import { buildLetter } from '../support/build-letter.ts';

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

  it('covers every character of every paragraph of the real letters, in order', async () => {
    const { letters } = await readCorpus('corpus/letters');
    for (const { text } of letters.flatMap(({ paragraphs }) => paragraphs)) {
      expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });
});

describe('splitPassages()', () => {
  it('loses no word of the real letters, keeps passages in order, and ends each at a sentence', async () => {
    const { letters } = await readCorpus('corpus/letters');
    for (const letter of letters) {
      const passages = splitPassages(letter).map(({ passage }) => passage);
      for (const paragraph of letter.paragraphs.filter(({ kind }) => kind !== 'heading')) {
        const own = passages.filter(({ paragraphNumber }) => paragraphNumber === paragraph.number);
        expect(own.map(({ start, end }) => paragraph.text.slice(start, end)).join('')).toBe(
          paragraph.text,
        );
        const ends = new Set(
          splitSentences(paragraph.text)
            .map(({ start }) => start)
            .concat(paragraph.text.length),
        );
        for (const { end } of own) expect(ends).toContain(end);
      }
    }
  });

  it('cuts a long paragraph into passages of much the same length', () => {
    const text = Array.from(
      { length: 40 },
      (_, at) => `Zin ${at} gaat over vrede, veiligheid en recht.`,
    ).join(' ');
    const lengths = splitPassages(buildLetter('lang', [text])).map(
      ({ passage }) => passage.end - passage.start,
    );
    expect(lengths.length).toBeGreaterThan(1);
    expect(Math.max(...lengths)).toBeLessThan(1000);
    expect(Math.min(...lengths)).toBeGreaterThan(300);
  });

  it('gives a heading to the text below it, and a passage of its own only when there is none', () => {
    const letter = buildLetter('kop', [
      { kind: 'heading', level: 1, text: 'Inleiding' },
      { text: 'Dit is de tekst.', section: ['Inleiding'] },
      { kind: 'heading', level: 1, text: 'Bijlagen' },
    ]);
    const sources = splitPassages(letter);
    expect(sources.map(({ passage }) => passage.id)).toEqual(['kop#2', 'kop#3']);
    expect(sources[0]?.section).toBe('Inleiding');
  });

  it('carries column headers, footnotes, the sentence before a list, and the letter', () => {
    const letter = buildLetter(
      'velden',
      [
        'Eerst dit. Het kabinet kiest drie doelen:',
        { kind: 'list-item', text: 'meer steun' },
        {
          kind: 'table-row',
          text: 'Artikel 2\tOnderhanden',
          cells: [
            { header: 'Begrotingsartikel', start: 0, end: 9 },
            { header: 'Status', start: 10, end: 21 },
          ],
        },
        {
          text: 'Met een noot.',
          footnotes: [{ mark: '1', text: 'Zie het rapport.', at: 12, paragraphNumber: 5 }],
        },
      ],
      { title: 'Beleidsbrief vrede', date: '2026-05-18', senders: ['A. de Vries'] },
    );
    const [, item, row, noted] = splitPassages(letter);
    expect(item?.section).toBe('Het kabinet kiest drie doelen:');
    expect(row?.beside).toBe('Begrotingsartikel. Status');
    expect(noted?.beside).toBe('Zie het rapport.');
    expect(noted?.letter).toContain('18 mei 2026');
    expect(noted?.letter).toContain('Beleidsbrief vrede');
    expect(noted?.letter).toContain('A. de Vries');
  });
});
