/**
 * Decides what each block is: heading, list item, text or row. A line rarely says so itself; what
 * stands before and after it does.
 */

import type { Block, TextBlock } from './blocks.ts';
import { looksLikeCaption, looksLikeHeading, looksLikeLabel } from './heading-lines.ts';
import { readListMark } from './list-mark.ts';
import { isQuestionOrAnswer, questionTexts } from './question-blocks.ts';

/**
 * - `heading`: opens a section
 * - `label`: heads only the list or the text of the cell that follows it
 * - `caption`: stands above a table and heads its rows, but stays text of its own
 * - `opener`: a list item (a numbered recommendation) that the text after it answers
 */
export type BlockRole =
  | 'heading'
  | 'label'
  | 'caption'
  | 'opener'
  | 'list-item'
  | 'text'
  | 'row'
  | 'signature';

/** Most headings that follow each other without text; more are a list of names or an address. */
const MAX_HEADING_RUN = 3;

/** Roles by position; as many as there are blocks. */
export function classifyBlocks(blocks: readonly Block[]): BlockRole[] {
  const roles = blocks.map((block, at) =>
    block.kind === 'text' ? textRole(blocks, at, block) : block.kind,
  );
  for (const at of questionTexts(blocks)) if (roles[at] === 'heading') roles[at] = 'text';
  demoteLongRuns(blocks, roles);
  promoteAnsweredItems(blocks, roles);
  return roles;
}

/** "Aanbeveling 3: Zorg voor …", "Conclusie 2 – …", also behind a bullet; "Aanbeveling 3" alone. */
const NUMBERED_LABEL =
  /^(?:aanbeveling|bevinding|conclusie|advies|actie|actielijn|actiepunt|deelvraag|vraag)\s+(?:\d{1,2}|[ivx]{1,4}|[a-h])\s*(?:[:.)–-]\s*(.*))?$/iu;

function textRole(blocks: readonly Block[], at: number, block: TextBlock): BlockRole {
  const next = blocks[at + 1];
  if (isQuestionOrAnswer(block)) return 'heading';
  const unmarked =
    block.mark?.style === 'bullet' ? block.text.slice(block.mark.length) : block.text;
  const label = NUMBERED_LABEL.exec(unmarked);
  if (label) return (label[1] ?? '') === '' ? 'heading' : 'opener';
  if (block.cellPart === 'first' && looksLikeLabel(block.text)) return 'label';
  if (block.cellPart === 'rest') return block.mark ? 'list-item' : 'text';
  if (block.headingLevel > 0) return 'heading';
  if (block.mark) return markedRole(blocks, at, block);
  if (looksLikeLabel(block.text) && next?.kind === 'text' && next.mark) return 'label';
  if (next?.kind === 'row' && next.opensTable && looksLikeCaption(block.text)) return 'caption';
  return isHeading(block, next) ? 'heading' : 'text';
}

/** A heading heads something: text, a table, a list or another heading. */
function isHeading(block: TextBlock, next: Block | undefined): boolean {
  return next !== undefined && next.kind !== 'signature' && looksLikeHeading(block.text);
}

function markedRole(blocks: readonly Block[], at: number, block: TextBlock): BlockRole {
  const mark = block.mark;
  const next = blocks[at + 1];
  if (!mark || mark.style === 'bullet') return 'list-item';
  const canHead = looksLikeHeading(block.text.slice(mark.length)) && next?.kind === 'text';
  if (!canHead) return 'list-item';
  const isListed = follows(blocks[at - 1], block) || follows(block, next);
  return isListed ? 'list-item' : 'heading';
}

/** Same kind of mark, and the next number or (automatic numbering lost) the same: parts of one list. */
function follows(first: Block | undefined, second: Block | undefined): boolean {
  if (first?.kind !== 'text' || second?.kind !== 'text' || !first.mark || !second.mark)
    return false;
  const step = second.mark.value - first.mark.value;
  const isAlike = first.mark.style === second.mark.style && first.mark.depth === second.mark.depth;
  return isAlike && (step === 0 || step === 1);
}

function demoteLongRuns(blocks: readonly Block[], roles: BlockRole[]): void {
  let start = 0;
  for (let at = 0; at <= roles.length; at += 1) {
    if (roles[at] === 'heading') continue;
    if (at - start > MAX_HEADING_RUN) {
      for (let run = start; run < at; run += 1) {
        const block = blocks[run];
        const isProven =
          isQuestionOrAnswer(block) || (block?.kind === 'text' && block.headingLevel > 0);
        if (block?.kind === 'text' && !block.mark && !isProven) roles[run] = 'text';
      }
    }
    start = at + 1;
  }
}

/**
 * Numbered items with text between each and the next are not one list but points that are answered
 * one by one: each opens a section for its answer.
 */
function promoteAnsweredItems(blocks: readonly Block[], roles: BlockRole[]): void {
  let group: number[] = [];
  const close = () => {
    const isAnswered = group.every((at, index) => index === 0 || at - (group[index - 1] ?? at) > 1);
    if (group.length >= 2 && isAnswered && isSeries(blocks, group))
      for (const at of group) roles[at] = 'opener';
    group = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (roles[at] === 'heading' || block.kind === 'row') close();
    else if (roles[at] === 'list-item' && block.kind === 'text' && block.mark?.style === 'number')
      group.push(at);
  }
  close();
}

/** 1, 2, 3 …, or the same number each time because automatic numbering was lost. */
function isSeries(blocks: readonly Block[], group: readonly number[]): boolean {
  const values = group.map((at) => markValue(blocks[at]));
  return (
    values.every((value, index) => value === index + 1) ||
    values.every((value) => value === values[0])
  );
}

function markValue(block: Block | undefined): number {
  return block?.kind === 'text' ? (block.mark?.value ?? 0) : 0;
}

/**
 * Numbers by order for marks that lost their automatic numbering: the same number two or more times
 * in a row. Empty where the printed numbers count.
 *
 * @param texts - the first text of each list item or table row, in order
 * @returns by index, from 1
 */
export function restoreNumbers(texts: readonly string[]): Map<number, number> {
  const numbered = texts.flatMap((text, index) => {
    const mark = readListMark(text);
    return mark?.style === 'number' ? [{ index, value: mark.value }] : [];
  });
  const isLost =
    numbered.length >= 2 && numbered.every(({ value }) => value === numbered[0]?.value);
  return new Map(isLost ? numbered.map(({ index }, order) => [index, order + 1]) : []);
}
