/**
 * Questions for the first screen, made from what is in the collection: two for each of the three jobs.
 */
import { readAdviceMark } from '../../corpus/advice-text.ts';
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import { foldText } from '../../index/fold-text.ts';
import type { ExamplesResponse } from '../contract.ts';
import { newestLetters, topicsOf } from './example-topics.ts';
import type { RecommendationSeries } from './recommendation-series.ts';

const EACH = 2;
const MIN_CHARS = 20;
/** What a card can hold beside the words of the question. */
const MAX_CHARS = 90;
/** Enough of an advice to know it again in another letter. */
const KNOWN_BY_CHARS = 50;

type Job = 'recommendation' | 'theme' | 'briefing';

/** Everyday ways to ask for each job, so that two examples also show that the words are free. */
const WORDINGS: Record<Job, readonly ((subject: string) => string)[]> = {
  recommendation: [
    (advice) => `Wat is er gebeurd met de aanbeveling ‘${advice}’?`,
    (advice) => `Is het advies ‘${advice}’ opgevolgd?`,
  ],
  theme: [
    (topic) => `Waar staat iets over ${topic}?`,
    (topic) => `In welke brieven gaat het over ${topic}?`,
  ],
  briefing: [
    (topic) => `Bereid een debat voor over ${topic}.`,
    (topic) => `Wat moet ik weten voor een debat over ${topic}?`,
  ],
};

/**
 * @param letters - in order of id
 * @param series - recommendations of the letters
 * @returns two questions a job, fewer where the collection gives no more
 */
export function makeExamples(
  letters: readonly Letter[],
  series: readonly RecommendationSeries[],
): ExamplesResponse['examples'] {
  const topics = topicsOf(letters);
  // With few topics a debate is prepared on the same: another question, with another answer.
  const forDebate = [...topics.slice(EACH, 2 * EACH), ...topics].slice(0, EACH);
  const asked = (job: Job, subjects: readonly string[]): ExamplesResponse['examples'] =>
    subjects.slice(0, EACH).map((subject, at) => ({
      job,
      question: WORDINGS[job][at % EACH]?.(subject) ?? subject,
    }));
  return [
    ...asked('recommendation', adviceTexts(letters, series)),
    ...asked('theme', topics),
    ...asked('briefing', forDebate),
  ];
}

/**
 * One advice of each of the newest series. Within one: those that another new letter words too come first, as more can
 * be told of them, and then the shortest.
 */
function adviceTexts(
  letters: readonly Letter[],
  series: readonly RecommendationSeries[],
): string[] {
  const newest = newestLetters(letters);
  const inOrder = series.toSorted((a, b) =>
    (b.letter.date ?? '').localeCompare(a.letter.date ?? ''),
  );
  const texts = new Map<string, string>();
  for (const { letter, paragraphs } of inOrder) {
    if (texts.size === EACH) break;
    const others = newest.filter(({ id }) => id !== letter.id);
    const isKnown = (advice: string): boolean =>
      others.some((other) =>
        other.paragraphs.some(({ text }) => text.includes(advice.slice(0, KNOWN_BY_CHARS))),
      );
    const [chosen] = paragraphs
      .map(adviceOf)
      .filter((advice) => advice.length >= MIN_CHARS)
      .map((advice) => ({ advice, rank: (isKnown(advice) ? 0 : 1e6) + advice.length }))
      .toSorted((a, b) => a.rank - b.rank);
    if (chosen === undefined) continue;
    // The same list stands in the letter that answers it.
    const key = foldText(chosen.advice).slice(0, KNOWN_BY_CHARS);
    if (!texts.has(key)) texts.set(key, shortened(chosen.advice));
  }
  return [...texts.values()];
}

/** The first sentence of the advice, without its number and its full stop. */
function adviceOf(paragraph: Paragraph): string {
  const cell = paragraph.cells?.[0];
  const printed = cell ? paragraph.text.slice(cell.start, cell.end) : paragraph.text;
  const advice = printed.slice(readAdviceMark(printed).textAt);
  return (advice.split(/(?<=\p{L}{2}[.;])\s/u)[0] ?? advice).replace(/[.;\s]+$/u, '');
}

/** Whole words that fit on a card, with "…" where there are more. */
function shortened(advice: string): string {
  if (advice.length <= MAX_CHARS) return advice;
  return `${advice.slice(0, MAX_CHARS).replace(/[\s,(]+\S*$/u, '')} …`;
}
