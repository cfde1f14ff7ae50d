/** Groups the paragraphs of a letter into what is drawn as one block, each footnote with its paragraph. */
import type { ParagraphOnWire } from '../../server/contract.ts';

export type LetterBlock =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: ParagraphOnWire;
      readonly notes: readonly ParagraphOnWire[];
    }
  | {
      readonly kind: 'table';
      readonly table: number;
      readonly rows: readonly ParagraphOnWire[];
      readonly notes: readonly ParagraphOnWire[];
    };

/**
 * Blocks in reading order. Consecutive rows with the same table number make one table. A footnote stands at the
 * foot of the first paragraph that refers to it; one that nothing refers to stays where the letter has it.
 */
export function letterBlocks(paragraphs: readonly ParagraphOnWire[]): LetterBlock[] {
  const footnotes = new Map(
    paragraphs.filter(({ kind }) => kind === 'footnote').map((note) => [note.number, note]),
  );
  const placed = new Set<number>();
  const notesOf = (paragraph: ParagraphOnWire): ParagraphOnWire[] =>
    (paragraph.footnotes ?? []).flatMap(({ paragraphNumber }) => {
      const note = footnotes.get(paragraphNumber);
      if (note === undefined || placed.has(paragraphNumber)) return [];
      placed.add(paragraphNumber);
      return [note];
    });

  const blocks: LetterBlock[] = [];
  const referred = new Set(
    paragraphs.flatMap(({ footnotes: notes }) => (notes ?? []).map((note) => note.paragraphNumber)),
  );
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'footnote' && referred.has(paragraph.number)) continue;
    const notes = notesOf(paragraph);
    const last = blocks.at(-1);
    if (paragraph.kind === 'table-row' && paragraph.table !== undefined) {
      if (last?.kind === 'table' && last.table === paragraph.table) {
        blocks[blocks.length - 1] = {
          ...last,
          rows: [...last.rows, paragraph],
          notes: [...last.notes, ...notes],
        };
      } else {
        blocks.push({ kind: 'table', table: paragraph.table, rows: [paragraph], notes });
      }
      continue;
    }
    blocks.push({ kind: 'paragraph', paragraph, notes });
  }
  return blocks;
}
