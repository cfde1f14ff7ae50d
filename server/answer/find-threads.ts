/** Which threads of the ledger a question means, best first, through the index. */
import type { LedgerThread, RecommendationLedger } from '../../index/recommendation-ledger.ts';
import type { PreparedQuery, SearchFilters, SearchIndex } from '../../index/search-index.ts';
import type { TextPlace } from '../../index/text-place.ts';
import { weighByIdf } from './evidence.ts';

export type ThreadFit = {
  readonly thread: LedgerThread;
  /** How well the question fits the best sentence of the advice or of what was said of it, about 0..2. */
  readonly fit: number;
  /** idf-weighted share of the question's words that the thread holds anywhere, 0..1. */
  readonly coverage: number;
  /** The same for the name of its evaluation and theme. */
  readonly nameCoverage: number;
};

export type FoundThreads = {
  /** Best first. */
  readonly fits: readonly ThreadFit[];
  /** Fused score of the best passage that belongs to no thread; 0 when none was found. */
  readonly bestElsewhere: number;
  readonly bestInThread: number;
};

const PASSAGES_LOOKED_AT = 60;
/** Tuned on the development questions of kind `recommendation`: the right thread first or close to it. */
const WEIGHTS = { passage: 1, advice: 0.5, said: 0.3, name: 0.3, coverage: 0.3 } as const;

/** Ranks the threads among the passages that fit the question; empty when no passage is in one. */
export function findThreads(
  index: SearchIndex,
  ledger: RecommendationLedger,
  query: PreparedQuery,
  filters: SearchFilters,
): FoundThreads {
  const hits = index.search(query, { limit: PASSAGES_LOOKED_AT, filters });
  const scores = new Map<LedgerThread, number>();
  let bestElsewhere = 0;
  for (const hit of hits) {
    const threads = ledger.threadsOf(hit.paragraph.id);
    if (threads.length === 0) bestElsewhere = Math.max(bestElsewhere, hit.fusedScore);
    for (const thread of threads) {
      scores.set(thread, Math.max(scores.get(thread) ?? 0, hit.fusedScore));
    }
  }
  const fits = [...scores]
    .map(([thread, passageScore]) => fitOf(index, query, thread, passageScore))
    .sort((a, b) => b.fit - a.fit);
  return { fits, bestElsewhere, bestInThread: Math.max(0, ...scores.values()) };
}

function fitOf(
  index: SearchIndex,
  query: PreparedQuery,
  thread: LedgerThread,
  passageScore: number,
): ThreadFit {
  const advices = thread.events.map(({ advice }) => advice);
  const advice = scorePlaces(index, query, advices);
  const said = scorePlaces(
    index,
    query,
    thread.events.flatMap(({ places }) => places),
  );
  const name = scorePlaces(index, query, namePlaces(thread));
  const held = query.terms.map((_, at) => Math.max(advice.matches[at] ?? 0, said.matches[at] ?? 0));
  const inName = query.terms.map((_, at) => Math.max(held[at] ?? 0, name.matches[at] ?? 0));
  const coverage = weighByIdf(query, inName);
  const fit =
    WEIGHTS.passage * passageScore +
    WEIGHTS.advice * advice.best +
    WEIGHTS.said * said.best +
    WEIGHTS.name * name.best +
    WEIGHTS.coverage * coverage;
  return { thread, fit, coverage, nameCoverage: weighByIdf(query, name.matches) };
}

type PlaceScores = {
  /** Highest sum of word share and late interaction of one sentence, about 0..2. */
  readonly best: number;
  /** For each term of the query, 0..1: held anywhere. */
  readonly matches: readonly number[];
};

/** Scores whole sentences that overlap the places; a table row counts only the cells it is asked for. */
function scorePlaces(
  index: SearchIndex,
  query: PreparedQuery,
  places: readonly TextPlace[],
): PlaceScores {
  const matches = query.terms.map(() => 0);
  let best = 0;
  for (const { letter, paragraph, start, end } of places) {
    const sentences = index.sentencesOf(letter.id, paragraph.number);
    for (const [n, scored] of index.scoreSentences(query, letter.id, paragraph.number).entries()) {
      const sentence = sentences[n];
      if (!sentence || sentence.start >= end || sentence.end <= start) continue;
      for (const [at, match] of scored.termMatches.entries()) {
        matches[at] = Math.max(matches[at] ?? 0, match);
      }
      best = Math.max(best, weighByIdf(query, scored.termMatches) + scored.lateInteraction);
    }
  }
  return { best, matches };
}

/** How much of the question the printed name of a thread's evaluation and theme holds, 0..1. */
export function scoreName(index: SearchIndex, query: PreparedQuery, thread: LedgerThread): number {
  return weighByIdf(query, scorePlaces(index, query, namePlaces(thread)).matches);
}

/** Where the name of a thread's evaluation, its theme and who advised are printed; empty when they are not. */
export function namePlaces({ evaluation: { title, theme, advisor } }: LedgerThread): TextPlace[] {
  return [title?.place, theme?.place, advisor?.place].filter(
    (place) => place !== null && place !== undefined,
  );
}
