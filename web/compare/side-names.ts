/** What the two letters of a comparison are called: by date, and by title where that does not tell them apart. */
import type { LetterHead } from '../../server/contract.ts';
import { letterDate } from '../text-nl.ts';
import type { SideNames } from '../text-nl-compare.ts';

/** Longest title that fits in a heading beside another. */
const TITLE_CHARS = 60;

export function sideNames(earlier: LetterHead, later: LetterHead): SideNames {
  const isTold = letterDate(earlier) !== letterDate(later);
  const name = (letter: LetterHead): string =>
    letter.date !== null && isTold ? letterDate(letter) : `„${shortened(letter.title)}”`;
  return { earlier: name(earlier), later: name(later) };
}

/** "18 mei 2026 · Beleidsbrief …", as a letter stands in a list to choose from. */
export function letterLabel(letter: LetterHead): string {
  return `${letterDate(letter)} · ${letter.title}`;
}

function shortened(title: string): string {
  return title.length <= TITLE_CHARS ? title : `${title.slice(0, TITLE_CHARS - 1).trimEnd()}…`;
}
