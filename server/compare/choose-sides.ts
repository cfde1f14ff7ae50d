/** Which two of several letters a comparison sets side by side. */
import type { Letter } from '../../corpus/letter.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { findTheme } from '../theme/find-theme.ts';
import { oldestFirst } from '../theme/theme-line.ts';

/** Share of the best letter's fit from which a letter has something to say. */
const SPEAKS = 0.6;

/**
 * The oldest and the newest of the letters that treat the theme; of letters of one named year, the one
 * that treats it best. With `since` the older side is the newest letter up to that year. Undated letters
 * have no place in time and take no part.
 *
 * @param letters - those the question allows
 * @param years - named in the question; may be empty
 * @param since - year from which news is asked; null for none
 * @returns null when fewer than two of them speak
 */
export async function chooseSides(
  index: SearchIndex,
  subject: string,
  {
    letters,
    years,
    since,
  }: {
    readonly letters: readonly Letter[];
    readonly years: readonly number[];
    readonly since: number | null;
  },
): Promise<readonly [Letter, Letter] | null> {
  const dated = letters.filter(({ date }) => date !== null);
  if (dated.length < 2) return null;
  const { paragraphs } = await findTheme(
    index,
    subject,
    { letters: dated.map(({ id }) => id) },
    'wide',
  );
  const fits = new Map<Letter, number>();
  for (const { letter, fit } of paragraphs) {
    fits.set(letter, Math.max(fits.get(letter) ?? 0, fit));
  }
  const best = Math.max(0, ...fits.values());
  const speaking = dated.filter((letter) => (fits.get(letter) ?? 0) >= best * SPEAKS && best > 0);
  const isNamed = years.length > 1;
  const candidates = isNamed || speaking.length < 2 ? dated : speaking;
  const ofYear = new Map<string, Letter>();
  for (const letter of [...candidates].sort((a, b) => (fits.get(b) ?? 0) - (fits.get(a) ?? 0))) {
    const year = isNamed ? (letter.date ?? '').slice(0, 4) : letter.id;
    if (!ofYear.has(year)) ofYear.set(year, letter);
  }
  const inTime = [...ofYear.values()].sort(oldestFirst);
  const upToSince = inTime.findLast(({ date }) => since !== null && yearOf(date) <= since);
  const [earlier, later] = [upToSince ?? inTime[0], inTime.at(-1)];
  if (earlier === undefined || later === undefined || earlier === later) return null;
  return [earlier, later];
}

const yearOf = (date: string | null): number => Number((date ?? '').slice(0, 4));

/**
 * Which two letters are set side by side as a whole: the oldest of those a question points at, and the newest
 * of the same kind, or the newest of all where that kind stands alone.
 *
 * @param letters - those that the question points at
 * @returns null when fewer than two of them have a date
 */
export function chooseWhole(letters: readonly Letter[]): readonly [Letter, Letter] | null {
  const [earlier, ...others] = letters.filter(({ date }) => date !== null).sort(oldestFirst);
  if (earlier === undefined) return null;
  const later = others.findLast(({ kind }) => kind === earlier.kind) ?? others.at(-1);
  return later === undefined ? null : [earlier, later];
}
