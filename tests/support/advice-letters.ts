/** Letters about recommendations from a few strings: reports, responses and follow-up tables. */
import type { Letter, LetterKind } from '../../corpus/letter.ts';
import { buildLetter, type ParagraphDraft } from './build-letter.ts';

const FOLLOW_UP_HEADERS = ['Aanbeveling', 'Status'] as const;

/** Rows of one table; empty strings are empty cells. */
export function tableRows(
  table: number,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ParagraphDraft[] {
  const row = (cells: readonly string[], isHeaderRow: boolean): ParagraphDraft => {
    let start = 0;
    return {
      kind: 'table-row',
      table,
      text: cells.join('\t'),
      ...(isHeaderRow ? { isHeaderRow } : {}),
      cells: cells.map((text, at) => {
        const cell = {
          header: isHeaderRow ? null : (headers[at] ?? null),
          start,
          end: start + text.length,
        };
        start += text.length + 1;
        return cell;
      }),
    };
  };
  return [row(headers, true), ...rows.map((cells) => row(cells, false))];
}

type Dated = { readonly date?: string | null; readonly title?: string };

function letterOf(
  id: string,
  kind: LetterKind,
  drafts: readonly ParagraphDraft[],
  { date = '2024-05-01', title = 'Evaluatie Kustwacht 2015-2020' }: Dated,
): Letter {
  return buildLetter(id, drafts, { kind, date, title });
}

/** A follow-up with a study table (title, year completed) and one table of advice and status. */
export function followUp(
  id: string,
  rows: readonly (readonly [string, string])[],
  options: Dated & { readonly completed?: string } = {},
): Letter {
  const { title = 'Evaluatie Kustwacht 2015-2020', completed = '2021' } = options;
  const study = tableRows(1, ['Titel onderzoek', 'Jaar afronding'], [[title, completed]]);
  const advice = tableRows(2, FOLLOW_UP_HEADERS, rows);
  return letterOf(id, 'opvolgingsbrief', [...study, ...advice], { ...options, title: 'Opvolging' });
}

/** "Aanbeveling N: …" with one paragraph under each. */
export function response(
  id: string,
  advices: readonly (readonly [string, string])[],
  options: Dated = {},
): Letter {
  const drafts = advices.flatMap(([advice, answer], at): ParagraphDraft[] => {
    const label = `Aanbeveling ${at + 1}: ${advice}`;
    return [
      { kind: 'heading', level: 1, text: label },
      { text: answer, section: [label] },
    ];
  });
  const title = `Beleidsreactie op de ${options.title ?? 'Evaluatie Kustwacht 2015-2020'}`;
  return letterOf(id, 'beleidsreactie', drafts, { ...options, title });
}

/** A report with a list under the heading "Aanbevelingen". */
export function report(id: string, advices: readonly string[], options: Dated = {}): Letter {
  const items = advices.map(
    (text, at): ParagraphDraft => ({
      kind: 'list-item',
      mark: `${at + 1}.`,
      text: `${at + 1}. ${text}`,
      section: ['Aanbevelingen'],
    }),
  );
  const heading: ParagraphDraft = { kind: 'heading', level: 1, text: 'Aanbevelingen' };
  return letterOf(id, 'periodieke-rapportage', [heading, ...items], options);
}
