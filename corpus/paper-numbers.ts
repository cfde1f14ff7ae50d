/**
 * The numbers of one citation: "nrs. 1 t/m 3", "nr. 4 en nr. 5". What stands behind a number is more
 * often a date, a page or the next dossier, so that only what can be nothing else is taken.
 */

/** Longest range that is written out; "nrs. 1 t/m 400" is a dossier, not a list of papers. */
const MAX_RANGE = 30;

/** Numbers that one citation gives at most. */
const MAX_NUMBERS = 100;

/** "nr.", "nrs.", "nummer", as the source of a pattern. */
export const NUMBER_WORD = String.raw`(?:nrs?|nummers?)(?:\s?\.)?`;

/** Hyphens and the dashes that are printed for them, as the source of a pattern. */
export const HYPHEN = '[-‐‑–]';

/** Not the start of the next dossier ("nr. 9 en 33 000"), and no amount ("12,5") or year ("2022/23"). */
const NEXT_NUMBER = new RegExp(
  String.raw`\s{0,3}(,\s{0,2}en|,|en|&|t/m|tot en met|${HYPHEN})\s{0,3}(${NUMBER_WORD}\s{0,3})?(\d{1,4})(?![\d/]|[.,]\d|\s{0,2}\d{3}(?!\d))`,
  'iuy',
);
const RANGE = new RegExp(`^(?:t/m|tot en met|${HYPHEN})$`, 'iu');

/** What is dated or counted is no paper: "nr. 42, 3 juli 2025", "nrs. 4 en 5, 12 procent". */
const COUNTS_SOMETHING =
  /^\s{1,3}(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|procent|%|euro|miljoen|miljard|mln|mld|jaar|jaren|maand|we[ek]k|dag|uur|leden|keer)/iu;

/** Behind one "nr." a bare number belongs to it only where nothing else follows: "(nr. 4 en 5)". */
const SENTENCE_GOES_ON = /^\s{1,3}(?!(?:en|t\/m|tot en met)(?!\p{L}))\p{L}/iu;

const LOOK_AHEAD = 24;

/** The numbers of a citation in order, ranges written out, and where the last one ends. */
export type PaperNumbers = { readonly numbers: readonly number[]; readonly end: number };

/**
 * Reads the numbers that go on behind the first.
 *
 * @param from - where the first number ends in `text`
 * @param isPlural - the first was announced with "nrs."
 */
export function readPaperNumbers(
  text: string,
  from: number,
  { first, isPlural }: { readonly first: number; readonly isPlural: boolean },
): PaperNumbers {
  const numbers = [first];
  let end = from;
  for (
    let match = nextNumber(text, end);
    match && numbers.length < MAX_NUMBERS;
    match = nextNumber(text, end)
  ) {
    const [all, joint = '', word, digits = ''] = match;
    const isRange = RANGE.test(joint);
    const isBare = word === undefined && !isPlural && !isRange;
    const after = text.slice(end + all.length, end + all.length + LOOK_AHEAD);
    const isYear = isBare && /^(?:19|20)\d{2}$/u.test(digits);
    if (isYear || COUNTS_SOMETHING.test(after) || (isBare && SENTENCE_GOES_ON.test(after))) break;
    const last = numbers.at(-1) ?? first;
    const next = Number(digits);
    if (isRange && next > last && next - last <= MAX_RANGE) {
      for (let number = last + 1; number < next; number += 1) numbers.push(number);
    }
    numbers.push(next);
    end += all.length;
  }
  return { numbers, end };
}

function nextNumber(text: string, from: number): RegExpExecArray | null {
  NEXT_NUMBER.lastIndex = from;
  return NEXT_NUMBER.exec(text);
}
