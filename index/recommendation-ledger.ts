/**
 * Every recommendation of the collection with what became of it: threads across letters, their events
 * in order of date, what is repeated, what is missing, what is doubtful. Built from the letters alone.
 */
import type { Letter } from '../corpus/letter.ts';
import type {
  EvaluationField,
  MentionNote,
  RecommendationEventKind,
} from '../corpus/recommendation-mention.ts';
import { readRecommendations } from '../corpus/recommendation-rows.ts';
import { createWordReader, type WordReader } from './comparable-words.ts';
import { finishNow, type Steps } from './in-steps.ts';
import {
  evaluationName,
  type LetterMentions,
  type LinkedMention,
  type LinkedThread,
  linkRecommendations,
} from './link-recommendations.ts';
import { type Change, measureChange } from './measure-change.ts';
import { findMissingEvents, type MissingEvent } from './missing-events.ts';
import { placeIn, type TextPlace, textAt } from './text-place.ts';
import { findUnanswered, type UnansweredClause } from './unanswered-clauses.ts';

export type ThreadEvent = {
  readonly kind: RecommendationEventKind;
  readonly letter: Letter;
  /** ISO day; null for a letter without a date. */
  readonly date: string | null;
  /** The advice as this letter words it. */
  readonly advice: TextPlace;
  /**
   * What the letter says of it, in reading order: in a report the advice and what explains it, in a
   * later letter the answer; the advice itself where the letter says nothing more.
   */
  readonly places: readonly TextPlace[];
  readonly status: TextPlace | null;
  readonly printedMark: string | null;
  readonly confidence: number;
  readonly isDoubtful: boolean;
  /** Letters that hold the very same event; their text is not counted twice. */
  readonly duplicates: readonly Letter[];
};

export type PrintedField = { readonly text: string; readonly place: TextPlace | null };

/** Something a reader should know before trusting a thread. `values` fill the sentence. */
export type ThreadNote = {
  readonly code:
    | 'undated'
    | 'duplicate-letter'
    | 'date-order'
    | 'doubtful-link'
    | 'same-advice-elsewhere'
    | MentionNote;
  readonly values: Readonly<Record<string, string>>;
};

export type LedgerThread = {
  /** Stable while the evaluation's theme or title and the number stay: "veiligheid-en-stabiliteit-1". */
  readonly id: string;
  readonly number: number;
  readonly printedMark: string | null;
  readonly isNumberRestored: boolean;
  readonly evaluation: { readonly [Field in EvaluationField]?: PrintedField };
  /** As its oldest letter words it. */
  readonly advice: TextPlace;
  /** In order of date, undated last. */
  readonly events: readonly ThreadEvent[];
  /** Of the newest letter that prints one or takes a stand; null when none does. */
  readonly status: TextPlace | null;
  /** The newest follow-up against everything dated before it; null where either lacks. */
  readonly change: Change | null;
  readonly unanswered: readonly UnansweredClause[];
  readonly missing: readonly MissingEvent[];
  readonly notes: readonly ThreadNote[];
};

export type RecommendationLedger = {
  /** By theme or title of the evaluation in order of first mention, then by number. */
  readonly threads: readonly LedgerThread[];
  /** Threads with an event in this paragraph; empty for most. */
  readonly threadsOf: (paragraphId: string) => readonly LedgerThread[];
};

/** @param abbreviations - as printed -> full form, learned from the same letters */
export function buildLedger(
  letters: readonly Letter[],
  abbreviations: ReadonlyMap<string, string>,
): RecommendationLedger {
  return finishNow(buildLedgerInSteps(letters, abbreviations));
}

/** The same, a letter or a thread at a time. */
export function* buildLedgerInSteps(
  letters: readonly Letter[],
  abbreviations: ReadonlyMap<string, string>,
): Steps<RecommendationLedger> {
  const reader = createWordReader(abbreviations);
  const read: LetterMentions[] = [];
  for (const letter of letters) {
    read.push({ letter, mentions: readRecommendations(letter) });
    yield;
  }
  const ids = new Set<string>();
  const threads: LedgerThread[] = [];
  for (const thread of yield* linkRecommendations(read, reader)) {
    threads.push(buildThread(thread, reader, ids));
    yield;
  }
  const ordered = inSeriesOrder(threads);
  const byParagraph = new Map<string, LedgerThread[]>();
  for (const thread of ordered) {
    const paragraphs = new Set(
      thread.events.flatMap(({ advice, places }) =>
        [advice, ...places].map(({ paragraph }) => paragraph.id),
      ),
    );
    for (const id of paragraphs) {
      const known = byParagraph.get(id);
      if (known) known.push(thread);
      else byParagraph.set(id, [thread]);
    }
  }
  return { threads: ordered, threadsOf: (paragraphId) => byParagraph.get(paragraphId) ?? [] };
}

/** Name of the series a thread belongs to: the theme where one is printed, else the title, else who advised. */
export function seriesName({ evaluation }: Pick<LedgerThread, 'evaluation'>): string | null {
  return evaluation.theme?.text ?? evaluation.title?.text ?? evaluation.advisor?.text ?? null;
}

