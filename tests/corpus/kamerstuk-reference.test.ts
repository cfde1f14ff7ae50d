import { describe, expect, it } from 'vitest';
import {
  findKamerstukReferences,
  formatReference,
  parliamentaryYear,
  publishedUrl,
} from '../../corpus/kamerstuk-reference.ts';

describe('findKamerstukReferences()', () => {
  it.each([
    ['zie 31271, nr. 42.', ['31271 nr. 42'], 'plain'],
    ['(Kamerstuk 36 045, nr. 4)', ['36045 nr. 4'], 'number in two parts'],
    ['(Kamerstuk36 045, nr. 4)', ['36045 nr. 4'], 'glued to the word before'],
    ['35 925 V, nr. 84', ['35925-V nr. 84'], 'budget chapter'],
    ['Kamerstuk 21 501-20, nr. 1795', ['21501-20 nr. 1795'], 'council dossier'],
    ['Kamerstukken II 2022/23, 36 229, nr. 1, p. 7–8', ['36229 nr. 1'], 'the page is no number'],
    ['36 410, nrs. 1 t/m 3', ['36410 nr. 1', '36410 nr. 2', '36410 nr. 3'], 'range'],
    ['36 410, nrs. 5 en 7', ['36410 nr. 5', '36410 nr. 7'], 'two of them'],
    ['Kamerstuk 36\u00a0045,\nnr.\u00a04', ['36045 nr. 4'], 'no-break spaces and a line end'],
    ['Tweede kamerstuk 31271, Nr. 22', ['31271 nr. 22'], 'capital'],
    ['(19 december 2023; Kamerstuk 36470, nr. 6)', ['36470 nr. 6'], 'a year before it'],
    ['dossier 31271 in 2024', [], 'a dossier alone is no paper'],
    ['1.240 controles, nr. 3', [], 'an amount is no dossier'],
  ])('finds in "%s" %j: %s', (text, normalised) => {
    const found = findKamerstukReferences(text);
    expect(found.map((reference) => reference.normalised)).toEqual(normalised);
    for (const reference of found)
      expect(text.slice(reference.start, reference.end)).toBe(reference.text);
  });
});

describe('parliamentaryYear()', () => {
  it.each([
    ['2025-09-15', '2024/25', 'the day before Prinsjesdag 2025'],
    ['2025-09-16', '2025/26', 'Prinsjesdag 2025, the third Tuesday'],
    ['2026-05-18', '2025/26', 'spring'],
    ['1999-12-31', '1999/00', 'turn of the century'],
  ])('%s lies in %s: %s', (isoDay, year) => {
    expect(parliamentaryYear(isoDay)).toBe(year);
  });
});

describe('formatReference() and publishedUrl()', () => {
  it('cite as the field does', () => {
    expect(formatReference('31271', 42, '2026-05-18')).toBe(
      'Kamerstukken II 2025/26, 31271, nr. 42',
    );
    expect(formatReference('35925-V', 84, '2022-03-08')).toBe(
      'Kamerstukken II 2021/22, 35925 V, nr. 84',
    );
    expect(formatReference('21501-20', 1795, null)).toBe('Kamerstukken II, 21501-20, nr. 1795');
    expect(publishedUrl({ dossier: '35925-V', number: 84 })).toBe(
      'https://zoek.officielebekendmakingen.nl/kst-35925-V-84.html',
    );
  });
});
