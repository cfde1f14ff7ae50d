/**
 * A comparison for a theme -> the answer: what changed, what both say, what only one says; the later
 * letter first, every sentence with its mark.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { Comparison } from '../compare/compare-letters.ts';
import type { SentencePair } from '../compare/pair-sentences.ts';
import type { Language } from '../contract.ts';
import type { Block, Inline, Place } from './answer-parts.ts';
import { chooseShown, isEmpty, NOTHING, type Shown } from './choose-compared.ts';
import type { AnswerTexts } from './text-nl.ts';
import { type ThemeTexts, themeTexts } from './theme-texts.ts';

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
