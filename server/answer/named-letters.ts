/**
 * Which letters a question points at: by number, date, kind, sender, or "the newest". What it points
 * at exactly restricts the search; what it points at loosely only weighs.
 */

import { findDutchDate } from '../../corpus/dutch-date.ts';
import { findKamerstukReferences, publishedUrl } from '../../corpus/kamerstuk-reference.ts';
import type { Letter, LetterKind } from '../../corpus/letter.ts';
import type { Reference } from '../contract.ts';
import { escapePattern } from './escape-pattern.ts';

export type NamedLetters = {
  /** The only letters meant; null when the question leaves it open. Never empty. */
  readonly only: readonly string[] | null;
  /** Letters that weigh more, by id; a subset of `only` when that is set. */
  readonly preferred: ReadonlySet<string>;
  /** Years written in the question, in order of writing, each once. */
  readonly years: readonly number[];
  /** Pieces named by number that the collection does not hold. */
  readonly absent: readonly Reference[];
};

/** A word for a letter makes a year or name beside it point at the letter rather than at its content. */
const LETTER_WORD =
  /\b(?:\p{L}*(?:brief|brieven|beleidsreactie|kabinetsreactie|opvolgingsoverzicht|stuk|stukken|nota|rapportage|reactie|overzicht)|letters?|response|document)\b/iu;

const KIND_WORDS: readonly (readonly [LetterKind, RegExp])[] = [
  ['beleidsbrief', /\bbeleids(?:brief|brieven)\b|\bpolicy letters?\b/i],
  [
    'beleidsreactie',
    /\b(?:beleids|kabinets)?reacties?\b|\bpolicy response\b|\bgovernment response\b/i,
  ],
  ['opvolgingsbrief', /\bopvolging(?:s\p{L}+)?\b|\bfollow-up letter\b/iu],
  [
    'periodieke-rapportage',
    /\bperiodieke rapportages?\b|\bbeleidsdoorlichting\b|\bperiodic report\b/i,
  ],
];

/** The kinds of letters that a text names, in no order of its own. */
export function kindsNamed(text: string): LetterKind[] {
  return KIND_WORDS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
}

const NEWEST =
  /\b(?:nieuwste|laatste|recentste|meest recente|newest|latest|most recent)\s+(?:\p{L}+\s)?(?:\p{L}*brief|letter|stuk)\b/iu;

/** "Hoekstra" of "W.B. Hoekstra", "Bruins Slot" of "Hanke Bruins Slot". */
export function lastNameOf(sender: string): string {
  const words = sender.split(/\s+/).filter((word) => !/^(?:\p{Lu}\.)+$/u.test(word));
  return words.slice(sender.includes('.') ? 0 : 1).join(' ') || sender;
}

function isNamed(question: string, name: string): boolean {
  return new RegExp(`(?<!\\p{L})${escapePattern(name)}(?!\\p{L})`, 'iu').test(question);
}

/** Kamerstuk numbers written in the question, split in those the collection holds and those it lacks. */
function readNumbers(question: string, letters: readonly Letter[]) {
  const held: string[] = [];
  const absent: Reference[] = [];
  for (const found of findKamerstukReferences(question)) {
    const letter = letters.find((one) =>
      one.dossiers.some((own) => own.dossier === found.dossier && own.number === found.number),
    );
    if (letter) held.push(letter.id);
    else {
      absent.push({
        text: found.text,
        normalised: found.normalised,
        title: null,
        letterId: null,
        url: publishedUrl({ dossier: found.dossier, number: found.number }),
      });
    }
  }
  return { held, absent };
}

/** Letters of a day or month that the question writes out. */
function readDates(question: string, letters: readonly Letter[]): string[] {
  const days = readDays(question);
  const onDay = letters.filter((letter) => letter.date !== null && days.includes(letter.date));
  if (onDay.length > 0) return onDay.map((letter) => letter.id);
  if (!LETTER_WORD.test(question)) return [];
  const months = readMonths(question);
  return letters
    .filter((letter) => letter.date !== null && months.includes(letter.date.slice(0, 7)))
    .map((letter) => letter.id);
}

/** Every full date in the question, Dutch or English, as ISO days. */
function readDays(question: string): string[] {
  const inDutch = question
    .replace(/(?<=\d)(?:st|nd|rd|th)(?:\sof)?\b/g, '')
    .replace(/\p{L}+/gu, (word) => DUTCH_MONTH_BY_ENGLISH.get(word.toLowerCase()) ?? word)
    .replace(MONTH_FIRST, '$2 $1 $3');
  const days: string[] = [];
  for (let rest = inDutch; ; ) {
    const found = findDutchDate(rest);
    if (found === null) return days;
    days.push(found.isoDay);
    rest = rest.slice(found.end);
  }
}

