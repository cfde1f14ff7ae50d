/** Headings -> levels, and for every block the path of headings it stands under. */

import type { Block, TextBlock } from './blocks.ts';
import { type BlockRole, classifyBlocks, restoreNumbers } from './classify-blocks.ts';
import { isSectionLabel } from './heading-lines.ts';
import { isAnswer } from './question-blocks.ts';
import { isClosingFormula } from './signature-lines.ts';

export type OutlinedBlock = {
  readonly block: Block;
  readonly role: BlockRole;
  /** Titles it stands under, outermost first, without itself. */
  readonly section: readonly string[];
  /** Headings only, from 1. */
  readonly level: number | null;
  readonly restoredNumber: number | null;
};

/** Deeper than any heading: every heading ends an answered item, every answered item the one before it. */
const OPENER_LEVEL = 50;
const REPEATED_HEADING_LEVEL = 60;
const LABEL_LEVEL = 70;
const CAPTION_LEVEL = 80;

/** Closing words of a letter, which no longer answer its last recommendation. */
const CLOSING =
  /^(?:met dank|tot slot|ten slotte|ik (?:hoop|vertrouw|ga ervan)|wij (?:hopen|vertrouwen)|hiermee|met deze brief|een afschrift)\b/iu;

/** @param titles - positions of the blocks that are the title of the whole letter, which no path repeats */
export function outlineBlocks(
  blocks: readonly Block[],
  titles: ReadonlySet<number>,
): OutlinedBlock[] {
  const roles = classifyBlocks(blocks);
  const levels = headingLevels(blocks, roles, titles);
  const restored = restoredNumbers(blocks, roles);
  const closingAt = closingParagraph(blocks, roles);
  let path: { level: number; title: string }[] = [];
  return blocks.map((block, at) => {
    const role = roles[at] ?? 'text';
    const level = levels.get(at) ?? null;
    if (level !== null) path = path.filter((heading) => heading.level < level);
    else if (at >= closingAt) path = path.filter((heading) => heading.level < OPENER_LEVEL);
    else path = path.filter((heading) => !endsHere(heading.level, blocks, at, role));
    const section = path.map((heading) => heading.title);
    if (level !== null && !titles.has(at) && block.kind === 'text')
      path.push({ level, title: sectionTitle(block.text, role) });
    return {
      block,
      role,
      section,
      level:
        role === 'heading' || role === 'label' ? Math.min(level ?? 1, section.length + 1) : null,
      restoredNumber: restored.get(at) ?? null,
    };
  });
}

function sectionTitle(text: string, role: BlockRole): string {
  return role === 'opener' ? text.replace(/^[^\p{L}\p{N}(]+/u, '') : text;
}

/**
 * A label heads the list items, or the further lines of the cell, directly below it; a caption the rows
 * of one table.
 */
function endsHere(level: number, blocks: readonly Block[], at: number, role: BlockRole): boolean {
  const block = blocks[at];
  if (level === CAPTION_LEVEL)
    return block?.kind !== 'row' || (block.opensTable && blocks[at - 1]?.kind === 'row');
  const isListed = role === 'list-item' || (block?.kind === 'text' && block.cellPart === 'rest');
  return level === LABEL_LEVEL && !isListed;
}

/**
 * Where the closing words before the final signature begin, "Hoogachtend," included; the number of
 * blocks when there are none.
 */
function closingParagraph(blocks: readonly Block[], roles: readonly BlockRole[]): number {
  const last = roles.findLastIndex((role) => role !== 'signature');
  if (last === roles.length - 1) return blocks.length;
  const textAt = (at: number) => {
    const block = blocks[at];
    return block?.kind === 'text' && roles[at] === 'text' ? block.text : '';
  };
  const hasFormula = isClosingFormula(textAt(last));
  const words = hasFormula ? last - 1 : last;
  if (CLOSING.test(textAt(words))) return words;
  return hasFormula ? last : blocks.length;
}

/** Levels of everything that opens a section, by position. */
function headingLevels(
  blocks: readonly Block[],
  roles: readonly BlockRole[],
  titles: ReadonlySet<number>,
): Map<number, number> {
  const levels = new Map<number, number>();
  const chapters = chapterHeadings(blocks, roles);
  const repeated = repeatedHeadings(blocks, roles);
  const numbered = barelyNumbered(blocks, roles);
  let numberedDepth = 0;
  let inChapter = false;
  const headingLevel = (at: number, block: TextBlock): number => {
    const isChapter = titles.has(at) || numbered.has(at);
    const depth = isChapter ? 1 : fixedDepth(block, numberedDepth);
    if (depth !== null) {
      const isNumbered = block.mark ? block.mark.style !== 'letter' : numbered.has(at);
      if (isNumbered) numberedDepth = depth;
      inChapter = false;
      return depth;
    }
    if (repeated.has(block.text) || isAnswer(block)) return REPEATED_HEADING_LEVEL;
    if (chapters.has(at)) inChapter = true;
    return numberedDepth + (inChapter && !chapters.has(at) ? 2 : 1);
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'text') continue;
    const role = roles[at];
    if (role === 'opener') levels.set(at, OPENER_LEVEL);
    else if (role === 'label') levels.set(at, LABEL_LEVEL);
    else if (role === 'caption') levels.set(at, CAPTION_LEVEL);
    else if (role === 'heading') levels.set(at, headingLevel(at, block));
  }
  return levels;
}

