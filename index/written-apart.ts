/**
 * The two words that a compound is made of, for letters that write them apart: "EU-uitbreiding" is the
 * "uitbreiding van de EU", and "persvrijheid" the "vrijheid van de pers".
 */
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import { dutchStem } from './dutch-stem.ts';
import { hyphenParts, joined } from './dutch-terms.ts';

/** Words from one half to the other, at most: "vrijheid van godsdienst en pers" has four steps. */
const MOST_STEPS = 4;
/** Letters that link two words. */
const MOST_LINKING_CHARS = 2;

/** Stems of the first and the last word of a compound. */
export type Halves = { readonly first: string; readonly last: string };

/**
 * @param word - folded
 * @param isName - a name with a hyphen is no compound of two words
 * @returns null for a word that is not made of two words which the letters print
 */
export function halvesOf(
  word: string,
  isName: boolean,
  { partsOf }: Pick<CorpusVocabulary, 'partsOf'>,
): Halves | null {
  if (isName) return null;
  const pieces = hyphenParts(word);
  const [first, last] = pieces;
  if (pieces.length === 2 && first !== undefined && last !== undefined)
    return { first: dutchStem(first), last: dutchStem(last) };
  return pieces.length > 0 ? null : halvesOfSolid(joined(word), partsOf(word));
}

/** The longest first part with a last part that leaves no more than linking letters between them. */
function halvesOfSolid(word: string, parts: readonly string[]): Halves | null {
  const stem = dutchStem(word);
  const longest = [...parts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const last of longest) {
    if (!stem.endsWith(last)) continue;
    const left = stem.length - last.length;
    const first = longest.find(
      (part) =>
        word.startsWith(part) && part.length <= left && left - part.length <= MOST_LINKING_CHARS,
    );
    if (first !== undefined) return { first, last };
  }
  return null;
}

/** Whether two places in a row of words are near enough for the halves there to be the compound. */
export const standTogether = (firstAt: number, lastAt: number): boolean =>
  Math.abs(firstAt - lastAt) <= MOST_STEPS;
