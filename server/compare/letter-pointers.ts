/**
 * Where a question that compares points at a letter or a moment: "de beleidsbrief van 2022", "die van 2026",
 * "sinds juni 2024", "compared to the 2022 letter". Reads words only; which letters are meant is found in
 * `pointed-letters.ts`.
 */
import type { LetterKind } from '../../corpus/letter.ts';
import { escapePattern } from '../answer/escape-pattern.ts';
import { kindsNamed } from '../answer/named-letters.ts';

/** A month or day that is not written is null. */
export type Moment = {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
};

export type LetterPointer = {
  /** Its place in the question, with the words that link it to the rest. */
  readonly start: number;
  readonly end: number;
  /** The rest is set beside it: "sinds …", "ten opzichte van …". */
  readonly isBase: boolean;
  /** A word for a letter stands there, or "die" that repeats one. */
  readonly isLetter: boolean;
  readonly kind: LetterKind | null;
  readonly moment: Moment | null;
  /** Last name of a sender. */
  readonly sender: string | null;
  /** "nu", "de nieuwste brief". */
  readonly isNewest: boolean;
};

const monthsOf = (language: string): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2000, month, 1))
      .toLocaleString(language, { month: 'long', timeZone: 'UTC' })
      .toLowerCase(),
  );
const DUTCH_MONTHS = monthsOf('nl');
const ENGLISH_MONTHS = monthsOf('en');
const MONTH = [...new Set([...DUTCH_MONTHS, ...ENGLISH_MONTHS])].join('|');
const DATE = `\\(?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:(?:${MONTH})\\s+(?:van\\s+|of\\s+|\\d{1,2},?\\s+)?)?(?:19|20)\\d{2}(?!\\d)\\)?`;

const BASE =
  'sinds|vanaf|since|na|after|ten opzichte van|t\\.?o\\.?v\\.?|in vergelijking (?:met|tot)|vergeleken (?:met|bij)|afgezet tegen|(?:as )?compared (?:to|with|against)|in comparison (?:to|with)|relative to|(?:anders )?dan(?: in)?|(?:different )?(?:from|than)(?: in)?';
const LINK =
  'tussen|between|from|van|uit|in|met|en|and|to|tot|naar|volgens|of|versus|vs\\.?|tegenover|with|within|according to|on|bij';
const DETERMINER =
  '(?:(?:de|het|deze|dit|die|beide|alle|twee|our|the|this|that|both|two|onze|vorige|eerdere|previous|earlier|oude|old)\\s+)*';
const NOUN =
  '(?:(?:policy|follow-up|government|cabinet|periodic|periodieke)\\s+)?(?:\\p{L}*(?:brief|brieven|reactie|reacties|opvolgingsoverzicht|nota)|rapportages?|letters?|response|report)';
/** Words that name a letter without a date or a sender beside them; "de reactie" alone may be anyone's. */
const NAMES_A_LETTER = /(?:brief|brieven|letters?)$|opvolgingsoverzicht$/iu;
const NOW = /(?<!\p{L})(?:nu|vandaag|tegenwoordig|now|today|nowadays)(?!\p{L})/giu;
const NEWEST = /^(?:nieuwste|laatste|recentste|meest recente|newest|latest|most recent)\s/iu;

/**
 * @param names - last names of senders
 * @returns in order of writing; they do not overlap
 */
