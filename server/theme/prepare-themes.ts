/**
 * What the first theme of a collection would wait for, done before anybody asks: how common terms are,
 * where headings stand, and a few themes looked for in a few letters, so that the code that looks through
 * thousands of sentences is compiled by then.
 */
import type { Letter } from '../../corpus/letter.ts';
import { finishInTurns, nextTurn, type Steps } from '../../index/in-steps.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { compareLetters } from '../compare/compare-letters.ts';
import { type CommonTerms, countCommonTerms } from './collection-terms.ts';
import { findTheme } from './find-theme.ts';
import { headingsAbove } from './headings-above.ts';
import { themeOnWire } from './theme-on-wire.ts';

/** Letters that the themes are looked for in: enough work to compile for, and a short turn each. */
const MAX_LETTERS = 4;
/** Themes looked for; measured: with more, the first theme that is asked gets no faster. */
const MAX_THEMES = 12;

/** Others are served in between; the longest turn is one theme in a few letters. */
export async function prepareThemes(index: SearchIndex): Promise<void> {
  const { letters } = index;
  const terms = await finishInTurns(countCommonTerms(letters));
  await finishInTurns(findHeadings(letters));
  const few = letters.slice(0, MAX_LETTERS);
  for (const theme of mostCommon(terms)) {
    // Comparing with all passages is a turn of its own; the index remembers it for the next.
    index.search(await index.prepare(theme), { limit: 1 });
    await nextTurn();
    const found = await findTheme(index, theme, { letters: few.map(({ id }) => id) });
    await nextTurn();
    themeOnWire(found, letters);
    await nextTurn();
  }
  const [shortest, next] = [...letters].sort((a, b) => a.paragraphs.length - b.paragraphs.length);
  if (shortest && next) compareLetters(index, shortest, next);
}

function* findHeadings(letters: readonly Letter[]): Steps<void> {
  for (const letter of letters) {
    const [first] = letter.paragraphs;
    if (first) headingsAbove(letter, first);
    yield;
  }
}

function mostCommon({ paragraphsWith }: CommonTerms): string[] {
  return [...paragraphsWith]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_THEMES)
    .map(([term]) => term);
}