/** Depth that the heading shows itself, by its number, its markdown level or its form; null otherwise. */
function fixedDepth(block: TextBlock, numberedDepth: number): number | null {
  if (block.headingLevel > 0) return block.headingLevel;
  if (block.mark?.style === 'letter') return numberedDepth + 1;
  if (block.mark) return block.mark.depth;
  return isSectionLabel(block.text) || /^bijlage\b/iu.test(block.text) ? 1 : null;
}

/** "1 Inleiding", "2 Bevindingen": numbers without a point, which count on from 1 or are none. */
function barelyNumbered(blocks: readonly Block[], roles: readonly BlockRole[]): Set<number> {
  const found: number[] = [];
  for (const [at, block] of blocks.entries()) {
    if (roles[at] !== 'heading' || block.kind !== 'text' || block.mark) continue;
    const number = /^(\d{1,2}) \p{Lu}/u.exec(block.text)?.[1];
    if (Number(number) === found.length + 1) found.push(at);
  }
  return new Set(found.length >= 2 ? found : []);
}

/**
 * Headings directly followed by another heading are a level above the rest. One such place proves
 * nothing (the marks of the others may be lost), so it takes two.
 */
function chapterHeadings(blocks: readonly Block[], roles: readonly BlockRole[]): Set<number> {
  const isPlain = (at: number) => {
    const block = blocks[at];
    return (
      roles[at] === 'heading' && block?.kind === 'text' && !block.mark && block.headingLevel === 0
    );
  };
  const chapters = blocks.flatMap((_, at) => (isPlain(at) && isPlain(at + 1) ? [at] : []));
  return new Set(chapters.length >= 2 ? chapters : []);
}

/** Headings that come back ("Reactie") below answered items belong to each of them. */
function repeatedHeadings(blocks: readonly Block[], roles: readonly BlockRole[]): Set<string> {
  if (!roles.includes('opener')) return new Set();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [at, block] of blocks.entries()) {
    if (roles[at] !== 'heading' || block.kind !== 'text') continue;
    if (seen.has(block.text)) repeated.add(block.text);
    seen.add(block.text);
  }
  return repeated;
}

/** Per table and per stretch between headings. */
function restoredNumbers(
  blocks: readonly Block[],
  roles: readonly BlockRole[],
): Map<number, number> {
  const restored = new Map<number, number>();
  let group: { at: number; text: string }[] = [];
  const close = () => {
    const numbers = restoreNumbers(group.map(({ text }) => text));
    for (const [index, number] of numbers) restored.set(group[index]?.at ?? -1, number);
    group = [];
  };
  for (const [at, block] of blocks.entries()) {
    const role = roles[at];
    if (role === 'heading' || (block.kind === 'row' && block.opensTable)) close();
    if (block.kind === 'row' && !block.isHeader)
      group.push({ at, text: block.cells[0]?.text ?? '' });
    if (block.kind === 'text' && (role === 'list-item' || role === 'opener'))
      group.push({ at, text: block.text });
  }
  close();
  return restored;
}
