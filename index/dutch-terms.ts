/**
 * Text -> the words that are matched. A number, date or reference keeps its exact form ("1.2", "3,5%",
 * "31271"); a hyphenated word also counts joined, so that "tweestaten-oplossing" meets
 * "twee-statenoplossing". Stems come from dutch-stem.ts, compound parts from compound-splitter.ts.
 */
import { foldText } from './fold-text.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One word as it stands in a text. */
export type Word = {
  /** Folded; hyphens and points inside kept: "twee-statenoplossing", "1.2", "w.b". */
  readonly folded: string;
  /** As printed. */
  readonly printed: string;
  readonly kind: 'word' | 'number';
};

const DOSSIER = '\\b\\d{2}[ \\u00a0]\\d{3}\\b';
const NUMBER = '\\d+(?:[.,:/]\\d+)*(?:[ \\u00a0]?%)?(?![\\p{L}-])';
const LETTERS = "[\\p{L}\\p{N}]+(?:['’.&-][\\p{L}\\p{N}]+)*";
const WORD = new RegExp(`${DOSSIER}|${NUMBER}|${LETTERS}`, 'gu');

/** Words and numbers of a text in order; punctuation and white space are gone. "36 470" gives "36470". */
export function readWords(text: string): Word[] {
  return printedWords(text).map(readWord);
}

/** The same, as printed. */
export function printedWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** @param printed - one of `printedWords` */
export function readWord(printed: string): Word {
  const isNumber = /^\d[\d.,:/%\s\u00a0]*$/.test(printed);
  const folded = foldText(printed);
  return {
    folded: isNumber ? folded.replace(/[\s\u00a0]/g, '') : folded.replace(/'s$/, ''),
    printed,
    kind: isNumber ? 'number' : 'word',
  };
}

/** Whether a word says something: no stop word, no single letter. */
export function isContentWord({ folded, kind }: Word): boolean {
  return kind === 'number' || (folded.length > 1 && !STOP_WORDS.has(folded));
}

/** "tweestaten-oplossing" -> ["tweestaten", "oplossing"]; a word without a hyphen gives none. */
export function hyphenParts(folded: string): string[] {
  if (!/[-&]/.test(folded)) return [];
  return folded.split(/[-&]/).filter((part) => part.length > 1);
}

/** The spelling that all ways of hyphenating share: "twee-statenoplossing" -> "tweestatenoplossing". */
export function joined(folded: string): string {
  return folded.replace(/[-.&']/g, '');
}
