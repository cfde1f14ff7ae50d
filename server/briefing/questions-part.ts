/**
 * Questions worth asking, each made from a gap that can be shown, with the places that show it. None
 * says that anything was not done: a gap is about these letters only.
 */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import type { LedgerThread } from '../../index/recommendation-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { type TextPlace, textAt } from '../../index/text-place.ts';
import type { Inline } from '../answer/answer-parts.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { takesAStand, themeLine } from '../theme/theme-line.ts';
import { type DraftItem, type DraftPart, itemId, trimPlace, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { checkSum } from './figure-row.ts';
import { changedPairs } from './positions-part.ts';
import { placeOfTheme } from './read-topic.ts';
import { threadName } from './recommendations-part.ts';
import { isAdviceOnTopic } from './threads-on-topic.ts';

const MAX_QUESTIONS = 6;
/** Questions of one kind while others wait. */
const MAX_OF_KIND = 2;
/** Share of repeated words from which a status says little new. */
const MOSTLY_REPEATED = 0.5;
const MAX_CHARS = 200;

/** The kinds of gaps take turns, the most telling first within each. */
export function questionsPart(scope: BriefingScope): DraftPart {
  const { index, topic } = scope;
  const threads = scope.threads.filter((thread) => isAdviceOnTopic(index, thread, topic));
  const kinds = [
    repeatedStatuses(threads, scope),
    passedMoments(scope),
    unansweredClauses(threads, scope),
    droppedNames(threads, scope),
    differingFigures(scope),
    sumsThatDiffer(scope),
    silentNow(scope),
    standsNotRepeated(scope),
    promisesWithoutMoment(scope),
  ];
  const all = kinds.flatMap((items) => items.length);
  const chosen: DraftItem[] = [];
  for (let turn = 0; turn < MAX_OF_KIND; turn += 1) {
    for (const items of kinds) {
      const item = items[turn];
      if (item !== undefined && chosen.length < MAX_QUESTIONS) chosen.push(item);
    }
  }
  return {
    kind: 'questions',
    headers: null,
    items: chosen,
    empty: scope.say.parts.questions.empty,
    leftOut: all.reduce((sum, count) => sum + count, 0) - chosen.length,
  };
}

const question = (id: string, inlines: readonly Inline[]): DraftItem => ({
  id,
  group: null,
  letter: null,
  cells: [inlines],
});

function repeatedStatuses(threads: readonly LedgerThread[], scope: BriefingScope): DraftItem[] {
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
      question(itemId('questions', later, ':repeated'), [
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

function unansweredClauses(threads: readonly LedgerThread[], scope: BriefingScope): DraftItem[] {
  const { say } = scope;
  return threads.filter(isAnswered).flatMap((thread) =>
    thread.unanswered
      .filter(({ clause }) => isPart(clause, thread.advice))
      .slice(0, 1)
      .map(({ clause }) =>
        question(itemId('questions', clause, ':unanswered'), [
          words(say.askUnanswered(threadName(thread, scope))),
          ...cutQuote(clause, MAX_CHARS),
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

/** Moments that lay before the newest letter searched, which a later letter could have told of. */
function passedMoments({ index, commitments, newestDay, texts, say }: BriefingScope): DraftItem[] {
  const hasPassed = ({ due, state }: LedgerCommitment): boolean =>
    state === 'not-found-again' &&
    newestDay !== null &&
    due?.to !== null &&
    due?.to !== undefined &&
    due.to < newestDay;
  return [...commitments]
    .filter(hasPassed)
    .reverse()
    .map(({ sentence }) =>
      question(itemId('questions', sentence, ':passed'), [
        ...cutQuote(withReferent(index, sentence), MAX_CHARS_WITH_REFERENT),
        words(say.askPassed(texts.date(newestDay))),
      ]),
    );
}

/** "Hierover", "deze": what is meant stands in the sentence before. */
const POINTS_BACK =
  /(?<!\p{L})(?:hierover|hiervan|hiertoe|hieraan|hierop|hierbij|daarover|daarvan|daartoe|deze|dit|die|daarnaast)(?!\p{L})/iu;
const MAX_CHARS_WITH_REFERENT = 420;

/** The promise with the sentence it points back to, where the two stand together and are short enough. */
function withReferent(index: SearchIndex, place: TextPlace): TextPlace {
  if (!POINTS_BACK.test(textAt(place))) return place;
  const before = index
    .sentencesOf(place.letter.id, place.paragraph.number)
    .findLast(({ end }) => end <= place.start);
  if (before === undefined || place.paragraph.kind === 'table-row') return place;
  const joined = trimPlace({ ...place, start: before.start });
  return joined.end - joined.start <= MAX_CHARS_WITH_REFERENT ? joined : place;
}

function promisesWithoutMoment({ index, commitments, say }: BriefingScope): DraftItem[] {
  return commitments
    .filter(({ kind, due, state }) => kind === 'inform' && due === null && state !== 'mentioned')
    .map(({ sentence }) =>
      question(itemId('questions', sentence, ':no-moment'), [
        ...cutQuote(withReferent(index, sentence), MAX_CHARS_WITH_REFERENT),
        words(say.askNoMoment),
      ]),
    );
}

function droppedNames(threads: readonly LedgerThread[], scope: BriefingScope): DraftItem[] {
  const { index, texts, say } = scope;
  return threads.flatMap(({ change, events }) => {
    const latest = events.filter(({ kind }) => kind === 'followed-up').at(-1);
    const dropped = change?.dropped[0];
    const told = latest?.places[0];
    if (!dropped || !latest || !told) return [];
    return [
      question(itemId('questions', dropped.place, ':dropped'), [
        words(say.askDropped(texts.date(dropped.place.letter.date))),
        ...cutQuote(sentenceAround(index, dropped.place), MAX_CHARS),
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

/** What an earlier letter wanted of the topic and a later one, which treats it too, does not come back to. */
function standsNotRepeated({ comparisons, commitments, texts, say }: BriefingScope): DraftItem[] {
  const promised = new Set(commitments.map(({ sentence }) => textAt(sentence)));
  const ofOneKind = comparisons.filter(({ earlier, later }) => earlier.kind === later.kind);
  return ofOneKind.flatMap(({ groups, later, worth }) =>
    groups
      .flatMap(({ onlyEarlier }) => onlyEarlier)
      .filter((place) => takesAStand(textAt(place)) && !promised.has(textAt(place)))
      .sort((a, b) => (worth.get(b.paragraph.id) ?? 0) - (worth.get(a.paragraph.id) ?? 0))
      .map((place) =>
        question(itemId('questions', place, ':stand'), [
          words(say.askSilent(texts.date(place.letter.date))),
          ...cutQuote(place, MAX_CHARS),
          words(say.askStandEnd(texts.date(later.date))),
        ]),
      ),
  );
}

function differingFigures({ comparisons, texts, say }: BriefingScope): DraftItem[] {
  return changedPairs(comparisons).flatMap(({ earlier, later, changes }) => {
    const change = changes.find(({ kind }) => kind === 'amount' || kind === 'percentage');
    if (change === undefined) return [];
    return [
      question(itemId('questions', later, ':figures'), [
        words(say.askFigures),
        { kind: 'quote', place: { ...later, ...change.later } },
        words(` (${texts.date(later.letter.date)}), `),
        { kind: 'quote', place: { ...earlier, ...change.earlier } },
        words(` (${texts.date(earlier.letter.date)}).`),
        words(say.askFiguresEnd),
      ]),
    ];
  });
}

/** Tables on the topic whose printed years and printed total do not agree. */
function sumsThatDiffer({ figureRows, language, say }: BriefingScope): DraftItem[] {
  const figures = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  return figureRows.flatMap((row) => {
    const check = checkSum(row);
    if (row.total === null || check === null) return [];
    return [
      question(itemId('questions', row.label, ':sum'), [
        { kind: 'quote', place: row.label },
        words(': '),
        words(say.askSum(figures.format(check.sum))),
        { kind: 'quote', place: row.total.place },
        words(`.${say.askSumEnd}`),
      ]),
    ];
  });
}

/** Strong paragraphs from which a letter had something to say of the topic. */
const SPOKE_WITH = 2;

/** The newest dated letter of the kind that spoke of it says nothing any more. */
function silentNow({ topic, texts, say }: BriefingScope): DraftItem[] {
  const line = themeLine(topic.theme.paragraphs, topic.letters).filter(
    ({ letter }) => letter.date !== null,
  );
  return line.flatMap(({ letter, paragraphs, telling }, at) => {
    const sameKind = line.slice(at + 1).filter((one) => one.letter.kind === letter.kind);
    const newest = sameKind.at(-1);
    const strong = paragraphs.filter(({ strength }) => strength === 'strong');
    const isSilent = sameKind.length > 0 && sameKind.every((one) => one.paragraphs.length === 0);
    if (!newest || !telling || strong.length < SPOKE_WITH || !isSilent) return [];
    const place = placeOfTheme(telling.paragraph, telling.sentence);
    return [
      question(itemId('questions', place, ':silent'), [
        words(say.askSilent(texts.date(letter.date))),
        ...cutQuote(place, MAX_CHARS),
        words(say.askSilentEnd(texts.date(newest.letter.date))),
      ]),
    ];
  });
}
