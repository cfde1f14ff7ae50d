/** Lines after the letterhead -> blocks in reading order: paragraphs, list items, table rows, signatures. */
import { type FoundSignature, findSignatures } from './find-signatures.ts';
import { looksLikeHeading } from './heading-lines.ts';
import type { WordCounts } from './hyphen-rules.ts';
import { joinHalves, joinLines } from './join-lines.ts';
import type { ParseNote } from './letter.ts';
import { type ListMark, readListMark } from './list-mark.ts';
import { endsEarly, endsParagraphEarly, type PageLayout } from './page-layout.ts';
import { type CellLines, readTable, type TableRow } from './read-table.ts';
import { endsInFunctionWord, endsSentence, startsLowerCase } from './sentence-ends.ts';
import { readCellRegion } from './table-cells.ts';
import { readLineTable } from './table-lines.ts';
import { BLANK_LINE, isBlank, type TextLine, withoutNoteSigns } from './text-line.ts';
import type { TracedText } from './traced-text.ts';

export type TextBlock = {
  readonly kind: 'text';
  readonly traced: TracedText;
  /** Without NOTE_SIGNs. */
  readonly text: string;
  readonly mark: ListMark | null;
  readonly isEmphasised: boolean;
  /** Markdown depth, 0 for none. */
  readonly headingLevel: number;
  /** It comes from a table cell over the whole width: first line, further lines, or neither. */
  readonly cellPart: 'first' | 'rest' | null;
};

export type RowBlock = {
  readonly kind: 'row';
  readonly cells: readonly TracedText[];
  readonly headers: readonly (string | null)[];
  readonly isHeader: boolean;
  readonly opensTable: boolean;
};

export type SignatureBlock = { readonly kind: 'signature'; readonly signature: FoundSignature };

export type Block = TextBlock | RowBlock | SignatureBlock;

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

/** Index after the last line of the paragraph that begins at `start`. */
function paragraphEnd(
  lines: readonly TextLine[],
  start: number,
  signatures: ReadonlyMap<number, unknown>,
  layout: PageLayout,
): number {
  let end = start + 1;
  while (end < lines.length) {
    const line = lines[end];
    const previous = lines[end - 1];
    if (!line || !previous || isBlank(line) || line.tabs > 0 || signatures.has(end)) break;
    if (!runsOn(previous, line, end - start, layout)) break;
    end += 1;
  }
  return end;
}

/** Whether a line continues the paragraph of the line before it. */
function runsOn(
  previous: TextLine,
  line: TextLine,
  lineCount: number,
  layout: PageLayout,
): boolean {
  if (line.headingLevel > 0 || previous.headingLevel > 0) return false;
  const isOpen = !endsSentence(previous.text);
  if (isOpen && startsLowerCase(line.text) && !readListMark(line.text)) return true;
  if (!layout.isHardWrapped) return isOpen && /[\p{L}]-$/u.test(previous.text);
  if (readListMark(line.text)) return isOpen && !endsEarly(previous.text, line.text, layout);
  if (!endsParagraphEarly(previous.text, line, layout)) return true;
  const isHeading = lineCount === 1 && looksLikeHeading(previous.text);
  return isOpen && !isHeading;
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

/** Shortest first half that a page break is believed to have cut off without a telling last word. */
const MIN_HALF_CHARS = 40;

/** Joins paragraphs that page breaks had cut in the middle of a sentence. */
function healPageBreaks(blocks: readonly Block[], words: WordCounts): Block[] {
  const healed: Block[] = [];
  let halves: TextBlock[] = [];
  const close = () => {
    const [first, ...rest] = halves;
    if (first) healed.push(rest.length === 0 ? first : joinBlocks(first, halves, words));
    halves = [];
  };
  for (const block of blocks) {
    const last = halves.at(-1);
    if (block.kind !== 'text' || !last || !isSecondHalf(last, block)) close();
    if (block.kind === 'text') halves.push(block);
    else healed.push(block);
  }
  close();
  return healed;
}

function joinBlocks(first: TextBlock, halves: readonly TextBlock[], words: WordCounts): TextBlock {
  const traced = joinHalves(
    halves.map((half) => half.traced),
    words,
  );
  return { ...first, traced, text: withoutNoteSigns(traced.text), isEmphasised: false };
}

function isSecondHalf(first: TextBlock, second: TextBlock): boolean {
  if (second.mark || second.headingLevel > 0 || first.headingLevel > 0) return false;
  if (first.cellPart || second.cellPart || endsSentence(first.text)) return false;
  if (endsInFunctionWord(first.text)) return true;
  if (first.text.length < MIN_HALF_CHARS) return false;
  return startsLowerCase(second.text) || first.text.endsWith(',') || /\p{L}-$/u.test(first.text);
}
