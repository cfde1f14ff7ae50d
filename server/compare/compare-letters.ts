/**
 * Two letters side by side: for a theme, or as a whole section by section. The older one is the
 * earlier, whatever the order asked.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Place } from '../answer/answer-parts.ts';
import { type FoundTheme, findTheme } from '../theme/find-theme.ts';
import { oldestFirst, tellingSentence } from '../theme/theme-line.ts';
import { findMoves } from './moved-positions.ts';
import { type PairedSentences, pairSentences } from './pair-sentences.ts';
import { rarityOf } from './sentence-likeness.ts';
import { MIN_WORDS_OF_SENTENCE, sentencesIn, themePlaces } from './theme-places.ts';

export type ComparisonNote =
  | 'order-unknown'
  | 'swapped'
  | 'earlier-empty'
  | 'later-empty'
  | 'earlier-silent'
  | 'later-silent'
  | 'no-subject';

export type ComparedGroup = PairedSentences & {
  /** Title of a section, "" for what stands before the first; null for a theme. */
  readonly section: string | null;
};

export type Comparison = {
  /** As read; null for letters as a whole. */
  readonly theme: string | null;
  readonly earlier: Letter;
  readonly later: Letter;
  readonly notes: readonly ComparisonNote[];
  readonly groups: readonly ComparedGroup[];
  /** How well each sentence tells the theme, by `keyOf`; empty for letters as a whole. */
  readonly worth: ReadonlyMap<string, number>;
  /** In a letter that is silent on the theme the sentence that comes nearest; none where nothing does. */
  readonly nearest: readonly Place[];
};

/** Names a sentence within a comparison. */
export const keyOf = ({ paragraph, start }: Place): string => `${paragraph.id}:${start}`;

const IN_THEME = { pair: 0.3, words: 0.41, position: 0.14, verb: 0.14, number: 0.36 } as const;
/** Of the pairs of the five letters, those above these levels were read as about the same thing. */
const IN_LETTERS = { pair: 0.5, words: 0.41, position: 0.45, verb: 0.45, number: 0.5 } as const;
/** Share of the other side's best coverage from which a letter treats the theme at all. */
const SPEAKS_FROM = 0.4;

/** Orders two letters by date; without both dates the order given stands. */
export function inOrder(
  from: Letter,
  to: Letter,
): { readonly earlier: Letter; readonly later: Letter; readonly notes: readonly ComparisonNote[] } {
  if (from.date === null || to.date === null) {
    return { earlier: from, later: to, notes: ['order-unknown'] };
  }
  return oldestFirst(from, to) <= 0
    ? { earlier: from, later: to, notes: [] }
    : { earlier: to, later: from, notes: ['swapped'] };
}

/** Compares what two letters say of a theme. */
export async function compareTheme(
  index: SearchIndex,
  subject: string,
  [from, to]: readonly [Letter, Letter],
): Promise<Comparison> {
  const { earlier, later, notes } = inOrder(from, to);
  const before = await findInLetter(index, subject, earlier);
  const after = await findInLetter(index, subject, later);
  const best = Math.max(bestCoverage(before), bestCoverage(after));
  const placesOf = (found: FoundTheme) =>
    bestCoverage(found) < best * SPEAKS_FROM ? [] : themePlaces(index, found);
  const places = { earlier: placesOf(before), later: placesOf(after) };
  const rarity = rarityOf(index, [earlier, later]);
  const hasSubject = before.note !== 'no-subject';
  return {
    theme: before.theme,
    earlier,
    later,
    notes: [
      ...notes,
      ...(hasSubject ? [] : (['no-subject'] as const)),
      ...(hasSubject ? silentSides(places, emptySides(index, { earlier, later })) : []),
    ],
    worth: new Map([...places.earlier, ...places.later].map((one) => [keyOf(one), one.worth])),
    nearest: [
      ...(places.earlier.length === 0 ? nearestIn(before) : []),
      ...(places.later.length === 0 ? nearestIn(after) : []),
    ],
    groups: hasSubject
      ? [
          {
            section: null,
            ...pairSentences(index, places, {
              rarity,
              levels: IN_THEME,
              moves: (likeness) => findMoves(places.earlier, places.later, likeness),
            }),
          },
        ]
      : [],
  };
}

/** Coverage from which a letter treats the very theme, and what only comes near it is another. */
const TREATS_IT = 0.75;

