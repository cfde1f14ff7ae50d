/**
 * Finds the kind of thing a question asks for in a sentence of a letter: dates, amounts, shares,
 * numbers with what they count, names, countries, votes. Works on Dutch text as ministries print it.
 * Pure; knows nothing of questions beyond the kind.
 */

import type { AskedDetail } from './asked-detail.ts';
import { countrySpans } from './country-names.ts';
import { partnerSpans } from './partner-spans.ts';
import { isTableUnit } from './table-unit.ts';

/** `text.slice(start, end)` of the sentence that was searched. */
export type DetailSpan = { readonly start: number; readonly end: number };

const MONTH =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const YEAR = '(?:19|20)\\d{2}';
const NUMBER_WORD =
  '(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|honderden|tientallen|duizend|duizenden|anderhalf|anderhalve|tweehonderd|miljoenen|miljarden)';
const DIGITS = '\\d{1,3}(?:[.\\s]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?';
const SCALE = '(?:\\s?(?:mln\\.?|mld\\.?|miljoen|miljard|duizend))';

const DATE = new RegExp(
  [
    `\\b(?:uiterlijk|vóór|voor|per|vanaf|tot(?: en met)?)?\\s?\\d{1,2}\\s${MONTH}(?:\\s${YEAR})?\\b`,
    `\\b(?:begin|medio|eind|half|in)\\s(?:${MONTH}\\s)?${YEAR}\\b`,
    `\\b${MONTH}\\s${YEAR}\\b`,
    `\\b(?:begin|medio|eind|in)\\s${MONTH}\\b`,
    `\\b(?:eerste|tweede|derde|vierde|laatste)\\s(?:helft|kwartaal|half\\s?jaar)(?:\\s(?:van\\s)?(?:${YEAR}|dit jaar|volgend jaar))?`,
    `\\bQ[1-4](?:/Q[1-4])?(?:\\s${YEAR})?\\b`,
    `\\b(?:dit|komend|volgend|afgelopen|vorig|het|voor de|na de|in het)\\s(?:voorjaar|najaar|zomer|herfst|winter|jaar|kwartaal|zomerreces|kerstreces)(?:\\s(?:van\\s)?${YEAR})?\\b`,
    `\\b${YEAR}\\s?[-–]\\s?(?:${YEAR}|\\d{2})\\b`,
    `\\b${YEAR}\\b`,
    `\\b(?:op korte termijn|binnenkort|later dit jaar|in de loop van dit jaar|komende maanden|eind vorig jaar)\\b`,
  ].join('|'),
  'giu',
);

const AMOUNT = new RegExp(
  `(?:€|\\bEUR\\b|\\beuro\\b)\\s?(?:${DIGITS})${SCALE}*|(?:${DIGITS}|${NUMBER_WORD})${SCALE}?\\s?(?:euro|EUR)\\b|(?:${DIGITS})\\s?(?:mln|mld)\\.?`,
  'giu',
);

/** "3,5% van het bbp" says how much money as well as an amount does. */
const SHARE_OF_MONEY = new RegExp(
  `(?:${DIGITS})\\s?(?:%|procent)\\s(?:van|of)\\s(?:het|de|ons|the)\\s(?:bbp|bnp|bni|gdp|\\p{L}*(?:begroting|budget|product|inkomen))`,
  'giu',
);

const PERCENTAGE = new RegExp(
  `(?:${DIGITS}|${NUMBER_WORD})\\s?(?:%|-?procent(?:norm|s?punt(?:en)?)?\\b|percent\\b)|\\b(?:een|twee|drie)\\s?(?:derde|kwart|vierde|vijfde|tiende)\\b|\\b(?:de |ruim de |bijna de )?helft\\b|\\b(?:een )?kwart van\\b`,
  'giu',
);

const QUANTITY = new RegExp(
  `(?:${DIGITS})${SCALE}?(?![\\p{L}\\d%]|[.,]\\d)|\\b(?:${NUMBER_WORD})${SCALE}?\\b`,
  'giu',
);

/** Capitalised words in a row, initials and particles inside: "W.B. Hoekstra", "Vrije Universiteit Amsterdam". */
const NAME =
  /(?:\p{Lu}\.)+\s?(?:(?:van|de|der|den|ten|ter|te|’t)\s)*\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}\p{N}’'&-]+(?:\s(?:(?:van|de|der|den|het|voor|en|of|the|ten|ter)\s)*\p{Lu}[\p{L}\p{N}’'&-]+)*/gu;

/** What a ministry writes of a vote; "stemmen" alone is not enough ("in overeenstemming"). */
const VOTE =
  /\b(?:aangenomen|verworpen|voorgestemd|tegengestemd|(?:voor|tegen) gestemd|stemming(?:en)?|gestemd|stemden|stemverhouding)\b/giu;

