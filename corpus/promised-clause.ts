/** The clause that is promised: a sentence without who, whom, when and the verb that carries the promise. */
import type { SentenceSpan } from './split-sentences.ts';

/** Verbs and links that say nothing of what is promised. */
const CARRIERS =
  /(?<![\p{L}-])(?:zal|zullen|wordt|worden|gaat|gaan|informe(?:er|ert)|ontvangt|stuurt?|stelt?|biedt?|verwacht|streef(?:t)?|kunt|hiertoe|hierover|daarnaast|daarover|daartoe|zoals\s(?:eerder\s)?(?:aangekondigd|toegezegd|gemeld))(?![\p{L}-]),?/giu;
/** Not the last words of a clause: "een strategie, die". */
const LOOSE_END =
  /(?:[\s,;:.–-]|(?<![\p{L}-])(?:die|dat|waarin|waarop|waarmee|waarbij|welke|en|om|te|aan|bij|voor|met|naar|de|het|een))+$/iu;
const LOOSE_START = /^(?:[\s,;:.–(-]|\d{1,2}[.)]\s|(?:en|maar|dat|die)(?![\p{L}-]))+/iu;
/** What a stretch that stands by itself begins with. */
const STANDS_ALONE = /^(?:een|de|het|deze|dit|over|om|per|geen|alle|mijn|nadere|\p{Lu})/u;
/** The end of a bracket that opens before the stretch. */
const OPEN_BRACKET = /^[^(]*\)/u;
/** Shorter stretches tell too little: "in consultatie laten". */
const MIN_CHARS = 24;

/** "Met de brancheorganisaties zit ik …": the verb before who belongs to what is cut out. */
const LAST_WORD = /\s[\p{L}-]+$/u;

export type KnownParts = {
  /** Spans in the sentence. */
  readonly who: SentenceSpan | null;
  readonly others: readonly SentenceSpan[];
};

/**
 * What comes last in the clause, behind who, whom, when and verb ("een hoofdlijnennotitie over de
 * Europawet"), else what comes first before them; the whole clause where neither stands by itself.
 */
export function promisedClause(
  sentence: string,
  clause: SentenceSpan,
  { who, others }: KnownParts,
): SentenceSpan {
  const carriers = [...sentence.matchAll(CARRIERS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const cuts = [...(who ? [who] : []), ...others, ...carriers].filter(
    ({ start, end }) => start < clause.end && end > clause.start,
  );
  const lastCut = Math.max(clause.start, ...cuts.map(({ end }) => end));
  const firstCut = Math.min(clause.end, ...cuts.map(({ start }) => start));
  const tail = trimmed(sentence, lastCut, clause.end);
  const toVerb = trimmed(sentence, clause.start, firstCut);
  const verb =
    who?.start === firstCut ? LAST_WORD.exec(sentence.slice(toVerb.start, toVerb.end)) : null;
  const head = verb ? { ...toVerb, end: toVerb.start + verb.index } : toVerb;
  const found = [tail, head].find(
    ({ start, end }) =>
      end - start >= MIN_CHARS &&
      STANDS_ALONE.test(sentence.slice(start, end)) &&
      !OPEN_BRACKET.test(sentence.slice(start, end)),
  );
  if (found) return found;
  const whole =
    clause.end - clause.start >= MIN_CHARS ? clause : { start: 0, end: sentence.length };
  return trimmed(sentence, whole.start, whole.end);
}

function trimmed(sentence: string, start: number, end: number): SentenceSpan {
  const text = sentence.slice(start, Math.max(start, end));
  const lead = LOOSE_START.exec(text)?.[0].length ?? 0;
  const tail = LOOSE_END.exec(text.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, start + text.length - tail) };
}
