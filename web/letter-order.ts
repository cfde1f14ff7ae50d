/** The order of letters on the page, and the colour that each keeps everywhere. */
import type { LetterHead } from '../server/contract.ts';

/** Colours in styles/tokens.css, `--letter-0` and on; a larger collection uses them again. */
export const LETTER_COLOURS = 8;

/** Newest first, undated last; the same day in order of id. Does not change its argument. */
export function newestFirst(letters: readonly LetterHead[]): LetterHead[] {
  return letters.toSorted(
    (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id),
  );
}

/** Letter id to colour number, by date from the oldest, undated last: a newer letter changes no older colour. */
export function letterColours(letters: readonly LetterHead[]): ReadonlyMap<string, number> {
  const oldestFirst = letters.toSorted(
    (a, b) => (a.date ?? '9').localeCompare(b.date ?? '9') || a.id.localeCompare(b.id),
  );
  return new Map(oldestFirst.map((letter, order) => [letter.id, order % LETTER_COLOURS]));
}

/**
 * Style rules that give every element with `data-letter` its colour. As a style sheet the colours reach
 * elements that were drawn before the letters were known.
 */
export function letterColourRules(letters: readonly LetterHead[]): string {
  return [...letterColours(letters)]
    .map(([id, colour]) => `[data-letter="${CSS.escape(id)}"]{--letter:var(--letter-${colour})}`)
    .join('\n');
}
