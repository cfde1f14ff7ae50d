/** One part of a briefing in Word: its heading, its statements under their headings, what was left out. */
import { HeadingLevel, Paragraph, type ParagraphChild, type Table } from 'docx';
import { groupItems } from '../briefing/grouped-items.ts';
import type { BriefingItem, BriefingPart } from '../contract.ts';
import type { MarkOf } from './docx-footnotes.ts';
import { drawInlines, shownText } from './docx-inlines.ts';
import { BULLETS, STYLE } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { textRun } from './docx-text.ts';

/** Draws a part; marks are asked for in the order of the text. */
export function drawPart(part: BriefingPart, markOf: MarkOf): readonly (Paragraph | Table)[] {
  const { title, headers, items, empty, leftOutText } = part;
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [textRun(title)],
  });
  const groups = groupItems(items).flatMap(({ group, items: inGroup }) => [
    ...(group === null ? [] : [groupHeading(group)]),
    ...(headers === null
      ? inGroup.map(({ cells }) => bulletParagraph(drawInlines(cells.flat(), markOf)))
      : [table(headers, inGroup, markOf)]),
  ]);
  return [
    heading,
    ...groups,
    ...(items.length === 0 && empty !== null ? [note(empty, 0)] : []),
    ...(leftOutText === null ? [] : [note(leftOutText, headers === null ? 0 : 80)]),
  ];
}

function groupHeading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_3, children: [textRun(text)] });
}

/** A statement of a list. */
export function bulletParagraph(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: STYLE.item,
    numbering: { reference: BULLETS.reference, level: 0, custom: true },
    children,
  });
}

function table(headers: readonly string[], items: readonly BriefingItem[], markOf: MarkOf): Table {
  const rows = items.map(({ cells }) =>
    headers.map((_, at) => {
      const inlines = cells[at] ?? [];
      return { text: shownText(inlines), children: drawInlines(inlines, markOf) };
    }),
  );
  return docxTable(headers, rows);
}

/** @param before - space above, in twips; a table leaves none of its own */
function note(text: string, before: number): Paragraph {
  return new Paragraph({ style: STYLE.note, spacing: { before }, children: [textRun(text)] });
}
