import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { splitSentences } from '../../corpus/split-sentences.ts';
import { splitPassages } from '../../index/split-passages.ts';
import { buildLetter } from '../support/build-letter.ts';

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
