/**
 * Third stage of reading: takes footnote texts out of the running text and leaves a NOTE_SIGN where
 * each was referred to. Knows four ways of writing: Word's "[footnoteRef:2] … [2: text]", markdown's
 * "[^2] … [^2]: text", superscript digits and plain digits with the text at the foot of the page. A
 * plain digit without such a text ("(BZ).1 Onder") is only noted: it may be part of the sentence.
 */
import type { FootnoteMark, FootnoteText, FoundFootnotes } from './footnote-places.ts';
import type { ParseNote } from './letter.ts';
import { findPageFootnotes } from './page-footnotes.ts';
import { NOTE_SIGN } from './reading-signs.ts';
import { concatTraced, sliceTraced, type TracedText } from './traced-text.ts';

/** `mark` is in plain digits; `text` still has its line ends. */
export type TakenFootnote = { readonly mark: string; readonly text: TracedText };

export type TextWithoutFootnotes = {
  readonly text: TracedText;
  /** By the origin of the NOTE_SIGN that refers to it. */
  readonly footnotes: ReadonlyMap<number, TakenFootnote>;
  readonly notes: readonly ParseNote[];
};

/** Longest footnote in characters; what is longer is an unclosed bracket. */
const MAX_FOOTNOTE_CHARS = 6000;

/** Brackets within brackets in one footnote; more are unclosed ones in a row. */
const MAX_NESTED_BRACKETS = 8;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Takes all footnotes out; the text comes back unchanged when there are none. */
export function takeFootnotes(traced: TracedText): TextWithoutFootnotes {
  const notes: ParseNote[] = [];
  const found = [
    findWordFootnotes(traced, notes),
    findMarkdownFootnotes(traced),
    findRaisedFootnotes(traced),
    findPageFootnotes(traced.text),
  ];
  const references = found.flatMap((kind) => kind.references);
  const bodies = found.flatMap((kind) => kind.bodies);
  noteBareMarks(traced, references, notes);
  return cutFootnotes(traced, references, bodies, notes);
}

function findWordFootnotes({ text, origins }: TracedText, notes: ParseNote[]): FoundFootnotes {
  const references = [...text.matchAll(/\[(?:foot|end)noteRef:(\d{1,4})\]/giu)].map(asReference);
  const marks = new Set(references.map((reference) => reference.mark));
  const bodies: FootnoteText[] = [];
  if (marks.size === 0) return { references, bodies };
  let readTo = 0;
  for (const match of text.matchAll(/\[(\d{1,4}):/gu)) {
    const opening = asReference(match);
    if (opening.start < readTo || !marks.has(opening.mark)) continue;
    const close = closingBracket(text, opening.end);
    const lineEnd = text.indexOf('\n', opening.end);
    const textEnd = close ?? (lineEnd === -1 ? text.length : lineEnd);
    if (close === null) {
      notes.push({
        code: 'footnote-unclosed',
        message: `Footnote "${opening.mark}" has no closing bracket; its text was taken to the end of the line`,
        sourceAt: origins[opening.start] ?? 0,
      });
    }
    readTo = close === null ? textEnd : textEnd + 1;
    bodies.push({ ...opening, end: readTo, textStart: opening.end, textEnd });
  }
  return { references, bodies };
}

function closingBracket(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + MAX_FOOTNOTE_CHARS); at += 1) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    if (depth === 0) return at;
    if (depth > MAX_NESTED_BRACKETS) return null;
  }
  return null;
}

function findMarkdownFootnotes({ text }: TracedText): FoundFootnotes {
  const bodies: FootnoteText[] = [];
  for (const match of text.matchAll(/^[ \t]{0,3}\[\^([\w-]{1,20})\]:[ \t]*([^\n]*)/gmu)) {
    const opening = asReference(match);
    bodies.push({
      ...opening,
      textStart: opening.end - (match[2]?.length ?? 0),
      textEnd: opening.end,
    });
  }
  const marks = new Set(bodies.map((body) => body.mark));
  const starts = new Set(bodies.map((body) => text.indexOf('[', body.start)));
  const references = [...text.matchAll(/\[\^([\w-]{1,20})\]/gu)]
    .map(asReference)
    .filter((reference) => marks.has(reference.mark) && !starts.has(reference.start));
  return { references, bodies };
}

