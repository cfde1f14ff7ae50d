/** From the ledger to the wire: every text as a citation that the page can mark to the letter. */
import { publishedUrl } from '../../corpus/kamerstuk-reference.ts';
import type { Letter } from '../../corpus/letter.ts';
import type { ReusedSentence } from '../../index/measure-change.ts';
import type { LedgerThread, ThreadEvent } from '../../index/recommendation-ledger.ts';
import { textAt } from '../../index/text-place.ts';
import { type CitePlace, citeInTurn } from '../cite-in-turn.ts';
import type {
  Language,
  Recommendation,
  RecommendationChange,
  RecommendationEvent,
  Reference,
} from '../contract.ts';
import { letterHeadOnWire } from '../letter-on-wire.ts';
import { RECOMMENDATION_TEXTS } from './recommendation-texts.ts';

/** Gives one thread; its citations count from 1. */
export function recommendationOnWire(
  thread: LedgerThread,
  letters: readonly Letter[],
  language: Language,
): Recommendation {
  const cite = citeInTurn();
  const texts = RECOMMENDATION_TEXTS[language];
  const { evaluation } = thread;
  const field = (name: keyof typeof evaluation) => evaluation[name]?.text ?? null;
  const sources = Object.fromEntries(
    Object.entries(evaluation).flatMap(([name, printed]) =>
      printed.place ? [[name, cite(printed.place)]] : [],
    ),
  );
  return {
    id: thread.id,
    number: thread.number,
    printedMark: thread.printedMark,
    numberRestored: thread.isNumberRestored,
    text: textAt(thread.advice),
    citation: cite(thread.advice),
    evaluation: {
      title: field('title'),
      period: field('period'),
      completed: field('completed'),
      article: field('article'),
      budget: field('budget'),
      theme: field('theme'),
      advisor: field('advisor'),
      sources,
    },
    status: thread.status && textAt(thread.status),
    statusCitation: thread.status && cite(thread.status),
    statusDate: thread.status?.letter.date ?? null,
    events: thread.events.map((event) => eventOnWire(event, cite)),
    change: thread.change && changeOnWire(thread.change, cite),
    links: linksOf(thread),
    missing: thread.missing.map(({ kind, pieces }) => ({
      event: kind,
      why: texts.missing[kind],
      pieces: pieces.map((piece) => referenceTo(piece, letters)),
    })),
    unanswered: thread.unanswered.map(({ clause, nearest }) => ({
      clause: textAt(clause),
      citation: cite(clause),
      nearest: nearest && cite(nearest),
    })),
    notes: thread.notes.map(({ code, values }) => ({ code, text: texts.notes[code](values) })),
    url: recommendationUrl(thread.id),
  };
}

/** Where the page shows a thread. */
export function recommendationUrl(id: string): string {
  return `/aanbevelingen#${encodeURIComponent(id)}`;
}

function eventOnWire(event: ThreadEvent, cite: CitePlace): RecommendationEvent {
  const citations = event.places.map(cite);
  const [citation = cite(event.advice)] = citations;
  return {
    kind: event.kind,
    letter: letterHeadOnWire(event.letter),
    date: event.date,
    citation,
    text: event.places.map(textAt).join('\n\n'),
    citations,
    status: event.status && textAt(event.status),
    printedMark: event.printedMark,
    confidence: event.confidence,
    doubtful: event.isDoubtful,
  };
}

function changeOnWire(
  { reused, added, dropped, reusedShare }: NonNullable<LedgerThread['change']>,
  cite: CitePlace,
): RecommendationChange {
  return {
    reused: reused.map((pair: ReusedSentence) => ({
      text: textAt(pair.later),
      earlier: cite(pair.earlier),
      later: cite(pair.later),
      similarity: pair.similarity,
      earlierDate: pair.earlier.letter.date,
      laterDate: pair.later.letter.date,
      words: pair.words.map((run) => ({ earlier: { ...run.earlier }, later: { ...run.later } })),
    })),
    added: added.map((place) => ({ text: textAt(place), citation: cite(place) })),
    dropped: dropped.map(({ kind, place }) => ({
      kind,
      text: textAt(place),
      citation: cite(place),
    })),
    reusedShare,
  };
}

/** Every letter of the thread once, its duplicates with the confidence of the letter they repeat. */
function linksOf({ events }: LedgerThread): Recommendation['links'] {
  const links = new Map<string, Recommendation['links'][number]>();
  for (const { letter, duplicates, confidence, isDoubtful } of events) {
    for (const { id } of [letter, ...duplicates]) {
      if (!links.has(id)) links.set(id, { letterId: id, confidence, doubtful: isDoubtful });
    }
  }
  return [...links.values()];
}

/** A piece as the letters name it, with its place here or where it is published. */
export function referenceTo(
  { text, normalised }: { readonly text: string; readonly normalised: string | null },
  letters: readonly Letter[],
): Reference {
  const [dossier = '', number = ''] = normalised?.split(' nr. ') ?? [];
  const held = letters.find((letter) =>
    letter.dossiers.some((own) => own.dossier === dossier && String(own.number) === number),
  );
  return {
    text,
    normalised,
    title: normalised === null ? text : null,
    letterId: held?.id ?? null,
    url: normalised === null ? null : publishedUrl({ dossier, number: Number(number) }),
  };
}
