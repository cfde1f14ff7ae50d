/** The threads as a table for a spreadsheet: one row a thread, every fact with where it stands. */
import type { RecommendationEventKind } from '../../corpus/recommendation-mention.ts';
import type { Language, Recommendation, RecommendationEvent } from '../contract.ts';
import { sourceCell } from '../export/source-cell.ts';
import type { TableCell } from '../export/table-cell.ts';

export type RecommendationTable = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
};

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Thema',
    'Evaluatie',
    'Periode',
    'Jaar afronding',
    'Begrotingsartikel',
    'Budgettaire grondslag',
    'Nr.',
    'Gedrukt merk',
    'Aanbeveling',
    'Status',
    'Datum status',
    'Bron status',
    'Geadviseerd',
    'Bron advies',
    'Beantwoord',
    'Bron antwoord',
    'Opvolging',
    'Bron opvolging',
    'Aandeel herhaald',
    'Niet teruggevonden',
    'Ontbreekt',
    'Twijfel',
  ],
  en: [
    'Theme',
    'Evaluation',
    'Period',
    'Year completed',
    'Budget article',
    'Budgetary basis',
    'No.',
    'Printed mark',
    'Recommendation',
    'Status',
    'Status date',
    'Status source',
    'Advised',
    'Advice source',
    'Answered',
    'Answer source',
    'Follow-up',
    'Follow-up source',
    'Share repeated',
    'Not found again',
    'Missing',
    'Doubt',
  ],
};

/**
 * @param origin - scheme and host of this server, so that links lead somewhere from a spreadsheet
 */
export function recommendationTable(
  recommendations: readonly Recommendation[],
  { origin, language }: { readonly origin: string; readonly language: Language },
): RecommendationTable {
  return {
    headers: HEADERS[language],
    rows: recommendations.map((one) => rowOf(one, origin)),
  };
}

const plain = (text: string | null): TableCell => ({ text: text ?? '', link: null });

function rowOf(one: Recommendation, origin: string): TableCell[] {
  const { evaluation, change } = one;
  const newest = (kind: RecommendationEventKind) =>
    one.events.filter((event) => event.kind === kind).at(-1);
  return [
    ...[evaluation.theme, evaluation.title, evaluation.period, evaluation.completed].map(plain),
    ...[evaluation.article, evaluation.budget, String(one.number), one.printedMark].map(plain),
    { text: one.text, link: origin + one.url },
    ...[one.status, one.statusDate].map(plain),
    one.statusCitation ? sourceCell(one.statusCitation, origin) : plain(null),
    ...(['recommended', 'responded', 'followed-up'] as const).flatMap((kind) =>
      eventCells(newest(kind), origin),
    ),
    plain(change && `${Math.round(change.reusedShare * 100)}%`),
    plain(one.unanswered.map(({ clause }) => clause).join('\n')),
    plain(one.missing.map(({ why }) => why).join('\n')),
    plain(one.notes.map(({ text }) => text).join('\n')),
  ];
}

function eventCells(event: RecommendationEvent | undefined, origin: string): TableCell[] {
  if (!event) return [plain(null), plain(null)];
  return [plain(event.text), sourceCell(event.citation, origin)];
}
