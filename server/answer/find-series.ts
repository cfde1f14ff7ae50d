/** Which series of recommendations a question asks for: by name, by budget article, by who advised, by what it holds. */
import {
  type LedgerThread,
  type RecommendationLedger,
  seriesLabel,
  seriesName,
} from '../../index/recommendation-ledger.ts';
import type { PreparedQuery, SearchIndex } from '../../index/search-index.ts';
import type { AskRequest } from '../contract.ts';
import { weighByIdf } from './evidence.ts';
import { scoreName } from './find-threads.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/** Share of the question's words that the name of a series holds when that series is meant. */
const NAMED_SERIES = 0.3;
const HELD_BY_THREAD = 0.6;

export type Series = { readonly name: string; readonly threads: readonly LedgerThread[] };

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
export function seriesBefore(
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
  /\b(?:alle|welke|hoeveel|staan|zijn|heeft|hebben|neemt|nemen|kabinet|minister|staatssecretaris|worden|nog|open|niet|afgerond\p{L}*|onderhanden|klaar|af|al|iets|afgehandeld|opgevolgd|overgenomen|uitgevoerd|(?:beleids)?aanbeveling(?:en)?|advies|adviezen|status(?:sen)?|stand|zaken|overzicht|lijst|geef|toon|uit|de|het|van|over|bij|is|er|of|op|rij|hoe|gaat|met|wat|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|all|which|what|how|many|the|are|recommendations?|still|open|on|about|of|from|not|yet|finished|doorlichting|periodieke|rapportage|evaluatie)\b/giu;

const ARTICLE = /\b(?:begrotings)?artikel\s+(\d+)/iu;

/** The series whose evaluation the question names, by its words or its budget article; null for none. */
export async function findNamedSeries(
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

export async function seriesQuery(
  index: SearchIndex,
  question: string,
): Promise<PreparedQuery | null> {
  const subject = question
    .replace(SERIES_FRAME, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const query = subject === '' ? null : await index.prepare(subject);
  return query && query.terms.length > 0 ? query : null;
}

/** The threads of one body; its name when all are of one report. */
export function seriesOfAdvisor(threads: readonly LedgerThread[]): {
  readonly threads: readonly LedgerThread[];
  readonly name: string | null;
} | null {
  const [first] = threads;
  if (first === undefined) return null;
  const names = new Set(threads.map(seriesLabel));
  return { threads, name: names.size === 1 ? seriesLabel(first) : null };
}

export async function findSeries(
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