/** The same for a reader: who advised is said where the title does not say it. */
export function seriesLabel(thread: Pick<LedgerThread, 'evaluation'>): string | null {
  const name = seriesName(thread);
  const { theme, advisor } = thread.evaluation;
  if (name === null || theme || !advisor || name.includes(advisor.text)) return name;
  return `${name} (${advisor.text})`;
}

function inSeriesOrder(threads: readonly LedgerThread[]): LedgerThread[] {
  const firstOf = new Map<string, number>();
  for (const [at, thread] of threads.entries()) {
    const name = seriesName(thread) ?? '';
    if (!firstOf.has(name)) firstOf.set(name, at);
  }
  const rank = (thread: LedgerThread) => firstOf.get(seriesName(thread) ?? '') ?? 0;
  return [...threads].sort(
    (a, b) => rank(a) - rank(b) || a.number - b.number || a.id.localeCompare(b.id, 'en'),
  );
}

const FIELDS = ['title', 'period', 'completed', 'article', 'budget', 'theme', 'advisor'] as const;
const WHOLE_SHARE = 0.8;
/** Who says most of an evaluation: the follow-up has a table of it, the report only its own title. */
const FACTS_ORDER: readonly RecommendationEventKind[] = ['followed-up', 'responded', 'recommended'];

function buildThread(linked: LinkedThread, reader: WordReader, ids: Set<string>): LedgerThread {
  const { mentions } = linked;
  const events = mergeDuplicates(mentions.map((one) => eventOf(one, mentions))).sort(byDate);
  const evaluation = evaluationOf(mentions);
  const numbered = mentions.find(({ mention }) => !mention.isNumberRestored) ?? mentions[0];
  const newest = newestMention(mentions);
  const origin = originOf(events);
  if (numbered === undefined || newest === undefined || origin === undefined) {
    throw new Error('A thread has at least one mention');
  }
  const { number } = numbered.mention;
  const latest =
    events.filter(({ kind, date }) => kind === 'followed-up' && date !== null).at(-1) ??
    events.find(({ kind }) => kind === 'followed-up');
  const status = latestStatus(events);
  const said = events.filter(({ kind }) => kind !== 'recommended').flatMap(saidIn);
  return {
    id: uniqueId(`${slug(seriesName({ evaluation }) ?? newest.letter.id)}-${number}`, ids),
    number,
    printedMark: newest.mention.printedMark,
    isNumberRestored: newest.mention.isNumberRestored || newest.mention.number !== number,
    evaluation,
    advice: origin.advice,
    events,
    status,
    change: latest === undefined ? null : changeOf(latest, events, origin.advice, reader),
    unanswered: findUnanswered(origin.advice, said, reader).filter(
      ({ clause }) => status === null || !isWhole(clause, origin.advice),
    ),
    missing: findMissingEvents(events, evaluation.title?.text ?? null),
    notes: notesOf(linked, events),
  };
}

function eventOf(linked: LinkedMention, all: readonly LinkedMention[]): ThreadEvent {
  const { letter, mention, advice, confidence, isDoubtful } = linked;
  const body = mention.body.map((span) => placeIn(letter, span));
  return {
    kind: isFirstAnswer(linked, all) ? 'responded' : mention.event,
    letter,
    date: letter.date,
    advice,
    places: mention.event === 'recommended' ? [advice, ...body] : body.length > 0 ? body : [advice],
    status: mention.status && placeIn(letter, mention.status),
    printedMark: mention.printedMark,
    confidence,
    isDoubtful,
    duplicates: [],
  };
}

/** A letter that follows up one report may answer another: the first stand taken on advice is its answer. */
function isFirstAnswer({ letter, mention }: LinkedMention, all: readonly LinkedMention[]): boolean {
  return (
    mention.event === 'followed-up' &&
    mention.takesStand &&
    all.every((other) => other.letter === letter || other.mention.event === 'recommended')
  );
}

/** The same words of the same day in two letters are one event, told twice. */
function mergeDuplicates(events: readonly ThreadEvent[]): ThreadEvent[] {
  const kept = new Map<string, ThreadEvent>();
  for (const event of events) {
    const words = event.places.map((place) => textAt(place).replace(/\s+/gu, ' ')).join('\n');
    const key = [event.kind, event.date, words].join('|');
    const known = kept.get(key);
    if (known === undefined) kept.set(key, event);
    else if (known.letter.id !== event.letter.id) {
      kept.set(key, { ...known, duplicates: [...known.duplicates, event.letter] });
    }
  }
  return [...kept.values()];
}

const KIND_ORDER: readonly RecommendationEventKind[] = ['recommended', 'responded', 'followed-up'];

function byDate(a: ThreadEvent, b: ThreadEvent): number {
  return (
    (a.date ?? '9999').localeCompare(b.date ?? '9999', 'en') ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    a.letter.id.localeCompare(b.letter.id, 'en')
  );
}

