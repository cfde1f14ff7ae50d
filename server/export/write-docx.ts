/**
 * A briefing as a Word file: real headings, footnotes with links, repeated table heads, page numbers.
 * Lays out what a briefing holds and decides nothing about its content.
 */
import { Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx';
import {
  type BriefingExportTexts,
  briefingExportTexts,
  closingText,
} from '../briefing/briefing-export-texts.ts';
import { headLines } from '../briefing/briefing-head.ts';
import type { Briefing } from '../contract.ts';
import { checkOrder, createMarks, footnotesOf, type SourceOptions } from './docx-footnotes.ts';
import { pageFooter, pageHeader } from './docx-margins.ts';
import { bulletParagraph, drawPart } from './docx-part.ts';
import { drawSourceList } from './docx-source-list.ts';
import { BULLETS, docxStyles, HAIRLINE, PAGE, STYLE } from './docx-styles.ts';
import { docxText, tab, textRun } from './docx-text.ts';
import { steadyDocx } from './steady-docx.ts';

/**
 * Writes the file; the same briefing gives the same bytes.
 *
 * @param origin - scheme and host of this program, for letters that are not published
 * @throws RangeError when the sources are not numbered 1..k by first use
 */
export async function writeBriefingDocx(
  briefing: Briefing,
  { origin }: { readonly origin: string },
): Promise<Uint8Array<ArrayBuffer>> {
  checkOrder(briefing);
  const options = { origin, texts: briefingExportTexts(briefing.language) };
  const { texts } = options;
  const file = new Document({
    title: docxText(briefing.title),
    subject: docxText(briefing.topic),
    creator: 'Briefwijzer',
    lastModifiedBy: 'Briefwijzer',
    description: docxText(
      `${texts.program}. ${texts.labels.collection}: ${briefing.head.fingerprint}`,
    ),
    styles: docxStyles(texts.locale),
    numbering: { config: [BULLETS] },
    footnotes: footnotesOf(briefing, options),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: pageHeader(briefing, texts) },
        footers: { default: pageFooter(texts) },
        children: [...bodyOf(briefing, options)],
      },
    ],
  });
  return steadyDocx(await Packer.toBuffer(file), briefing.head.composedOn);
}

type Block = Paragraph | Table;

function bodyOf(briefing: Briefing, options: SourceOptions): readonly Block[] {
  const { texts } = options;
  const markOf = createMarks();
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [textRun(briefing.title)],
  });
  return [
    title,
    ...drawHead(briefing, texts),
    ...(briefing.text === null ? [] : [drawLine(briefing.text)]),
    ...briefing.parts.flatMap((part) => drawPart(part, markOf)),
    ...(briefing.found ? [] : drawMissing(briefing, texts)),
    ...drawSourceList(briefing, options),
    new Paragraph({
      style: STYLE.note,
      border: { top: { ...HAIRLINE, space: 6 } },
      spacing: { before: 220 },
      children: [textRun(closingText(briefing, texts))],
    }),
  ];
}

function drawHead(briefing: Briefing, texts: BriefingExportTexts): readonly Paragraph[] {
  return headLines(briefing, texts).map(
    ({ label, text, entries }) =>
      new Paragraph({
        style: STYLE.headText,
        children: [
          textRun(label, STYLE.headLabel),
          tab(),
          // One after the other: a line each would take a third of the page from what it is about.
          textRun(entries.length === 0 ? text : `${text}: ${entries.join('; ')}`),
        ],
      }),
  );
}

/** The line that says what was not found, set apart from the head. */
function drawLine(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 320 }, children: [textRun(text)] });
}

function drawMissing({ missing }: Briefing, texts: BriefingExportTexts): readonly Paragraph[] {
  if (missing.length === 0) return [];
  return [
    new Paragraph({ keepNext: true, children: [textRun(`${texts.missing}:`)] }),
    ...missing.map(({ text }) => bulletParagraph([textRun(text)])),
  ];
}
