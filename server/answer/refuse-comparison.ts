/**
 * What a question that compares is told when nothing can be set side by side: that it takes two letters, that
 * one has no text of its own, or that no letter treats the theme.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { SearchFilters, SearchIndex } from '../../index/search-index.ts';
import type { Comparison } from '../compare/compare-letters.ts';
import { findTheme } from '../theme/find-theme.ts';
import { ENGLISH } from './text-en.ts';
import { DUTCH } from './text-nl.ts';
import { inOurWords, type ThemeTexts, themeTexts } from './theme-texts.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

export type RefusedComparison = {
  readonly text: string;
  /** True where it holds whatever passages the question's words were found in. */
  readonly isSure: boolean;
};

/**
 * @param comparison - null when the question points at fewer than two letters
 * @returns null for a question that does not compare, or whose theme some letter treats
 */
export async function refuseComparison(
  index: SearchIndex,
  understood: UnderstoodQuestion,
  {
    comparison,
    filters,
  }: { readonly comparison: Comparison | null; readonly filters: SearchFilters },
): Promise<RefusedComparison | null> {
  const { shape, comparesWhole, language, subject } = understood;
  if (shape !== 'compare') return null;
  const say = themeTexts(language);
  if (comparesWhole) {
    return comparison === null
      ? { text: say.twoNeeded, isSure: false }
      : { text: refuseWhole(comparison, language, say), isSure: true };
  }
  if (comparison === null || !isSilent(comparison)) return null;
  const { theme, paragraphs, parts } = await findTheme(index, subject, filters);
  if (paragraphs.length > 0) return null;
  // Where the letters have a word for part of it, a passage may still answer.
  const isSure = parts.every(({ weights }) => weights.every((weight) => weight === 0));
  return { text: say.notFound(inOurWords(theme)), isSure };
}

const isSilent = ({ notes }: Comparison): boolean =>
  (notes.includes('earlier-silent') || notes.includes('earlier-empty')) &&
  (notes.includes('later-silent') || notes.includes('later-empty'));

function refuseWhole(
  { earlier, later, notes }: Comparison,
  language: UnderstoodQuestion['language'],
  say: ThemeTexts,
): string {
  const texts = language === 'en' ? ENGLISH : DUTCH;
  const nameOf = (letter: Letter) => `${texts.date(letter.date)} · ${texts.kind(letter.kind)}`;
  if (notes.includes('earlier-empty')) return say.emptySide(nameOf(earlier));
  if (notes.includes('later-empty')) return say.emptySide(nameOf(later));
  return say.nothingShared;
}
