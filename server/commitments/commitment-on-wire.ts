/** From the ledger to the wire: every text as a citation that the page can mark to the letter. */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import { textAt } from '../../index/text-place.ts';
import { citeInTurn } from '../cite-in-turn.ts';
import type { Commitment } from '../contract.ts';

/** Gives one commitment; its citations count from 1. */
export function commitmentOnWire(one: LedgerCommitment): Commitment {
  const cite = citeInTurn();
  const citation = cite(one.sentence);
  const mentions = one.mentions.map(({ place, confidence, isDoubtful }) => ({
    citation: cite(place),
    confidence,
    doubtful: isDoubtful,
  }));
  return {
    id: one.id,
    text: textAt(one.sentence),
    citation,
    kind: one.kind,
    who: one.who && textAt(one.who),
    what: textAt(one.what),
    addressee: one.addressee && textAt(one.addressee),
    due: one.due && {
      text: textAt(one.due.place),
      from: one.due.from,
      to: one.due.to,
      citation: isOutside(one.due.place, one.sentence) ? cite(one.due.place) : null,
    },
    state: one.state,
    mentions,
    later: mentions.map((mention) => mention.citation),
    url: commitmentUrl(one.id),
  };
}

/** Where the page shows a commitment. */
export function commitmentUrl(id: string): string {
  return `/toezeggingen#${encodeURIComponent(id)}`;
}

/** Whether a moment stands elsewhere than in the promise: in a head, in another cell of the row. */
const isOutside = (
  place: LedgerCommitment['sentence'],
  sentence: LedgerCommitment['sentence'],
): boolean =>
  place.paragraph.id !== sentence.paragraph.id ||
  place.start < sentence.start ||
  place.end > sentence.end;
