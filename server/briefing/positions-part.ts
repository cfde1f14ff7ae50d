/** Positions on a topic: by letter, newest first, the sentences that tell it best, then what changed. */
import type { Letter } from '../../corpus/letter.ts';
import type { Inline, Place } from '../answer/answer-parts.ts';
import { newestFirst } from '../answer/compose-answer.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import type { Comparison } from '../compare/compare-letters.ts';
import type { SentencePair } from '../compare/pair-sentences.ts';
import { tellingSentence, themeLine } from '../theme/theme-line.ts';
import { type DraftItem, type DraftPart, isSentence, itemId, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { placeOfTheme, type Topic } from './read-topic.ts';

/** Sentences quoted: a page at most. */
const MAX_QUOTED = 12;
/** Of one letter where others speak as well. */
const MAX_QUOTED_OF_LETTER = 5;
/** Paragraphs that are only marked behind the quotes of their letter. */
const MAX_ALSO = 4;
const MAX_CHANGES = 3;

/** The part, and the places in order of how well they tell the topic, for the core. */
export function positionsPart(scope: BriefingScope): {
  readonly part: DraftPart;
  readonly best: readonly Place[];
} {
  const { topic, say } = scope;
  const { quoted, best } = choosePositions(scope);
  const others = furtherPlaces(topic, quoted);
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

/**
 * A topic of several parts is served part by part; a theme letter by letter, so that a long letter does
 * not crowd out the others.
 *
 * @returns `quoted`, each paragraph once, and the same with those that tell the topic best first
 */
function choosePositions({ topic, threads }: BriefingScope): {
  readonly quoted: readonly Place[];
  readonly best: readonly Place[];
} {
  const advices = threads.flatMap(({ events }) => events.map(({ advice }) => advice));
  const ofParts = topic.chosen.map(({ letter, paragraph, start, end }) => ({
    letter,
    paragraph,
    start,
    end,
    worth: 0,
  }));
  const ofTheme = themeInTurns(topic, advices);
  const isRow = asksMoreThanTheme(topic) || ofTheme.length === 0;
  const ranked = isRow ? [...ofParts, ...ofTheme] : ofTheme;
  const chosen: (Place & { readonly worth: number })[] = [];
  const said = new Set<string>();
  for (const place of ranked) {
    if (chosen.length >= MAX_QUOTED) break;
    const saying = place.paragraph.text.slice(place.start, place.end);
    if (said.has(saying) || said.has(place.paragraph.id) || isWithin(place, advices)) continue;
    said.add(saying).add(place.paragraph.id);
    chosen.push(place);
  }
  return {
    quoted: chosen,
    best: isRow ? chosen : [...chosen].sort((a, b) => b.worth - a.worth),
  };
}

/** Share of a topic's words from which its theme is all of it. */
const ALL_OF_TOPIC = 0.7;

/** Whether the topic asks something of its theme, or lists sides of it. */
function asksMoreThanTheme({ parts, theme, understood }: Topic): boolean {
  const inThemes = theme.parts.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return parts.length > 1 || inThemes < wordsIn(understood.subject) * ALL_OF_TOPIC;
}

const wordsIn = (text: string): number => (text.match(/\p{L}+/gu) ?? []).length;

/** Paragraphs that are only marked: what fits the parts nearly as well, then what treats the theme. */
function furtherPlaces(topic: Topic, quoted: readonly Place[]): Place[] {
  const taken = new Set(quoted.map(({ paragraph }) => paragraph.id));
  const ofParts = asksMoreThanTheme(topic) ? nextEvidence(topic) : [];
  const ofTheme = topic.theme.paragraphs.map((one) =>
    placeOfTheme(one, tellingSentence(one).sentence),
  );
  return [...ofParts, ...ofTheme].filter(
    ({ paragraph }) => !taken.has(paragraph.id) && taken.add(paragraph.id),
  );
}

/** Paragraphs of each part looked at beyond those quoted. */
const NEXT_OF_PART = 24;

/** The best sentence of the best paragraphs of each part, the parts taking turns. */
function nextEvidence({ parts }: Topic): Place[] {
  const queues = parts.map(({ sentences }) => {
    const best = new Map<string, Place>();
    for (const { letter, paragraph, start, end } of sentences) {
      if (best.size >= NEXT_OF_PART / parts.length) break;
      if (!best.has(paragraph.id)) best.set(paragraph.id, { letter, paragraph, start, end });
    }
    return [...best.values()];
  });
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? []),
  ).flat();
}

/** Advice is no position of the cabinet, and stands among the recommendations. */
function isWithin(place: Place, advices: readonly Place[]): boolean {
  return advices.some(
    ({ paragraph, start, end }) =>
      paragraph.id === place.paragraph.id && place.start < end && place.end > start,
  );
}

/** An entry of a list names something; a sentence takes a position. */
const FRAGMENT_PENALTY = 0.4;

function themeInTurns(
  { theme, letters }: Topic,
  advices: readonly Place[],
): (Place & { readonly worth: number })[] {
  const queues = themeLine(theme.paragraphs, letters)
    .map(({ paragraphs }) =>
      paragraphs
        .flatMap((one) => {
          const sentences = one.sentences.filter(
            (sentence) => !isWithin(placeOfTheme(one, sentence), advices),
          );
          if (sentences.length === 0) return [];
          const { sentence, score } = tellingSentence({ ...one, sentences });
          const place = placeOfTheme(one, sentence);
          const worth = score - (isSentence(place) ? 0 : FRAGMENT_PENALTY);
          return [{ ...place, worth }];
        })
        .sort((a, b) => b.worth - a.worth)
        .slice(0, MAX_QUOTED_OF_LETTER),
    )
    .reverse();
  const inTurns: (Place & { readonly worth: number })[] = [];
  for (let turn = 0; turn < MAX_QUOTED_OF_LETTER; turn += 1) {
    inTurns.push(...queues.flatMap((queue) => queue[turn] ?? []));
  }
  return inTurns;
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