/** Where the offices of those who act are named without a capital: "het kabinet", "de minister van …". */
const ACTOR =
  /\b(?:het kabinet|de (?:minister|staatssecretaris|regering|directie|commissie|minister-president)\p{L}*|(?:betrokken )?(?:ministeries|departementen)|een (?:interne|externe) \p{L}+)\b/giu;

function spansOf(pattern: RegExp, sentence: string): DetailSpan[] {
  return [...sentence.matchAll(pattern)]
    .map((match) => {
      const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
      return { start: match.index + lead, end: match.index + match[0].trimEnd().length };
    })
    .filter((span) => span.end > span.start);
}

/** A capital at the start of a sentence says nothing about being a name, unless more of them follow. */
function nameSpans(sentence: string): DetailSpan[] {
  return spansOf(NAME, sentence).filter(
    (span) =>
      span.start > 0 ||
      /[\s.]\p{Lu}/u.test(sentence.slice(span.start + 1, span.end)) ||
      /\p{Lu}{2}/u.test(sentence.slice(span.start, span.end)),
  );
}

/**
 * @param asks - kinds without a detector (`reason`, `definition`, `statement`) give no spans
 * @param sentence - clean text of one sentence or table cell
 * @returns every place of that kind in the sentence, in order, never overlapping
 */
export function findDetails(asks: AskedDetail, sentence: string): readonly DetailSpan[] {
  switch (asks) {
    case 'date':
      return spansOf(DATE, sentence);
    case 'amount':
      return spansOf(AMOUNT, sentence).filter((span) => !isTableUnit(sentence, span));
    case 'percentage':
      return spansOf(PERCENTAGE, sentence);
    case 'count':
      return spansOf(QUANTITY, sentence).filter(
        (span) => !isYearOrMark(sentence, span) && !isTableUnit(sentence, span),
      );
    case 'person':
      return withoutOverlap([...nameSpans(sentence), ...spansOf(ACTOR, sentence)]);
    case 'partners':
      return partnerSpans(sentence);
    case 'name':
      return withoutOverlap([...nameSpans(sentence), ...quotedTitleSpans(sentence)]);
    case 'countries':
      return countrySpans(sentence);
    case 'vote':
      return spansOf(VOTE, sentence);
    case 'reason':
    case 'definition':
    case 'statement':
      return [];
  }
}

/** The same, and what answers such a question in another way: a share of the budget for an amount. */
export function findAnswering(asks: AskedDetail, sentence: string): readonly DetailSpan[] {
  const details = findDetails(asks, sentence);
  return asks === 'amount'
    ? withoutOverlap([...details, ...spansOf(SHARE_OF_MONEY, sentence)])
    : details;
}

/** In order of place; of two that overlap the one that begins first, the longer one when level. */
function withoutOverlap(spans: readonly DetailSpan[]): DetailSpan[] {
  const kept: DetailSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

function quotedTitleSpans(sentence: string): DetailSpan[] {
  return spansOf(/[‘“"«„]([^’”"»]{3,160})[’”"»]/gu, sentence);
}

/** Years, article and list numbers are numbers but count nothing. */
function isYearOrMark(sentence: string, span: DetailSpan): boolean {
  const text = sentence.slice(span.start, span.end);
  if (/^(?:19|20)\d{2}$/.test(text)) return true;
  if (span.start === 0 && /^\.\s/.test(sentence.slice(span.end))) return true;
  const before = sentence.slice(Math.max(0, span.start - 14), span.start);
  if (
    /(?:\b(?:nr|art|artikel|artikelen|paragraaf|par|p|hoofdstuk|bijlage|nummer|aanbeveling|kamerstuk|versie)\.?\s?|\(|\d[.\s-])$/i.test(
      before,
    )
  )
    return true;
  return (
    /^\d{1,2}$/.test(text) &&
    new RegExp(`^\\s${MONTH}`, 'i').test(sentence.slice(span.end, span.end + 12))
  );
}

/**
 * How exactly a date is given, 0..1: a day 1, a month or quarter 0.7, a year 0.5, a stretch of years 0.3, "in de
 * loop van dit jaar" 0.2. Other kinds are as exact as they are printed: 1.
 */
export function precisionOf(asks: AskedDetail, printed: string): number {
  if (asks !== 'date') return 1;
  if (new RegExp(`\\d{1,2}\\s${MONTH}`, 'i').test(printed)) return 1;
  if (
    new RegExp(
      `${MONTH}|kwartaal|helft|half\\s?jaar|Q[1-4]|(?:begin|medio|eind)\\s${YEAR}`,
      'i',
    ).test(printed)
  )
    return 0.7;
  if (/\d\s?[-–]\s?\d/.test(printed)) return 0.3;
  return new RegExp(YEAR).test(printed) ? 0.5 : 0.2;
}
