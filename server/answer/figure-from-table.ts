/**
 * The figure a question asks for, out of a table that is about what the question is about. Naming a
 * row and a column is not enough: every table has a total, and years stand everywhere.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { PreparedQuery, SearchIndex } from '../../index/search-index.ts';
import type { Place } from './answer-parts.ts';
import { findFigureSeries, type SeriesFinding } from './figure-series.ts';
import { type CellFinding, findTableCell } from './table-cell.ts';

/** One cell, or several of one table, with the caption that gives their unit when the table has one. */
export type FigureFinding = (
  | { readonly cell: CellFinding }
  | { readonly series: SeriesFinding }
) & { readonly caption: Place | null };

/** Paragraphs before a table that may say what it is about. */
const INTRODUCTION = 3;
/** First paragraphs of a letter, which say what all of it is about. */
const OPENING = 3;
/** idf-weighted share of the question's subject that a table and what introduces it must hold. */
const SPEAKS_OF_SUBJECT = 0.45;
/** The same where the question names the row by its number: "artikel 1.2". */
const SPEAKS_OF_NUMBERED_ROW = 0.2;
/** Words that ask for a figure and say nothing of its subject. */
const FIGURE_WORDS =
  /^(?:bedra|bedroeg|geld|euro|budget|totaal|total|samen|miljoen|miljard|jaar|year|hoog|laag|meest|minst|veel|beschikbaar|uitgegeven|uitgaf|uitgave|besteed|besteedde|spent|amount|money|much|highest|lowest)/;
const UNIT =
  /(?:x\s*€?\s*1\.?000|€|\bEUR\b|\beuro\b|miljoen|miljard|\bmln\b|\bmld\b|duizend|%|procent)/i;

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:\.\d+)*/gu) ?? [];

/** How well the question names a label: its numbers must all stand there, or all of its words. */
function namedIn(question: string): (label: string) => number {
  const asked = new Set(wordsOf(question));
  return (label) => {
    const own = wordsOf(label);
    const figures = own.filter((word) => /\d/.test(word));
    if (figures.some((word) => !asked.has(word))) return 0;
    const met = own.filter((word) => asked.has(word)).length;
    return figures.length > 0 || met === own.length ? met : 0;
  };
}

/** Rows of the table, the paragraphs and headings that introduce it, and how the letter opens. */
function tableWithIntroduction(letter: Letter, row: Paragraph): readonly Paragraph[] {
  const rows = letter.paragraphs.filter((paragraph) => paragraph.table === row.table);
  const first = rows[0]?.number ?? row.number;
  const opening = letter.paragraphs.filter(({ kind }) => kind === 'text').slice(0, OPENING);
  const before = letter.paragraphs.filter(
    (paragraph) =>
      (paragraph.number < first && paragraph.number >= first - INTRODUCTION) ||
      (paragraph.number < first &&
        paragraph.kind === 'heading' &&
        row.section.includes(paragraph.text)),
  );
  return [...opening, ...before, ...rows];
}

function speaksOfSubject(
  index: SearchIndex,
  query: PreparedQuery,
  { letter, paragraph }: Place,
  atLeast: number,
): boolean {
  const held = query.terms.map(() => 0);
  for (const { number } of tableWithIntroduction(letter, paragraph)) {
    for (const { termMatches } of index.scoreSentences(query, letter.id, number)) {
      for (const [at, match] of termMatches.entries()) held[at] = Math.max(held[at] ?? 0, match);
    }
  }
  const subject = query.terms
    .map((term, at) => ({ term, held: held[at] ?? 0 }))
    .filter(({ term }) => !/\d/.test(term.word) && !FIGURE_WORDS.test(term.word));
  const total = subject.reduce((sum, { term }) => sum + term.idf, 0);
  const met = subject.reduce((sum, one) => sum + one.term.idf * one.held, 0);
  return total === 0 || met / total >= atLeast;
}

/** The line above the table, when it says in what unit the figures are. */
export function captionOf({ letter, paragraph }: Place): Place | null {
  const first = letter.paragraphs.find((one) => one.table === paragraph.table);
  const above = letter.paragraphs.find((one) => one.number === (first?.number ?? 0) - 1);
  if (above === undefined || above.table !== undefined || !UNIT.test(above.text)) return null;
  const isCaption = !/[.!?]\s*$/.test(above.text) && above.text.length < MAX_CAPTION_CHARS;
  return isCaption ? { letter, paragraph: above, start: 0, end: above.text.length } : null;
}

const MAX_CAPTION_CHARS = 160;

/**
 * @param question - completed
 * @param query - the same question, prepared
 * @returns the figures with their caption; null when no table about the subject has them
 */
export function findFigure(
  index: SearchIndex,
  query: PreparedQuery,
  question: string,
  letters: readonly Letter[],
): FigureFinding | null {
  const named = namedIn(question);
  const isAbout = (label: string, place: Place) =>
    speaksOfSubject(
      index,
      query,
      place,
      /\d/.test(label) ? SPEAKS_OF_NUMBERED_ROW : SPEAKS_OF_SUBJECT,
    );
  const series = findFigureSeries(question, letters, named);
  const [first] = series?.rows ?? [];
  const firstPlace = first?.places.find((place) => place !== null);
  if (series && first && firstPlace && isAbout(first.label, firstPlace))
    return { series, caption: captionOf(firstPlace) };
  const cell = findTableCell(question, letters, named);
  if (cell === null || !isAbout(cell.rowLabel, cell.place)) return null;
  return { cell, caption: captionOf(cell.place) };
}
