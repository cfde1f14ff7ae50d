/**
 * Mode `recommendation`: decides whether a question is about what became of advice that the ledger
 * holds, and which threads are meant. Everything else is left to mode `question`.
 */
import type { Letter } from '../../corpus/letter.ts';
import {
  buildLedger,
  type LedgerThread,
  type RecommendationLedger,
} from '../../index/recommendation-ledger.ts';
import type { SearchFilters, SearchIndex } from '../../index/search-index.ts';
import type { AskRequest, Reference } from '../contract.ts';
import { openLedger } from '../recommendations/open-ledger.ts';
import { referenceTo } from '../recommendations/recommendation-on-wire.ts';
import type { Block } from './answer-parts.ts';
import type { AskedDetail } from './asked-detail.ts';
import {
  composeAspect,
  composeSeries,
  composeSeveral,
  composeThread,
  type ThreadComposing,
} from './compose-recommendation.ts';
import {
  findNamedSeries,
  findSeries,
  seriesBefore,
  seriesOfAdvisor,
  seriesQuery,
} from './find-series.ts';
import { type FoundThreads, findThreads, type ThreadFit } from './find-threads.ts';
import { threadsOfNamedAdvisor } from './named-advisor.ts';
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

export type RecommendationOptions = {
  readonly request: AskRequest;
  /** Those that the filters leave. */
  readonly letters: readonly Letter[];
  readonly filters: SearchFilters;
  readonly texts: AnswerTexts;
};

export type RecommendationOutcome =
  | {
      readonly found: true;
      readonly blocks: readonly Block[];
      /** A whole series, chosen by its name or by what its texts hold. */
      readonly isSeries: boolean;
      /** What the threads lack and their letters name, each once. */
      readonly missing: readonly Reference[];
    }
  | { readonly found: false; readonly reason: 'detail-absent'; readonly text: string };

/** The answer; null when the question is not one for this mode. */
export async function answerRecommendation(
  index: SearchIndex,
  understood: UnderstoodQuestion,
  { request, letters, filters, texts }: RecommendationOptions,
): Promise<RecommendationOutcome | null> {
  const ask = readAsk(understood, request.mode);
  if (ask === null) return null;
  const ledger =
    letters.length === index.letters.length
      ? openLedger(index)
      : buildLedger(letters, index.abbreviations);
  if (ledger.threads.length === 0) return null;
  const query = await index.prepare(understood.subject);
  const ofAdvisor = threadsOfNamedAdvisor(ledger.threads, understood.question, index.abbreviations);
  const composing: ThreadComposing = { index, query, language: understood.language, texts };
  if (ask.isSeries) {
    const series =
      seriesOfAdvisor(ofAdvisor) ?? (await findSeries(index, ledger, understood.question));
    if (series === null) return null;
    const blocks = composeSeries(series.threads, { only: ask.only, name: series.name }, composing);
    // What each of many threads lacks stands in the room; a table would drown in it.
    return { found: true, blocks, isSeries: true, missing: [] };
  }
  const found = findThreads(index, ledger, query, filters);
  const fits = fitsAmong(found, ofAdvisor);
  const threads =
    ask.number === null
      ? chooseThreads(fits, ask, request.mode)
      : await chooseNumbered(index, ledger, {
          fits: fits.fits,
          number: ask.number,
          request,
          understood,
        });
  if (!Array.isArray(threads)) {
    const text = texts.numberAbsent(texts.recommendation, threads.number, threads.highest);
    return { found: false, reason: 'detail-absent', text };
  }
  const blocks = composeThreads(threads, understood, composing);
  return blocks && { found: true, blocks, isSeries: false, missing: missingOf(threads, letters) };
}

/** What the question asks of recommendations; null when it is for another mode. */
function readAsk(
  { question, shape }: UnderstoodQuestion,
  mode: AskRequest['mode'],
): RecommendationAsk | null {
  if (mode === 'recommendation') return readRecommendationAsk(question) ?? ANY;
  const isWide = shape === 'overview' || shape === 'survey' || shape === 'compare';
  return mode === 'auto' && !isWide ? readRecommendationAsk(question) : null;
}

