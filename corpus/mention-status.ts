/** The status of one mention: the word it opens with, else the sentence in which it is decided. */
import { type AdviceDecision, readDecisions } from './advice-decision.ts';
import type { Letter } from './letter.ts';
import type { LetterSpan, UnnumberedMention } from './recommendation-mention.ts';
import { readStatusWord } from './status-word.ts';

type Placed = { readonly span: LetterSpan; readonly decision: AdviceDecision };

/**
 * Reads it from what the letter says of the advice; a mention that has one keeps it.
 *
 * @param number - of the mention in its series: what is decided of another number is not its own
 */
export function withStatus(
  letter: Letter,
  mention: UnnumberedMention,
  number: number,
): UnnumberedMention {
  if (mention.status !== null || letter.kind === 'periodieke-rapportage') return mention;
  const printed = printedStatus(letter, mention);
  if (printed) return { ...mention, status: printed, event: reported(mention) };
  const decided = decisionsIn(letter, mention.body).filter(({ decision: { about } }) =>
    about.scope === 'numbers' ? about.numbers.includes(number) : true,
  );
  // A response decides first and explains then; a follow-up ends with where things are now.
  const chosen = mention.event === 'followed-up' ? decided.at(-1) : decided[0];
  return chosen ? decidedBy(mention, chosen.span, chosen.decision) : mention;
}

/** The mention with that decision as its status. */
export function decidedBy(
  mention: UnnumberedMention,
  status: LetterSpan,
  { kind }: AdviceDecision,
): UnnumberedMention {
  const event = mention.event === 'recommended' ? 'responded' : mention.event;
  return { ...mention, status, takesStand: kind === 'answer', event };
}

const reported = ({ event }: UnnumberedMention) =>
  event === 'recommended' ? 'followed-up' : event;

function printedStatus(letter: Letter, { body }: UnnumberedMention): LetterSpan | null {
  for (const span of body) {
    const found = readStatusWord(textOf(letter, span), 'prose');
    if (found) return { ...span, start: span.start + found.start, end: span.start + found.end };
  }
  return null;
}

function decisionsIn(letter: Letter, body: readonly LetterSpan[]): Placed[] {
  return body.flatMap((span) =>
    readDecisions(textOf(letter, span)).map((decision) => ({
      span: { ...span, start: span.start + decision.start, end: span.start + decision.end },
      decision,
    })),
  );
}

function textOf(letter: Letter, { paragraphNumber, start, end }: LetterSpan): string {
  return letter.paragraphs[paragraphNumber - 1]?.text.slice(start, end) ?? '';
}
