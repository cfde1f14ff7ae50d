/** Which rows of figures a topic is about: those of a table that stands with it, or whose number it names. */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import { figureRows } from '../answer/table-cell.ts';
import { type FigureRow, readFigureRow } from './figure-row.ts';
import type { Topic } from './read-topic.ts';

/** Paragraphs right before a table that say what it is about. */
const INTRODUCTION = 2;
/** "1.2" in a label such as "Art. 1.2.": the budget article of the row. */
const NUMBER_IN_LABEL = /\d+\.\d+(?:\.\d+)*/u;

/** Tables of the newest letter first, rows in reading order. */
export function figureRowsOnTopic({ theme }: Topic): readonly FigureRow[] {
  const strong = new Map<Letter, Paragraph[]>();
  for (const { letter, paragraph, strength } of theme.paragraphs) {
    if (strength !== 'strong') continue;
    const held = strong.get(letter);
    if (held) held.push(paragraph);
    else strong.set(letter, [paragraph]);
  }
  return [...strong]
    .sort(([a], [b]) => (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1))
    .flatMap(([letter, paragraphs]) =>
      figureRows(letter).flatMap((paragraph) => {
        const row = readFigureRow(letter, paragraph);
        return row && isOnTopic(row, paragraphs) ? [row] : [];
      }),
    );
}

function isOnTopic({ label }: FigureRow, paragraphs: readonly Paragraph[]): boolean {
  const { letter, paragraph } = label;
  const first = letter.paragraphs.find(({ table }) => table === paragraph.table) ?? paragraph;
  const number = NUMBER_IN_LABEL.exec(paragraph.text.slice(label.start, label.end))?.[0];
  return paragraphs.some(
    (one) =>
      one.id === paragraph.id ||
      (one.number < first.number && one.number >= first.number - INTRODUCTION) ||
      (number !== undefined && namesNumber(one.text, number)),
  );
}

/** "Sub-artikel 1.2 omvat …": the paragraph opens with the number, so it is about that row alone. */
function namesNumber(text: string, number: string): boolean {
  const opening = /^\D{0,30}?(\d+\.\d+(?:\.\d+)*)/u.exec(text)?.[1];
  return opening === number;
}