export function findLetterPointers(
  question: string,
  names: readonly string[],
): readonly LetterPointer[] {
  const sender = names.filter((name) => name !== '').map(escapePattern);
  const who =
    sender.length === 0
      ? '(?!)'
      : `(?:(?:de |the )?(?:minister|staatssecretaris)\\s+)?(?:${sender.join('|')})(?!\\p{L})`;
  const link = `(?:(?<base>${BASE})\\s+|(?:${LINK})\\s+)?`;
  const of = '\\s*(?:(?:van|uit|of|from|in|by|d\\.d\\.|from the)\\s+)?';
  const forms = [
    `${link}(?:the\\s+)?(?<date>${DATE})[\\s-]+(?<noun>${NOUN})(?!\\p{L})`,
    `${link}${DETERMINER}(?<newest>(?:nieuwste|laatste|recentste|meest recente|newest|latest|most recent)\\s+)?(?<noun>${NOUN})(?!\\p{L})(?:${of}(?<who>${who}))?(?:${of}(?<date>${DATE}))?`,
    `${link}(?<again>die|dat|the one|that)\\s+(?:van|uit|of|from|in)\\s+(?:(?<who>${who})|(?<date>${DATE}))`,
    `(?:(?<base>${BASE})|${LINK})\\s*(?<date>${DATE})`,
    `(?:(?<base>${BASE})\\s+|(?:${LINK})\\s+)?(?<who>${who})`,
  ];
  const found: LetterPointer[] = [];
  for (const form of forms) {
    for (const match of question.matchAll(new RegExp(`(?<!\\p{L})${form}`, 'giu'))) {
      const pointer = readPointer(match, match.groups ?? {}, sender.length > 0 ? names : []);
      const isTaken = found.some(({ start, end }) => pointer.start < end && start < pointer.end);
      if (!isTaken && (pointer.isLetter || pointer.moment || pointer.sender)) found.push(pointer);
    }
  }
  for (const match of question.matchAll(NOW)) found.push(pointsAtNow(match.index, match[0]));
  return inheritKinds(found.sort((a, b) => a.start - b.start));
}

type Read = LetterPointer & { readonly repeats: boolean };

function readPointer(
  match: RegExpMatchArray,
  groups: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Read {
  const { noun = '', date, who, base, again, newest } = groups;
  const start = match.index ?? 0;
  const kind = kindsNamed(noun)[0] ?? null;
  return {
    start,
    end: start + match[0].length,
    isBase: base !== undefined,
    isLetter:
      again !== undefined ||
      (noun !== '' &&
        (kind !== null || NAMES_A_LETTER.test(noun) || date !== undefined || who !== undefined)),
    kind: /^reacties?$/iu.test(noun) && date === undefined && who === undefined ? null : kind,
    moment: date === undefined ? null : readMoment(date),
    sender:
      names.find((name) => name !== '' && who?.toLowerCase().endsWith(name.toLowerCase())) ?? null,
    isNewest: newest !== undefined && NEWEST.test(newest),
    repeats: again !== undefined || noun === '',
  };
}

function pointsAtNow(start: number, word: string): Read {
  return {
    start,
    end: start + word.length,
    isBase: false,
    isLetter: false,
    kind: null,
    moment: null,
    sender: null,
    isNewest: true,
    repeats: false,
  };
}

function readMoment(written: string): Moment {
  const year = Number(/(?:19|20)\d{2}/u.exec(written)?.[0]);
  const word = new RegExp(`(?:${MONTH})`, 'iu').exec(written)?.[0].toLowerCase() ?? '';
  const month = Math.max(DUTCH_MONTHS.indexOf(word), ENGLISH_MONTHS.indexOf(word)) + 1;
  const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(written)?.[0];
  return {
    year,
    month: month === 0 ? null : month,
    day: day === undefined || month === 0 ? null : Number(day),
  };
}

/** "de beleidsbrief van 2022 en die van 2026", "de brieven van 2022 en 2026": the second is of the first's kind. */
function inheritKinds(pointers: readonly LetterPointer[]): readonly LetterPointer[] {
  const isRepeating = (pointer: LetterPointer): boolean => (pointer as Read).repeats;
  return pointers.map((pointer, at): LetterPointer => {
    const { start, end, isBase, moment, sender, isNewest } = pointer;
    const named = [...pointers.slice(0, at).toReversed(), ...pointers.slice(at + 1)].find(
      (other) => other.isLetter && !isRepeating(other),
    );
    const leans = isRepeating(pointer) && named !== undefined;
    return {
      start,
      end,
      isBase,
      isLetter: pointer.isLetter || leans,
      kind: leans ? named.kind : pointer.kind,
      moment,
      sender,
      isNewest,
    };
  });
}
