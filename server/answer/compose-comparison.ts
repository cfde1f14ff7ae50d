/**
 * A comparison for a theme -> the answer: what changed, what both say, what only one says; the later
 * letter first, every sentence with its mark.
 */
import type { Letter } from '../../corpus/letter.ts';
import { type ComparedGroup, type Comparison, keyOf } from '../compare/compare-letters.ts';
import { inReadingOrder, type SentencePair } from '../compare/pair-sentences.ts';
import type { Language } from '../contract.ts';
import type { Block, Inline, Place } from './answer-parts.ts';
import type { AnswerTexts } from './text-nl.ts';
import { type ThemeTexts, themeTexts } from './theme-texts.ts';

/** What one answer shows of each kind; the comparison room shows all. */
const MAX_CHANGED = 4;
const MAX_BOTH = 3;
const MAX_ONLY = 6;
const MAX_OF_PARAGRAPH = 3;
/** Likeness from which a pair is one sentence. */
const WORD_FOR_WORD = 0.97;
/** The same for an advice, in which a ministry may go by its name or its letters. */
const ONE_ADVICE = 0.8;
/** Characters of "• **Aanbeveling 12: ". */
const LABEL_CHARS = 24;
/** Share of the worth of the sentence that says most, below which one is left out. */
const LEAST_WORTH = 0.55;

/**
 * @param comparisons - of one pair of letters, or of one earlier letter with each later one, newest first
 * @returns the blocks; empty when no letter says anything of the theme
 */
export function composeComparison(
  comparisons: readonly Comparison[],
  { language, texts }: { readonly language: Language; readonly texts: AnswerTexts },
): readonly Block[] {
  const [first] = comparisons;
  if (first === undefined) return [];
  const say = themeTexts(language);
  const nameOf = (letter: Letter) => `${texts.date(letter.date)} · ${texts.kind(letter.kind)}`;
  const shown = comparisons.map((one) => chooseShown(one, comparisons.length > 1));
  if (first.theme === null) return composeWhole(first, { ...shown[0], say, nameOf });
  if (shown.every(isEmpty)) return [];
  return [
    ...comparisons.flatMap((one, at) => composeSides(one, shown[at] ?? NOTHING, { say, nameOf })),
    ...silentLetters(comparisons).map(
      (letter): Block => silentLine(letter, comparisons, { say, nameOf }),
    ),
  ];
}

type Shown = {
  readonly changed: readonly SentencePair[];
  readonly both: readonly SentencePair[];
  readonly onlyLater: readonly Place[];
  readonly onlyEarlier: readonly Place[];
};
const NOTHING: Shown = { changed: [], both: [], onlyLater: [], onlyEarlier: [] };

const isEmpty = ({ changed, both, onlyLater, onlyEarlier }: Shown): boolean =>
  changed.length + both.length + onlyLater.length + onlyEarlier.length === 0;

/** Of news what stands in the later letters only; what they left out stands in the earlier one still. */
function chooseShown({ groups, worth }: Comparison, isNews: boolean): Shown {
  const all = <Part>(part: (group: ComparedGroup) => readonly Part[]) => groups.flatMap(part);
  const pairs = all((group) => group.both);
  // An advice printed in both letters says nothing of either; what one of them adds to it does.
  const added = pairs.filter((pair) => isRepeated(pair) && addsToIt(pair));
  const shown: Shown = {
    changed: best(
      all((group) => group.changed),
      MAX_CHANGED,
    ),
    both: best(
      pairs.filter((pair) => !isRepeated(pair)),
      MAX_BOTH,
    ),
    onlyLater: chooseOnly(
      [...added.map(({ later }) => later), ...all((group) => group.onlyLater)],
      worth,
    ),
    onlyEarlier: isNews
      ? []
      : chooseOnly(
          all((group) => group.onlyEarlier),
          worth,
        ),
  };
  return isEmpty(shown) || groups.some(({ section }) => section !== null)
    ? { ...shown, both: best(pairs, MAX_BOTH) }
    : shown;
}

/** "Aanbeveling 3:", "3." and the case of letters are not what a sentence says. */
const plain = ({ paragraph, start, end }: Place): string =>
  paragraph.text
    .slice(start, end)
    .replace(/^\W*(?:(?:aanbeveling|advies)\s+)?(?:\d+\s*[.:)])?/iu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** A pair of one sentence with itself, whole or as the opening of the later one. */
const isRepeated = ({ earlier, later, similarity }: SentencePair): boolean =>
  similarity >= (isAdvice(earlier) ? ONE_ADVICE : WORD_FOR_WORD) ||
  plain(later).startsWith(plain(earlier));

const isAdvice = ({ paragraph, start }: Place): boolean =>
  start < LABEL_CHARS && /^\W*(?:aanbeveling|advies)\s+\d+\s*[:.]/iu.test(paragraph.text);

const addsToIt = ({ earlier, later }: SentencePair): boolean =>
  plain(later).length > plain(earlier).length && plain(later).startsWith(plain(earlier));

