/**
 * A comparison for a theme -> the answer: what changed, what both say, what only one says; the later
 * letter first, every sentence with its mark.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { Comparison } from '../compare/compare-letters.ts';
import { holdsFigure, type SentencePair } from '../compare/pair-sentences.ts';
import type { Language } from '../contract.ts';
import type { Block, Inline, Place } from './answer-parts.ts';
import type { AnswerTexts } from './text-nl.ts';
import { type ThemeTexts, themeTexts } from './theme-texts.ts';

/** What one answer shows of each kind; the comparison room shows all. */
const MAX_CHANGED = 4;
const MAX_BOTH = 3;
const MAX_ONLY = 8;

/**
 * @returns the blocks; empty when neither letter says anything of the theme
 */
export function composeComparison(
  comparison: Comparison,
  { language, texts }: { readonly language: Language; readonly texts: AnswerTexts },
): readonly Block[] {
  const say = themeTexts(language);
  const { earlier, later, groups, notes, worth } = comparison;
  const nameOf = (letter: Letter) => `${texts.date(letter.date)} · ${texts.kind(letter.kind)}`;
  const changed = best(
    groups.flatMap((group) => group.changed),
    MAX_CHANGED,
  );
  const both = best(
    groups.flatMap((group) => group.both),
    MAX_BOTH,
  );
  const onlyLater = chooseOnly(
    groups.flatMap((group) => group.onlyLater),
    worth,
  );
  const onlyEarlier = chooseOnly(
    groups.flatMap((group) => group.onlyEarlier),
    worth,
  );
  if (comparison.theme === null) {
    return composeWhole(comparison, { changed, both, say, nameOf });
  }
  if (changed.length + both.length + onlyLater.length + onlyEarlier.length === 0) return [];
  const silent = [
    ...(notes.includes('later-silent') || notes.includes('later-empty') ? [later] : []),
    ...(notes.includes('earlier-silent') || notes.includes('earlier-empty') ? [earlier] : []),
  ];
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
    ...silent.map(
      (letter): Block => ({
        kind: 'paragraph',
        inlines: [{ kind: 'words', text: say.silentSide(nameOf(letter)) }],
      }),
    ),
  ];
}

/** Of whole letters what stands in one only is counted: it is most of them. Nothing in common gives no blocks. */
function composeWhole(
  { earlier, later, groups }: Comparison,
  {
    changed,
    both,
    say,
    nameOf,
  }: {
    readonly changed: readonly SentencePair[];
    readonly both: readonly SentencePair[];
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

/** One sentence of each paragraph that tells the theme best, with a figure if there is one; in reading order. */
function chooseOnly(places: readonly Place[], worth: ReadonlyMap<string, number>): Place[] {
  const ids = [...new Set(places.map(({ paragraph }) => paragraph.id))]
    .sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
    .slice(0, MAX_ONLY);
  return ids
    .flatMap((id) => {
      const own = places.filter(({ paragraph }) => paragraph.id === id);
      return own.find(holdsFigure) ?? own[0] ?? [];
    })
    .sort((a, b) => a.paragraph.number - b.paragraph.number || a.start - b.start);
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
