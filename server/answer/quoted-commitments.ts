/** Promises whose own words a question quotes, as "Vraag hierover" of the room does: then those are meant and no other. */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import { foldText } from '../../index/fold-text.ts';
import { textAt } from '../../index/text-place.ts';

const QUOTED = /[„“"]([^„“”"]+)[”"]/u;
/** Fewer words are a name or a term that many promises hold. */
const MIN_WORDS = 4;

/** In the order given; empty when the question quotes the beginning of none. */
export function quotedCommitments(
  question: string,
  commitments: readonly LedgerCommitment[],
): LedgerCommitment[] {
  const words = wordsOf(QUOTED.exec(question)?.[1] ?? '');
  if (words.split(' ').length < MIN_WORDS) return [];
  return commitments.filter(({ sentence }) => wordsOf(textAt(sentence)).startsWith(words));
}

/** What stands in brackets is left out of such questions. */
const wordsOf = (text: string): string =>
  foldText(text.replace(/\s*\([^()]*\)/gu, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
