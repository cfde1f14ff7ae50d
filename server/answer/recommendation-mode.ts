/**
 * Mode `recommendation`: decides whether a question is about what became of advice that the ledger
 * holds, and which threads are meant. Everything else is left to mode `question`.
 */
import type { Letter } from '../../corpus/letter.ts';
import {
  buildLedger,
  type LedgerThread,
  type RecommendationLedger,
  seriesName,
} from '../../index/recommendation-ledger.ts';
import type { PreparedQuery, SearchFilters, SearchIndex } from '../../index/search-index.ts';
import type { AskRequest } from '../contract.ts';
import { openLedger } from '../recommendations/open-ledger.ts';
import type { Block } from './answer-parts.ts';
import {
  composeSeries,
  composeSeveral,
  composeThread,
  type ThreadComposing,
} from './compose-recommendation.ts';
import { weighByIdf } from './evidence.ts';
import { type FoundThreads, findThreads, scoreName, type ThreadFit } from './find-threads.ts';
import { type RecommendationAsk, readRecommendationAsk } from './recommendation-question.ts';
import type { AnswerTexts } from './text-nl.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/** Below this fit a thread has little to do with the question; wrong ones lie below it. */
const MIN_FIT = 0.9;
/** Threads this close to the best one may be meant as well. */
const CLOSE = 0.1;
const MAX_SEVERAL = 3;
/** How much better a passage outside every thread may fit before the question is about that. */
const ELSEWHERE_LEAD = 0.25;
/** Share of the question's words that the name of a series holds when that series is meant. */
const NAMED_SERIES = 0.3;
const HELD_BY_THREAD = 0.6;

export type RecommendationOptions = {
  readonly mode: AskRequest['mode'];
  /** Those that the filters leave. */
  readonly letters: readonly Letter[];
  readonly filters: SearchFilters;
  readonly texts: AnswerTexts;
};

/** Blocks of the answer; null when the question is not one for this mode. */
export async function answerRecommendation(
  index: SearchIndex,
  understood: UnderstoodQuestion,
  { mode, letters, filters, texts }: RecommendationOptions,
): Promise<readonly Block[] | null> {
  const { question, shape, language } = understood;
  if (mode !== 'recommendation' && mode !== 'auto') return null;
  if (mode === 'auto' && ['overview', 'survey', 'compare'].includes(shape)) return null;
  const asked = readRecommendationAsk(question);
  const ask: RecommendationAsk | null = asked ?? (mode === 'recommendation' ? ANY : null);
  if (ask === null) return null;
  const ledger =
    letters.length === index.letters.length
      ? openLedger(index)
      : buildLedger(letters, index.abbreviations);
  if (ledger.threads.length === 0) return null;
  const query = await index.prepare(understood.subject);
  const composing: ThreadComposing = { index, query, language, texts };
  if (ask.isSeries) {
    const series = await findSeries(index, ledger, question);
    if (series === null) return null;
    return composeSeries(series.threads, { only: ask.only, name: series.name }, composing);
  }
  const found = findThreads(index, ledger, query, filters);
  const threads = chooseThreads(ledger, found, ask, mode);
  const [first] = threads;
  if (first === undefined) return null;
  return threads.length === 1
    ? composeThread(first, composing)
    : composeSeveral(threads, composing);
}

/** What an explicit mode asks when the wording says nothing. */
const ANY: RecommendationAsk = {
  certainty: 'likely',
  asksFate: true,
  isSeries: false,
  only: null,
  number: null,
};

function chooseThreads(
  ledger: RecommendationLedger,
  { fits, bestElsewhere, bestInThread }: FoundThreads,
  ask: RecommendationAsk,
  mode: AskRequest['mode'],
): LedgerThread[] {
  if (ask.number !== null) return threadsNumbered(ledger, fits, ask.number);
  const lead = ask.asksFate || mode === 'recommendation' ? ELSEWHERE_LEAD : 0;
  if (bestElsewhere > bestInThread + lead) return [];
  const best = fits[0];
  if (best === undefined || best.fit < MIN_FIT) return [];
  return fits
    .filter(({ fit }) => fit >= best.fit - CLOSE)
    .slice(0, MAX_SEVERAL)
    .map(({ thread }) => thread);
}

