/**
 * Words that Dutch prints by halves: "pers- en internetvrijheid" says "persvrijheid" as well, "in- en
 * uitvoer" says "invoer". The word meant is added, so that who looks for it finds it.
 */
import { foldText } from './fold-text.ts';

/** A half word, a joining word, and the word that has its other half. */
const HALF_WORD = /(?<![\p{L}-])(\p{L}{2,})- (?:en|of|en\/of|and|or) (\p{L}{6,})(?!\p{L})/gu;
const PARTICLE =
  /^(?:binnen|buiten|tegen|achter|voor|door|over|onder|uit|aan|mee|toe|terug|neer|op|af|in|na|om)/u;
const MIN_PART_CHARS = 4;

/**
 * @param isPrinted - whether the letters print a folded word
 * @returns the words meant, folded, in order; none where no word is printed by halves
 */
export function meantWords(text: string, isPrinted: (word: string) => boolean): string[] {
  const meant: string[] = [];
  for (const [, half = '', whole = ''] of text.matchAll(HALF_WORD)) {
    const end = endOf(foldText(half), foldText(whole), isPrinted);
    if (end !== null) meant.push(`${foldText(half)}${end}`);
  }
  return meant;
}

/** The part of the whole word that the half word lacks: its longest end that is a word; null for none. */
function endOf(half: string, whole: string, isPrinted: (word: string) => boolean): string | null {
  const particle = PARTICLE.exec(whole)?.[0];
  if (particle !== undefined && PARTICLE.exec(half)?.[0] === half)
    return whole.slice(particle.length);
  for (let at = MIN_PART_CHARS - 1; at <= whole.length - MIN_PART_CHARS; at += 1) {
    const end = whole.slice(at);
    if (isPrinted(end)) return end;
  }
  return null;
}
