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
  const composing: ThreadComposing = { index, query, language: understood.language, texts };
  if (ask.isSeries) {
    const series = await findSeries(index, ledger, understood.question);
    if (series === null) return null;
    const blocks = composeSeries(series.threads, { only: ask.only, name: series.name }, composing);
    // What each of many threads lacks stands in the room; a table would drown in it.
    return { found: true, blocks, isSeries: true, missing: [] };
  }
  const fits = findThreads(index, ledger, query, filters);
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

type Series = { readonly name: string; readonly threads: readonly LedgerThread[] };

function seriesOf(ledger: RecommendationLedger): Series[] {
  const groups = new Map<string, LedgerThread[]>();
  for (const thread of ledger.threads) {
    const name = seriesName(thread) ?? '';
    const known = groups.get(name);
    if (known) known.push(thread);
    else groups.set(name, [thread]);
  }
  return [...groups].map(([name, threads]) => ({ name, threads }));
}

/** "En aanbeveling 4?" goes on in the series of which the turn before cited most. */
function seriesBefore(
  ledger: RecommendationLedger,
  { question, previous }: AskRequest,
  understood: UnderstoodQuestion,
): Series | null {
  const isFollowUp = understood.question !== question.replace(/\s+/gu, ' ').trim();
  const cited = new Set(isFollowUp ? previous?.at(-1)?.paragraphs : []);
  const uses = seriesOf(ledger)
    .map((series) => ({
      series,
      count: [...cited].filter((id) =>
        ledger.threadsOf(id).some((thread) => series.threads.includes(thread)),
      ).length,
    }))
    .sort((a, b) => b.count - a.count);
  return uses[0] && uses[0].count > 0 ? uses[0].series : null;
}

/** Words of any question about a series: what is left says which one. */
const SERIES_FRAME =
  /\b(?:alle|welke|hoeveel|staan|zijn|worden|nog|open|niet|afgerond\p{L}*|onderhanden|klaar|af|al|iets|afgehandeld|opgevolgd|overgenomen|uitgevoerd|(?:beleids)?aanbeveling(?:en)?|advies|adviezen|status(?:sen)?|stand|zaken|overzicht|lijst|geef|toon|uit|de|het|van|over|bij|is|er|of|op|rij|hoe|gaat|met|wat|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|all|which|what|how|many|the|are|recommendations?|still|open|on|about|of|from|not|yet|finished|doorlichting|periodieke|rapportage|evaluatie)\b/giu;

const ARTICLE = /\b(?:begrotings)?artikel\s+(\d+)/iu;

/** The series whose evaluation the question names, by its words or its budget article; null for none. */
async function findNamedSeries(
  index: SearchIndex,
  ledger: RecommendationLedger,
  question: string,
): Promise<Series | null> {
  const groups = seriesOf(ledger);
  const article = ARTICLE.exec(question)?.[1];
  const ofArticle = groups.filter(
    ({ threads }) =>
      article !== undefined &&
      /(\d+)\D*$/u.exec(threads[0]?.evaluation.article?.text ?? '')?.[1] === article,
  );
  if (ofArticle.length === 1) return ofArticle[0] ?? null;
  const query = await seriesQuery(index, question);
  if (query === null) return null;
  const [best, second] = groups
    .map((series) => ({
      series,
      held: series.threads[0] ? scoreName(index, query, series.threads[0]) : 0,
    }))
    .sort((a, b) => b.held - a.held);
  const isClear =
    best !== undefined && best.held >= NAMED_SERIES && best.held > (second?.held ?? 0);
  return isClear ? best.series : null;
}

async function seriesQuery(index: SearchIndex, question: string): Promise<PreparedQuery | null> {
  const subject = question
    .replace(SERIES_FRAME, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const query = subject === '' ? null : await index.prepare(subject);
  return query && query.terms.length > 0 ? query : null;
}

async function findSeries(
  index: SearchIndex,
  ledger: RecommendationLedger,
  question: string,
): Promise<{ readonly threads: readonly LedgerThread[]; readonly name: string | null } | null> {
  const named = await findNamedSeries(index, ledger, question);
  if (named) return named;
  const query = await seriesQuery(index, question);
  if (query === null) return { threads: ledger.threads, name: null };
  const holding = new Set(ledger.threads.filter((thread) => holds(index, query, thread)));
  // A series that is about it through and through is meant as a whole.
  const whole = seriesOf(ledger).filter(
    ({ threads }) => threads.filter((thread) => holding.has(thread)).length * 2 > threads.length,
  );
  if (whole.length > 0) {
    return {
      threads: whole.flatMap(({ threads }) => threads),
      name: whole.length === 1 ? (whole[0]?.name ?? null) : null,
    };
  }
  return holding.size > 0 ? { threads: [...holding], name: null } : null;
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
