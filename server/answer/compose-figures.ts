/** Figures of a table -> blocks: each as printed, with its row, its column and the unit of the table. */
import type { Block, Inline, Place } from './answer-parts.ts';
import { letterLine } from './compose-answer.ts';
import type { FigureFinding } from './figure-from-table.ts';
import type { SeriesFinding } from './figure-series.ts';
import { escapeMarkdown } from './render-markdown.ts';
import type { CellFinding } from './table-cell.ts';
import type { AnswerTexts } from './text-nl.ts';

export function composeFigure(finding: FigureFinding, texts: AnswerTexts): Block[] {
  return 'cell' in finding
    ? composeCell(finding.cell, finding.caption, texts)
    : composeFigures(finding.series, finding.caption, texts);
}

/** A label of a table among our own words: no markup, and „…” only around quotes that carry a mark. */
function asWords(printed: string): string {
  return escapeMarkdown(printed.replace(/[„“”«»]/g, '"'));
}

/** "Art. 1.2., 2019: „66.151” [1] — „Uitgaven (x €1000)” [2]" */
function composeCell(finding: CellFinding, caption: Place | null, texts: AnswerTexts): Block[] {
  const unit: Inline[] = caption
    ? [
        { kind: 'words', text: ' — ' },
        { kind: 'quote', place: caption },
      ]
    : [];
  const lead =
    finding.extreme === null
      ? texts.inColumn(asWords(finding.rowLabel), asWords(finding.column))
      : texts[finding.extreme](asWords(finding.column));
  return [
    {
      kind: 'paragraph',
      inlines: [{ kind: 'words', text: lead }, { kind: 'quote', place: finding.place }, ...unit],
    },
    { kind: 'paragraph', inlines: [letterLine(finding.place.letter, texts)] },
  ];
}

/** A row for each year (or each total), a column for each row of the table: narrow enough for a phone. */
function composeFigures(
  { letter, columns, rows, lacksTotal, absentYears }: SeriesFinding,
  caption: Place | null,
  texts: AnswerTexts,
): Block[] {
  const say = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'words', text }] });
  return [
    ...(lacksTotal ? [say(texts.noTotalPrinted)] : []),
    {
      kind: 'table',
      headers: ['', ...rows.map(({ label }) => asWords(label))],
      rows: columns.map((column, at) => [
        [{ kind: 'words', text: asWords(column) }],
        ...rows.map(({ places }): Inline[] => {
          const place = places[at];
          return place ? [{ kind: 'quote', place }] : [{ kind: 'words', text: '–' }];
        }),
      ]),
    },
    ...(caption
      ? [{ kind: 'paragraph', inlines: [{ kind: 'quote', place: caption }] } as const]
      : []),
    ...(absentYears.length > 0 ? [say(texts.yearsAbsent(absentYears.map(String)))] : []),
    { kind: 'paragraph', inlines: [letterLine(letter, texts)] },
  ];
}
