/**
 * The names a plain question is about, and the sentences that only seem to hold them. Other words may
 * be said differently in a letter; a name is printed or it is not.
 */
import { foldText } from '../../index/fold-text.ts';
import type { PreparedQuery } from '../../index/search-index.ts';
import { namesIn } from './absent-names.ts';
import type { AskedDetail } from './asked-detail.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';

/** Names that stand in nearly every passage ("Nederland", "EU") tell nothing of what is asked. */
const MIN_NAME_IDF = 2;
/** Held by a word of nearly the same meaning: from this match up to the one below. */
const LOOKS_LIKE = 0.5;
/** Held as printed. */
const AS_PRINTED = 0.95;
/** Kinds of answers that are sentences, not a thing read off one. */
const ANSWERED_BY_SENTENCES: ReadonlySet<AskedDetail> = new Set([
  'statement',
  'definition',
  'reason',
]);

/** @returns places in `query.terms` of the telling names of a question, in their order */
export function namedTerms(question: string, query: PreparedQuery): number[] {
  const names = new Set(namesIn(question).map((name) => name.toLowerCase()));
  return query.terms.flatMap((term, at) =>
    names.has(term.typed.toLowerCase()) && term.idf > MIN_NAME_IDF ? [at] : [],
  );
}

/**
 * @returns the sentences without those that hold only a look-alike of the rarest name that the letters
 *   print ("coalities" for "Coalition"); all of them when the question has no such name
 */
export function withoutLookalikes({
  part,
  query,
  sentences,
}: PartEvidence): readonly SentenceEvidence[] {
  if (!ANSWERED_BY_SENTENCES.has(part.asks)) return sentences;
  const rarest = namedTerms(part.text, query)
    .filter((at) => (query.terms[at]?.passages ?? 0) > 0)
    .sort((a, b) => (query.terms[b]?.idf ?? 0) - (query.terms[a]?.idf ?? 0))[0];
  const name = rarest === undefined ? undefined : query.terms[rarest];
  if (rarest === undefined || name === undefined) return sentences;
  const isLookalike = ({ contextMatches, paragraph }: SentenceEvidence) => {
    const held = contextMatches[rarest] ?? 0;
    return (
      held >= LOOKS_LIKE &&
      held < AS_PRINTED &&
      !foldText(paragraph.text).includes(foldText(name.word))
    );
  };
  return sentences.filter((sentence) => !isLookalike(sentence));
}