function composeSides(
  { earlier, later }: Comparison,
  { changed, both, onlyLater, onlyEarlier }: Shown,
  { say, nameOf }: { readonly say: ThemeTexts; readonly nameOf: (letter: Letter) => string },
): Block[] {
  return [
    strong(say.sides(nameOf(later), nameOf(earlier))),
    ...list(
      say.changed,
      changed.map((pair) => pairEntry(pair, say.before)),
    ),
    ...list(
      say.both,
      both.map((pair) => pairEntry(pair, say.before)),
    ),
    ...list(say.onlyIn(nameOf(later)), onlyLater.map(quoteEntry)),
    ...list(say.onlyIn(nameOf(earlier)), onlyEarlier.map(quoteEntry)),
  ];
}

/** That a letter is silent, with what comes nearest in it where something does. */
function silentLine(
  letter: Letter,
  comparisons: readonly Comparison[],
  { say, nameOf }: { readonly say: ThemeTexts; readonly nameOf: (letter: Letter) => string },
): Block {
  const place = comparisons.flatMap(({ nearest }) => nearest).find((one) => one.letter === letter);
  if (place === undefined) {
    return {
      kind: 'paragraph',
      inlines: [{ kind: 'words', text: say.silentSide(nameOf(letter)) }],
    };
  }
  return {
    kind: 'paragraph',
    inlines: [
      { kind: 'words', text: say.silentButNear(nameOf(letter)) },
      { kind: 'quote', place },
    ],
  };
}

/** Each once, the newest first. */
function silentLetters(comparisons: readonly Comparison[]): readonly Letter[] {
  const later = comparisons.flatMap(({ notes, later }) =>
    notes.includes('later-silent') || notes.includes('later-empty') ? [later] : [],
  );
  const earlier = comparisons.flatMap(({ notes, earlier }) =>
    notes.includes('earlier-silent') || notes.includes('earlier-empty') ? [earlier] : [],
  );
  return [...new Set([...later, ...earlier])];
}

/** Of whole letters what stands in one only is counted: it is most of them. Nothing in common gives no blocks. */
function composeWhole(
  { earlier, later, groups }: Comparison,
  {
    changed = [],
    both = [],
    say,
    nameOf,
  }: {
    readonly changed?: readonly SentencePair[];
    readonly both?: readonly SentencePair[];
    readonly say: ThemeTexts;
    readonly nameOf: (letter: Letter) => string;
  },
): readonly Block[] {
  if (changed.length + both.length === 0) return [];
  const onlyLater = groups.reduce((sum, group) => sum + group.onlyLater.length, 0);
  const onlyEarlier = groups.reduce((sum, group) => sum + group.onlyEarlier.length, 0);
  return [
    strong(say.sides(nameOf(later), nameOf(earlier))),
    ...list(
      say.changed,
      changed.map((pair) => pairEntry(pair, say.before)),
    ),
    ...list(
      say.both,
      both.map((pair) => pairEntry(pair, say.before)),
    ),
    {
      kind: 'paragraph',
      inlines: [{ kind: 'words', text: say.alone(onlyLater, onlyEarlier) }],
    },
  ];
}

const strong = (text: string): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'strong', text }],
});

function list(title: string, entries: readonly (readonly Inline[])[]): Block[] {
  return entries.length === 0 ? [] : [strong(title), { kind: 'list', entries }];
}

/** The most alike pairs, in the order of the later letter. */
function best(pairs: readonly SentencePair[], most: number): SentencePair[] {
  const kept = new Set([...pairs].sort((a, b) => b.similarity - a.similarity).slice(0, most));
  return pairs.filter((pair) => kept.has(pair));
}

/** The sentences that say most, few of each paragraph; in reading order. */
function chooseOnly(places: readonly Place[], worth: ReadonlyMap<string, number>): Place[] {
  const ranked = [...places].sort(
    (a, b) => (worth.get(keyOf(b)) ?? 0) - (worth.get(keyOf(a)) ?? 0) || inReadingOrder(a, b),
  );
  const [best] = ranked;
  const least = best === undefined ? 0 : (worth.get(keyOf(best)) ?? 0) * LEAST_WORTH;
  const ofParagraph = new Map<string, number>();
  const chosen: Place[] = [];
  for (const place of ranked.filter((one) => (worth.get(keyOf(one)) ?? 0) >= least)) {
    const { id } = place.paragraph;
    const count = ofParagraph.get(id) ?? 0;
    if (count >= MAX_OF_PARAGRAPH || chosen.length >= MAX_ONLY) continue;
    ofParagraph.set(id, count + 1);
    chosen.push(place);
  }
  return chosen.sort(inReadingOrder);
}

const quoteEntry = (place: Place): Inline[] => [{ kind: 'quote', place }];

/** „3,5%” [1] — eerder: „2%” [2], then the sentences they stand in. */
function pairEntry({ earlier, later, changes }: SentencePair, before: string): Inline[] {
  const [change] = changes;
  const point: Inline[] =
    change === undefined
      ? []
      : [
          { kind: 'quote', place: { ...later, ...change.later } },
          { kind: 'words', text: before },
          { kind: 'quote', place: { ...earlier, ...change.earlier } },
          { kind: 'words', text: ': ' },
        ];
  return [
    ...point,
    { kind: 'quote', place: later },
    { kind: 'words', text: before },
    { kind: 'quote', place: earlier },
  ];
}
