import { describe, expect, it } from 'vitest';
import { absentNames, namesIn } from '../../../server/answer/absent-names.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { partFor, termFor } from '../../support/sentence-evidence.ts';

const LETTER = buildLetter('haven', [
  'De haven werkt samen met Zuid-Korea, Nieuw Zeeland en Noord-Afrika.',
  'In Oost-Oekraïne en Limburg ligt het anders; de rechten van LHBTI’s tellen mee.',
  'De Verenigde Arabische Emiraten en Zuid-Soedan leveren.',
]);

/** Terms as far as they matter here: the whole name occurs nowhere and looks much like its last part. */
function absent(question: string): string[] {
  const looksLike = { passages: 0, nearestSimilarity: 0.9123, nearestWord: 'korea' };
  const words = question.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const terms = words.map((word) => termFor(word.toLowerCase(), looksLike));
  return absentNames(question, partFor(question, [], { terms }).query, [LETTER]);
}

describe('absentNames()', () => {
  it.each([
    ['Noord-Korea', ['Noord-Korea'], 'a bare topic is all first word'],
    ['noord-korea', ['noord-korea'], 'typed without capitals'],
    ['Noord Korea', ['Noord-Korea'], 'typed without its hyphen'],
    ['Wat is er met Noord-Macedonië?', ['Noord-Macedonië'], 'a direction is no kin'],
    ['Hoe gaat het in Soedan?', ['Soedan'], 'Zuid-Soedan is another country'],
    ['Nieuw-Caledonië', ['Nieuw-Caledonië'], 'two capitals are no habit of the first word'],
    ['Wat zegt de brief over Zuid-Holland?', ['Zuid-Holland'], 'a province'],
    ['Iets over Saoedi-Arabië?', ['Saoedi-Arabië'], 'a country of two parts'],
    ['Wat is er in Sri Lanka gebeurd?', ['Sri Lanka'], 'a country of two words'],
    ['North Korea', ['North Korea'], 'English'],
  ])('%j lacks %j (%s)', (question, expected) => {
    expect(absent(question)).toEqual(expected);
  });

  it.each([
    ['Zuid-Korea', 'printed'],
    ['zuid-korea', 'printed, typed without capitals'],
    ['Nieuw-Zeeland', 'printed without its hyphen'],
    ['South Korea', 'printed in Dutch'],
    ['Wat gebeurt er in Oekraïne?', 'a direction before a country still names it'],
    ['Wat gebeurt er in Noord-Limburg?', 'what it names stands by itself'],
    ['LHBTI-rechten', 'only its capitals are a name'],
    ['Verenigde Arabische Emiraten', 'three words, one name'],
    ['Havens', 'a capital at the start is no name'],
    ['Tell us more', 'a short name of a country is a common word'],
  ])('%j lacks no name (%s)', (question) => {
    expect(absent(question)).toEqual([]);
  });
});

describe('namesIn()', () => {
  it('gives names in order and leaves the first word of a sentence out', () => {
    expect(namesIn('Wat doet NAVO met F35 in Turkije? Kosten tellen.')).toEqual([
      'NAVO',
      'F35',
      'Turkije',
    ]);
  });

  it('gives none for an empty question', () => {
    expect(namesIn('')).toEqual([]);
  });
});
