/** Positions on a topic: by letter, newest first, the sentences that tell it best, then what changed. */
import type { Letter } from '../../corpus/letter.ts';
import type { Inline, Place } from '../answer/answer-parts.ts';
import { newestFirst } from '../answer/compose-answer.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import type { Comparison } from '../compare/compare-letters.ts';
import type { SentencePair } from '../compare/pair-sentences.ts';
import { type DraftItem, type DraftPart, itemId, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { choosePositions, furtherPlaces, type RankedPlace } from './choose-positions.ts';

/** Paragraphs that are only marked behind the quotes of their letter. */
const MAX_ALSO = 4;
const MAX_CHANGES = 3;

/** The part, and the places in order of how well they tell the topic, for the core. */
export function positionsPart(scope: BriefingScope): {
  readonly part: DraftPart;
  readonly best: readonly RankedPlace[];
} {
  const { say } = scope;
  const { quoted, best } = choosePositions(scope);
  const others = furtherPlaces(scope, quoted);
  const letters = [...new Set(quoted.map(({ letter }) => letter))].sort(newestFirst);
  const items = letters.flatMap((letter): DraftItem[] => {
    const group = letterName(letter, scope);
    const also = others.filter((place) => place.letter === letter).slice(0, MAX_ALSO);
    return [
      ...quoted
        .filter((place) => place.letter === letter)
        .sort((a, b) => a.paragraph.number - b.paragraph.number || a.start - b.start)
        .map((place) => statement(place, group)),
      ...(also.length === 0 ? [] : [alsoItem(also, group, say.alsoIn)]),
    ];
  });
  const marked = items
    .filter(({ id }) => id.endsWith(ALSO))
    .reduce((sum, { cells }) => sum + marksIn(cells), 0);
  const changes = changeItems(scope);
  return {
    part: {
      kind: 'positions',
      headers: null,
      items: [...items, ...changes],
      empty: say.parts.positions.empty,
      leftOut: others.length - marked,
    },
    best,
  };
}

/** "18 mei 2026 · Opvolgingsbrief" */
function letterName({ date, kind }: Letter, { texts }: BriefingScope): string {
  return `${texts.date(date)} · ${texts.kind(kind)}`;
}

const ALSO = ':also';

const marksIn = (cells: DraftItem['cells']): number =>
  cells.flat().filter(({ kind }) => kind === 'mark').length;

function statement(place: Place, group: string): DraftItem {
  return {
    id: itemId('positions', place),
    group,
    letter: place.letter,
    cells: [cutQuote(place)],
  };
}

function alsoItem(places: readonly Place[], group: string, label: string): DraftItem {
  const [first] = places;
  if (first === undefined) throw new RangeError('A row of marks has a place');
  return {
    id: itemId('positions', first, ALSO),
    group,
    letter: first.letter,
    cells: [
      places.flatMap((place, at): Inline[] => [
        words(at === 0 ? label : ' '),
        { kind: 'mark', place },
      ]),
    ],
  };
}

/** Pairs of sentences in which something of weight differs, the most alike first. */
export function changedPairs(comparisons: readonly Comparison[]): SentencePair[] {
  return comparisons
    .flatMap(({ groups }) => groups.flatMap(({ changed }) => changed))
    .sort((a, b) => b.similarity - a.similarity);
}

function changeItems({ comparisons, texts, say }: BriefingScope): DraftItem[] {
  return changedPairs(comparisons)
    .slice(0, MAX_CHANGES)
    .map(({ earlier, later }) => ({
      id: itemId('positions', later, ':changed'),
      group: say.changeGroup(texts.date(later.letter.date), texts.date(earlier.letter.date)),
      letter: null,
      cells: [
        [
          ...cutQuote(later),
          words(say.before(texts.date(earlier.letter.date))),
          ...cutQuote(earlier),
        ],
      ],
    }));
}
