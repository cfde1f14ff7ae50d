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
    [
      '33 000 V, nr. 9 en 33 000, nr. 7',
      ['33000-V nr. 9', '33000 nr. 7'],
      'the dossier behind "en" is no further number',
    ],
    [
      '(Kamerstukken 36 800 V, nr. 9, 36 800 XVII, nr. 11)',
      ['36800-V nr. 9', '36800-XVII nr. 11'],
      'the same behind a comma',
    ],
    ['36 410, nrs. 4, 5 en 7 zijn', ['36410 nr. 4', '36410 nr. 5', '36410 nr. 7'], 'a list'],
    ['36 410, nr. 4 en nr. 6 van', ['36410 nr. 4', '36410 nr. 6'], 'each with its own nr.'],
    ['(36 410, nr. 4 en 5)', ['36410 nr. 4', '36410 nr. 5'], 'one nr. for two papers'],
    ['36 410, nrs. 1–3', ['36410 nr. 1', '36410 nr. 2', '36410 nr. 3'], 'range with a dash'],
    ['36 410, nr. 42, 3 juli 2025', ['36410 nr. 42'], 'a day is no number'],
    ['36 410, nr. 42, 2025)', ['36410 nr. 42'], 'a year is no number'],
    ['36 410, nrs. 4 en 5, 12 procent', ['36410 nr. 4', '36410 nr. 5'], 'nor is an amount'],
    ['36 410, nr. 42 en 12 van de gemeenten', ['36410 nr. 42'], 'nor what the sentence counts'],
    ['Kamerstukken II 2022/23,36 229,nr.1', ['36229 nr. 1'], 'everything glued'],
    ['TK 2022–2023, 36 229 nr 1', ['36229 nr. 1'], 'without marks'],
    ['35\u202f925V,\u202fnr.\u202f84', ['35925-V nr. 84'], 'chapter glued, narrow spaces'],
    ['21 501\u201120, nr. 1795', ['21501-20 nr. 1795'], 'a hyphen that does not break'],
    [
      '36 600 A, nr. 5 en 36 600 IIB, nr. 6',
      ['36600-A nr. 5', '36600-IIB nr. 6'],
      'funds and parts',
    ],
    ['34 453 (R2069), nr. 3', ['34453-R2069 nr. 3'], 'a kingdom act'],
    [
      'zie kst-31271-42 en https://zoek.officielebekendmakingen.nl/kst-21501-20-1795.html',
      ['31271 nr. 42', '21501-20 nr. 1795'],
      'identifiers',
    ],
    ['kst-1268678', [], 'an identifier without a dossier'],
    ['Handelingen II 2022/23, nr. 45, item 3', [], 'proceedings are no paper'],
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
    expect(formatReference('36600-A', 5, null)).toBe('Kamerstukken II, 36600 A, nr. 5');
    expect(publishedUrl({ dossier: '35925-V', number: 84 })).toBe(
      'https://zoek.officielebekendmakingen.nl/kst-35925-V-84.html',
    );
  });
});
