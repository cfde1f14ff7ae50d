/**
 * Every sentence the answers can say in Dutch. Fixed wording only: no text of a letter, and no
 * „…” around anything but a quote.
 */
import { formatDutchDate } from '../../corpus/dutch-date.ts';
import type { LetterKind } from '../../corpus/letter.ts';
import type { AskedDetail } from './asked-detail.ts';

const KIND_NAMES: Record<LetterKind, string> = {
  beleidsbrief: 'Beleidsbrief',
  beleidsreactie: 'Beleidsreactie',
  'periodieke-rapportage': 'Periodieke rapportage',
  opvolgingsbrief: 'Opvolgingsbrief',
  kamerbrief: 'Kamerbrief',
};

const DETAIL_NAMES: Record<AskedDetail, string> = {
  date: 'geen datum of moment',
  amount: 'geen bedrag',
  percentage: 'geen percentage of aandeel',
  count: 'geen aantal',
  person: 'geen naam',
  partners: 'niet wie eraan meedoen',
  name: 'geen naam of nummer',
  countries: 'geen landen',
  vote: 'geen stemming',
  reason: 'geen reden',
  definition: 'geen omschrijving',
  statement: 'niet wat er gevraagd wordt',
};

export type AnswerTexts = {
  readonly date: (isoDay: string | null) => string;
  readonly kind: (kind: LetterKind) => string;
  /** Before a short quote that is the point itself. */
  readonly inShort: string;
  /** Before what comes nearest to a yes or a no that the letters do not give. */
  readonly neitherYesNorNo: string;
  readonly noMatch: (words: readonly string[]) => string;
  readonly tooWeak: string;
  readonly detailAbsent: (asks: AskedDetail, words: readonly string[]) => string;
  readonly numberAbsent: (noun: string, asked: number, highest: number) => string;
  readonly notInCollection: (references: readonly string[]) => string;
  readonly emptyCollection: string;
  readonly nothingAfterFilters: string;
  readonly inColumn: (row: string, column: string) => string;
  readonly noTotalPrinted: string;
  readonly yearsAbsent: (years: readonly string[]) => string;
  readonly highest: (column: string) => string;
  readonly lowest: (column: string) => string;
  readonly signedBy: string;
  readonly dated: string;
  readonly ministryReference: string;
  readonly recommendation: string;
};

export const DUTCH: AnswerTexts = {
  date: (isoDay) => (isoDay === null ? 'zonder datum' : formatDutchDate(isoDay)),
  kind: (kind) => KIND_NAMES[kind],
  inShort: 'Kort: ',
  neitherYesNorNo:
    'De brieven zeggen het niet met zoveel woorden; dit staat het dichtst bij de vraag.',
  noMatch: (words) =>
    words.length === 0
      ? 'Niet gevonden: in de brieven staat hier niets over.'
      : `Niet gevonden: over ${joinWords(words, 'en')} staat niets in de brieven.`,
  tooWeak:
    'Niet gevonden: er staan wel woorden uit de vraag in de brieven, maar geen passage die de vraag beantwoordt.',
  detailAbsent: (asks, words) =>
    words.length > 0
      ? `Niet gevonden: de brieven gaan wel over dit onderwerp, maar noemen ${joinWords(words, 'en')} niet.`
      : `Niet gevonden: de brieven gaan wel over dit onderwerp, maar noemen hier ${DETAIL_NAMES[asks]}.`,
  numberAbsent: (noun, asked, highest) =>
    `Niet gevonden: ${noun} ${asked} komt in deze reeks niet voor; de reeks loopt tot en met ${highest}.`,
  notInCollection: (references) =>
    `Niet gevonden: ${joinWords(references, 'en')} zit niet in deze verzameling.`,
  emptyCollection: 'Er staan nog geen brieven in de verzameling.',
  nothingAfterFilters: 'Geen enkele brief voldoet aan de gekozen filters.',
  inColumn: (row, column) => `${row}, ${column}: `,
  noTotalPrinted: 'Een totaal over deze jaren staat niet in de tabel; dit staat er per jaar.',
  yearsAbsent: (years) => `Niet in deze tabel: ${joinWords(years, 'en')}.`,
  highest: (column) => `Het hoogst in ${column}: `,
  lowest: (column) => `Het laagst in ${column}: `,
  signedBy: 'Ondertekend door ',
  dated: 'Gedateerd ',
  ministryReference: 'Kenmerk ',
  recommendation: 'aanbeveling',
};

/** "a", "a en b", "a, b en c". */
export function joinWords(words: readonly string[], and: string): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
