/** Actions in tables: a cell that names what will be done beside a column with the moment, "Planning", "Gereed". */
import type { Commitment } from './commitment.ts';
import type { Cell, Letter, Paragraph } from './letter.ts';
import { plannedKind } from './planned-lists.ts';
import { readPlannedCell } from './planned-moment.ts';

const DUE_HEADER =
  /(?<![\p{L}-])(?:[\p{L}-]*planning|termijn|gereed|deadline|wanneer|streefdatum|opleverdatum|einddatum|oplevering|verwacht\p{L}*|afronding|tijdpad|moment|uiterlijk|realisatiedatum|beoogd\p{L}*)(?![\p{L}-])/iu;
const ACTION_HEADER =
  /(?<![\p{L}-])(?:acti(?:e|es|viteit|viteiten)|maatregel(?:en)?|toezegging(?:en)?|motie|onderwerp|stap(?:pen)?|wat|product(?:en)?|mijlpaal|titel|onderzoek|evaluatie|voorstel|traject|omschrijving|beschrijving)(?![\p{L}-])/iu;
const STATUS_HEADER = /(?<![\p{L}-])(?:status|stand|voortgang|stand\svan\szaken)(?![\p{L}-])/iu;
const DONE =
  /^\s*(?:is\s)?(?:afgerond|gereed|voltooid|uitgevoerd|afgedaan|gerealiseerd|vervallen|ingetrokken|gesloten|voldaan)(?![\p{L}-])/iu;

/** @param taken - numbers of rows in which a promise was found already */
export function findPlannedRows(letter: Letter, taken: ReadonlySet<number>): Commitment[] {
  const { date } = letter;
  // Nothing tells of a row what lies ahead but its moment.
  if (date === null) return [];
  return letter.paragraphs.flatMap((row) =>
    row.cells && !row.isHeaderRow && !taken.has(row.number)
      ? (plannedRow(row, row.cells, date) ?? [])
      : [],
  );
}

function plannedRow(row: Paragraph, cells: readonly Cell[], letterDay: string): Commitment | null {
  const textOf = ({ start, end }: Cell): string => row.text.slice(start, end);
  const dueCell = cells.find(({ header }) => DUE_HEADER.test(header ?? ''));
  if (dueCell === undefined || cells.some((cell) => DONE.test(textOf(cell)))) return null;
  const moment = readPlannedCell(textOf(dueCell), letterDay);
  if (moment === null || (moment.to !== null && moment.to < letterDay)) return null;
  const action = actionCell(cells, dueCell);
  if (action === undefined) return null;
  const what = { paragraphNumber: row.number, start: action.start, end: action.end };
  const span = {
    paragraphNumber: row.number,
    start: dueCell.start + moment.start,
    end: dueCell.start + moment.end,
  };
  return {
    kind: plannedKind(textOf(action)),
    sentence: what,
    what,
    who: null,
    addressee: null,
    due: { from: moment.from, to: moment.to, span },
  };
}

/** The column that is headed so, else the first with words that is neither moment nor status. */
function actionCell(cells: readonly Cell[], dueCell: Cell): Cell | undefined {
  const others = cells.filter((cell) => cell !== dueCell && cell.end > cell.start);
  return (
    others.find(({ header }) => ACTION_HEADER.test(header ?? '')) ??
    others.find(({ header }) => !STATUS_HEADER.test(header ?? ''))
  );
}
