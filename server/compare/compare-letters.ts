/**
 * Two letters side by side: for a theme, or as a whole section by section. The older one is the
 * earlier, whatever the order asked.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Place } from '../answer/answer-parts.ts';
import { type FoundTheme, findTheme, type ThemeParagraph } from '../theme/find-theme.ts';
import { oldestFirst } from '../theme/theme-line.ts';
import { type PairedSentences, pairSentences } from './pair-sentences.ts';

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
};

/** Similarity from which sentences are a pair, within a theme and among all sentences. */
const LEAST_IN_THEME = 0.3;
const LEAST_IN_LETTERS = 0.5;
/** Sentences of one paragraph that take part in a comparison for a theme. */
const SENTENCES_OF_PARAGRAPH = 2;
/** Share of the other side's best coverage from which a letter treats the theme at all. */
const SPEAKS_FROM = 0.55;

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
  const before = await findTheme(index, subject, { letters: [earlier.id] });
  const after = await findTheme(index, subject, { letters: [later.id] });
  const best = Math.max(bestCoverage(before), bestCoverage(after));
  const placesOf = (found: FoundTheme) =>
    bestCoverage(found) < best * SPEAKS_FROM ? [] : found.paragraphs.flatMap(placesOfParagraph);
  const places = { earlier: placesOf(before), later: placesOf(after) };
  const hasSubject = before.note !== 'no-subject';
  return {
    theme: before.theme,
    earlier,
    later,
    notes: [
      ...notes,
      ...(hasSubject ? [] : (['no-subject'] as const)),
      ...(hasSubject && places.earlier.length === 0 ? (['earlier-silent'] as const) : []),
      ...(hasSubject && places.later.length === 0 ? (['later-silent'] as const) : []),
    ],
    groups: hasSubject ? [{ section: null, ...pairSentences(index, places, LEAST_IN_THEME) }] : [],
  };
}

function bestCoverage(found: FoundTheme): number {
  return Math.max(
    0,
    ...found.paragraphs.map(({ sentences }) => Math.max(...sentences.map((one) => one.coverage))),
  );
}

function placesOfParagraph({ letter, paragraph, sentences }: ThemeParagraph): Place[] {
  return sentences
    .slice(0, SENTENCES_OF_PARAGRAPH)
    .map(({ start, end }) => ({ letter, paragraph, start, end }));
}

/** Compares two letters as a whole, in the sections of the later one, then those only the earlier has. */
export function compareLetters(index: SearchIndex, from: Letter, to: Letter): Comparison {
  const { earlier, later, notes } = inOrder(from, to);
  const places = { earlier: sentencesOf(index, earlier), later: sentencesOf(index, later) };
  const paired = pairSentences(index, places, LEAST_IN_LETTERS);
  return {
    theme: null,
    earlier,
    later,
    notes: [
      ...notes,
      ...(places.earlier.length === 0 ? (['earlier-empty'] as const) : []),
      ...(places.later.length === 0 ? (['later-empty'] as const) : []),
    ],
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

/** Every sentence of the letter's own text: no headings, letterhead, signature or header rows. */
function sentencesOf(index: SearchIndex, letter: Letter): Place[] {
  return letter.paragraphs
    .filter(
      (paragraph) =>
        !['heading', 'signature', 'footnote'].includes(paragraph.kind) &&
        paragraph.role === undefined &&
        paragraph.isHeaderRow !== true,
    )
    .flatMap((paragraph) =>
      index.sentencesOf(letter.id, paragraph.number).flatMap(({ start, end }): Place[] => {
        const raw = paragraph.text.slice(start, end);
        if (!/\p{L}{2,}/u.test(raw)) return [];
        const from = start + (raw.length - raw.trimStart().length);
        return [{ letter, paragraph, start: from, end: from + raw.trim().length }];
      }),
    );
}
