/** Which recommendations a topic is about: by their words, or by the paragraphs that treat the topic. */
import type { LedgerThread, RecommendationLedger } from '../../index/recommendation-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { TextPlace } from '../../index/text-place.ts';
import { findThreads, namePlaces } from '../answer/find-threads.ts';
import type { ThemeParagraph } from '../theme/find-theme.ts';
import type { Topic } from './read-topic.ts';
import { topicCoverage } from './topic-coverage.ts';

/** Share of the topic's words that a thread must hold, its evaluation's name included; nearness is too little. */
const HOLDS = 0.75;
/** Below this fit a thread has little to do with the words it holds. */
const FITS = 0.9;
/** Share of a paragraph that its sentences about the topic make up; a long status names much on the way. */
const SPEAKS = 0.25;
/** What a strong paragraph of the theme counts beside the fit of the words. */
const STRONG_PARAGRAPH = 0.5;

/** @returns best first; ties in the order of the ledger */
export function threadsOnTopic(
  index: SearchIndex,
  ledger: RecommendationLedger,
  topic: Topic,
): readonly LedgerThread[] {
  const { theme, parts, filters } = topic;
  const worth = new Map<LedgerThread, number>();
  const queries = [...theme.parts, ...parts].map(({ query }) => query);
  for (const query of queries) {
    for (const { thread, fit, coverage } of findThreads(index, ledger, query, filters).fits) {
      if (coverage >= HOLDS && fit >= FITS && speaksOf(index, topic, thread))
        worth.set(thread, Math.max(worth.get(thread) ?? 0, fit));
    }
  }
  for (const found of theme.paragraphs) {
    const { paragraph, strength } = found;
    if (strength !== 'strong' || speakingShare(found) < SPEAKS) continue;
    for (const thread of ledger.threadsOf(paragraph.id)) {
      if (!isOwnText(thread, paragraph.id)) continue;
      worth.set(thread, (worth.get(thread) ?? 0) + STRONG_PARAGRAPH);
    }
  }
  const order = new Map(ledger.threads.map((thread, at) => [thread, at]));
  return [...worth]
    .sort((a, b) => b[1] - a[1] || (order.get(a[0]) ?? 0) - (order.get(b[0]) ?? 0))
    .map(([thread]) => thread);
}

/** Whether the advice or the name of the evaluation holds the topic itself, or much of what was answered does. */
function speaksOf(index: SearchIndex, topic: Topic, thread: LedgerThread): boolean {
  const advices = thread.events.map(({ advice }) => advice);
  const holds = (place: TextPlace): boolean => topicCoverage(index, topic, place) >= HOLDS;
  if ([...namePlaces(thread), ...advices].some(holds)) return true;
  return thread.events.some(({ kind, places }) => {
    if (kind === 'recommended') return false;
    const spans = places.flatMap((place) => sentencesWithin(index, place));
    return lengthOf(spans.filter(holds)) >= SPEAKS * lengthOf(spans) && spans.some(holds);
  });
}

function sentencesWithin(index: SearchIndex, place: TextPlace): TextPlace[] {
  return index
    .sentencesOf(place.letter.id, place.paragraph.number)
    .filter(({ start, end }) => start < place.end && end > place.start)
    .map((span) => ({ ...place, ...span }));
}

const lengthOf = (places: readonly TextPlace[]): number =>
  places.reduce((sum, { start, end }) => sum + end - start, 0);

function speakingShare({ paragraph, sentences }: ThemeParagraph): number {
  return sentences.reduce((sum, { start, end }) => sum + end - start, 0) / paragraph.text.length;
}

/** The advice itself, or what was answered to it; what a report explains around it is about much else. */
function isOwnText({ events }: LedgerThread, paragraphId: string): boolean {
  return events.some(
    ({ kind, advice, places }) =>
      advice.paragraph.id === paragraphId ||
      (kind !== 'recommended' && places.some(({ paragraph }) => paragraph.id === paragraphId)),
  );
}

/** Share of the topic from which advice itself is about it. */
const ABOUT = 0.5;

/** Whether the advice of a thread, or the name of its evaluation, is about the topic: then its gaps are too. */
export function isAdviceOnTopic(index: SearchIndex, thread: LedgerThread, topic: Topic): boolean {
  const advices = thread.events.map(({ advice }) => advice);
  return [...namePlaces(thread), ...advices].some(
    (place) => topicCoverage(index, topic, place) >= ABOUT,
  );
}
