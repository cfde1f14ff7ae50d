import { describe, expect, it } from 'vitest';
import { findDutchDate, formatDutchDate, parseDutchDate } from '../../corpus/dutch-date.ts';

describe('parseDutchDate()', () => {
  it.each<[string, string | null, string]>([
    ['12 maart 2024', '2024-03-12', 'as letters write it'],
    ['1 Mei 2024', '2024-05-01', 'one digit, month with a capital'],
    ['12-03-2024', '2024-03-12', 'numbers'],
    ['29 februari 2024', '2024-02-29', 'leap year'],
    ['12\u00a0maart 2024', '2024-03-12', 'no-break space'],
    ['29 februari 2023', null, 'no leap year'],
    ['31 april 2024', null, 'April has 30 days'],
    ['12-13-2024', null, 'no thirteenth month'],
    ['12 maart', null, 'no year'],
    ['op 12 maart 2024', null, 'more than a date'],
  ])('reads "%s" as %s: %s', (text, isoDay) => {
    expect(parseDutchDate(text)).toBe(isoDay);
  });
});

describe('findDutchDate()', () => {
  it('finds the first valid date and its place', () => {
    const text = 'Op 31 juni 2024 niet, op 3-4-2024 wel, en 5 mei 2024 ook';
    const found = findDutchDate(text);
    expect(found?.isoDay).toBe('2024-04-03');
    expect(text.slice(found?.start, found?.end)).toBe('3-4-2024');
  });
});

describe('formatDutchDate()', () => {
  it('writes what parseDutchDate() reads', () => {
    for (const isoDay of ['2026-05-18', '2022-03-08', '2024-12-31']) {
      expect(parseDutchDate(formatDutchDate(isoDay))).toBe(isoDay);
    }
  });

  it('refuses a day that does not exist', () => {
    expect(() => formatDutchDate('2024-02-30')).toThrow(/"2024-02-30"/u);
  });
});
