/**
 * Recommendations in tables: one column advises, another says what became of it. Columns are known by
 * their headers, in the words that letters use for them.
 */
import { readAdviceMark } from './advice-text.ts';
import type { Letter, Paragraph } from './letter.ts';
import { readPrintedNumber } from './printed-number.ts';
import type {
  EvaluationFacts,
  EvaluationField,
  LetterSpan,
  MentionNote,
  MentionSeries,
  RecommendationEventKind,
  UnnumberedMention,
} from './recommendation-mention.ts';
import { readStatusWord } from './status-word.ts';

type Role = 'advice' | 'status' | 'response' | 'explanation' | 'number' | EvaluationField | 'other';

/** First match wins: "Toelichting status opvolging" is a status, "Begrotingsartikel" no budget. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['advice', /aanbevel|bevinding|advie[sz]|advise|recommend/iu],
  ['status', /status|stand\b|opvolging|voortgang|uitvoering|afhandeling|resultaat|gedaan/iu],
  ['response', /reactie|standpunt|appreciatie|kabinet|antwoord|respon/iu],
  ['explanation', /toelichting|opmerking|onderbouwing|uitleg|vervolg|actie/iu],
  ['number', /^(?:nr|no|nummer|#)?\.?$/iu],
  ['period', /periode/iu],
  ['budget', /budget|grondslag|bedrag|uitgaven/iu],
  ['completed', /jaar|afrond|gepubliceerd|verschenen/iu],
  ['article', /artikel/iu],
  ['title', /titel|onderzoek|evaluatie|rapport|doorlichting/iu],
  ['theme', /thema/iu],
];

/** The role of a column by its header; "other" when the header says nothing known. */
function columnRole(header: string): Role {
  const bare = header
    .replace(/-(?=\p{Ll})/gu, '')
    .replace(/[:\s]+$/u, '')
    .trim();
  return ROLES.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'other';
}

/** Rows of one table with the role of each column. */
export type ReadTable = {
  readonly rows: readonly Paragraph[];
  readonly roles: readonly Role[];
  readonly areHeadersMissing: boolean;
};

/** Every table of a letter, in reading order. */
export function readTables(letter: Letter): ReadTable[] {
  const tables = new Map<number, Paragraph[]>();
  for (const paragraph of letter.paragraphs) {
    if (paragraph.kind !== 'table-row' || paragraph.table === undefined) continue;
    const rows = tables.get(paragraph.table);
    if (rows) rows.push(paragraph);
    else tables.set(paragraph.table, [paragraph]);
  }
  return [...tables.values()].map((rows) => withRoles(rows));
}

function withRoles(rows: readonly Paragraph[]): ReadTable {
  const header =
    rows.find((row) => row.isHeaderRow === true) ?? rows.slice(0, 1).find(looksLikeHeader);
  const body = rows.filter((row) => row !== header && row.isHeaderRow !== true);
  const printed = header
    ? cellTexts(header)
    : (body[0]?.cells ?? []).map((cell) => cell.header ?? '');
  const hasHeaders = printed.some((text) => text.trim() !== '');
  if (hasHeaders) return { rows: body, roles: printed.map(columnRole), areHeadersMissing: false };
  return { rows: body, roles: guessRoles(body), areHeadersMissing: true };
}

function looksLikeHeader(row: Paragraph): boolean {
  const roles = cellTexts(row)
    .filter((text) => text.length < 60)
    .map(columnRole);
  return roles.includes('advice') && (roles.includes('status') || roles.includes('response'));
}

/** Without headers: the last column is a status when most of its cells open with one before a colon. */
function guessRoles(rows: readonly Paragraph[]): Role[] {
  const width = Math.max(0, ...rows.map((row) => row.cells?.length ?? 0));
  const opened = rows.filter(
    (row) => readStatusWord(cellTexts(row).at(-1) ?? '', 'prose') !== null,
  );
  if (width < 2 || opened.length * 2 <= rows.length) return Array<Role>(width).fill('other');
  return Array.from({ length: width }, (_, at): Role => {
    if (at === width - 1) return 'status';
    return at === width - 2 ? 'advice' : width > 2 && at === 0 ? 'number' : 'other';
  });
}

function cellTexts(row: Paragraph): string[] {
  return (row.cells ?? []).map(({ start, end }) => row.text.slice(start, end));
}

