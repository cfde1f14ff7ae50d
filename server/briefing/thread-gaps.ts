/** Questions from recommendations: a status that repeats, a part nobody took up, a name that disappeared. */
import { dutchStem } from '../../index/dutch-stem.ts';
import type { LedgerThread } from '../../index/recommendation-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { type TextPlace, textAt } from '../../index/text-place.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { namePlaces } from '../answer/find-threads.ts';
import { type DraftItem, trimPlace, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { gapQuestion, MAX_GAP_CHARS } from './gap-question.ts';
import { namesTopic } from './names-topic.ts';
import { topicStems } from './read-topic.ts';
import { threadName } from './recommendations-part.ts';
import { topicCoverage } from './topic-coverage.ts';

/** Share of repeated words from which a status says little new. */
const MOSTLY_REPEATED = 0.5;

/** Statuses of which most stood in an earlier letter, in the order of the threads. */
export function repeatedStatuses(
  threads: readonly LedgerThread[],
  scope: BriefingScope,
): DraftItem[] {
  const { texts, say } = scope;
  return threads
    .flatMap((thread) => {
      const [reused] = [...(thread.change?.reused ?? [])].sort(
        (a, b) => b.similarity - a.similarity,
      );
      const share = thread.change?.reusedShare ?? 0;
      return reused && share >= MOSTLY_REPEATED ? [{ thread, reused, share }] : [];
    })
    .map(({ thread, reused: { earlier, later }, share }) =>
      gapQuestion(later, 'repeated', [
        words(
          say.askRepeated(
            threadName(thread, scope),
            Math.round(share * 100),
            texts.date(later.letter.date),
            texts.date(earlier.letter.date),
          ),
        ),
        { kind: 'mark', place: later },
        words(' '),
        { kind: 'mark', place: earlier },
        words(`.${say.askRepeatedEnd}`),
      ]),
    );
}

/** Parts of advice that no sentence of response or status takes up, one of each thread. */
export function unansweredClauses(
  threads: readonly LedgerThread[],
  scope: BriefingScope,
): DraftItem[] {
  const { say } = scope;
  return threads.filter(isAnswered).flatMap((thread) =>
    thread.unanswered
      .filter(({ clause }) => isPart(clause, thread.advice) && !isNamedIn(clause, thread))
      .filter(({ clause }) => isClauseAboutTopic(clause, thread, scope))
      .slice(0, 1)
      .map(({ clause }) =>
        gapQuestion(clause, 'unanswered', [
          words(say.askUnanswered(threadName(thread, scope))),
          ...cutQuote(clause, MAX_GAP_CHARS),
          words(say.askUnansweredEnd),
        ]),
      ),
  );
}

/** Where the response lacks, nobody can tell what it took up. */
const isAnswered = ({ missing }: LedgerThread): boolean =>
  !missing.some(({ kind }) => kind === 'responded');

/** Advice of which no word comes back was answered in other words: only a part of it is a question. */
const MOST_OF_ADVICE = 0.6;

function isPart(clause: TextPlace, advice: TextPlace): boolean {
  return textAt(clause).length < textAt(advice).length * MOST_OF_ADVICE;
}

/** Share of the topic that a gap itself holds, where the evaluation as a whole is about something else. */
const ABOUT_TOPIC = 0.5;

function isAboutTopic(
  place: TextPlace,
  thread: LedgerThread,
  { index, topic }: BriefingScope,
): boolean {
  return [place, ...namePlaces(thread)].some(
    (one) => topicCoverage(index, topic, one) >= ABOUT_TOPIC,
  );
}

/** Whether a part of advice itself names the topic, or all of the evaluation is about it: its sentence names much else. */
function isClauseAboutTopic(
  clause: TextPlace,
  thread: LedgerThread,
  { index, topic }: BriefingScope,
): boolean {
  return (
    namesTopic(clause, topicStems(topic)) ||
    namePlaces(thread).some((name) => topicCoverage(index, topic, name) >= ABOUT_TOPIC)
  );
}

/** Nouns that tell a clause apart are long. */
const TELLING_WORD = /\p{L}{9,}/gu;

/** A clause whose longest word comes back was taken up, whatever verb stands beside it. */
function isNamedIn(clause: TextPlace, { events }: LedgerThread): boolean {
  const [longest] = (textAt(clause).match(TELLING_WORD) ?? []).sort((a, b) => b.length - a.length);
  if (longest === undefined) return false;
  const stem = dutchStem(longest.toLowerCase());
  return events
    .filter(({ kind }) => kind !== 'recommended')
    .flatMap(({ advice, places }) => places.filter((place) => !isSamePlace(place, advice)))
    .some((place) => textAt(place).toLowerCase().includes(stem));
}

const isSamePlace = (a: TextPlace, b: TextPlace): boolean =>
  a.paragraph.id === b.paragraph.id && a.start === b.start;

/** What an earlier letter named and the newest status does not, one of each thread. */
export function droppedNames(threads: readonly LedgerThread[], scope: BriefingScope): DraftItem[] {
  const { index, texts, say } = scope;
  const cameBack = new Set(
    scope.commitments
      .filter(({ state }) => state === 'mentioned')
      .map(({ sentence }) => sentence.paragraph.id),
  );
  return threads.flatMap((thread) => {
    const { change, events } = thread;
    const latest = events.filter(({ kind }) => kind === 'followed-up').at(-1);
    const dropped = change?.dropped.find(
      ({ place }) =>
        !cameBack.has(place.paragraph.id) &&
        isAboutTopic(sentenceAround(index, place), thread, scope),
    );
    const told = latest?.places[0];
    if (!dropped || !latest || !told) return [];
    return [
      gapQuestion(dropped.place, 'dropped', [
        words(say.askDropped(texts.date(dropped.place.letter.date))),
        ...cutQuote(sentenceAround(index, dropped.place), MAX_GAP_CHARS),
        words(say.askDroppedEnd(texts.date(latest.date))),
        words(' '),
        { kind: 'mark', place: told },
      ]),
    ];
  });
}

/** The sentence a name stands in: by itself it says little. */
function sentenceAround(index: SearchIndex, place: TextPlace): TextPlace {
  const { letter, paragraph } = place;
  const sentence = index
    .sentencesOf(letter.id, paragraph.number)
    .find(({ start, end }) => start <= place.start && place.end <= end);
  return sentence ? trimPlace({ ...place, ...sentence }) : place;
}
