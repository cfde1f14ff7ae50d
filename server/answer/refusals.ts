/** What is said when the letters do not answer, and what can be refused before anything is looked at. */
import type { AnswerTask } from './answer-task.ts';
import type { Verdict } from './judge-evidence.ts';
import type { Outcome } from './outcome.ts';
import { type RecommendationSeries, readAskedRecommendation } from './recommendation-series.ts';
import { escapeMarkdown } from './render-markdown.ts';
import type { AnswerTexts } from './text-nl.ts';

/**
 * @param series - all recommendations of the collection
 * @returns null when nothing stands in the way
 */
export function refuseEarly(
  { index, understood: { question, named }, letters, texts }: AnswerTask,
  series: readonly RecommendationSeries[],
): Outcome | null {
  if (letters.length === 0) {
    const text = index.letters.length === 0 ? texts.emptyCollection : texts.nothingAfterFilters;
    return { found: false, reason: 'no-match', text };
  }
  if (named.absent.length > 0 && named.only === null) {
    const names = named.absent.map((reference) => reference.normalised ?? reference.text);
    return { found: false, reason: 'not-in-collection', text: texts.notInCollection(names) };
  }
  const asked = readAskedRecommendation(question);
  const highest = Math.max(0, ...series.map((one) => one.highest));
  if (asked === null || highest === 0 || asked <= highest) return null;
  const text = texts.numberAbsent(texts.recommendation, asked, highest);
  return { found: false, reason: 'detail-absent', text };
}

/** A verdict in words, the words of the question that the letters lack in italics. */
export function refusalOf(
  verdict: Extract<Verdict, { found: false }>,
  texts: AnswerTexts,
): Outcome {
  const words = verdict.words.map((word) => `*${escapeMarkdown(word)}*`);
  const text = {
    'no-match': () => texts.noMatch(words),
    'too-weak': () => texts.tooWeak,
    'detail-absent': () => texts.detailAbsent(verdict.asks, words),
  }[verdict.reason]();
  return { found: false, reason: verdict.reason, text };
}
