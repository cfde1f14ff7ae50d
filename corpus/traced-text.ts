/**
 * Text that remembers where each of its characters stood in the source. Every cleaning step takes
 * one and gives one, so the place of a quote survives all of them.
 */
import type { SourceRun } from './letter.ts';

/** `origins[i]` is the source offset of `text[i]`, or `WRITTEN` where cleaning wrote the character. */
export type TracedText = { readonly text: string; readonly origins: Int32Array };

/** Origin of a character that does not stand in the source at that place. */
export const WRITTEN = -1;

export const EMPTY_TEXT: TracedText = { text: '', origins: new Int32Array(0) };

/** The source itself, each character at its own place. */
export function traceSource(source: string): TracedText {
  const origins = new Int32Array(source.length);
  for (let at = 0; at < origins.length; at += 1) origins[at] = at;
  return { text: source, origins };
}

/** Text written by cleaning, with no place in the source. */
export function writtenText(text: string): TracedText {
  return { text, origins: new Int32Array(text.length).fill(WRITTEN) };
}

export function sliceTraced(
  traced: TracedText,
  start: number,
  end = traced.text.length,
): TracedText {
  if (start <= 0 && end >= traced.text.length) return traced;
  return {
    text: traced.text.slice(start, end),
    origins: traced.origins.subarray(start, Math.max(start, end)),
  };
}

export function concatTraced(parts: readonly TracedText[]): TracedText {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const text = parts.map((part) => part.text).join('');
  const origins = new Int32Array(text.length);
  let at = 0;
  for (const part of parts) {
    origins.set(part.origins, at);
    at += part.text.length;
  }
  return { text, origins };
}

/**
 * Part of a replacement: text written by cleaning, a span `[start, end)` of the match that is kept,
 * or one sign that stands for the whole match and keeps the place of its first character.
 */
export type Piece =
  | string
  | { readonly start: number; readonly end: number }
  | { readonly sign: string };

/** Replaces every match of a global pattern; what `replace` gives null for stays as it is. */
export function replaceTraced(
  traced: TracedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => readonly Piece[] | null,
): TracedText {
  const parts: TracedText[] = [];
  let copiedTo = 0;
  for (const match of traced.text.matchAll(pattern)) {
    const pieces = replace(match);
    if (pieces === null) continue;
    parts.push(sliceTraced(traced, copiedTo, match.index));
    for (const piece of pieces) parts.push(pieceText(traced, match.index, piece));
    copiedTo = match.index + match[0].length;
  }
  if (parts.length === 0) return traced;
  parts.push(sliceTraced(traced, copiedTo));
  return concatTraced(parts);
}

function pieceText(traced: TracedText, matchStart: number, piece: Piece): TracedText {
  if (typeof piece === 'string') return writtenText(piece);
  if ('sign' in piece) {
    const origins = new Int32Array(piece.sign.length).fill(WRITTEN);
    origins[0] = traced.origins[matchStart] ?? WRITTEN;
    return { text: piece.sign, origins };
  }
  return sliceTraced(traced, matchStart + piece.start, matchStart + piece.end);
}

/** Removes every match of a global pattern. */
export function removeTraced(traced: TracedText, pattern: RegExp): TracedText {
  return replaceTraced(traced, pattern, () => []);
}

/** Cuts white space from both ends; linear, unlike an anchored pattern. */
export function trimTraced(traced: TracedText): TracedText {
  const start = traced.text.length - traced.text.trimStart().length;
  return sliceTraced(traced, start, Math.max(start, traced.text.trimEnd().length));
}

/** Source offset of the first character that has one; undefined for wholly written text. */
export function firstOrigin(traced: TracedText): number | undefined {
  return traced.origins.find((origin) => origin !== WRITTEN);
}

/**
 * The stretches of `traced` that were copied from `source` unchanged, in order. A character that a
 * step replaced in place (a sign, a space for a no-break space) is in no run.
 */
export function sourceRunsOf(traced: TracedText, source: string): SourceRun[] {
  const runs: { at: number; sourceAt: number; length: number }[] = [];
  for (let at = 0; at < traced.text.length; at += 1) {
    const sourceAt = traced.origins[at] ?? WRITTEN;
    if (sourceAt === WRITTEN || source.charCodeAt(sourceAt) !== traced.text.charCodeAt(at))
      continue;
    const last = runs.at(-1);
    if (last && last.at + last.length === at && last.sourceAt + last.length === sourceAt) {
      last.length += 1;
    } else {
      runs.push({ at, sourceAt, length: 1 });
    }
  }
  return runs;
}
