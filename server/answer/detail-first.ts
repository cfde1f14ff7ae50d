/** Puts the sentence that holds the asked kind of thing most exactly before the others that fit as well. */
import { precisionOf } from './detail-in-sentence.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';
import { rarestPresentTerm, sentencesWithDetail } from './sentences-with-detail.ts';
import { subjectFit } from './subject-fit.ts';

/** What an exact date weighs against a better fit: one day beats "dit jaar" in the sentence before. */
const PRECISION_WEIGHT = 0.4;

function bestPrecision({ part }: PartEvidence, { paragraph, details }: SentenceEvidence): number {
  return Math.max(
    0,
    ...details.map(({ start, end }) => precisionOf(part.asks, paragraph.text.slice(start, end))),
  );
}

/** Only among sentences that are as much about the subject does precision decide. */
const EQUALLY_ABOUT = 0.8;

/** Held as printed. */
const AS_PRINTED = 0.95;

/**
 * Dates stand everywhere: only those beside the rarest word of the question count, where it is printed
 * beside one.
 */
function withRarestTerm(
  query: PartEvidence['query'],
  sentences: readonly SentenceEvidence[],
): readonly SentenceEvidence[] {
  const rarest = rarestPresentTerm(query);
  if (rarest === null) return sentences;
  const printing = sentences.filter(({ termMatches }) => (termMatches[rarest] ?? 0) >= AS_PRINTED);
  return printing.length > 0 ? printing : sentences;
}

/** Sentences that hold the asked kind of thing come before the others that fit as well. */
export function withDetailFirst(part: PartEvidence, years: readonly number[]): PartEvidence {
  const worth = (sentence: SentenceEvidence) =>
    sentence.score + PRECISION_WEIGHT * bestPrecision(part, sentence);
  const all = sentencesWithDetail(part, years);
  const holding = part.part.asks === 'date' ? withRarestTerm(part.query, all) : all;
  const fit = Math.max(0, ...holding.map(subjectFit));
  const best = holding
    .filter((sentence) => subjectFit(sentence) >= fit * EQUALLY_ABOUT)
    .sort((a, b) => worth(b) - worth(a))[0];
  if (best === undefined) return part;
  return { ...part, sentences: [best, ...part.sentences.filter((sentence) => sentence !== best)] };
}