/** The numbered thread of the series that fits; of every series when the question names none. */
function threadsNumbered(
  ledger: RecommendationLedger,
  fits: readonly ThreadFit[],
  number: number,
): LedgerThread[] {
  const numbered = ledger.threads.filter((thread) => thread.number === number);
  if (numbered.length < 2) return numbered;
  const best = fits.filter(({ thread }) => numbered.includes(thread));
  const [first, second] = best;
  if (first && first.coverage > 0 && first.fit - (second?.fit ?? 0) > CLOSE) return [first.thread];
  const ranked = best.map(({ thread }) => thread);
  return [...ranked, ...numbered.filter((thread) => !ranked.includes(thread))].slice(
    0,
    MAX_SEVERAL,
  );
}

/** Words of any question about a series: what is left says which one. */
const SERIES_FRAME =
  /\b(?:alle|welke|hoeveel|staan|zijn|worden|nog|open|niet|afgerond\p{L}*|onderhanden|klaar|af|al|iets|afgehandeld|opgevolgd|overgenomen|uitgevoerd|(?:beleids)?aanbeveling(?:en)?|advies|adviezen|status(?:sen)?|stand|zaken|overzicht|lijst|geef|toon|uit|de|het|van|over|bij|is|er|of|op|rij|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|all|which|what|how|many|the|are|recommendations?|still|open|on|about|of|from|not|yet|finished|doorlichting|periodieke|rapportage|evaluatie)\b/giu;

async function findSeries(
  index: SearchIndex,
  ledger: RecommendationLedger,
  question: string,
): Promise<{ readonly threads: readonly LedgerThread[]; readonly name: string | null } | null> {
  const subject = question
    .replace(SERIES_FRAME, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const query = subject === '' ? null : await index.prepare(subject);
  if (query === null || query.terms.length === 0) return { threads: ledger.threads, name: null };
  const groups = new Map<string, LedgerThread[]>();
  for (const thread of ledger.threads) {
    const name = seriesName(thread) ?? '';
    groups.set(name, [...(groups.get(name) ?? []), thread]);
  }
  const named = [...groups]
    .map(([name, threads]) => ({
      name,
      threads,
      held: threads[0] ? scoreName(index, query, threads[0]) : 0,
    }))
    .sort((a, b) => b.held - a.held)[0];
  if (named && named.held >= NAMED_SERIES) return named;
  const holding = new Set(ledger.threads.filter((thread) => holds(index, query, thread)));
  // A series that is about it through and through is meant as a whole.
  const whole = [...groups].filter(
    ([, threads]) => threads.filter((t) => holding.has(t)).length * 2 > threads.length,
  );
  if (whole.length > 0) {
    const [only] = whole;
    return {
      threads: whole.flatMap(([, threads]) => threads),
      name: whole.length === 1 ? (only?.[0] ?? null) : null,
    };
  }
  const threads = ledger.threads.filter((thread) => holding.has(thread));
  return threads.length > 0 ? { threads, name: null } : null;
}

/** Whether a thread's own texts hold most of what is asked. */
function holds(index: SearchIndex, query: PreparedQuery, { events }: LedgerThread): boolean {
  const held = query.terms.map(() => 0);
  for (const place of events.flatMap(({ advice, places }) => [advice, ...places])) {
    for (const scored of index.scoreSentences(query, place.letter.id, place.paragraph.number)) {
      for (const [at, match] of scored.termMatches.entries())
        held[at] = Math.max(held[at] ?? 0, match);
    }
  }
  return weighByIdf(query, held) >= HELD_BY_THREAD;
}
