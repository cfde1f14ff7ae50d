/**
 * Words of a question that the letters lack, and whether they are too much of it to miss.
 */
import { foldText } from '../../index/fold-text.ts';
import type { PreparedQuery, TermEvidence } from '../../index/search-index.ts';
import { NEAR_MEANING } from './relevance.ts';

/** Measured on the development questions; see tests/eval/expected.json for what they reach together. */
const FLOORS = {
  /** idf-weighted share of content words without any kin in the letters that is too much to miss. */
  missingShare: 0.5,
  /** The same, where the subject is surely there: an odd word then weighs less. */
  missingShareWhenSure: 0.6,
  sureRelevance: 0.85,
  /** The same for compounds met by a part as well: "op de wereldranglijst" may be said in other words. */
  missingShareWithParts: 0.7,
  /** A compound whose nearest word is one of its own parts must be this near to it to be there. */
  partOfCompound: 0.75,
} as const;

const isMissing = (term: TermEvidence): boolean =>
  term.passages === 0 && term.nearestSimilarity < NEAR_MEANING;

/**
 * Words that the letters lack, when they are too much of the question to miss; with them, if the
 * question is about little else, compounds of which only a part is printed.
 */
export function missingTerms(
  query: PreparedQuery,
  relevance: number,
): { readonly terms: readonly TermEvidence[]; readonly isTooMuch: boolean } {
  const missing = query.terms.filter(isMissing);
  const atMost =
    relevance < FLOORS.sureRelevance ? FLOORS.missingShare : FLOORS.missingShareWhenSure;
  if (shareOf(query, missing) >= atMost) return { terms: missing, isTooMuch: true };
  const withParts = query.terms.filter((term) => isMissing(term) || isMetByPartOnly(term));
  return shareOf(query, withParts) >= FLOORS.missingShareWithParts
    ? { terms: withParts, isTooMuch: true }
    : { terms: missing, isTooMuch: false };
}

/** "zorg" is not the thing that "zorgakkoord" names, unless the two are nearly the same. */
function isMetByPartOnly({
  word,
  passages,
  nearestWord,
  nearestSimilarity,
}: TermEvidence): boolean {
  if (passages > 0 || nearestWord === null || nearestSimilarity >= FLOORS.partOfCompound)
    return false;
  const [compound, part] = [foldText(word), foldText(nearestWord)];
  return compound !== part && (compound.startsWith(part) || compound.endsWith(part));
}

/** A folded word as it stands in the question, capitals and all. */
export function asTyped(folded: string, question: string): string {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu) ?? [];
  return words.find((word) => foldText(word).replace(/[.'’-]+$/, '') === folded) ?? folded;
}

function shareOf(query: PreparedQuery, some: readonly { readonly idf: number }[]): number {
  const total = query.terms.reduce((sum, term) => sum + term.idf, 0);
  return total === 0 ? 1 : some.reduce((sum, term) => sum + term.idf, 0) / total;
}
