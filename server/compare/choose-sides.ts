/** Which letters a comparison sets side by side: one pair, or each later letter beside one where news is asked. */
import type { Letter } from '../../corpus/letter.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { findTheme } from '../theme/find-theme.ts';
import { oldestFirst } from '../theme/theme-line.ts';
import type { AskedSides } from './pointed-letters.ts';

/** Share of the best letter's fit from which a letter has something to say. */
const SPEAKS = 0.6;
/** Later letters that news is looked for in, the newest. */
const MAX_NEWS = 6;
/** Letters of which every two are weighed against each other. */
const MAX_WEIGHED = 60;

/** Earlier letter, later letter. */
export type Sides = readonly [Letter, Letter];

type Fits = ReadonlyMap<string, number>;

/**
 * What the question names stays, also where it is silent. What it leaves open is filled so that both letters
 * speak, if two do, and are of one series: the kinds of letters differ in what they are about.
 *
 * @param letters - those the question allows; undated ones have no place in time and take no part
 * @returns pairs, those with the newest letter first; empty when no two letters can be told apart in time
 */
export async function chooseSides(
  index: SearchIndex,
  subject: string,
  { letters, asked }: { readonly letters: readonly Letter[]; readonly asked: AskedSides },
): Promise<readonly Sides[]> {
  const dated = letters.filter(({ date }) => date !== null);
  if (dated.length < 2) return [];
  const fits = await fitsOf(index, subject, dated);
  const open = likeliest(dated, fits);
  const isNamed = asked.sides.length > 0;
  if (asked.base !== null && !isNamed && asked.asksNews) return newsSince(asked.base, open, fits);
  const pair = bestPair(candidates(asked, open), fits, isNamed || asked.base !== null);
  return pair === null ? [] : [pair];
}

/** How well each letter treats the theme as a share of the best, by id; what is below SPEAKS is silent. */
async function fitsOf(
  index: SearchIndex,
  subject: string,
  letters: readonly Letter[],
): Promise<Fits> {
  const filters = { letters: letters.map(({ id }) => id) };
  const { paragraphs } = await findTheme(index, subject, filters, 'wide');
  const fits = new Map<string, number>();
  for (const { letter, fit } of paragraphs) {
    fits.set(letter.id, Math.max(fits.get(letter.id) ?? 0, fit));
  }
  const best = Math.max(0, ...fits.values());
  return new Map([...fits].map(([id, fit]) => [id, best === 0 ? 0 : fit / best]));
}

/** Of a large collection those that treat the theme best, and the newest: every two of them are weighed. */
function likeliest(letters: readonly Letter[], fits: Fits): readonly Letter[] {
  if (letters.length <= MAX_WEIGHED) return letters;
  const byFit = letters.toSorted((a, b) => (fits.get(b.id) ?? 0) - (fits.get(a.id) ?? 0));
  const newest = letters.toSorted(oldestFirst).slice(-MAX_WEIGHED / 2);
  return [...new Set([...byFit.slice(0, MAX_WEIGHED / 2), ...newest])];
}

const speaks = (fits: Fits, { id }: Letter): boolean => (fits.get(id) ?? 0) >= SPEAKS;

/** Letters of one kind, or of one file, follow each other. */
function isOneSeries(a: Letter, b: Letter): boolean {
  return (
    a.kind === b.kind ||
    a.dossiers.some(({ dossier }) => b.dossiers.some((other) => other.dossier === dossier))
  );
}

/** Every pair that the question leaves open. */
function candidates({ base, sides }: AskedSides, letters: readonly Letter[]): Sides[] {
  const [one, other] = sides;
  if (base !== null) {
    const later = one ?? letters.filter(({ date }) => (date ?? '') > base.until);
    return pairsOf(base.letters, later.length > 0 ? later : letters);
  }
  if (one === undefined) return pairsOf(letters, letters);
  if (other !== undefined) return pairsOf(one, other);
  const within = pairsOf(one, one).filter(([a, b]) => isOneSeries(a, b));
  return within.length > 0 ? within : pairsOf(one, letters);
}

/** In order of time. */
function pairsOf(some: readonly Letter[], others: readonly Letter[]): Sides[] {
  return some.flatMap((a) =>
    others.flatMap((b): Sides[] =>
      a.id === b.id ? [] : [oldestFirst(a, b) < 0 ? [a, b] : [b, a]],
    ),
  );
}

/** Both speak, then one series, then what fits best where letters are named and what lies furthest apart elsewhere. */
function bestPair(pairs: readonly Sides[], fits: Fits, isNamed: boolean): Sides | null {
  const ranked = pairs
    .map((pair) => {
      const [a, b] = pair;
      const fit = (fits.get(a.id) ?? 0) + (fits.get(b.id) ?? 0);
      const rank = [
        Number(speaks(fits, a)) + Number(speaks(fits, b)),
        Number(isOneSeries(a, b)),
        isNamed ? fit : daysApart(a, b),
        isNamed ? daysApart(a, b) : fit,
      ];
      return { pair, rank };
    })
    .sort(
      (x, y) =>
        y.rank.map((value, at) => value - (x.rank[at] ?? 0)).find((gap) => gap !== 0) ??
        oldestFirst(x.pair[0], y.pair[0]),
    );
  return ranked[0]?.pair ?? null;
}

const MS_PER_DAY = 86_400_000;

const daysApart = (a: Letter, b: Letter): number =>
  Math.abs(Date.parse(b.date ?? '') - Date.parse(a.date ?? '')) / MS_PER_DAY;

/** The letter to start from beside each later one that speaks; beside the newest of its series where none does. */
function newsSince(
  { letters, until }: NonNullable<AskedSides['base']>,
  dated: readonly Letter[],
  fits: Fits,
): Sides[] {
  const later = dated
    .filter(({ date }) => (date ?? '') > until)
    .sort(oldestFirst)
    .reverse();
  const newestFirst = letters.toSorted(oldestFirst).reverse();
  const base =
    newestFirst.find((letter) => speaks(fits, letter)) ??
    newestFirst.find((letter) => later.some((one) => isOneSeries(one, letter))) ??
    newestFirst[0];
  if (base === undefined) return [];
  const telling = later.filter((letter) => speaks(fits, letter));
  const nextOfSeries = later.filter((letter) => isOneSeries(letter, base));
  const shown = telling.length > 0 ? telling : nextOfSeries.length > 0 ? nextOfSeries : later;
  return shown.slice(0, telling.length > 0 ? MAX_NEWS : 1).map((letter): Sides => [base, letter]);
}

/**
 * Which two letters are set side by side as a whole: those named, or the oldest and the newest of the series
 * they belong to.
 *
 * @returns null when fewer than two can be told apart in time
 */
export function chooseWhole(letters: readonly Letter[], asked: AskedSides): Sides | null {
  const dated = letters.filter(({ date }) => date !== null);
  const [one, other] = asked.sides;
  const isOpen = one === undefined && asked.base === null && dated.length !== 2;
  const isOneLetter = one?.length === 1 && other === undefined && asked.base === null;
  if (isOpen || isOneLetter) return null;
  return bestPair(candidates(asked, dated), new Map(), false);
}
