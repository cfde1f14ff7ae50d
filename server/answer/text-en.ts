/** The same sentences in English, for questions asked in English; quotes stay in the Dutch of the letters. */
import type { LetterKind } from '../../corpus/letter.ts';
import type { AskedDetail } from './asked-detail.ts';
import { type AnswerTexts, joinWords } from './text-nl.ts';

const KIND_NAMES: Record<LetterKind, string> = {
  beleidsbrief: 'Policy letter',
  beleidsreactie: 'Policy response',
  'periodieke-rapportage': 'Periodic report',
  opvolgingsbrief: 'Follow-up letter',
  kamerbrief: 'Letter to parliament',
};

const DETAIL_NAMES: Record<AskedDetail, string> = {
  date: 'no date or moment',
  amount: 'no amount',
  percentage: 'no percentage or share',
  count: 'no number',
  person: 'no name',
  partners: 'not who takes part',
  name: 'no name or number',
  countries: 'no countries',
  vote: 'no vote',
  reason: 'no reason',
  definition: 'no description',
  statement: 'not what is asked',
};

export const ENGLISH: AnswerTexts = {
  date: (isoDay) =>
    isoDay === null
      ? 'undated'
      : new Date(`${isoDay}T00:00:00Z`).toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        }),
  kind: (kind) => KIND_NAMES[kind],
  inShort: 'In short: ',
  neitherYesNorNo: 'The letters do not say so in as many words; this comes nearest.',
  noMatch: (words) =>
    words.length === 0
      ? 'Not found: the letters say nothing about this.'
      : `Not found: the letters say nothing about ${joinWords(words, 'and')}.`,
  tooWeak:
    'Not found: words of the question stand in the letters, but no passage answers the question.',
  detailAbsent: (asks, words) =>
    words.length > 0
      ? `Not found: the letters treat this subject, but do not mention ${joinWords(words, 'or')}.`
      : `Not found: the letters treat this subject, but give ${DETAIL_NAMES[asks]}.`,
  numberAbsent: (noun, asked, highest) =>
    `Not found: this series has no ${noun} ${asked}; it runs up to ${highest}.`,
  notInCollection: (references) =>
    `Not found: ${joinWords(references, 'and')} is not in this collection.`,
  emptyCollection: 'There are no letters in the collection yet.',
  nothingAfterFilters: 'No letter meets the chosen filters.',
  inColumn: (row, column) => `${row}, ${column}: `,
  noTotalPrinted: 'The table prints no total of these years; it gives them year by year.',
  yearsAbsent: (years) => `Not in this table: ${joinWords(years, 'and')}.`,
  highest: (column) => `Highest in ${column}: `,
  lowest: (column) => `Lowest in ${column}: `,
  signedBy: 'Signed by ',
  dated: 'Dated ',
  ministryReference: 'Reference ',
  recommendation: 'recommendation',
};
