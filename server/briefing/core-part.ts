/** The core of a briefing in five statements at most: newest position, what changed, status, promise, gap. */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import { plainWords } from '../../index/fold-text.ts';
import { textAt } from '../../index/text-place.ts';
import type { Inline, Place } from '../answer/answer-parts.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { type DraftItem, type DraftPart, itemId, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import type { RankedPlace } from './choose-positions.ts';
import { byMoment } from './commitments-on-topic.ts';
import { isPosition, isSentence, leansBack } from './position-worth.ts';
import { changedPairs } from './positions-part.ts';
import { promisedText } from './promised-text.ts';
import { isAdviceOnTopic } from './threads-on-topic.ts';
import { MAX_CHARS_WITH_REFERENT, withReferent } from './with-referent.ts';

const MAX_STATEMENTS = 5;
const MAX_CHARS = 300;

/**
 * @param best - sentences that tell the topic, best first
 * @param questions - of the briefing; the first becomes the gap to check
 */
export function corePart(
  scope: BriefingScope,
  best: readonly RankedPlace[],
  questions: readonly DraftItem[],
): DraftPart {
  const newest = newestOf(best);
  const [gap] = questions;
  const promised = promiseOf(scope);
  const made = [
    ...(newest === null ? [] : [position(newest, leadLabel(newest, scope), scope)]),
    ...change(scope),
    ...statuses(scope),
    // The gap quotes a promise that it asks after.
    ...(promised === null || (gap && isSaidBy(gap, promised)) ? [] : [promise(promised, scope)]),
  ];
  const room = MAX_STATEMENTS - made.length - (gap === undefined ? 0 : 1);
  const more = furtherPositions(best, newest)
    .slice(0, Math.max(0, room))
    .sort((a, b) => (b.letter.date ?? '').localeCompare(a.letter.date ?? ''))
    .map((place) =>
      position(place, place.letter === newest?.letter ? scope.say.also : scope.say.earlier, scope),
    );
  return {
    kind: 'core',
    headers: null,
    items: [
      ...made.slice(0, 1),
      ...more,
      ...made.slice(1),
      ...(gap === undefined ? [] : [gapStatement(gap, scope)]),
    ],
    empty: scope.say.parts.core.empty,
    leftOut: 0,
  };
}

/** Share of the best sentence's worth from which a sentence of a newer letter tells the topic as well. */
const NEARLY_BEST = 0.65;
/** From here it is worth telling beside the newest. */
const WORTH_TELLING = 0.5;

/** Of the newest letter among the sentences that tell the topic well the best; of entries of lists where none is a sentence. */
function newestOf(best: readonly RankedPlace[]): RankedPlace | null {
  const sentences = best.filter(isSentence);
  const told = [...(sentences.length > 0 ? sentences : best)].sort((a, b) => b.worth - a.worth);
  const least = (told[0]?.worth ?? 0) * NEARLY_BEST;
  const near = told.filter(({ worth }) => worth >= least);
  // What the cabinet wants leads; whose task something is only where nothing is wanted.
  const positions = near.filter(isPosition);
  return (positions.length > 0 ? positions : near).reduce<RankedPlace | null>(
    (newest, place) =>
      newest === null || (place.letter.date ?? '') > (newest.letter.date ?? '') ? place : newest,
    null,
  );
}

/** Of a letter without a date nobody can tell whether it is the newest. */
const leadLabel = ({ letter }: Place, { say }: BriefingScope): ((date: string) => string) =>
  letter.date === null ? say.undated : say.newest;

/** Share of shared words from which two letters say the same. */
const SAME_WORDS = 0.6;

function saysTheSame(one: Place, other: Place): boolean {
  const [a, b] = [one, other].map((place) => new Set(plainWords(textAt(place))));
  if (a === undefined || b === undefined) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= SAME_WORDS * (a.size + b.size - shared);
}

/** The best sentence of every older dated letter that says something else, then more of the letter that leads. */
function furtherPositions(best: readonly RankedPlace[], newest: Place | null): Place[] {
  const least = Math.max(0, ...best.map(({ worth }) => worth)) * WORTH_TELLING;
  const dated = best.filter(
    (place) =>
      place.worth >= least &&
      place.letter.date !== null &&
      place.letter.date <= (newest?.letter.date ?? '') &&
      (newest === null || !saysTheSame(place, newest)),
  );
  const ofOthers = dated.filter(
    ({ letter }, at) =>
      letter !== newest?.letter && dated.findIndex((one) => one.letter === letter) === at,
  );
  const ofLead = dated.filter((place) => place.letter === newest?.letter);
  return [...ofOthers, ...ofLead];
}

