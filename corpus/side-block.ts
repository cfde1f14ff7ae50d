/**
 * The block beside a page's text (ministry, contact, reference) where copying put it between the lines:
 * a stretch of short lines, most of which only a letterhead has.
 */
import { isAddressLine, readHeadLabel } from './letterhead-lines.ts';
import { isPageFoot } from './page-feet.ts';
import { endsSentence } from './sentence-ends.ts';
import { BLANK_LINE, isBlank, type TextLine } from './text-line.ts';

/** Longest line of such a block: it is a third of the page wide. */
const MAX_LINE_CHARS = 50;

/** Lines in a block that only a letterhead has, and other lines (a name, a wrapped value) between two. */
const MIN_TELLING_LINES = 4;
const MAX_OTHER_LINES = 2;

/** Finds the blocks, each as the positions of its lines, blank ones included, in order. */
export function findSideBlocks(lines: readonly TextLine[]): number[][] {
  const blocks: number[][] = [];
  let at = 0;
  while (at < lines.length) {
    const end = isTelling(lines[at]) ? blockEnd(lines, at) : at;
    const block = lines.slice(at, end);
    if (isSideBlock(block)) blocks.push(block.map((_, index) => at + index));
    at = Math.max(end, at + 1);
  }
  return blocks;
}

/** Index after the last telling line, or after the value of a label that stands last. */
function blockEnd(lines: readonly TextLine[], start: number): number {
  let end = start + 1;
  let others = 0;
  for (let at = start; at < lines.length && others <= MAX_OTHER_LINES; at += 1) {
    const line = lines[at] ?? BLANK_LINE;
    if (isBlank(line)) continue;
    if (isTelling(line)) {
      others = 0;
      end = at + 1;
      if (isLabelAlone(line) && canBeValue(lines[at + 1])) end = at + 2;
    } else if (at >= end) {
      if (!canBeValue(line)) break;
      others += 1;
    }
  }
  return end;
}

function isTelling(line: TextLine | undefined): boolean {
  if (!line || line.tabs > 0 || line.text.length > MAX_LINE_CHARS) return false;
  return isAddressLine(line.text) || readHeadLabel(line.text) !== null || isPageFoot(line.text);
}

function isLabelAlone(line: TextLine): boolean {
  return readHeadLabel(line.text)?.value === '';
}

function canBeValue(line: TextLine | undefined): boolean {
  if (!line || isBlank(line) || line.tabs > 0) return false;
  return line.text.length <= MAX_LINE_CHARS && !endsSentence(line.text);
}

function isSideBlock(block: readonly TextLine[]): boolean {
  const hasReference = block.some((line) => readHeadLabel(line.text)?.name === 'reference');
  const hasAddress = block.some((line) => isAddressLine(line.text));
  return hasReference && hasAddress && block.filter(isTelling).length >= MIN_TELLING_LINES;
}
