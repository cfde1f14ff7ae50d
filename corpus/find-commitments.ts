/** What a letter promises: that the Kamer will hear something, or that something will be done by a moment. */
import type { Commitment } from './commitment.ts';
import type { Letter } from './letter.ts';
import { splitSentences } from './split-sentences.ts';

const INFORMS =
  /\b(?:uw kamer|de kamer)\b[^.;]{0,200}\b(?:geïnformeerd|informeren|ontvangt|toekomen|verslag uitbrengen)\b|\b(?:informeer|stuur)\w*\s+(?:ik|wij)\s+(?:u|uw kamer)\b/iu;
const PAST_OR_NOW = /\b(?:hierbij|(?:met|via|in) deze brief|heeft|heb|hebben|is uw kamer)\b/iu;

/** In reading order; empty when it promises nothing. */
export function findCommitments(letter: Letter): Commitment[] {
  return letter.paragraphs.flatMap(({ number: paragraphNumber, text, kind, role }) => {
    if (role || kind === 'heading' || kind === 'signature') return [];
    return splitSentences(text).flatMap(({ start, end }): Commitment[] => {
      const words = text.slice(start, end);
      if (!INFORMS.test(words) || PAST_OR_NOW.test(words)) return [];
      const sentence = { paragraphNumber, start, end };
      return [{ kind: 'inform', sentence, what: sentence, who: null, addressee: null, due: null }];
    });
  });
}