/** A raised digit is a mark only when a line begins with the same one; "m²" and "10³" never are. */
function findRaisedFootnotes({ text }: TracedText): FoundFootnotes {
  const bodies: FootnoteText[] = [];
  let readTo = 0;
  for (const match of text.matchAll(
    new RegExp(`^[ \\t]*([${RAISED}]{1,3})[ \\t]*(?=\\S)`, 'gmu'),
  )) {
    if (match.index < readTo) continue;
    const textStart = match.index + match[0].length;
    readTo = raisedBodyEnd(text, textStart);
    bodies.push({
      start: match.index,
      end: readTo,
      mark: plainDigits(match[1]),
      textStart,
      textEnd: readTo,
    });
  }
  const marks = new Set(bodies.map((body) => body.mark));
  const pattern = new RegExp(
    `(?<=[\\p{L}\\p{P}\\d])(?<!\\b[kcdm]?m|\\b10)([${RAISED}]{1,3})`,
    'gu',
  );
  const references = [...text.matchAll(pattern)]
    .map((match) => ({ ...asReference(match), mark: plainDigits(match[1]) }))
    .filter((reference) => marks.has(reference.mark));
  return { references, bodies };
}

/** A footnote at the page foot ends at an empty line, at the next one, or where its sentence ends with its line. */
function raisedBodyEnd(text: string, from: number): number {
  let end = lineEndFrom(text, from);
  while (end < text.length) {
    const next = text.slice(end + 1, lineEndFrom(text, end + 1));
    const isOpen = !/[.!?)”"»]\s*$/u.test(text.slice(Math.max(from, end - 20), end));
    const runsOn = isOpen || /^\s*\p{Ll}/u.test(next);
    if (next.trim() === '' || RAISED.includes(next.trim()[0] ?? ' ') || !runsOn) break;
    end = lineEndFrom(text, end + 1);
  }
  return end;
}

function lineEndFrom(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function plainDigits(raised = ''): string {
  return [...raised].map((digit) => RAISED.indexOf(digit)).join('');
}

function asReference(match: RegExpExecArray): FootnoteMark {
  return { start: match.index, end: match.index + match[0].length, mark: match[1] ?? '' };
}

/** Fixture kst-31271-42: "(BUITENLANDSE ZAKEN).1 Onder dit begrotingsartikel". */
function noteBareMarks(
  { text, origins }: TracedText,
  references: readonly FootnoteMark[],
  notes: ParseNote[],
): void {
  const taken = new Set(references.map(({ start }) => start));
  for (const match of text.matchAll(/(?<=\p{L}[)”»’"]?[.;])(\d{1,2})(?=\s+\p{Lu})/gu)) {
    if (taken.has(match.index)) continue;
    notes.push({
      code: 'bare-footnote-mark',
      message: `"${match[1]}" after a sentence end may be a footnote mark whose text is missing; it was left in the text`,
      sourceAt: origins[match.index] ?? 0,
    });
  }
}

function cutFootnotes(
  traced: TracedText,
  references: readonly FootnoteMark[],
  bodies: readonly FootnoteText[],
  notes: ParseNote[],
): TextWithoutFootnotes {
  const footnotes = new Map<number, TakenFootnote>();
  const byMark = groupByMark(bodies);
  const used = new Set<FootnoteText>();
  for (const reference of references) {
    const body = bodyAfter(reference, byMark.get(reference.mark) ?? []);
    const origin = traced.origins[reference.start] ?? 0;
    if (body) {
      used.add(body);
      const text = sliceTraced(traced, body.textStart, body.textEnd);
      footnotes.set(origin, { mark: reference.mark, text });
    } else {
      const message = `Footnote "${reference.mark}" is referred to but its text is missing`;
      notes.push({ code: 'footnote-without-text', message, sourceAt: origin });
    }
  }
  const cuts: (FootnoteMark | FootnoteText)[] = [...references, ...used].sort(
    (a, b) => a.start - b.start,
  );
  const parts: TracedText[] = [];
  let copiedTo = 0;
  for (const cut of cuts) {
    if (cut.start < copiedTo) continue;
    parts.push(sliceTraced(traced, copiedTo, cut.start));
    copiedTo = cut.end;
    const origin = traced.origins[cut.start] ?? 0;
    const isReference = !('textStart' in cut);
    if (isReference && footnotes.has(origin)) {
      parts.push({ text: NOTE_SIGN, origins: Int32Array.of(origin) });
    }
  }
  parts.push(sliceTraced(traced, copiedTo));
  return { text: concatTraced(parts), footnotes, notes };
}

/** Texts by mark, each list in the order of the source. */
function groupByMark(
  bodies: readonly FootnoteText[],
): ReadonlyMap<string, readonly FootnoteText[]> {
  const groups = new Map<string, FootnoteText[]>();
  for (const body of [...bodies].sort((a, b) => a.start - b.start)) {
    const group = groups.get(body.mark);
    if (group) group.push(body);
    else groups.set(body.mark, [body]);
  }
  return groups;
}

/** The first text after the reference (marks may start again on each page), else the last before it. */
function bodyAfter(
  reference: FootnoteMark,
  sameMark: readonly FootnoteText[],
): FootnoteText | undefined {
  let low = 0;
  let high = sameMark.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sameMark[middle]?.start ?? 0) < reference.end) low = middle + 1;
    else high = middle;
  }
  return sameMark[low] ?? sameMark.at(-1);
}
