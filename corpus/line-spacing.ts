/**
 * Text copied with a blank line between every two lines of a paragraph. Where that is so, single blank
 * lines say nothing; two or more still part paragraphs.
 */
import { endsInFunctionWord, endsSentence, startsLowerCase } from './sentence-ends.ts';
import { BLANK_LINE, isBlank, type TextLine } from './text-line.ts';

/** Lines with one blank line below from which the spacing can be told. */
const MIN_SPACED = 6;

/** Share of them whose sentence goes on below the blank line; between paragraphs hardly any does. */
const MIN_RUN_ON_SHARE = 0.3;

/** Share of lines that follow each other directly up to which the text is spaced throughout. */
const MAX_CLOSE_SHARE = 0.1;

/** Takes single blank lines out of text that is spaced throughout; other text comes back unchanged. */
export function closeLineSpacing(lines: readonly TextLine[]): readonly TextLine[] {
  if (!isSpacedThroughout(lines)) return lines;
  const isSingle = (at: number) =>
    isBlankAt(lines, at) && !isBlankAt(lines, at - 1) && !isBlankAt(lines, at + 1);
  return lines.filter((_, at) => !isSingle(at));
}

function isSpacedThroughout(lines: readonly TextLine[]): boolean {
  let spaced = 0;
  let runOns = 0;
  let close = 0;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line) || line.tabs > 0) continue;
    if (!isBlankAt(lines, at + 1)) {
      close += 1;
      continue;
    }
    const below = lines[at + 2] ?? BLANK_LINE;
    if (isBlank(below)) continue;
    spaced += 1;
    const isOpen = endsInFunctionWord(line.text) || startsLowerCase(below.text);
    if (!endsSentence(line.text) && isOpen) runOns += 1;
  }
  return (
    spaced >= MIN_SPACED && runOns >= spaced * MIN_RUN_ON_SHARE && close <= spaced * MAX_CLOSE_SHARE
  );
}

/** Before the first line and after the last stand blank ones. */
function isBlankAt(lines: readonly TextLine[], at: number): boolean {
  return isBlank(lines[at] ?? BLANK_LINE);
}
