/**
 * Threads of the ledger -> blocks: status and date first, then what was advised, answered, what is new
 * since, what was repeated and what is missing. Says only what the texts show.
 */
import type { LedgerThread, ThreadEvent } from '../../index/recommendation-ledger.ts';
import { seriesLabel } from '../../index/recommendation-ledger.ts';
import type { PreparedQuery, SearchIndex } from '../../index/search-index.ts';
import { type TextPlace, textAt } from '../../index/text-place.ts';
import type { Language } from '../contract.ts';
import { RECOMMENDATION_TEXTS } from '../recommendations/recommendation-texts.ts';
import type { Block, Inline, Place } from './answer-parts.ts';
import type { AskedDetail } from './asked-detail.ts';
import { cutQuote } from './cut-quote.ts';
import { findDetails } from './detail-in-sentence.ts';
import {
  RECOMMENDATION_ANSWER_TEXTS,
  type RecommendationAnswerTexts,
} from './recommendation-answer-texts.ts';
import { escapeMarkdown } from './render-markdown.ts';
import { isFinishedStatus } from './status-meaning.ts';
import type { AnswerTexts } from './text-nl.ts';
import { bestOf, bestSentences, decidingSentences, withoutStatus } from './thread-sentences.ts';

/** Sentences quoted of one event in a full answer, and of a thread among several. */
const QUOTED_OF_EVENT = 2;
const MAX_TABLE_QUOTE_CHARS = 90;
/** Longer statuses are clauses: "Ik neem deze aanbeveling niet over". */
const MAX_STATUS_WORDS = 4;
/** Rows of a table in the chat; the room shows all. */
const MAX_ROWS = 25;
/** Other paragraphs of a response, given as marks behind its quotes. */
const MAX_ALSO = 6;

export type ThreadComposing = {
  readonly index: SearchIndex;
  readonly query: PreparedQuery;
  readonly language: Language;
  readonly texts: AnswerTexts;
};

const words = (text: string): Inline => ({ kind: 'words', text });
const paragraph = (...inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });
const markOf = (place: Place): Inline => ({ kind: 'mark', place });

/** Among our own words: no markup, and „…” only around quotes that carry a mark. */
const asWords = (printed: string): string => escapeMarkdown(printed.replace(/[„“”«»]/gu, '"'));

/** The story of one recommendation. */
export function composeThread(thread: LedgerThread, composing: ThreadComposing): Block[] {
  const { language, texts } = composing;
  const say = RECOMMENDATION_ANSWER_TEXTS[language];
  const latest = thread.events.filter(({ kind }) => kind === 'followed-up').at(-1);
  const answers = thread.events.filter(({ kind }) => kind === 'responded');
  const report = thread.events.find(({ kind }) => kind === 'recommended');
  return [
    statusLine(thread, composing),
    ...adviceBlock(thread, report, composing),
    ...answers.flatMap((event) =>
      eventBlocks(`${say.answered} (${texts.date(event.date)})`, event, composing),
    ),
    ...(latest === undefined ? [] : changeBlocks(thread, latest, composing)),
    ...gapBlocks(thread, say, language),
  ];
}

/** "**Onderhanden** [1] · 18 mei 2026 · aanbeveling 4, Veiligheid en stabiliteit" */
function statusLine(thread: LedgerThread, { language, texts }: ThreadComposing): Block {
  const say = RECOMMENDATION_ANSWER_TEXTS[language];
  const name = asWords(say.thread(thread.number, seriesLabel(thread)));
  const doubt = thread.events.some(({ isDoubtful }) => isDoubtful) ? ` ${say.doubtful}` : '';
  if (thread.status === null) {
    const answered = answerOf(thread);
    const lead = answered ? say.undecided(texts.date(answered.date)) : say.noStatus;
    return paragraph(words(`${lead} · ${name}.${doubt}`));
  }
  const date = texts.date(thread.status.letter.date);
  return paragraph(
    words(say.status),
    { kind: 'strong', text: asWords(textAt(thread.status)) },
    words(' '),
    markOf(thread.status),
    words(` · ${date} · ${name}.${doubt}`),
  );
}

/** The newest answer; undefined when no letter answers. */
const answerOf = ({ events }: LedgerThread): ThreadEvent | undefined =>
  events.filter(({ kind }) => kind === 'responded').at(-1);

