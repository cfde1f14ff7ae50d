/** What of a promise tells what it is about: its sentence with what it points back to, or what stands in brackets. */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { TextPlace } from '../../index/text-place.ts';
import { withReferent } from './with-referent.ts';

/** The promise as it is quoted; in brackets its own sentence is enough. */
export function promisedText(index: SearchIndex, commitment: LedgerCommitment): TextPlace {
  const { sentence } = commitment;
  return isInBrackets(commitment) ? sentence : withReferent(index, sentence);
}

/** Whether it is made in brackets: then it says nothing of the sentence around them. */
export function isInBrackets({
  sentence,
  what,
}: Pick<LedgerCommitment, 'sentence' | 'what'>): boolean {
  const { text } = sentence.paragraph;
  const before = text.slice(sentence.start, what.start);
  const behind = text.slice(what.end, sentence.end);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && behind.includes(')');
}
