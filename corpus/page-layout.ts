/** Whether the lines of a letter are paragraphs (Word) or pieces of paragraphs (PDF), and how wide. */
import { endsSentence, startsLowerCase } from './sentence-ends.ts';
import { isBlank, type TextLine } from './text-line.ts';

export type PageLayout = {
  /** Line ends stand inside paragraphs. */
  readonly isHardWrapped: boolean;
  /** Blank lines stand between paragraphs, so that a line end alone hardly ever ends one. */
  readonly hasBlankLines: boolean;
  /** Width in characters that 95 % of the lines keep; 0 without lines. */
  readonly width: number;
};

/** Widest line that still counts as wrapped at the page's edge. */
const MAX_WRAPPED_WIDTH = 140;

/** Share of line ends inside a sentence from which the letter is hard-wrapped; PDF text has 0.6 and more, Word text under 0.1. */
const MIN_WRAPPED_SHARE = 0.3;

export function measureLayout(lines: readonly TextLine[]): PageLayout {
  const lengths: number[] = [];
  let pairs = 0;
  let runOns = 0;
  let gaps = 0;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || line.tabs > 0) continue;
    lengths.push(line.text.length);
    const next = lines[index + 1];
    if (next && isBlank(next)) gaps += 1;
    if (!next || isBlank(next) || next.tabs > 0) continue;
    pairs += 1;
    if (!endsSentence(line.text) && startsLowerCase(next.text)) runOns += 1;
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return {
    isHardWrapped: width <= MAX_WRAPPED_WIDTH && runOns >= 2 && runOns >= pairs * MIN_WRAPPED_SHARE,
    hasBlankLines: gaps >= lengths.length * MIN_GAP_SHARE,
    width,
  };
}

/** Share of lines with a blank line before them from which blank lines are how paragraphs are told apart. */
const MIN_GAP_SHARE = 0.05;

/** Part of the page's width under which a line is the last of its paragraph, blank line or not. */
const SHORT_LINE = 0.6;

/** Whether a paragraph can end with `line` although `next` follows it without a blank line. */
export function endsParagraphEarly(line: string, next: TextLine, layout: PageLayout): boolean {
  if (layout.hasBlankLines && next.indent === 0) return line.length < layout.width * SHORT_LINE;
  return endsEarly(line, next.text, layout);
}

/**
 * Whether a line ended before the page's edge: the first word of the next line would have fitted.
 * Two characters of slack, for letters that are narrower than they count.
 */
export function endsEarly(line: string, next: string, layout: PageLayout): boolean {
  const word = /^\S+/u.exec(next)?.[0] ?? '';
  return line.length + 1 + word.length <= layout.width - 2;
}
