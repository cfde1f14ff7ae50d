/** Headings -> levels, and for every block the path of headings it stands under. */

import type { Block } from './blocks.ts';
import { type BlockRole, classifyBlocks, restoreNumbers } from './classify-blocks.ts';
import { CAPTION_LEVEL, headingLevels, LABEL_LEVEL, OPENER_LEVEL } from './heading-levels.ts';
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
