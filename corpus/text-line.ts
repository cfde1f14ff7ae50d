/** The cleaned text as lines, each with what its white space and marks said about it. */
import { EMPHASIS_SIGN, HEADING_SIGN, NOTE_SIGN } from './reading-signs.ts';
import {
  EMPTY_TEXT,
  removeTraced,
  sliceTraced,
  type TracedText,
  trimTraced,
} from './traced-text.ts';

export type TextLine = {
  /** Without white space at its ends; NOTE_SIGNs are still in it. */
  readonly traced: TracedText;
  /** The same without NOTE_SIGNs: what rules look at. Empty for a blank line. */
  readonly text: string;
  /** Tabs before the text: Word writes each table cell as a line that begins with one. */
  readonly tabs: number;
  /** Spaces before the text: one may mark the first line of a page, many another column. */
  readonly indent: number;
  /** Whether the whole line was bold or italic in markdown. */
  readonly isEmphasised: boolean;
  /** Markdown heading depth, 0 for none. */
  readonly headingLevel: number;
};

/** A blank line: what a removed stretch leaves behind. */
export const BLANK_LINE: TextLine = {
  traced: EMPTY_TEXT,
  text: '',
  tabs: 0,
  indent: 0,
  isEmphasised: false,
  headingLevel: 0,
};

const SIGNS = new RegExp(`[${EMPHASIS_SIGN}${HEADING_SIGN}]`, 'gu');

/** Splits cleaned text at its line feeds. */
export function splitLines(traced: TracedText): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  while (start <= traced.text.length) {
    const feed = traced.text.indexOf('\n', start);
    const end = feed === -1 ? traced.text.length : feed;
    lines.push(start === end ? BLANK_LINE : readLine(sliceTraced(traced, start, end)));
    start = end + 1;
  }
  return lines;
}

function readLine(raw: TracedText): TextLine {
  const signed = trimTraced(raw);
  const hasSigns = signed.text.includes(EMPHASIS_SIGN) || signed.text.includes(HEADING_SIGN);
  const traced = hasSigns ? trimTraced(removeTraced(signed, SIGNS)) : signed;
  const lead = raw.text.slice(0, raw.text.length - raw.text.trimStart().length);
  const tabs = lead.split('\t').length - 1;
  return {
    traced,
    text: withoutNoteSigns(traced.text),
    tabs,
    indent: lead.length - tabs,
    isEmphasised: signed.text.startsWith(EMPHASIS_SIGN) && signed.text.endsWith(EMPHASIS_SIGN),
    headingLevel: signed.text.split(HEADING_SIGN).length - 1,
  };
}

/** Drops NOTE_SIGNs and the space that stood before one at the end. */
export function withoutNoteSigns(text: string): string {
  return text.includes(NOTE_SIGN) ? text.replaceAll(NOTE_SIGN, '').trim() : text;
}

/** Part of a line, `[start, end)` of its `traced` text, without white space at its ends. */
export function sliceLine(line: TextLine, start: number, end: number): TextLine {
  const traced = trimTraced(sliceTraced(line.traced, start, end));
  return { ...line, traced, text: withoutNoteSigns(traced.text) };
}

export function isBlank(line: TextLine): boolean {
  return line.traced.text === '';
}