function adviceBlock(
  thread: LedgerThread,
  report: ThreadEvent | undefined,
  composing: ThreadComposing,
): Block[] {
  const say = RECOMMENDATION_ANSWER_TEXTS[composing.language];
  const explained = report?.places.filter((place) => place !== report.advice) ?? [];
  const more = bestSentences(explained, 1, composing);
  return [
    paragraph(
      words(`${say.advised}: `),
      ...cutQuote(thread.advice),
      ...more.flatMap((place) => [words(' '), ...cutQuote(place)]),
      ...alsoMarks([...explained], more, say),
    ),
  ];
}

function eventBlocks(label: string, event: ThreadEvent, composing: ThreadComposing): Block[] {
  const say = RECOMMENDATION_ANSWER_TEXTS[composing.language];
  const chosen = decidingSentences(event, QUOTED_OF_EVENT, composing);
  return [
    paragraph(words(`${label}:`)),
    {
      kind: 'list',
      entries: chosen.map((place, at) => [
        ...cutQuote(place),
        ...(at === chosen.length - 1 ? alsoMarks(event.places, chosen, say) : []),
      ]),
    },
  ];
}

/** Marks of the paragraphs of an event that are not quoted: all of it is a click away. */
function alsoMarks(
  places: readonly TextPlace[],
  quoted: readonly Place[],
  say: RecommendationAnswerTexts,
): Inline[] {
  const known = new Set(quoted.map((place) => place.paragraph.id));
  const rest = places
    .filter((place) => !known.has(place.paragraph.id) && place.paragraph.kind !== 'heading')
    .slice(0, MAX_ALSO);
  if (rest.length === 0) return [];
  return [
    words(` ${say.alsoIn}`),
    ...rest.flatMap((place, at) => [words(at === 0 ? '' : ' '), markOf(place)]),
  ];
}

function changeBlocks(
  thread: LedgerThread,
  latest: ThreadEvent,
  composing: ThreadComposing,
): Block[] {
  const { language, texts } = composing;
  const say = RECOMMENDATION_ANSWER_TEXTS[language];
  const { change } = thread;
  const isMore = ({ start, end, paragraph: { id } }: TextPlace) =>
    thread.status === null ||
    id !== thread.status.paragraph.id ||
    start !== thread.status.start ||
    end !== thread.status.end;
  const beside = latest.places.map((place) => withoutStatus(place, latest)).filter(isMore);
  const places = beside.length > 0 ? beside : latest.places;
  const before = [...thread.events]
    .reverse()
    .find((event) => event !== latest && event.date !== null && event.date < (latest.date ?? ''));
  const label = before
    ? say.newSince(texts.date(before.date))
    : `${say.reported} (${texts.date(latest.date)})`;
  if (change === null || before === undefined)
    return eventBlocks(label, { ...latest, places }, composing);
  const added = bestOf(change.added, QUOTED_OF_EVENT, composing);
  const blocks: Block[] =
    added.length === 0
      ? [
          paragraph(
            words(say.nothingNew(texts.date(before.date))),
            words(' '),
            ...latest.places.slice(0, 1).map(markOf),
          ),
        ]
      : [
          paragraph(words(`${label}:`)),
          { kind: 'list', entries: added.map((place) => cutQuote(place)) },
        ];
  const [repeated] = [...change.reused].sort((a, b) => b.similarity - a.similarity);
  if (repeated) {
    const percent = Math.round(change.reusedShare * 100);
    blocks.push(
      paragraph(
        words(say.repeated(percent, texts.date(repeated.earlier.letter.date))),
        markOf(repeated.earlier),
        words(' · '),
        markOf(repeated.later),
        words('.'),
      ),
    );
  }
  return blocks;
}

function gapBlocks(
  thread: LedgerThread,
  say: RecommendationAnswerTexts,
  language: Language,
): Block[] {
  const blocks: Block[] = [];
  const dropped = (thread.change?.dropped ?? []).slice(0, 3);
  if (dropped.length > 0) {
    blocks.push(
      paragraph(
        words(say.dropped),
        ...dropped.flatMap(({ place }, at) => [
          words(at === 0 ? '' : ', '),
          ...cutQuote(place, MAX_TABLE_QUOTE_CHARS),
        ]),
      ),
    );
  }
  const [clause] = thread.unanswered;
  if (clause) blocks.push(paragraph(words(say.unanswered), ...cutQuote(clause.clause)));
  const missing = thread.missing.map(({ kind }) => RECOMMENDATION_TEXTS[language].missing[kind]);
  if (missing.length > 0) blocks.push(paragraph(words(say.missing + missing.join(' '))));
  return blocks;
}

