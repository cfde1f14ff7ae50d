/**
 * Takes running heads and feet out of the lines: what a page repeats is no text of the letter. A line
 * goes only when its form or its repetition proves it; a heading that comes back ("Reactie") stays.
 */
import { labelBlocks } from './label-blocks.ts';
import { isAddressLine } from './letterhead-lines.ts';
import { isKamerstukFoot, isPageFoot } from './page-feet.ts';
import { endsSentence, startsLowerCase } from './sentence-ends.ts';
import { findSideBlocks } from './side-block.ts';
import { BLANK_LINE, isBlank, type TextLine } from './text-line.ts';

export type BodyLines = {
  /** The lines that are left; a removed stretch leaves one blank line. */
  readonly lines: readonly TextLine[];
  /** The running feet that were removed: they may hold the dossier number. */
  readonly feet: readonly string[];
  /** Lines of the block beside the text whose first page comes after the letterhead. */
  readonly sideLines: readonly TextLine[];
};

/** Times a line must come back before its repetition counts as a running head. */
const MIN_REPEATS = 3;
const MAX_HEAD_CHARS = 100;

/**
 * @param head - the letterhead's lines: what they say may come back on every page
 * @param body - the lines after it
 */
export function removeRunningHeads(
  head: readonly TextLine[],
  body: readonly TextLine[],
): BodyLines {
  const sideBlocks = new Set(findSideBlocks(body).flat());
  const known = new Set(head.map((line) => line.text));
  const sideLines = [...sideBlocks].flatMap((at) => {
    const line = body[at];
    if (!line || isBlank(line) || isPageFoot(line.text) || known.has(line.text)) return [];
    known.add(line.text);
    return [line];
  });
  const below = removeRepeated([...head, ...sideLines], withoutLines(body, sideBlocks));
  return { ...below, sideLines: [...sideLines, ...below.sideLines] };
}

function removeRepeated(head: readonly TextLine[], body: readonly TextLine[]): BodyLines {
  const removed = new Set<number>();
  const sideLines: TextLine[] = [];
  const feet: string[] = [];
  for (const [at, line] of body.entries()) {
    const isFoot = isKamerstukFoot(line.text);
    if (isFoot) feet.push(line.text);
    if (isFoot || (isPageFoot(line.text) && line.tabs === 0)) removed.add(at);
  }
  for (const at of repeatedAddresses(head, body)) removed.add(at);
  for (const at of pageNumberLines(body)) removed.add(at);
  for (const at of sentenceSplitters(body)) removed.add(at);
  for (const block of labelBlocks(head, body)) {
    for (const at of block.lines) removed.add(at);
    const lines = block.lines.flatMap((at) => body[at] ?? []);
    if (block.isFirst) sideLines.push(...lines.filter((line) => !isBlank(line)));
  }
  return { lines: withoutLines(body, removed), feet, sideLines };
}

/** The ministry above each page: a line of the head's address that stands alone between blank lines. */
function repeatedAddresses(head: readonly TextLine[], body: readonly TextLine[]): number[] {
  const known = new Set(head.filter(({ text }) => isAddressLine(text)).map(({ text }) => text));
  return body.flatMap((line, at) => {
    const isAlone = [body[at - 1], body[at + 1]].every((near) => !near || isBlank(near));
    return line.tabs === 0 && isAlone && known.has(line.text) ? [at] : [];
  });
}

/** Lone numbers that count on from page to page: "2", "3", "4" between blank lines. */
function pageNumberLines(body: readonly TextLine[]): number[] {
  const lone = body.flatMap((line, at) => {
    const before = body[at - 1];
    const after = body[at + 1];
    const isAlone = (!before || isBlank(before)) && (!after || isBlank(after));
    return line.tabs === 0 && isAlone && /^\d{1,3}$/u.test(line.text)
      ? [{ at, page: Number(line.text) }]
      : [];
  });
  const countsOn = lone.every(
    ({ page }, index) => index === 0 || page === (lone[index - 1]?.page ?? 0) + 1,
  );
  return countsOn && lone.length >= 2 ? lone.map(({ at }) => at) : [];
}

/** A short line that comes back word for word and at least once stands in the middle of a sentence. */
function sentenceSplitters(body: readonly TextLine[]): number[] {
  const places = new Map<string, number[]>();
  for (const [at, line] of body.entries()) {
    if (line.tabs > 0 || line.text.length < 3 || line.text.length > MAX_HEAD_CHARS) continue;
    if (endsSentence(line.text) || startsLowerCase(line.text)) continue;
    const key = line.text.toLowerCase();
    const sameText = places.get(key);
    if (sameText) sameText.push(at);
    else places.set(key, [at]);
  }
  return [...places.values()]
    .filter((at) => at.length >= MIN_REPEATS && at.some((place) => splitsSentence(body, place)))
    .flat();
}

function splitsSentence(body: readonly TextLine[], at: number): boolean {
  const before = neighbour(body, at, -1);
  const after = neighbour(body, at, 1);
  if (!before || !after || before.text.length < 40) return false;
  return !endsSentence(before.text) && startsLowerCase(after.text);
}

function neighbour(body: readonly TextLine[], from: number, step: 1 | -1): TextLine | undefined {
  let at = from + step;
  while (body[at] && isBlank(body[at] ?? BLANK_LINE)) at += step;
  return body[at];
}

function withoutLines(body: readonly TextLine[], removed: ReadonlySet<number>): TextLine[] {
  return body.flatMap((line, at) => {
    if (!removed.has(at)) return [line];
    return removed.has(at - 1) ? [] : [BLANK_LINE];
  });
}
