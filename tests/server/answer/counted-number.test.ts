/** Numbers whose noun is left out, and which of several is meant. */
import { describe, expect, it } from 'vitest';
import { countsIt, numberMeant } from '../../../server/answer/counted-number.ts';
import { findDetails } from '../../../server/answer/detail-in-sentence.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { evidenceFor, partFor, termFor } from '../../support/sentence-evidence.ts';

const FIRST = 'Er stonden 75 bomen langs de gracht en ruim 400 voor de parkaanleg.';
const SECOND = 'Voor de tuinbouw waren dat er bijna 30.';
const letter = buildLetter('a', [`${FIRST} ${SECOND}`]);

function sentenceOf(text: string) {
  const plain = evidenceFor(letter, text);
  const details = findDetails('count', text).map(({ start, end }) => ({
    start: plain.start + start,
    end: plain.start + end,
  }));
  return { ...plain, details };
}

function meantBy(about: string): string | null {
  const sentence = sentenceOf(FIRST);
  const part = partFor(`Hoeveel bomen ${about}?`, [sentence], {
    part: { asks: 'count', counts: ['bomen'] },
    terms: [termFor('bomen'), termFor(about.split(' ').at(-1) ?? '', { idf: 5 })],
  });
  const span = numberMeant(part, sentence);
  return span && sentence.paragraph.text.slice(span.start, span.end);
}

describe('numberMeant()', () => {
  it.each([
    ['langs de gracht', '75 bomen langs de gracht'],
    ['voor de parkaanleg', 'ruim 400 voor de parkaanleg'],
    ['voor een parkaanlegger', 'ruim 400 voor de parkaanleg'],
    ['op de heide', null],
    ['plantte gracht', null],
  ])('of what is asked about %s', (about, meant) => {
    expect(meantBy(about)).toBe(meant);
  });
});

describe('countsIt()', () => {
  it('counts a noun that a sentence before it says', () => {
    expect(countsIt(sentenceOf(SECOND), ['bomen'])).toBe(true);
  });

  it('counts nothing that was not counted before', () => {
    expect(countsIt(sentenceOf(SECOND), ['struiken'])).toBe(false);
  });
});
