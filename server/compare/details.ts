/** What a sentence says exactly: amounts, shares, dates, numbers. Pure over one text. */
import { findKamerstukReferences } from '../../corpus/kamerstuk-reference.ts';

export type DetailKind = 'amount' | 'percentage' | 'date' | 'number';

/** A place in one of the texts: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

const MONTH =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** Most specific first: what one pattern takes, the next leaves alone. */
const DETAILS: readonly (readonly [DetailKind, RegExp])[] = [
  ['percentage', /\d+(?:[.,]\d+)?\s?(?:%|procent(?!\p{L}))/giu],
  [
    'amount',
    /(?:€|\bEUR|\beuro)\s?\d[\d.,]*(?:\s?(?:miljoen|miljard|mln|mld)(?!\p{L}))?|\d[\d.,]*\s?(?:miljoen|miljard|mln|mld)(?!\p{L})(?:\.?\s?euro)?/giu,
  ],
  [
    'date',
    new RegExp(
      `\\d{1,2}\\s(?:${MONTH})(?:\\s(?:19|20)\\d{2})?|(?:(?:eerste|tweede|derde|vierde) (?:kwartaal|helft)|begin|eind|medio|voorjaar|zomer|najaar|${MONTH})(?: van| in)?(?: de)?\\s(?:19|20)\\d{2}|(?<![\\d.,/])(?:19|20)\\d{2}(?![\\d/])`,
      'giu',
    ),
  ],
  [
    'number',
    /(?<![\d.,\p{L}-])\d{1,3}(?:\.\d{3})*(?:,\d+)?(?![\d\p{L}]|[.,-]\d)(?:e(?!\p{L}))?/giu,
  ],
];
/** What a number belongs to when it counts nothing. */
const LABEL_BEFORE =
  /(?:nrs?\.?|nummer|artikel|aanbeveling|hoofdstuk|kamerstuk|p\.|par\.|paragraaf|bijlage|H)\s*$/iu;

/** "1." before an entry of a list counts nothing either. */
const LIST_MARK = /^\s*\d{1,3}[.)]\s/u;

export type Detail = Span & { readonly kind: DetailKind };

/** Details of one kind, in order of writing; overlapping ones go to the more specific kind. */
export function detailsOf(text: string): readonly Detail[] {
  const found: Detail[] = [];
  const papers = findKamerstukReferences(text);
  const begins = LIST_MARK.exec(text)?.[0].length ?? 0;
  for (const [kind, pattern] of DETAILS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      const isTaken = [...found, ...papers].some(
        ({ start, end }) => span.start < end && start < span.end,
      );
      if (
        isTaken ||
        span.start < begins ||
        LABEL_BEFORE.test(text.slice(Math.max(0, span.start - 14), span.start))
      )
        continue;
      found.push({ ...span, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/miljard|mld/iu, 1e9],
  [/miljoen|mln/iu, 1e6],
];

/** "3,5 %" and "3,5 procent" are the same value, "€ 1.200 mln" and "1,2 miljard euro" as well. */
export function plainValue(kind: DetailKind, printed: string): string {
  const digits = /\d[\d.,]*/u.exec(printed)?.[0].replace(/[.,]$/u, '');
  if (kind === 'date' || digits === undefined) {
    return printed.toLowerCase().replace(/\s+/gu, ' ').trim();
  }
  const value = Number(digits.replace(/\.(?=\d{3}(?:\D|$))/gu, '').replace(',', '.'));
  const scale = SCALES.find(([word]) => word.test(printed))?.[1] ?? 1;
  return String(Math.round(value * scale * 1e4) / 1e4);
}