const monthName = (language: string, month: number): string =>
  new Date(Date.UTC(2000, month, 1))
    .toLocaleString(language, { month: 'long', timeZone: 'UTC' })
    .toLowerCase();

const DUTCH_MONTH_BY_ENGLISH = new Map(
  Array.from({ length: 12 }, (_, month): [string, string] => [
    monthName('en', month),
    monthName('nl', month),
  ]),
);

/** "March 9, 2021", after its month was put in Dutch. */
const MONTH_FIRST = new RegExp(
  `\\b(${[...DUTCH_MONTH_BY_ENGLISH.values()].join('|')})\\s(\\d{1,2}),?\\s(\\d{4})\\b`,
  'giu',
);

const MONTHS = new Map(
  ['nl', 'en'].flatMap((language) =>
    Array.from({ length: 12 }, (_, month): [string, string] => [
      new Date(Date.UTC(2000, month, 1))
        .toLocaleString(language, { month: 'long', timeZone: 'UTC' })
        .toLowerCase(),
      String(month + 1).padStart(2, '0'),
    ]),
  ),
);

function readMonths(question: string): string[] {
  return [...question.matchAll(/(\p{L}+)\s(?:van\s|of\s)?((?:19|20)\d{2})\b/gu)].flatMap(
    (match) => {
      const month = MONTHS.get((match[1] ?? '').toLowerCase());
      return month === undefined ? [] : [`${match[2]}-${month}`];
    },
  );
}

/**
 * Letters dated in a year that stands right beside a word for a letter: "de brief uit 2022", "the 2022
 * letter". A year elsewhere in the question is about what the letters say.
 */
function readYearOfLetter(question: string, letters: readonly Letter[]): string[] {
  const word = LETTER_WORD.source.replaceAll('\\b', '');
  const beside = new RegExp(
    `(?:${word})(?:\\s(?:uit|van|in|from|of|de|het|jaar)){1,3}\\s((?:19|20)\\d{2})\\b|\\b((?:19|20)\\d{2})\\s(?:\\p{L}+\\s)?(?:letter|brief|beleidsbrief|response)`,
    'giu',
  );
  const years = [...question.matchAll(beside)].map((match) => match[1] ?? match[2]);
  return letters
    .filter((letter) => letter.date !== null && years.includes(letter.date.slice(0, 4)))
    .map((letter) => letter.id);
}

/**
 * @param question - completed with what a follow-up left out
 * @param letters - the collection, or the part of it that the filters leave
 */
export function readNamedLetters(question: string, letters: readonly Letter[]): NamedLetters {
  const { held, absent } = readNumbers(question, letters);
  const years = [
    ...new Set(
      [...question.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?!\d)/g)].map((match) => Number(match[0])),
    ),
  ];
  const kinds = kindsNamed(question);
  const ofKind = letters.filter((letter) => kinds.includes(letter.kind)).map((letter) => letter.id);
  const bySender = letters
    .filter((letter) => letter.senders.some((sender) => isNamed(question, lastNameOf(sender))))
    .map((letter) => letter.id);
  const dated = readDates(question, letters);
  const ofYear = readYearOfLetter(question, letters);

  const exact = held.length > 0 ? held : dated.length > 0 ? narrow(dated, ofKind) : [];
  if (exact.length > 0) {
    return { only: [...new Set(exact)], preferred: new Set(exact), years, absent };
  }
  if (NEWEST.test(question)) {
    const newest = letters
      .filter((letter) => letter.date !== null)
      .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
    if (newest) return { only: null, preferred: new Set([newest.id]), years, absent };
  }
  const datedThen = letters
    .filter((letter) => years.length === 1 && letter.date?.startsWith(String(years[0])))
    .map((letter) => letter.id);
  const loosely =
    [narrow(ofYear, ofKind), narrow(bySender, ofKind), narrow(datedThen, ofKind), ofKind].find(
      (ids) => ids.length > 0,
    ) ?? [];
  return { only: null, preferred: new Set(loosely), years, absent };
}

/** Keeps those that are also of the kind named, unless none is. */
function narrow(ids: readonly string[], ofKind: readonly string[]): readonly string[] {
  const both = ids.filter((id) => ofKind.includes(id));
  return both.length > 0 ? both : ids;
}
