/**
 * A briefing as a Word file: real headings, footnotes with links, repeated table heads, page numbers.
 * Lays out what a briefing holds and decides nothing about its content.
 */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import {
  type BriefingExportTexts,
  briefingExportTexts,
} from '../briefing/briefing-export-texts.ts';
import { headLines, shortFingerprint } from '../briefing/briefing-head.ts';
import { cutAtWord } from '../briefing/source-text.ts';
import type { Briefing } from '../contract.ts';
import { checkOrder, createMarks, footnotesOf, type SourceOptions } from './docx-footnotes.ts';
import { drawPart } from './docx-part.ts';
import { drawSourceList } from './docx-source-list.ts';
import { BULLETS, docxStyles, HAIRLINE, PAGE, STYLE, TEXT_WIDTH } from './docx-styles.ts';
import { docxText, textRun } from './docx-text.ts';
import { steadyDocx } from './steady-docx.ts';

const MAX_HEADER_TOPIC_CHARS = 60;

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
    ...(briefing.found
      ? briefing.parts.flatMap((part) => drawPart(part, markOf))
      : drawNotFound(briefing, texts)),
    ...drawSourceList(briefing, options),
    new Paragraph({
      style: STYLE.note,
      border: { top: { ...HAIRLINE, space: 8 } },
      spacing: { before: 320 },
      children: [textRun(texts.closing)],
    }),
  ];
}

function drawHead(briefing: Briefing, texts: BriefingExportTexts): readonly Paragraph[] {
  const lines = headLines(briefing, texts).flatMap(({ label, text, entries }) => [
    [textRun(label, STYLE.headLabel), new TextRun({ children: ['\t', docxText(text)] })],
    ...entries.map((entry) => [new TextRun({ children: ['\t', docxText(entry)] })]),
  ]);
  return lines.map((children) => new Paragraph({ style: STYLE.headText, children }));
}

function drawNotFound(
  { text, missing }: Briefing,
  texts: BriefingExportTexts,
): readonly Paragraph[] {
  const said = new Paragraph({ spacing: { before: 320 }, children: [textRun(text ?? '')] });
  if (missing.length === 0) return [said];
  const named = missing.map(
    ({ text: name }) =>
      new Paragraph({
        style: STYLE.item,
        numbering: { reference: BULLETS.reference, level: 0, custom: true },
        children: [textRun(name)],
      }),
  );
  return [
    said,
    new Paragraph({ keepNext: true, children: [textRun(`${texts.missing}:`)] }),
    ...named,
  ];
}

function pageHeader({ topic, head }: Briefing, texts: BriefingExportTexts): Header {
  const right = `${texts.date(head.composedOn)} · ${texts.collection(shortFingerprint(head.fingerprint))}`;
  return new Header({
    children: [marginLine(cutAtWord(topic, MAX_HEADER_TOPIC_CHARS), [docxText(right)], 'bottom')],
  });
}

function pageFooter({ program, page }: BriefingExportTexts): Footer {
  const count = [page.before, PageNumber.CURRENT, page.between, PageNumber.TOTAL_PAGES];
  return new Footer({ children: [marginLine(program, count, 'top')] });
}

/** A line above or below the text: something left, something right, a hairline towards the text. */
function marginLine(left: string, right: readonly string[], side: 'top' | 'bottom'): Paragraph {
  return new Paragraph({
    style: STYLE.margin,
    border: { [side]: { ...HAIRLINE, space: 4 } },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [textRun(left), new TextRun({ children: ['\t', ...right] })],
  });
}