/** Several threads that fit: each in a few lines. */
export function composeSeveral(
  threads: readonly LedgerThread[],
  composing: ThreadComposing,
): Block[] {
  const say = RECOMMENDATION_ANSWER_TEXTS[composing.language];
  return [
    paragraph(words(say.several(threads.length))),
    ...threads.flatMap((thread): Block[] => {
      const entries = thread.events.map((event): Inline[] => {
        const said = event.places
          .filter((place) => place !== event.advice)
          .map((place) => withoutStatus(place, event));
        const best = decidingSentences({ ...event, places: said }, 1, composing);
        return [...best.flatMap((place) => cutQuote(place)), ...alsoMarks(said, best, say)];
      });
      return [
        statusLine(thread, composing),
        {
          kind: 'list',
          entries: [cutQuote(thread.advice), ...entries.filter((inlines) => inlines.length > 0)],
        },
      ];
    }),
  ];
}

/**
 * A series as a table, one row a thread, each with its status where it was read.
 *
 * @param only - keeps those in that state; null for all
 * @param name - of the series when all threads are of one
 */
export function composeSeries(
  threads: readonly LedgerThread[],
  { only, name }: { readonly only: 'open' | 'finished' | null; readonly name: string | null },
  { language, texts }: ThreadComposing,
): Block[] {
  const say = RECOMMENDATION_ANSWER_TEXTS[language];
  const kept = threads.filter(
    ({ status }) =>
      only === null ||
      (status !== null && isFinishedStatus(textAt(status))) === (only === 'finished'),
  );
  const counts = new Map<string, number>();
  for (const thread of threads) {
    const without = answerOf(thread) ? say.undecidedShort : say.noStatus.toLowerCase();
    const label = thread.status ? countedLabel(textAt(thread.status)) : without;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const counted = [...counts].map(([status, count]) => say.times(status, count)).join(', ');
  const lead = words(
    `${say.counted(threads.length, name === null ? null : asWords(name))}${counted}.`,
  );
  if (kept.length === 0)
    return [
      paragraph(lead, words(` ${say.noneLeft(threads.length)}`)),
      tableOf(threads, say, texts),
    ];
  const more = kept.length - MAX_ROWS;
  return [
    paragraph(lead),
    tableOf(kept.slice(0, MAX_ROWS), say, texts),
    ...(more > 0 ? [paragraph(words(say.more(more)))] : []),
  ];
}

function tableOf(
  threads: readonly LedgerThread[],
  say: RecommendationAnswerTexts,
  texts: AnswerTexts,
): Block {
  return {
    kind: 'table',
    headers: say.headers,
    rows: threads.map((thread) => [
      [words(String(thread.number))],
      cutQuote(thread.advice, MAX_TABLE_QUOTE_CHARS),
      ...statusCells(thread, say, texts),
    ]),
  };
}

/** A clause among our own words is told apart from them. */
const countedLabel = (status: string): string =>
  status.split(/\s+/u).length > MAX_STATUS_WORDS ? `‘${asWords(status)}’` : asWords(status);

/** What became of it and when; a thread that was only answered says so. */
function statusCells(
  thread: LedgerThread,
  say: RecommendationAnswerTexts,
  texts: AnswerTexts,
): Inline[][] {
  const answer = answerOf(thread);
  const place = thread.status ?? answer?.places[0];
  if (place === undefined) return [[words('–')], [words('–')]];
  const label = thread.status ? asWords(textAt(thread.status)) : say.undecidedShort;
  return [[words(`${label} `), markOf(place)], [words(texts.date(place.letter.date))]];
}

/**
 * One aspect of a thread: the sentences that hold it, newest event first, then the status.
 *
 * @returns null when no sentence holds it: then it is for the whole collection to say
 */
export function composeAspect(
  thread: LedgerThread,
  asks: AskedDetail,
  composing: ThreadComposing,
): Block[] | null {
  const holding = [...thread.events].reverse().flatMap((event) =>
    bestSentences(
      event.places
        .filter((place) => place !== event.advice)
        .map((place) => withoutStatus(place, event)),
      QUOTED_OF_EVENT,
      composing,
      (text) => findDetails(asks, text).length > 0,
    ),
  );
  if (holding.length === 0) return null;
  const letters = [...new Set(holding.map(({ letter }) => letter))];
  return [
    ...letters.flatMap((letter): Block[] => [
      paragraph({ kind: 'strong', text: composing.texts.date(letter.date) }),
      {
        kind: 'list',
        entries: holding.filter((place) => place.letter === letter).map((place) => cutQuote(place)),
      },
    ]),
    statusLine(thread, composing),
  ];
}
