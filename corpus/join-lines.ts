/** Lines of one paragraph -> its running text: line ends become spaces, broken words become whole. */
import { lineEndHyphen, type WordCounts } from './hyphen-rules.ts';
import type { TextLine } from './text-line.ts';
import { withoutNoteSigns } from './text-line.ts';
import {
  concatTraced,
  EMPTY_TEXT,
  replaceTraced,
  sliceTraced,
  type TracedText,
  trimTraced,
  writtenText,
} from './traced-text.ts';

/** Joins the lines of one paragraph; white space inside becomes single spaces. */
export function joinLines(lines: readonly TextLine[], words: WordCounts): TracedText {
  return collapseSpaces(
    concatTraced(
      joinedParts(
        lines.map((line) => line.traced).filter((line) => line.text !== ''),
        words,
      ),
    ),
  );
}

/** Joins the parts of a paragraph that page breaks had separated; each is clean already. */
export function joinHalves(parts: readonly TracedText[], words: WordCounts): TracedText {
  return concatTraced(joinedParts(parts, words));
}

function joinedParts(texts: readonly TracedText[], words: WordCounts): TracedText[] {
  const parts: TracedText[] = [];
  for (const [index, text] of texts.entries()) {
    const next = texts[index + 1];
    if (!next) {
      parts.push(text);
    } else if (endsBroken(text.text, next.text)) {
      const before = text.text.slice(0, -1);
      const hyphen = lineEndHyphen(before, withoutNoteSigns(next.text), words);
      parts.push(hyphen === 'join' ? sliceTraced(text, 0, before.length) : text);
      if (hyphen === 'space') parts.push(writtenText(' '));
    } else {
      parts.push(text, writtenText(' '));
    }
  }
  return parts;
}

/** A hyphen after a letter or digit, before a word: a dash between spaces is no broken word. */
function endsBroken(text: string, next: string): boolean {
  return /[\p{L}\d][-‐]$/u.test(text.slice(-4)) && /^[\p{L}\d]/u.test(next);
}

/** Keeps the first character of each stretch of white space when it is a space. */
export function collapseSpaces(traced: TracedText): TracedText {
  if (traced.text === '') return EMPTY_TEXT;
  const single = replaceTraced(traced, /\s{2,}|[^\S ]/gu, (match) =>
    match[0].startsWith(' ') ? [{ start: 0, end: 1 }] : [' '],
  );
  return trimTraced(single);
}
