/**
 * "Erkent Nederland …?", "Does the cabinet support …?": asked for a yes or a no. Letters seldom print either, and
 * a sentence that lacks a word of the question answers neither: then the reader is told so before it is quoted.
 */
import type { PreparedQuery } from '../../index/search-index.ts';
import type { Language } from '../contract.ts';
import type { SentenceEvidence } from './evidence.ts';

/** A verb first, then who or what it is about. */
const VERB_FIRST_NL =
  /^\s*(?:is|zijn|was|waren|heeft|hebben|wil|willen|gaat|gaan|kan|kunnen|mag|moet|moeten|zal|zullen|komt|komen|blijft|blijven|\p{L}{3,}t)\s+(?:er|nederland|het|de|we|wij|ons|onze|dit|deze|\p{Lu}\p{L}+)(?!\p{L})/iu;
const VERB_FIRST_EN =
  /^\s*(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|may|must)\s+(?:there|the|we|our|this|these|dutch|netherlands|\p{Lu}\p{L}+)(?!\p{L})/iu;
const ASKS_ELSE =
  /(?<!\p{L})(?:wat|wie|waar|waarom|wanneer|hoe|hoeveel|welke?|what|who|where|why|when|how|which)(?!\p{L})/iu;

/** @param question - one part of it, as read */
export function asksYesOrNo(question: string): boolean {
  const isVerbFirst = VERB_FIRST_NL.test(question) || VERB_FIRST_EN.test(question);
  return isVerbFirst && !ASKS_ELSE.test(question);
}

/** A word itself in the language of the letters; an English word is never more than what means the same. */
const HELD: Readonly<Record<Language, number>> = { nl: 0.95, en: 0.9 };
/** Share of the question's words, by idf, from which one sentence may hold the answer. */
const MAY_ANSWER = 0.65;
/** Who acts in every letter: a sentence may leave it out. */
const ACTOR =
  /^(?:nederland|nederlandse?|kabinet|regering|ministers?|netherlands|dutch|government|cabinet)$/u;

/** Whether one of the sentences holds enough of the question itself to answer it. */
export function mayAnswer(
  sentences: readonly SentenceEvidence[],
  query: PreparedQuery,
  language: Language,
): boolean {
  const weights = query.terms.map(({ word, idf }) => (ACTOR.test(word) ? 0 : idf));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return sentences.some(({ termMatches }) => {
    const held = weights.reduce(
      (sum, weight, at) => sum + ((termMatches[at] ?? 0) >= HELD[language] ? weight : 0),
      0,
    );
    return held >= total * MAY_ANSWER;
  });
}
