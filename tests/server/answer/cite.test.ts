import { describe, expect, it } from 'vitest';
import type { Place } from '../../../server/answer/answer-parts.ts';
import { citePlaces, inlinesOf } from '../../../server/answer/cite.ts';
import { buildLetter } from '../../support/build-letter.ts';

const LETTER = buildLetter('kst-29862-51', ['De haven groeit. De sluis ook.', 'De kade blijft.']);

function place(number: number, start: number, end: number): Place {
  const paragraph = LETTER.paragraphs[number - 1];
  if (paragraph === undefined) throw new RangeError(`No paragraph ${number}`);
  return { letter: LETTER, paragraph, start, end };
}

const quotesOf = (...places: Place[]) =>
  citePlaces(places).citations.map(({ n, paragraph, quotes }) => [
    n,
    paragraph.number,
    quotes.map(({ text }) => text),
  ]);

describe('citePlaces()', () => {
  it('numbers paragraphs from 1 by first use, whatever their place in the letter', () => {
    expect(quotesOf(place(2, 0, 15), place(1, 0, 16), place(2, 0, 15))).toEqual([
      [1, 2, ['De kade blijft.']],
      [2, 1, ['De haven groeit.']],
    ]);
  });

  it('merges quotes that overlap, contain or equal each other', () => {
    expect(quotesOf(place(1, 3, 16), place(1, 0, 8), place(1, 4, 6), place(1, 0, 8))).toEqual([
      [1, 1, ['De haven groeit.']],
    ]);
  });

  it('keeps quotes apart that only touch or stand apart, in order of place', () => {
    expect(quotesOf(place(1, 17, 30), place(1, 0, 16))).toEqual([
      [1, 1, ['De haven groeit.', 'De sluis ook.']],
    ]);
    expect(quotesOf(place(1, 0, 8), place(1, 8, 16))).toEqual([[1, 1, ['De haven', ' groeit.']]]);
  });

  it('gives each quote as the slice at its offsets, with the address of its paragraph', () => {
    const [citation] = citePlaces([place(1, 17, 30)]).citations;
    expect(citation?.quotes).toEqual([{ start: 17, end: 30, text: 'De sluis ook.' }]);
    expect(citation?.url).toBe('/letters/kst-29862-51#p1');
  });

  it('cites nothing for nothing', () => {
    expect(citePlaces([])).toEqual({ numberOf: new Map(), citations: [] });
  });
});

describe('inlinesOf()', () => {
  it('goes through paragraphs and lists in reading order', () => {
    const words = (text: string) => ({ kind: 'words', text }) as const;
    const inlines = inlinesOf([
      { kind: 'paragraph', inlines: [words('a'), words('b')] },
      { kind: 'list', entries: [[words('c')], [words('d'), words('e')]] },
    ]);
    expect(inlines).toEqual(['a', 'b', 'c', 'd', 'e'].map(words));
  });
});
