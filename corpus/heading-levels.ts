/** How deep each heading stands: by its number, its marks, and what stands around it. */
import type { Block, TextBlock } from './blocks.ts';
import type { BlockRole } from './classify-blocks.ts';
import { isSectionLabel } from './heading-lines.ts';
import { isAnswer } from './question-blocks.ts';

/** Deeper than any heading: every heading ends an answered item, every answered item the one before it. */
export const OPENER_LEVEL = 50;
/** Below every numbered or unnumbered heading, so that each of those ends it. */
const ADVICE_LEVEL = 40;
const REPEATED_HEADING_LEVEL = 60;
/** A label heads the list items below it, a caption the rows of its table: deeper than all the rest. */
export const LABEL_LEVEL = 70;
/** Deeper than a label. */
export const CAPTION_LEVEL = 80;

/**
 * Levels of everything that opens a section, by position.
 *
 * @param titles - positions of the blocks that are the title of the whole letter
 */
export function headingLevels(
  blocks: readonly Block[],
  roles: readonly BlockRole[],
  titles: ReadonlySet<number>,
): Map<number, number> {
  const levels = new Map<number, number>();
  const chapters = chapterHeadings(blocks, roles);
  const repeated = repeatedHeadings(blocks, roles);
  const numbered = barelyNumbered(blocks, roles);
  const advices = numberedAdvices(blocks, roles);
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
    else if (role === 'heading')
      levels.set(at, advices.has(at) ? ADVICE_LEVEL : headingLevel(at, block));
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

const HEADS_ADVICES =
  /aanbevel|\badvie(?:s|zen)\b|\breactie\s(?:van|op)\s|kabinetsreactie|beleidsreactie/iu;

/**
 * "1. Geef elke bewoner …", "2. …" right below an unnumbered heading about advice are the advices, not
 * chapters beside that heading.
 */
function numberedAdvices(blocks: readonly Block[], roles: readonly BlockRole[]): Set<number> {
  const found = new Set<number>();
  let run: { readonly heads: boolean; readonly last: number } = { heads: false, last: 0 };
  for (const [at, block] of blocks.entries()) {
    if (roles[at] !== 'heading' || block.kind !== 'text') continue;
    const value = block.mark?.style === 'number' ? block.mark.value : 0;
    if (run.heads && value === run.last + 1 && block.headingLevel === 0) {
      found.add(at);
      run = { heads: true, last: value };
    } else {
      const heads = block.mark === null && block.headingLevel === 0;
      run = { heads: heads && HEADS_ADVICES.test(block.text), last: 0 };
    }
  }
  return found;
}
