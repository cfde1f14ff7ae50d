/** Promises and announced moments on a topic as a table, by moment; says only what later letters print. */
import type { CommitmentMention, LedgerCommitment } from '../../index/commitment-ledger.ts';
import { textAt } from '../../index/text-place.ts';
import type { Inline } from '../answer/answer-parts.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { type DraftItem, type DraftPart, itemId, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { byMoment } from './commitments-on-topic.ts';
import { promisedText } from './promised-text.ts';

const MAX_ROWS = 6;
const MAX_CELL_CHARS = 320;

/** Those most about the topic, by the end of their moment; those without one last. */
export function commitmentsPart(scope: BriefingScope): DraftPart {
  const { commitments, say } = scope;
  const shown = commitments.slice(0, MAX_ROWS).sort(byMoment);
  return {
    kind: 'commitments',
    headers: say.commitmentHeaders,
    items: shown.map((commitment) => row(commitment, scope)),
    empty: say.parts.commitments.empty,
    leftOut: commitments.length - shown.length,
  };
}

function row(commitment: LedgerCommitment, scope: BriefingScope): DraftItem {
  return {
    id: itemId('commitments', commitment.sentence, `:${commitment.id}`),
    group: null,
    letter: commitment.letter,
    cells: [
      momentCell(commitment, scope),
      [...cutQuote(promisedText(scope.index, commitment), MAX_CELL_CHARS)],
      laterCell(commitment, scope),
    ],
  };
}

/** As printed, then the days it comes to; a moment that stands elsewhere carries its own mark. */
function momentCell({ due, sentence }: LedgerCommitment, scope: BriefingScope): Inline[] {
  if (due === null) return [words(scope.say.noMoment)];
  const inside = due.place.paragraph.id === sentence.paragraph.id;
  const days = daysOf(due, scope);
  return [
    { kind: 'strong', text: textAt(due.place) },
    ...(days === null ? [] : [words(` (${days})`)]),
    ...(inside ? [] : [words(' '), { kind: 'mark' as const, place: due.place }]),
  ];
}

/** The interval in words; null where the text gives no bound. */
export function daysOf(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  { texts, say }: BriefingScope,
): string | null {
  if (from === null && to === null) return null;
  if (from === null) return say.until(texts.date(to));
  if (to === null) return say.from(texts.date(from));
  return say.interval(texts.date(from), texts.date(to));
}

function laterCell(
  { letter, state, mentions }: LedgerCommitment,
  { texts, say }: BriefingScope,
): Inline[] {
  const best = surest(mentions);
  if (best === null) {
    if (letter.date === null) return [words(say.undatedLetter)];
    return [words(state === 'no-later-letter' ? say.noLaterLetter : say.notFoundAgain)];
  }
  const date = texts.date(best.place.letter.date);
  return [
    words(best.isDoubtful ? say.maybeComesBack(date) : say.comesBack(date)),
    { kind: 'mark', place: best.place },
  ];
}

function surest(mentions: readonly CommitmentMention[]): CommitmentMention | null {
  return mentions.reduce<CommitmentMention | null>(
    (best, mention) => (best === null || mention.confidence > best.confidence ? mention : best),
    null,
  );
}
