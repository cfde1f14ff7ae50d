/** Words that moments are printed in, as parts of patterns, and what they stand for in the calendar. */
import { MONTHS } from './dutch-date.ts';

/** Pattern sources without groups. */
export const MONTH = `(?:${MONTHS.join('|')})`;
export const YEAR = '(?:19|20)\\d{2}';
/** A year as such or as seen from the letter: "2026", "dit jaar", "het komende jaar". */
export const YEAR_TERM = `(?:${YEAR}|(?:(?:dit|vorig|volgend|komend|aankomend)|het (?:lopende|huidige|vorige|volgende|komende|nieuwe)) (?:kalender)?jaar|het jaar)`;
export const SEASON = '(?:voorjaar|lente|zomer|najaar|herfst|winter)';
export const RECESS = '(?:zomer|kerst|herfst|voorjaars|krokus|mei)reces';
export const ORDINAL = '(?:eerste|tweede|derde|vierde|[1-4](?:e|ste|de))';
export const COUNT =
  '(?:\\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)';

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde'];
const COUNTS = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** "derde" and "3e" -> 3. */
export function readOrdinal(word: string): number {
  const named = ORDINALS.indexOf(word.toLowerCase());
  return named === -1 ? Number.parseInt(word, 10) : named + 1;
}

/** "zes" and "6" -> 6. */
export function readCount(word: string): number {
  const named = COUNTS.indexOf(word.toLowerCase().replaceAll('é', 'e'));
  return named === -1 ? Number.parseInt(word, 10) : named + 1;
}

type Months = readonly [first: number, last: number];

/** Winter runs into the next year. */
export const SEASON_MONTHS: ReadonlyMap<string, Months> = new Map([
  ['voorjaar', [3, 5]],
  ['lente', [3, 5]],
  ['zomer', [6, 8]],
  ['najaar', [9, 11]],
  ['herfst', [9, 11]],
  ['winter', [12, 2]],
]);

/** When the Kamer is in recess, in whole months. */
export const RECESS_MONTHS: ReadonlyMap<string, Months> = new Map([
  ['zomer', [7, 8]],
  ['kerst', [12, 12]],
  ['herfst', [10, 10]],
  ['voorjaars', [2, 2]],
  ['krokus', [2, 2]],
  ['mei', [4, 5]],
]);

/** Which third of a year or month: "medio 2026" is May to August. */
export const PART_THIRD: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ['begin', 0],
  ['medio', 1],
  ['halverwege', 1],
  ['midden', 1],
  ['eind', 2],
  ['einde', 2],
  ['ultimo', 2],
]);
