/**
 * How a briefing looks in Word: named styles, so that a ministry can lay its own house style over it.
 * Our words stand in Calibri, the letters' words in Cambria; both come with Word.
 */
import { BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

const SANS = 'Calibri';
const SERIF = 'Cambria';
const BLUE = '154273';
const GREY = '4A4A4A';
const RULE_GREY = 'BFC7D1';
export const TINT = 'EEF2F7';

const A4 = { width: 11906, height: 16838 } as const;
const SIDE_MARGIN = 1200;

/** In twips of 1/1440 inch. */
export const PAGE = {
  size: A4,
  margin: {
    top: 1280,
    bottom: 1120,
    left: SIDE_MARGIN,
    right: SIDE_MARGIN,
    header: 600,
    footer: 500,
  },
} as const;
export const TEXT_WIDTH = A4.width - 2 * SIDE_MARGIN;

export const STYLE = {
  quote: 'LetterQuote',
  strong: 'OwnStrong',
  headLabel: 'HeadLabel',
  headText: 'HeadText',
  item: 'BriefingItem',
  cell: 'BriefingCell',
  headerCell: 'BriefingHeaderCell',
  note: 'BriefingNote',
  source: 'BriefingSource',
  margin: 'PageMargin',
  footnote: 'FootnoteText',
  footnoteMark: 'FootnoteReference',
  link: 'Hyperlink',
} as const;

/** Where the text of the head begins, right of its labels; twips. */
const HEAD_INDENT = 2100;

/** The list that statements of a part stand in. */
export const BULLETS = {
  reference: 'statements',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      style: { paragraph: { indent: { left: 284, hanging: 284 } }, run: { color: BLUE } },
    },
  ],
} as const;

/** A hairline between rows and above notes. */
export const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: RULE_GREY, space: 1 } as const;

/** @param locale - language of our own words, for spelling and screen readers */
export function docxStyles(locale: 'nl-NL' | 'en-GB'): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: SANS, size: 20, language: { value: locale } },
        paragraph: { spacing: spacing({ after: 100 }) },
      },
      ...headingStyles(),
      hyperlink: { run: { color: '1F4E9E', underline: {} } },
      footnoteText: {
        run: { font: SANS, size: 16 },
        paragraph: { spacing: spacing({ after: 0 }) },
      },
      footnoteReference: { run: { superScript: true } },
    },
    characterStyles: [
      // The letters are Dutch in an English briefing too.
      { id: STYLE.quote, name: 'Letter Quote', run: { font: SERIF, language: { value: 'nl-NL' } } },
      { id: STYLE.strong, name: 'Own Strong', run: { bold: true } },
      { id: STYLE.headLabel, name: 'Head Label', run: { bold: true, color: GREY } },
    ],
    paragraphStyles: bodyStyles(),
  };
}

function headingStyles() {
  const heading = (size: number, color: string, before: number, after: number) => ({
    run: { font: SANS, size, bold: true, color },
    paragraph: { spacing: spacing({ before, after }), keepNext: true, keepLines: true },
  });
  return {
    heading1: heading(38, BLUE, 0, 120),
    heading2: heading(25, BLUE, 210, 70),
    heading3: heading(20, '000000', 120, 40),
  };
}

function bodyStyles() {
  return [
    {
      ...style(STYLE.headText, 'Head Text', { size: 18 }, 20),
      paragraph: {
        spacing: spacing({ after: 20 }),
        indent: { left: HEAD_INDENT, hanging: HEAD_INDENT },
        leftTabStop: HEAD_INDENT,
      },
    },
    style(STYLE.item, 'Briefing Item', {}, 60),
    style(STYLE.cell, 'Briefing Cell', { size: 18 }, 0),
    style(STYLE.headerCell, 'Briefing Header Cell', { size: 17, bold: true, color: BLUE }, 0),
    style(STYLE.note, 'Briefing Note', { size: 18, color: GREY }, 60),
    style(STYLE.source, 'Briefing Source', { size: 18 }, 50),
    style(STYLE.margin, 'Page Margin', { size: 17, color: GREY }, 0),
  ];
}

/** @param after - space below, in twips */
function style(
  id: string,
  name: string,
  run: { readonly bold?: boolean; readonly size?: number; readonly color?: string },
  after: number,
) {
  return { id, name, basedOn: 'Normal', run, paragraph: { spacing: spacing({ after }) } };
}

/**
 * Single spacing, and what stands above and below in twips. The rule is written out: LibreOffice takes a
 * line without one for a fixed height, and lines of a long heading run into each other.
 */
function spacing(around: { readonly before?: number; readonly after: number }) {
  return { ...around, line: 240, lineRule: LineRuleType.AUTO };
}
