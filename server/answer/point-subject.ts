/** Whether an amount stands with what it is asked of, so that it may be told by itself. */
import { foldText } from '../../index/fold-text.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';

/** "De bezuiniging op …", "de bijdrage aan …". */
const ASKED_OF = /(?<!\p{L})(?:op|aan|voor|naar)\s.*$/iu;
/** "Ontwikkelingssamenwerking" is more than the "samenwerking" that a sentence holds of it. */
const AS_PRINTED = 0.95;

/**
 * @returns false only where money is asked for and neither the sentence nor its paragraph prints any word of
 *   what it goes to or is taken from
 */
export function isAmountOfSubject({ part, query }: PartEvidence, best: SentenceEvidence): boolean {
  if (part.asks !== 'amount') return true;
  const askedOf = foldText(ASKED_OF.exec(part.text)?.[0] ?? '');
  const subject = query.terms.flatMap(({ typed }, at) =>
    askedOf.includes(foldText(typed)) ? [at] : [],
  );
  return subject.length === 0 || subject.some((at) => (best.contextMatches[at] ?? 0) >= AS_PRINTED);
}
