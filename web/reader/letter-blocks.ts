/** Groups the paragraphs of a letter into what is drawn as one block, each footnote with its paragraph. */
import type { ParagraphOnWire } from '../../server/contract.ts';

/** A footnote at its place, with the mark that refers to it; null where nothing does. */
export type PlacedNote = { readonly note: ParagraphOnWire; readonly mark: string | null };

export type LetterBlock =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: ParagraphOnWire;
      readonly notes: readonly PlacedNote[];
    }
  | { readonly kind: 'note'; readonly placed: PlacedNote }
  | {
      readonly kind: 'table';
      readonly table: number;
      readonly rows: readonly ParagraphOnWire[];
      readonly notes: readonly PlacedNote[];
    };

/**
 * Blocks in reading order. Consecutive rows with the same table number make one table. A footnote stands at the
 * foot of the first paragraph that refers to it; one that nothing refers to stays where the letter has it.
 */
export function letterBlocks(paragraphs: readonly ParagraphOnWire[]): LetterBlock[] {
  const placed = placeNotes(paragraphs);
  const referred = new Set([...placed.values()].flat().map(({ note }) => note.number));
  const blocks: LetterBlock[] = [];
  for (const paragraph of paragraphs) {
    const notes = placed.get(paragraph.number) ?? [];
    const last = blocks.at(-1);
    if (paragraph.kind === 'footnote') {
      if (referred.has(paragraph.number)) continue;
      blocks.push({ kind: 'note', placed: { note: paragraph, mark: paragraph.mark ?? null } });
    } else if (paragraph.kind !== 'table-row' || paragraph.table === undefined) {
      blocks.push({ kind: 'paragraph', paragraph, notes });
    } else if (last?.kind === 'table' && last.table === paragraph.table) {
      blocks[blocks.length - 1] = {
        ...last,
        rows: [...last.rows, paragraph],
        notes: [...last.notes, ...notes],
      };
    } else {
      blocks.push({ kind: 'table', table: paragraph.table, rows: [paragraph], notes });
    }
  }
  return blocks;
}

/** Paragraph number to the footnotes at its foot, in order of reference. */
function placeNotes(paragraphs: readonly ParagraphOnWire[]): Map<number, PlacedNote[]> {
  const footnotes = new Map(
    paragraphs.filter(({ kind }) => kind === 'footnote').map((note) => [note.number, note]),
  );
  const placed = new Map<number, PlacedNote[]>();
  for (const paragraph of paragraphs) {
    for (const { paragraphNumber, mark } of paragraph.footnotes ?? []) {
      const note = footnotes.get(paragraphNumber);
      if (note === undefined) continue;
      // Taken out, so that a second reference does not place it again.
      footnotes.delete(paragraphNumber);
      placed.set(paragraph.number, [...(placed.get(paragraph.number) ?? []), { note, mark }]);
    }
  }
  return placed;
}