function cellOf({ roles }: ReadTable, row: Paragraph, role: Role): LetterSpan | null {
  const at = roles.indexOf(role);
  const cell = at < 0 ? undefined : row.cells?.[at];
  if (cell === undefined || row.text.slice(cell.start, cell.end).trim() === '') return null;
  return { paragraphNumber: row.number, start: cell.start, end: cell.end };
}

const textOf = (row: Paragraph, span: LetterSpan): string => row.text.slice(span.start, span.end);

/** What the study table above a list says of the evaluation; only columns that are there and filled. */
export function readStudyRow(table: ReadTable, row: Paragraph): EvaluationFacts {
  const facts: { -readonly [Field in EvaluationField]?: EvaluationFacts[Field] } = {};
  for (const field of ['title', 'period', 'completed', 'article', 'budget', 'theme'] as const) {
    const span = cellOf(table, row, field);
    if (span) facts[field] = { text: textOf(row, span).trim(), span };
  }
  return facts;
}

/** Whether the table describes evaluations rather than recommendations. */
export function isStudyTable({ roles }: ReadTable): boolean {
  return roles.includes('title') && !roles.includes('advice');
}

/**
 * Reads one table as a series; null when no column advises and another answers.
 *
 * @param isUnderAdvice - the headings or the line above speak of recommendations, so a table without
 *   headers may be one
 */
export function readAdviceTable(table: ReadTable, isUnderAdvice: boolean): MentionSeries | null {
  const { roles, rows } = table;
  const answers =
    roles.includes('status') || roles.includes('response') || roles.includes('explanation');
  if (!roles.includes('advice') || !answers) return null;
  if (table.areHeadersMissing && !isUnderAdvice) return null;
  const mentions: UnnumberedMention[] = [];
  for (const row of rows) addRow(table, row, mentions);
  return { firstParagraph: rows[0]?.number ?? 1, mentions };
}

function addRow(table: ReadTable, row: Paragraph, mentions: UnnumberedMention[]): void {
  const advice = cellOf(table, row, 'advice');
  const body = (['status', 'response', 'explanation'] as const).flatMap(
    (role) => cellOf(table, row, role) ?? [],
  );
  const previous = mentions.at(-1);
  if (advice === null && body.length === 0) return;
  if (advice === null && previous !== undefined) {
    // The advice cell was merged over several rows: what follows is said of the same advice.
    const notes = new Set<MentionNote>([...previous.notes, 'merged-row']);
    mentions[mentions.length - 1] = {
      ...previous,
      body: [...previous.body, ...body],
      notes: [...notes],
    };
    return;
  }
  const place = advice ?? body[0];
  if (place === undefined) return;
  const marked = readAdviceMark(textOf(row, place));
  const numberCell = cellOf(table, row, 'number');
  const printed = numberCell ? textOf(row, numberCell).trim() : marked.mark;
  mentions.push({
    event: eventOfTable(table),
    printedMark: printed,
    printedNumber: numberCell ? readPrintedNumber(printed ?? '') : marked.number,
    text: { ...place, start: place.start + marked.textAt },
    status: statusOf(table, row),
    takesStand: false,
    body,
    ...(table.roles.includes('title') ? { evaluation: readStudyRow(table, row) } : {}),
    notes: notesOf(table, { hasAdvice: advice !== null, hasBody: body.length > 0 }),
  });
}

function notesOf(
  table: ReadTable,
  { hasAdvice, hasBody }: { readonly hasAdvice: boolean; readonly hasBody: boolean },
): MentionNote[] {
  return [
    ...(hasAdvice ? [] : (['no-advice-text'] as const)),
    ...(hasBody ? [] : (['empty-status'] as const)),
    ...(table.areHeadersMissing ? (['headers-missing'] as const) : []),
  ];
}

function eventOfTable({ roles }: ReadTable): RecommendationEventKind {
  return roles.includes('status') || !roles.includes('response') ? 'followed-up' : 'responded';
}

function statusOf(table: ReadTable, row: Paragraph): LetterSpan | null {
  const cell = cellOf(table, row, 'status');
  if (cell === null) return null;
  const found = readStatusWord(textOf(row, cell), 'column');
  if (found === null) return null;
  return { ...cell, start: cell.start + found.start, end: cell.start + found.end };
}
