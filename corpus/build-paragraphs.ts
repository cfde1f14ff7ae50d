/** Last stage of reading: outlined blocks -> numbered paragraphs with footnotes, cells and source runs. */

import type { RowBlock } from './blocks.ts';
import type { WordCounts } from './hyphen-rules.ts';
import { collapseSpaces, joinLines } from './join-lines.ts';
import type { Cell, Footnote, Paragraph } from './letter.ts';
import type { OutlinedBlock } from './outline.ts';
import { NOTE_SIGN } from './reading-signs.ts';
import type { TakenFootnote } from './take-footnotes.ts';
import { splitLines, type TextLine } from './text-line.ts';
import {
  concatTraced,
  sliceTraced,
  sourceRunsOf,
  type TracedText,
  trimTraced,
  WRITTEN,
  writtenText,
} from './traced-text.ts';

export type ParagraphSource = {
  readonly letterId: string;
  /** The decoded text that source runs point into. */
  readonly source: string;
  readonly footnotes: ReadonlyMap<number, TakenFootnote>;
  readonly words: WordCounts;
};

/** @param head - lines of the letterhead, empty when there is none */
export function buildParagraphs(
  head: readonly TextLine[],
  outlined: readonly OutlinedBlock[],
  from: ParagraphSource,
): Paragraph[] {
  const builder = new ParagraphBuilder(from);
  const letterhead = stackLines(head);
  if (letterhead.text !== '')
    builder.add(letterhead, { kind: 'text', section: [], role: 'letterhead' });
  for (const part of outlined) builder.addBlock(part);
  return builder.paragraphs;
}

type ParagraphFields = Omit<Paragraph, 'id' | 'number' | 'text' | 'sourceRuns' | 'footnotes'>;
type PlacedFootnote = { readonly footnote: TakenFootnote; readonly at: number };

class ParagraphBuilder {
  readonly paragraphs: Paragraph[] = [];
  private readonly from: ParagraphSource;
  private table = 0;

  constructor(from: ParagraphSource) {
    this.from = from;
  }

  addBlock({ block, role, section, level, restoredNumber }: OutlinedBlock): void {
    const restored = restoredNumber === null ? {} : { restoredNumber };
    if (block.kind === 'signature') {
      this.add(stackLines(block.signature.lines), { kind: 'signature', section: [] });
    } else if (block.kind === 'row') {
      if (block.opensTable) this.table += 1;
      this.addRow(block, { kind: 'table-row', section, table: this.table, ...restored });
    } else if (role === 'list-item' || role === 'opener') {
      const isBullet = block.mark?.style === 'bullet';
      const text = isBullet
        ? trimTraced(sliceTraced(block.traced, block.mark?.length ?? 0))
        : block.traced;
      const mark = block.mark ? { mark: block.mark.mark } : {};
      this.add(text, { kind: 'list-item', section, ...mark, ...restored });
    } else if (level !== null) {
      this.add(block.traced, { kind: 'heading', section, level });
    } else {
      this.add(block.traced, { kind: 'text', section });
    }
  }

  private addRow(row: RowBlock, fields: ParagraphFields): void {
    const parts: TracedText[] = [];
    const cells: Cell[] = [];
    const placed: PlacedFootnote[] = [];
    let at = 0;
    for (const [column, cell] of row.cells.entries()) {
      if (column > 0) parts.push(writtenText('\t'));
      at += column > 0 ? 1 : 0;
      const settled = this.settle(cell);
      parts.push(settled.text);
      for (const note of settled.placed) placed.push({ ...note, at: note.at + at });
      const end = at + settled.text.text.length;
      cells.push({ header: row.headers[column] ?? null, start: at, end });
      at = end;
    }
    this.push(
      concatTraced(parts),
      { ...fields, cells, ...(row.isHeader ? { isHeaderRow: true } : {}) },
      placed,
    );
  }

  add(traced: TracedText, fields: ParagraphFields): void {
    const { text, placed } = this.settle(traced);
    if (text.text !== '') this.push(text, fields, placed);
    else this.pushFootnotesAlone(placed, fields.section);
  }

  /** A mark with no text around it has no paragraph to stand in; its footnote is still text of the letter. */
  private pushFootnotesAlone(placed: readonly PlacedFootnote[], section: readonly string[]): void {
    for (const { footnote } of placed) {
      const text = joinLines(splitLines(footnote.text), this.from.words);
      if (text.text !== '') this.push(text, { kind: 'footnote', section }, []);
    }
  }

  private push(
    traced: TracedText,
    fields: ParagraphFields,
    placed: readonly PlacedFootnote[],
  ): void {
    const { letterId, source, words } = this.from;
    const number = this.paragraphs.length + 1;
    const bodies = placed
      .map(({ footnote, at }) => ({
        mark: footnote.mark,
        at,
        text: joinLines(splitLines(footnote.text), words),
      }))
      .filter((body) => body.text.text !== '');
    const footnotes: Footnote[] = bodies.map(({ mark, at, text }, index) => ({
      mark,
      text: text.text,
      at,
      paragraphNumber: number + 1 + index,
    }));
    this.paragraphs.push({
      ...fields,
      id: `${letterId}#${number}`,
      number,
      text: traced.text,
      ...(footnotes.length > 0 ? { footnotes } : {}),
      sourceRuns: sourceRunsOf(traced, source),
    });
    for (const body of bodies)
      this.push(body.text, { kind: 'footnote', section: fields.section }, []);
  }

  /** Takes the NOTE_SIGNs out, and the space before a mark where one follows it as well. */
  private settle(traced: TracedText): { text: TracedText; placed: PlacedFootnote[] } {
    const parts: TracedText[] = [];
    const placed: PlacedFootnote[] = [];
    let copiedTo = 0;
    let length = 0;
    for (
      let sign = traced.text.indexOf(NOTE_SIGN);
      sign !== -1;
      sign = traced.text.indexOf(NOTE_SIGN, sign + 1)
    ) {
      const end =
        traced.text[sign - 1] === ' ' && /^[ .,;:)]/u.test(traced.text.slice(sign + 1))
          ? sign - 1
          : sign;
      const kept = sliceTraced(traced, copiedTo, Math.max(copiedTo, end));
      parts.push(kept);
      length += kept.text.length;
      copiedTo = sign + 1;
      const footnote = this.from.footnotes.get(traced.origins[sign] ?? WRITTEN);
      if (footnote) placed.push({ footnote, at: length });
    }
    if (placed.length === 0 && copiedTo === 0) return { text: traced, placed };
    const joined = concatTraced([...parts, sliceTraced(traced, copiedTo)]);
    const text = trimTraced(joined);
    const trimmedStart = joined.text.length - joined.text.trimStart().length;
    const placeIn = (at: number) => Math.min(Math.max(0, at - trimmedStart), text.text.length);
    return { text, placed: placed.map((note) => ({ ...note, at: placeIn(note.at) })) };
  }
}

/** Lines one under another, each with single spaces. */
function stackLines(lines: readonly TextLine[]): TracedText {
  const texts = lines.map((line) => collapseSpaces(line.traced)).filter((line) => line.text !== '');
  return concatTraced(
    texts.flatMap((line, index) => (index === 0 ? [line] : [writtenText('\n'), line])),
  );
}
