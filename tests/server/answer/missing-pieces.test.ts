import { describe, expect, it } from 'vitest';
import { citePlaces } from '../../../server/answer/cite.ts';
import { findMissingPieces } from '../../../server/answer/missing-pieces.ts';
import { buildLetter } from '../../support/build-letter.ts';

const HELD = buildLetter('kst-29862-51', ['Tekst.'], {
  dossiers: [{ dossier: '29862', number: 51 }],
});

function missingIn(...texts: string[]): (string | null)[] {
  const letter = buildLetter('brief', texts);
  const places = letter.paragraphs.map((paragraph) => ({
    letter,
    paragraph,
    start: 0,
    end: paragraph.text.length,
  }));
  return findMissingPieces(citePlaces(places).citations, [HELD, letter]).map(
    ({ normalised }) => normalised,
  );
}

describe('findMissingPieces()', () => {
  it.each([
    ['a piece that is not held', ['Zie Kamerstuk 33 000, nr. 7.'], ['33000 nr. 7']],
    ['a piece that is held', ['Zie Kamerstuk 29 862, nr. 51.'], []],
    ['another number of a held dossier', ['Zie Kamerstuk 29 862, nr. 52.'], ['29862 nr. 52']],
    [
      'one piece named twice, two in all, in order',
      ['Zie 33 000 V, nr. 9. Zie 33 000, nr. 7.', 'Ook 33000-V, nr. 9.'],
      ['33000-V nr. 9', '33000 nr. 7'],
    ],
    ['no piece', ['In 2021 ging er 33 000 euro naar nummer 7.'], []],
  ])('tells %s', (_what, texts, expected) => {
    expect(missingIn(...texts)).toEqual(expected);
  });

  it('looks at the quoted words only', () => {
    const text = 'De kade groeit. Zie Kamerstuk 33 000, nr. 7.';
    const letter = buildLetter('brief', [text]);
    const [paragraph] = letter.paragraphs;
    if (paragraph === undefined) throw new RangeError('A letter of one paragraph');
    const { citations } = citePlaces([{ letter, paragraph, start: 0, end: 15 }]);
    expect(findMissingPieces(citations, [letter])).toEqual([]);
  });
});
