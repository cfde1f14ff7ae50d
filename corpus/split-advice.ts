/** Parts a paragraph that holds advice and, in a follow-up, what became of it. */
import { readDecisions } from './advice-decision.ts';
import type { Paragraph } from './letter.ts';
import type { RecommendationEventKind, UnnumberedMention } from './recommendation-mention.ts';
import { readStatusWord } from './status-word.ts';

const INLINE_STATUS = /\s(?:status|stand van zaken|opvolging|voortgang)\s*:\s*/iu;
const STATUS_SENTENCE = /(?<=[.!?])\s+(?=\p{Lu}\p{L}+(?:\s\p{Ll}+){0,3}:\s)/u;
const STATUS_AFTER_DASH = /\s[–—→]\s(?=\p{L}+(?:\s\p{Ll}+){0,3}\s*(?:[.:;]|$))/u;

type SplitAdvice = Pick<UnnumberedMention, 'text' | 'status' | 'body'>;

/**
 * Advice and what the same paragraph says of it: "… per regio. Afgerond: …" in a follow-up, "… per regio.
 * Dit neem ik over." anywhere.
 */
export function splitAdvice(
  paragraph: Paragraph,
  from: number,
  event: RecommendationEventKind,
): SplitAdvice {
  const { number: paragraphNumber, text } = paragraph;
  return (
    (event === 'followed-up' ? splitAtStatus(paragraph, from) : null) ??
    splitAtDecision(paragraph, from) ?? {
      text: { paragraphNumber, start: from, end: text.length },
      status: null,
      body: [],
    }
  );
}

function splitAtStatus(
  { number: paragraphNumber, text }: Paragraph,
  from: number,
): SplitAdvice | null {
  const rest = text.slice(from);
  const inBrackets = /^\(([^()]{8,})\)\s*[:–—-]?\s*/u.exec(rest);
  const split = inBrackets
    ? { at: inBrackets[0].length, length: 0 }
    : [INLINE_STATUS, STATUS_SENTENCE, STATUS_AFTER_DASH]
        .map((pattern) => pattern.exec(rest))
        .filter((match) => match !== null)
        .map((match) => ({ at: match.index, length: match[0].length }))[0];
  if (split === undefined || split.at === 0) return null;
  const bodyAt =
    from +
    split.at +
    (INLINE_STATUS.test(rest.slice(split.at, split.at + split.length)) ? 1 : split.length);
  const advice = inBrackets
    ? { paragraphNumber, start: from + 1, end: from + 1 + (inBrackets[1]?.length ?? 0) }
    : { paragraphNumber, start: from, end: from + split.at };
  const body = { paragraphNumber, start: bodyAt, end: text.length };
  const found = readStatusWord(text.slice(bodyAt), 'column');
  const status = found && {
    paragraphNumber,
    start: bodyAt + found.start,
    end: bodyAt + found.end,
  };
  return { text: advice, status, body: [body] };
}

/** The decision itself is read from the body later. */
function splitAtDecision(
  { number: paragraphNumber, text }: Paragraph,
  from: number,
): SplitAdvice | null {
  const [decision] = readDecisions(text.slice(from));
  if (decision === undefined || decision.sentenceStart === 0) return null;
  const bodyAt = from + decision.sentenceStart;
  const advice = text.slice(from, bodyAt).trimEnd();
  return {
    text: { paragraphNumber, start: from, end: from + advice.length },
    status: null,
    body: [{ paragraphNumber, start: bodyAt, end: text.length }],
  };
}