/** What treats the theme; where nothing does so by its words what comes near, lest the letter look silent. */
async function findInLetter(
  index: SearchIndex,
  subject: string,
  { id }: Letter,
): Promise<FoundTheme> {
  const close = await findTheme(index, subject, { letters: [id] });
  return bestCoverage(close) >= TREATS_IT
    ? close
    : await findTheme(index, subject, { letters: [id] }, 'wide');
}

/** Share of a theme that a sentence must hold to come near it. */
const COMES_NEAR = 0.33;

function nearestIn({ paragraphs }: FoundTheme): Place[] {
  const [best] = paragraphs;
  if (best === undefined) return [];
  const { sentence } = tellingSentence(best);
  if (sentence.coverage < COMES_NEAR) return [];
  const { letter, paragraph } = best;
  return [{ letter, paragraph, start: sentence.start, end: sentence.end }];
}

/** Who says nothing of the theme; a letter without text of its own is called empty, not silent. */
function silentSides(
  { earlier, later }: { readonly earlier: readonly Place[]; readonly later: readonly Place[] },
  empty: readonly ComparisonNote[],
): ComparisonNote[] {
  const isSilent = (side: 'earlier' | 'later', places: readonly Place[]): boolean =>
    places.length === 0 && !empty.includes(`${side}-empty`);
  return [
    ...(isSilent('earlier', earlier) ? (['earlier-silent'] as const) : []),
    ...(isSilent('later', later) ? (['later-silent'] as const) : []),
    ...empty,
  ];
}

/** Which of two letters have no text of their own. */
function emptySides(
  index: SearchIndex,
  { earlier, later }: { readonly earlier: Letter; readonly later: Letter },
): ComparisonNote[] {
  return [
    ...(sentencesOf(index, earlier).length === 0 ? (['earlier-empty'] as const) : []),
    ...(sentencesOf(index, later).length === 0 ? (['later-empty'] as const) : []),
  ];
}

function bestCoverage(found: FoundTheme): number {
  return Math.max(
    0,
    ...found.paragraphs.map(({ sentences }) => Math.max(...sentences.map((one) => one.coverage))),
  );
}

/** Compares two letters as a whole, in the sections of the later one, then those only the earlier has. */
export function compareLetters(index: SearchIndex, from: Letter, to: Letter): Comparison {
  const { earlier, later, notes } = inOrder(from, to);
  const places = { earlier: sentencesOf(index, earlier), later: sentencesOf(index, later) };
  const paired = pairSentences(index, places, {
    rarity: rarityOf(index, [earlier, later]),
    levels: IN_LETTERS,
  });
  return {
    theme: null,
    earlier,
    later,
    notes: [...notes, ...emptySides(index, { earlier, later })],
    worth: new Map(),
    nearest: [],
    groups: bySection(paired, [...sectionsOf(later), ...sectionsOf(earlier)]),
  };
}

function sectionsOf(letter: Letter): string[] {
  return letter.paragraphs.map(sectionOf);
}

const sectionOf = (paragraph: Paragraph): string => paragraph.section[0] ?? '';

function bySection(paired: PairedSentences, titles: readonly string[]): ComparedGroup[] {
  return [...new Set(titles)]
    .map((section): ComparedGroup => {
      const isHere = ({ paragraph }: Place) => sectionOf(paragraph) === section;
      return {
        section,
        both: paired.both.filter(({ later }) => isHere(later)),
        changed: paired.changed.filter(({ later }) => isHere(later)),
        onlyEarlier: paired.onlyEarlier.filter(isHere),
        onlyLater: paired.onlyLater.filter(isHere),
      };
    })
    .filter(
      ({ both, changed, onlyEarlier, onlyLater }) =>
        both.length + changed.length + onlyEarlier.length + onlyLater.length > 0,
    );
}

/** Every sentence of the letter's own text: no headings, letterhead, signature or header rows, no loose words. */
function sentencesOf(index: SearchIndex, letter: Letter): Place[] {
  return letter.paragraphs
    .filter(
      (paragraph) =>
        !['heading', 'signature', 'footnote'].includes(paragraph.kind) &&
        paragraph.role === undefined &&
        paragraph.isHeaderRow !== true,
    )
    .flatMap((paragraph) => sentencesIn(index, letter, paragraph))
    .filter(({ paragraph, start, end }) => {
      const words = paragraph.text.slice(start, end).match(/\p{L}{2,}/gu) ?? [];
      return words.length >= MIN_WORDS_OF_SENTENCE;
    });
}