function originOf(events: readonly ThreadEvent[]): ThreadEvent | undefined {
  return [...events].sort(
    (a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || byDate(a, b),
  )[0];
}

function newestMention(mentions: readonly LinkedMention[]): LinkedMention | undefined {
  return [...mentions].sort(
    (a, b) =>
      (b.letter.date ?? '').localeCompare(a.letter.date ?? '', 'en') ||
      a.letter.id.localeCompare(b.letter.id, 'en'),
  )[0];
}

function evaluationOf(mentions: readonly LinkedMention[]): LedgerThread['evaluation'] {
  const facts: { -readonly [Field in EvaluationField]?: PrintedField } = {};
  const ordered = [...mentions].sort(
    (a, b) =>
      FACTS_ORDER.indexOf(a.mention.event) - FACTS_ORDER.indexOf(b.mention.event) ||
      (b.letter.date ?? '').localeCompare(a.letter.date ?? '', 'en'),
  );
  for (const field of FIELDS) {
    const holder = ordered.find(({ mention }) => mention.evaluation[field] !== undefined);
    const fact = holder?.mention.evaluation[field];
    if (holder && fact) {
      facts[field] = { text: fact.text, place: fact.span && placeIn(holder.letter, fact.span) };
    }
  }
  return facts;
}

/** All of an advice in other words is a status, not a part that was passed over. */
const isWhole = (clause: TextPlace, advice: TextPlace): boolean =>
  clause.end - clause.start >= (advice.end - advice.start) * WHOLE_SHARE;

function latestStatus(events: readonly ThreadEvent[]): TextPlace | null {
  const dated = events.filter(({ date, status }) => date !== null && status !== null);
  return (dated.at(-1) ?? events.find(({ status }) => status !== null))?.status ?? null;
}

/** What an event says besides the advice; the status word and its colon are left out. */
function saidIn({ places, advice, status }: ThreadEvent): TextPlace[] {
  return places
    .filter((place) => place !== advice)
    .map((place) => {
      const opens =
        status !== null &&
        status.paragraph.id === place.paragraph.id &&
        status.start >= place.start &&
        status.end <= place.end &&
        status.start - place.start < 30;
      if (!opens) return place;
      const behind = place.paragraph.text.slice(status.end, place.end);
      const skip = /^[\s.:;,–-]*/u.exec(behind)?.[0].length ?? 0;
      return { ...place, start: Math.min(place.end, status.end + skip) };
    })
    .filter(({ start, end }) => end > start);
}

function changeOf(
  latest: ThreadEvent,
  events: readonly ThreadEvent[],
  advice: TextPlace,
  reader: WordReader,
): Change | null {
  // A report without a date still came before what follows it up.
  const earlier = events.filter(
    (event) =>
      event !== latest &&
      (event.date === null || latest.date === null
        ? event.kind === 'recommended'
        : event.date < latest.date),
  );
  const before = earlier.flatMap(saidIn);
  const later = saidIn(latest);
  if (before.length === 0 || later.length === 0) return null;
  const promised = earlier.filter(({ kind }) => kind !== 'recommended').flatMap(saidIn);
  return measureChange({ later, earlier: before, promised, advice }, reader);
}

function notesOf(
  { mentions, lookAlikes }: LinkedThread,
  events: readonly ThreadEvent[],
): ThreadNote[] {
  const notes: ThreadNote[] = [];
  for (const { date, letter, kind, isDoubtful, confidence, duplicates } of events) {
    if (date === null) notes.push({ code: 'undated', values: { letter: letter.title } });
    if (isDoubtful) {
      notes.push({
        code: 'doubtful-link',
        values: { letter: letter.title, confidence: String(Math.round(confidence * 100)) },
      });
    }
    for (const duplicate of duplicates) {
      notes.push({ code: 'duplicate-letter', values: { letter: letter.id, other: duplicate.id } });
    }
    const answered = events.find(
      (other) =>
        KIND_ORDER.indexOf(other.kind) < KIND_ORDER.indexOf(kind) &&
        other.date !== null &&
        date !== null &&
        other.date > date,
    );
    if (answered) {
      notes.push({
        code: 'date-order',
        values: { letter: letter.title, other: answered.letter.title },
      });
    }
  }
  for (const { letter, mention } of mentions) {
    for (const code of mention.notes) notes.push({ code, values: { letter: letter.title } });
  }
  for (const {
    mentions: [first],
  } of lookAlikes) {
    if (!first) continue;
    const other = evaluationName(first.mention.evaluation) ?? first.letter.title;
    notes.push({ code: 'same-advice-elsewhere', values: { letter: first.letter.title, other } });
  }
  const seen = new Set<string>();
  return notes.filter((note) => {
    const key = JSON.stringify(note);
    return !seen.has(key) && seen.add(key);
  });
}

/** "Veiligheid en stabiliteit" -> "veiligheid-en-stabiliteit". */
function slug(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
  const words = folded.match(/[a-z0-9]+/gu) ?? ['reeks'];
  return words.join('-').slice(0, 60).replace(/-$/u, '');
}

function uniqueId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let at = 2; ids.has(id); at += 1) id = `${wanted}-${at}`;
  ids.add(id);
  return id;
}
