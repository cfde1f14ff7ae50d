/** Which letters the pointers of a question that compares mean, and which of them is what the rest is set beside. */
import { findKamerstukReferences } from '../../corpus/kamerstuk-reference.ts';
import type { Letter } from '../../corpus/letter.ts';
import { lastNameOf } from '../answer/named-letters.ts';
import { findLetterPointers, type LetterPointer, type Moment } from './letter-pointers.ts';

export type AskedSides = {
  /** For each letter or moment pointed at the letters that may be meant, in order of writing; none is empty. */
  readonly sides: readonly (readonly Letter[])[];
  /** What the rest is set beside, best known first; null where nothing is named as such. */
  readonly base: {
    readonly letters: readonly Letter[];
    /** Last day of the moment; later letters are news. */
    readonly until: string;
  } | null;
  /** Every letter after the base is asked for, not one of them. */
  readonly asksNews: boolean;
};

const ASKS_NEWS =
  /(?<!\p{L})(?:nieuw|nieuws|nieuwe|bijgekomen|bij gekomen|gebeurd|new|news|happened|added)(?!\p{L})/iu;

/** Reads the sides of a comparison; letters without a date have no place in time and take no part. */
export function readAskedSides(question: string, letters: readonly Letter[]): AskedSides {
  const dated = letters.filter(({ date }) => date !== null);
  const names = dated.flatMap(({ senders }) => senders.map(lastNameOf));
  const pointers = findLetterPointers(question, names);
  const base = pointers.find(({ isBase }) => isBase) ?? null;
  const sides = [
    ...byNumber(question, dated),
    ...pointers.filter((one) => one !== base).map((one) => lettersOf(one, dated)),
  ].filter((side) => side.length > 0 && side.length < dated.length);
  return {
    sides: distinct(sides),
    base: base && baseOf(base, dated),
    asksNews: ASKS_NEWS.test(question),
  };
}

const byNumber = (question: string, letters: readonly Letter[]): Letter[][] =>
  findKamerstukReferences(question).map((named) =>
    letters.filter(({ dossiers }) =>
      dossiers.some(({ dossier, number }) => dossier === named.dossier && number === named.number),
    ),
  );

/** Those of its kind, sender and moment; what no letter fits is left out rather than all. */
function lettersOf(
  { kind, moment, sender, isNewest }: LetterPointer,
  letters: readonly Letter[],
): readonly Letter[] {
  const ofMoment = moment === null ? letters : letters.filter((one) => isOf(one, moment));
  const ofSender =
    sender === null
      ? ofMoment
      : ofMoment.filter(({ senders }) => senders.some((one) => lastNameOf(one) === sender));
  const ofKind = kind === null ? [] : ofSender.filter((one) => one.kind === kind);
  const meant = ofKind.length > 0 ? ofKind : ofSender;
  if (!isNewest) return meant;
  const [newest] = meant.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  // "nu" is any later letter, "de nieuwste brief" is one.
  return kind === null && moment === null ? letters : newest ? [newest] : [];
}

/** The letter named, or all up to the moment: "sinds 2024" starts from what stood at the end of that year. */
function baseOf(pointer: LetterPointer, letters: readonly Letter[]): AskedSides['base'] {
  const { moment, isLetter } = pointer;
  const named = isLetter || moment === null ? lettersOf(pointer, letters) : [];
  if (named.length > 0 && named.length < letters.length) {
    const newest = named.map(({ date }) => date ?? '').sort();
    return { letters: named, until: newest.at(-1) ?? '' };
  }
  if (moment === null) return null;
  const until = lastDayOf(moment);
  const before = letters.filter(({ date }) => (date ?? '') <= until);
  return before.length === 0 ? null : { letters: before, until };
}

const isOf = ({ date }: Letter, { year, month, day }: Moment): boolean =>
  date?.startsWith([year, ...two(month), ...two(day)].join('-')) === true;

const two = (number: number | null): string[] =>
  number === null ? [] : [String(number).padStart(2, '0')];

const lastDayOf = ({ year, month, day }: Moment): string =>
  [year, ...two(month ?? 12), ...two(day ?? 31)].join('-');

/** A side that repeats another says nothing new: "Hoekstra in 2022" is one letter. */
function distinct(sides: readonly (readonly Letter[])[]): (readonly Letter[])[] {
  const kept = new Map<string, readonly Letter[]>();
  for (const side of sides) {
    const key = side.map(({ id }) => id).join(' ');
    if (!kept.has(key)) kept.set(key, side);
  }
  return [...kept.values()];
}
