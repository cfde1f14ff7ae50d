/** Topics to try, taken from what the letters say most of their own. Pure. */
import type { ThemeMapResponse } from '../../server/contract.ts';

/** As many as one takes in at a glance. */
const MAX_TOPICS = 6;
/** One long letter would give them all. */
const MAX_OF_LETTER = 2;

/** Says little to who has not read the letters yet. */
const ABBREVIATION = /^[\p{Lu}\d.-]+$/u;

/**
 * Terms that several letters print before those of one, each the oftener printed first; ties by the alphabet. A
 * term within another that is shown already is passed over, as are abbreviations.
 */
export function exampleTopics({ letters }: ThemeMapResponse): string[] {
  const ranked = letters
    .flatMap(({ letter, terms }) => terms.map((term) => ({ ...term, letterId: letter.id })))
    .filter(({ term }) => !ABBREVIATION.test(term))
    .toSorted(
      (a, b) =>
        Number(b.letters > 1) - Number(a.letters > 1) ||
        b.count - a.count ||
        a.term.localeCompare(b.term, 'nl'),
    );
  const chosen: { readonly term: string; readonly letterId: string }[] = [];
  for (const each of ranked) {
    const ofLetter = chosen.filter(({ letterId }) => letterId === each.letterId).length;
    const isNew = !chosen.some(({ term }) => overlaps(term, each.term));
    if (isNew && ofLetter < MAX_OF_LETTER && chosen.length < MAX_TOPICS) chosen.push(each);
  }
  return chosen.map(({ term }) => term);
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}
