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

/** Part of a replacement: text written by cleaning, or a span `[start, end)` of the match that is kept. */
export type Piece = string | { readonly start: number; readonly end: number };

/** Replaces every match of a global pattern; what `replace` gives null for stays as it is. */
export function replaceTraced(
  traced: TracedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => readonly Piece[] | null,
): TracedText {
  // One origin per character is written into one array: a part per match would be slow in long texts.
  const texts: string[] = [];
  const origins: number[] = [];
  let copiedTo = 0;
  const copy = (start: number, end: number) => {
    texts.push(traced.text.slice(start, end));
    for (let at = start; at < end; at += 1) origins.push(traced.origins[at] ?? WRITTEN);
  };
  for (const match of traced.text.matchAll(pattern)) {
    const pieces = replace(match);
    if (pieces === null) continue;
    copy(copiedTo, match.index);
    copiedTo = match.index + match[0].length;
    for (const piece of pieces) {
      if (typeof piece === 'object') {
        copy(match.index + piece.start, match.index + piece.end);
        continue;
      }
      texts.push(piece);
      for (let at = 0; at < piece.length; at += 1) origins.push(WRITTEN);
    }
  }
  if (copiedTo === 0 && texts.length === 0) return traced;
  copy(copiedTo, traced.text.length);
  return { text: texts.join(''), origins: Int32Array.from(origins) };
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
