/**
 * Splits a question into the parts that each want an answer of their own: "hoeveel … en wie …",
 * "steun, sancties en lidmaatschap". Every part is searched together with what the parts share.
 */
import { type AskedDetail, readAskedDetail, readCountedThing } from './asked-detail.ts';

export type QuestionPart = {
  /** The part as written. */
  readonly text: string;
  /** What to search for: the part with the subject it shares with the others. */
  readonly searchText: string;
  readonly asks: AskedDetail;
  readonly counts: readonly string[];
};

const MAX_PARTS = 6;
const NEXT_QUESTION =
  /(?:,\s*|\s+)(?:en|and|of|or)\s+(?=(?:(?:aan|door|met|van|voor|in|op|tot|sinds|by|with|for|in|until)\s+)?(?:wie|wat|waar|wanneer|waarom|hoe|hoeveel|welke?|who|what|where|when|why|how|which)\b)/iu;

/** "A, B en C" after a colon or at the end of a sentence that announces it; null when there is no such row. */
function readRow(
  text: string,
): { readonly before: string; readonly entries: readonly string[] } | null {
  const afterColon = /^(.*?):\s*([^:]+)$/s.exec(text);
  const beforeColon = /^([^:?]+(?:,\s*[^:?]+)*\s+(?:en|and)\s+[^:?]+):\s*(.+)$/s.exec(text);
  const candidates: readonly (readonly [string, string])[] = [
    ...(afterColon ? [[afterColon[1] ?? '', afterColon[2] ?? ''] as const] : []),
    ...(beforeColon ? [[beforeColon[2] ?? '', beforeColon[1] ?? ''] as const] : []),
    ...text
      .split(/(?<=[.?!])\s+/)
      .map((sentence) => [text.replace(sentence, ''), sentence] as const),
  ];
  for (const [before, row] of candidates) {
    const end = row.search(/[.?!](?:\s|$)/);
    const sentence = end === -1 ? row : row.slice(0, end);
    const entries = splitRow(sentence);
    if (
      entries.length >= 3 ||
      (entries.length === 2 && before.trim() !== '' && sentence.length < 60)
    ) {
      return { before: `${before} ${end === -1 ? '' : row.slice(end + 1)}`.trim(), entries };
    }
  }
  return null;
}

function splitRow(sentence: string): string[] {
  if (!/,/.test(sentence) && !/\s(?:en|and)\s/.test(sentence)) return [];
  const entries = sentence
    .split(/,\s*(?:en|and)\s+|,\s*|\s+(?:en|and)\s+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.slice(1).every((entry) => entry.split(/\s+/).length <= 7) ? entries : [];
}

function makePart(text: string, searchText: string): QuestionPart {
  return { text, searchText, asks: readAskedDetail(text), counts: readCountedThing(text) };
}

/**
 * @param question - completed, any length
 * @param splitsRows - whether "A, B en C" are parts of their own: for overviews and surveys, where each
 *   wants its passages; in a plain question they narrow one subject down
 * @returns the parts in order, at most six, never none; a question of one part gives itself
 */
export function splitQuestion(question: string, splitsRows: boolean): readonly QuestionPart[] {
  const clauses = question.split(NEXT_QUESTION).filter((clause) => clause.trim().length > 3);
  if (!splitsRows) {
    const parts = clauses.map((clause) => makePart(clause, question));
    return parts.length > 1 ? parts.slice(0, MAX_PARTS) : [makePart(question, question)];
  }
  const parts = clauses.flatMap((clause) => {
    const row = readRow(clause);
    return row
      ? row.entries.map((entry) => makePart(entry, `${entry}. ${row.before}`))
      : [makePart(clause, clauses.length > 1 ? `${clause}. ${question}` : clause)];
  });
  return parts.length > 1 ? parts.slice(0, MAX_PARTS) : [makePart(question, question)];
}
