/** The clause that is promised: a sentence without who, whom, when and the verb that carries the promise. */
import type { SentenceSpan } from './split-sentences.ts';

/** Verbs and links that say nothing of what is promised. */
const CARRIERS =
  /(?<![\p{L}-])(?:zal|zullen|wordt|worden|gaat|gaan|informe(?:er|ert)|ontvangt|stuurt?|verwacht|streef(?:t)?|kunt|verscheidene|hiertoe|hierover|daarnaast|daarover|daartoe|ook|tevens|verder|vervolgens|zoals\s(?:eerder\s)?(?:aangekondigd|toegezegd|gemeld))(?![\p{L}-]),?/giu;
/** Not the last words of a clause: "een strategie, die". */
const LOOSE_END =
  /(?:[\s,;:.–-]|(?<![\p{L}-])(?:die|dat|waarin|waarop|waarmee|waarbij|welke|en|om|te|aan|bij|voor|met|naar|de|het|een))+$/iu;
const LOOSE_START = /^(?:[\s,;:.–(-]|(?:en|maar|dat|die)(?![\p{L}-]))+/iu;
/** Shorter stretches tell too little: "in consultatie laten". */
const MIN_CHARS = 28;

/**
 * The longest stretch of the clause between the parts that are known; the whole clause where none is
 * long enough.
 *
 * @param known - spans in the sentence of who, whom and when
 */
export function promisedClause(
  sentence: string,
  clause: SentenceSpan,
  known: readonly SentenceSpan[],
): SentenceSpan {
  const cuts = [
    ...known,
    ...[...sentence.matchAll(CARRIERS)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  ].sort((a, b) => a.start - b.start);
  let best: SentenceSpan = { start: 0, end: 0 };
  let from = clause.start;
  for (const cut of [...cuts, { start: clause.end, end: clause.end }]) {
    const gap = trimmed(sentence, from, Math.min(cut.start, clause.end));
    if (gap.end - gap.start > best.end - best.start) best = gap;
    from = Math.max(from, cut.end);
  }
  return best.end - best.start >= MIN_CHARS ? best : trimmed(sentence, clause.start, clause.end);
}

function trimmed(sentence: string, start: number, end: number): SentenceSpan {
  const text = sentence.slice(start, Math.max(start, end));
  const lead = LOOSE_START.exec(text)?.[0].length ?? 0;
  const tail = LOOSE_END.exec(text.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, start + text.length - tail) };
}
