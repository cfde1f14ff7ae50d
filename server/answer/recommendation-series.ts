/**
 * How far the numbered recommendations of each evaluation run, so that a question about number 8 of
 * seven is told so. The ledger of what became of them is another matter.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';

export type RecommendationSeries = {
  readonly letter: Letter;
  /** Highest number, from 1. */
  readonly highest: number;
  /** Paragraphs that hold a recommendation of it, in order. */
  readonly paragraphs: readonly Paragraph[];
};

const NUMBERED = /^(?:aanbeveling|recommendation)\s+(\d{1,2})\b/i;
const HEADER = /aanbeveling|recommendation/i;
const ASKED =
  /\b(?:aanbeveling|recommendation|advies)\s+(?:nr\.?\s*|nummer\s+|number\s+)?(\d{1,3})\b/i;

/** The number of the recommendation that the question asks for; null when it names none. */
export function readAskedRecommendation(question: string): number | null {
  const match = ASKED.exec(question);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Every series in the letters, in order of letter and place. */
export function findRecommendationSeries(
  letters: readonly Letter[],
): readonly RecommendationSeries[] {
  return letters.flatMap((letter) => [...listedSeries(letter), ...tabledSeries(letter)]);
}

function listedSeries(letter: Letter): RecommendationSeries[] {
  const paragraphs = letter.paragraphs.filter((paragraph) => NUMBERED.test(paragraph.text));
  if (paragraphs.length < 2) return [];
  const numbers = paragraphs.map((paragraph) => Number(NUMBERED.exec(paragraph.text)?.[1] ?? 0));
  return [{ letter, highest: Math.max(...numbers), paragraphs }];
}

function tabledSeries(letter: Letter): RecommendationSeries[] {
  const tables = new Map<number, Paragraph[]>();
  for (const row of letter.paragraphs) {
    if (row.table === undefined || row.isHeaderRow === true) continue;
    if (!HEADER.test(row.cells?.[0]?.header ?? '')) continue;
    const rows = tables.get(row.table);
    if (rows) rows.push(row);
    else tables.set(row.table, [row]);
  }
  return [...tables.values()].map((rows) => ({
    letter,
    highest: Math.max(...rows.map((row, at) => row.restoredNumber ?? at + 1)),
    paragraphs: rows,
  }));
}
