/** Lines after the letterhead -> blocks in reading order: paragraphs, list items, table rows, signatures. */
import type { Block, RowBlock, TextBlock } from './blocks.ts';
import { findSignatures } from './find-signatures.ts';
import { healPageBreaks } from './heal-page-breaks.ts';
import type { WordCounts } from './hyphen-rules.ts';
import { joinLines } from './join-lines.ts';
import type { ParseNote } from './letter.ts';
import { readListMark } from './list-mark.ts';
import type { PageLayout } from './page-layout.ts';
import { paragraphEnd } from './paragraph-lines.ts';
import { type CellLines, readTable, type TableRow } from './read-table.ts';
import type { FoundSignature } from './signature-lines.ts';
import { readCellRegion } from './table-cells.ts';
import { readLineTable } from './table-lines.ts';
import { BLANK_LINE, isBlank, type TextLine, withoutNoteSigns } from './text-line.ts';

export type BlockContext = {
  readonly layout: PageLayout;
  readonly words: WordCounts;
  readonly notes: ParseNote[];
};

/** Splits the lines after the letterhead; no word of them is left out. */
export function splitBlocks(lines: readonly TextLine[], context: BlockContext): Block[] {
  const signatures = signaturesByStart(lines);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line || (isBlank(line) && line.tabs === 0)) {
      at += 1;
      continue;
    }
    const part =
      readSignature(signatures, at) ??
      readTableBlocks(lines, at, context) ??
      readParagraph(lines, at, signatures, context);
    for (const block of part.blocks) blocks.push(block);
    at = part.end;
  }
  return healPageBreaks(blocks, context.words);
}

function signaturesByStart(lines: readonly TextLine[]): Map<number, FoundSignature[]> {
  const byStart = new Map<number, FoundSignature[]>();
  for (const signature of findSignatures(lines)) {
    const sameStart = byStart.get(signature.start);
    if (sameStart) sameStart.push(signature);
    else byStart.set(signature.start, [signature]);
  }
  return byStart;
}

/** Blocks that take the lines up to `end`. */
type ReadPart = { readonly blocks: readonly Block[]; readonly end: number };

/** Side by side, signatures take the same lines: all of them are read at the first line. */
function readSignature(
  signatures: ReadonlyMap<number, readonly FoundSignature[]>,
  at: number,
): ReadPart | null {
  const found = signatures.get(at);
  const end = found?.[0]?.end;
  if (!found || end === undefined) return null;
  return { blocks: found.map((signature) => ({ kind: 'signature', signature })), end };
}

function readTableBlocks(
  lines: readonly TextLine[],
  at: number,
  context: BlockContext,
): ReadPart | null {
  const lineTable = readLineTable(lines, at);
  if (lineTable) {
    const blocks = lineTable.rows.map((row) => rowBlock(row, context.words));
    return { blocks, end: lineTable.end };
  }
  const region = readCellRegion(lines, at);
  return region ? { blocks: tableBlocks(region.cells, context), end: region.end } : null;
}

function readParagraph(
  lines: readonly TextLine[],
  at: number,
  signatures: ReadonlyMap<number, unknown>,
  context: BlockContext,
): ReadPart {
  if (isBlank(lines[at] ?? BLANK_LINE)) return { blocks: [], end: at + 1 };
  const end = paragraphEnd(lines, at, signatures, context.layout);
  return { blocks: [textBlock(lines.slice(at, end), null, context.words)], end };
}

function textBlock(
  lines: readonly TextLine[],
  cellPart: TextBlock['cellPart'],
  words: WordCounts,
): TextBlock {
  const traced = joinLines(lines, words);
  const text = withoutNoteSigns(traced.text);
  return {
    kind: 'text',
    traced,
    text,
    mark: readListMark(text),
    isEmphasised: lines.every((line) => line.isEmphasised),
    headingLevel: lines[0]?.headingLevel ?? 0,
    cellPart,
  };
}

function tableBlocks(cells: Parameters<typeof readTable>[0], context: BlockContext): Block[] {
  return readTable(cells, context.notes).flatMap((part): Block[] => {
    if (part.kind === 'row') return [rowBlock(part, context.words)];
    return part.lines.map((line, index) =>
      textBlock([line], index > 0 ? 'rest' : part.lines.length > 1 ? 'first' : null, context.words),
    );
  });
}

function rowBlock(row: TableRow, words: WordCounts): RowBlock {
  const headers = row.cells.map((_, column) => headerText(row.header?.[column], words));
  return {
    kind: 'row',
    cells: row.cells.map((cell) => joinLines(cell, words)),
    headers,
    isHeader: row.isHeader,
    opensTable: row.opensTable,
  };
}

function headerText(cell: CellLines | undefined, words: WordCounts): string | null {
  const text = withoutNoteSigns(joinLines(cell ?? [], words).text);
  return text === '' ? null : text;
}