/** The named series has no such number. */
type NumberAbsent = { readonly number: number; readonly highest: number };

async function chooseNumbered(
  index: SearchIndex,
  ledger: RecommendationLedger,
  asked: {
    readonly fits: readonly ThreadFit[];
    readonly number: number;
    readonly request: AskRequest;
    readonly understood: UnderstoodQuestion;
  },
): Promise<LedgerThread[] | NumberAbsent> {
  const { question } = asked.understood;
  const series =
    (await findNamedSeries(index, ledger, question)) ??
    seriesBefore(ledger, asked.request, asked.understood);
  if (series && !series.threads.some(({ number }) => number === asked.number)) {
    const highest = Math.max(...series.threads.map(({ number }) => number));
    return { number: asked.number, highest };
  }
  // A bare number says nothing of the subject: then no thread fits better than another.
  const hasSubject = series !== null || (await seriesQuery(index, question)) !== null;
  return threadsNumbered(
    series?.threads ?? ledger.threads,
    hasSubject ? asked.fits : [],
    asked.number,
  );
}

function missingOf(threads: readonly LedgerThread[], letters: readonly Letter[]): Reference[] {
  const pieces = threads.flatMap(({ missing }) => missing.flatMap((event) => event.pieces));
  return [...new Map(pieces.map((piece) => [piece.text, referenceTo(piece, letters)])).values()];
}

/** One thread in full, or only the aspect asked for; several in short; null for none. */
function composeThreads(
  threads: readonly LedgerThread[],
  { asks }: UnderstoodQuestion,
  composing: ThreadComposing,
): readonly Block[] | null {
  const [first] = threads;
  if (first === undefined) return null;
  if (threads.length > 1) return composeSeveral(threads, composing);
  return isAspect(asks) ? composeAspect(first, asks, composing) : composeThread(first, composing);
}

const isAspect = (asks: AskedDetail): boolean =>
  asks !== 'statement' && asks !== 'reason' && asks !== 'definition';

/** What an explicit mode asks when the wording says nothing. */
const ANY: RecommendationAsk = {
  certainty: 'likely',
  asksFate: true,
  isSeries: false,
  only: null,
  number: null,
};

function chooseThreads(
  { fits, bestElsewhere, bestInThread }: FoundThreads,
  ask: RecommendationAsk,
  mode: AskRequest['mode'],
): LedgerThread[] {
  const lead = ask.asksFate || mode === 'recommendation' ? ELSEWHERE_LEAD : 0;
  if (bestElsewhere > bestInThread + lead) return [];
  const best = fits[0];
  if (best === undefined || best.fit < MIN_FIT) return [];
  return fits
    .filter(({ fit }) => fit >= best.fit - CLOSE)
    .slice(0, MAX_SEVERAL)
    .map(({ thread }) => thread);
}

/** The numbered thread that fits clearly best; all with that number when none does. */
function threadsNumbered(
  threads: readonly LedgerThread[],
  fits: readonly ThreadFit[],
  number: number,
): LedgerThread[] {
  const numbered = threads.filter((thread) => thread.number === number);
  if (numbered.length < 2) return numbered;
  const ranked = fits.filter(({ thread }) => numbered.includes(thread));
  const [first, second] = ranked;
  if (first && first.coverage > 0 && first.fit - (second?.fit ?? 0) > CLOSE) return [first.thread];
  const found = ranked.map(({ thread }) => thread);
  return [...found, ...numbered.filter((thread) => !found.includes(thread))].slice(0, MAX_SEVERAL);
}

/** Only those of the body asked for, where any fits. */
function fitsAmong(found: FoundThreads, threads: readonly LedgerThread[]): FoundThreads {
  const among = found.fits.filter(({ thread }) => threads.includes(thread));
  return among.length === 0 ? found : { ...found, fits: among };
}