const statement = (id: string, inlines: readonly Inline[]): DraftItem => ({
  id,
  group: null,
  letter: null,
  cells: [inlines],
});

function position(
  place: Place,
  label: (date: string) => string,
  { index, texts }: BriefingScope,
): DraftItem {
  const told = leansBack(place) ? withReferent(index, place) : place;
  return statement(itemId('core', place), [
    words(label(texts.date(place.letter.date))),
    ...cutQuote(told, told === place ? MAX_CHARS : MAX_CHARS_WITH_REFERENT),
  ]);
}

function change({ comparisons, texts, say }: BriefingScope): DraftItem[] {
  const [pair] = changedPairs(comparisons);
  const found = pair?.changes[0];
  if (pair === undefined || found === undefined) return [];
  const { earlier, later } = pair;
  return [
    statement(itemId('core', later, ':changed'), [
      words(say.changed(texts.date(later.letter.date), texts.date(earlier.letter.date))),
      ...cutQuote(later, MAX_CHARS),
      words(say.before(texts.date(earlier.letter.date))),
      // A verb alone says nothing: there the sentence is told.
      ...(found.kind === 'verb'
        ? cutQuote(earlier, MAX_CHARS)
        : [{ kind: 'quote' as const, place: { ...earlier, ...found.earlier } }]),
    ]),
  ];
}

/** "7 aanbevelingen hierover, status Onderhanden (7×) [3]." */
function statuses({ index, topic, threads, say }: BriefingScope): DraftItem[] {
  const places = threads.flatMap(({ status }) => status ?? []);
  const [first] = places;
  if (first === undefined) return [];
  const isAbout = threads.every((thread) => isAdviceOnTopic(index, thread, topic));
  const byWord = new Map<string, Place[]>();
  for (const place of places) {
    const held = byWord.get(textAt(place));
    if (held) held.push(place);
    else byWord.set(textAt(place), [place]);
  }
  const inlines = [...byWord].flatMap(([word, held], at): Inline[] => {
    const [place] = held;
    if (place === undefined) return [];
    return [
      ...(at === 0 ? [] : [words(', ')]),
      { kind: 'strong', text: word },
      words(byWord.size === 1 ? ' ' : `${say.times(held.length)} `),
      { kind: 'mark', place },
    ];
  });
  return [
    statement(itemId('core', first, ':statuses'), [
      words(isAbout ? say.statuses(places.length) : say.statusesNear(places.length)),
      ...inlines,
      words('.'),
    ]),
  ];
}

/** The first moment that lies ahead of the newest letter; else the last that was announced. */
function promiseOf({ commitments, newestDay }: BriefingScope): LedgerCommitment | null {
  const dated = commitments
    .filter(({ due }) => due?.to !== null && due?.to !== undefined)
    .sort(byMoment);
  const ahead = dated.find(({ due }) => (due?.to ?? '') >= (newestDay ?? ''));
  return ahead ?? dated.at(-1) ?? commitments[0] ?? null;
}

function promise(chosen: LedgerCommitment, { index, texts, say }: BriefingScope): DraftItem {
  return statement(itemId('core', chosen.sentence, ':promise'), [
    words(say.promised(texts.date(chosen.letter.date))),
    ...cutQuote(promisedText(index, chosen), MAX_CHARS_WITH_REFERENT),
    ...momentElsewhere(chosen),
  ]);
}

/** Whether an item quotes the sentence of a promise. */
function isSaidBy({ cells }: DraftItem, { sentence }: LedgerCommitment): boolean {
  return cells
    .flat()
    .some(
      (inline) =>
        inline.kind === 'quote' &&
        inline.place.paragraph.id === sentence.paragraph.id &&
        inline.place.start < sentence.end &&
        inline.place.end > sentence.start,
    );
}

/** The moment of an entry that stands in the head above it. */
function momentElsewhere({ due, sentence }: LedgerCommitment): Inline[] {
  if (due === null || due.place.paragraph.id === sentence.paragraph.id) return [];
  return [words(' – '), { kind: 'quote', place: due.place }];
}

function gapStatement(gap: DraftItem, { say }: BriefingScope): DraftItem {
  return { ...gap, id: `core:${gap.id}`, cells: [[words(say.toCheck), ...gap.cells.flat()]] };
}
