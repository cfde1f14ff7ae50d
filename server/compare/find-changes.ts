/**
 * What differs in weight between two sentences about the same thing: amounts, percentages, dates,
 * numbers, and how far a decision has come ("onderzoekt" → "heeft besloten"). Pure over two texts.
 */
import { findKamerstukReferences } from '../../corpus/kamerstuk-reference.ts';

export type ChangeKind = 'amount' | 'percentage' | 'date' | 'number' | 'verb';

/** A place in one of the texts: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

export type Change = { readonly kind: ChangeKind; readonly earlier: Span; readonly later: Span };

const MONTH =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** Most specific first: what one pattern takes, the next leaves alone. */
const DETAILS: readonly (readonly [Exclude<ChangeKind, 'verb'>, RegExp])[] = [
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

/** How far a decision has come, 1 to 4; a sentence is as far as its furthest verb. */
const STAGES: readonly (readonly [number, RegExp])[] = [
  [
    4,
    /(?<!\p{L})(?:heeft besloten|hebben besloten|is besloten|besloot|is opgericht|heeft opgericht|is ingevoerd|is afgerond|is vastgesteld|heeft vastgesteld|is gerealiseerd|is aangenomen|wettelijk te verankeren)(?!\p{L})/giu,
  ],
  [
    3,
    /(?<!\p{L})(?:zal|zullen|richt .{0,40} op|voert .{0,40} in|investeert|investeren|gaat|gaan we)(?!\p{L})/giu,
  ],
  [
    2,
    /(?<!\p{L})(?:wil|willen|is voornemens|voornemen|streeft|streven|pleit|zet .{0,20} in op|zetten .{0,20} in|beoogt|bepleit|bepleiten)(?!\p{L})/giu,
  ],
  [
    1,
    /(?<!\p{L})(?:onderzoekt|onderzoeken|verkent|verkennen|beziet|bezien|overweegt|overwegen|bekijkt|staat open|staan open|beraadt|wordt gewerkt aan|werkt aan)(?!\p{L})/giu,
  ],
];
/** Stages nearer than this are a choice of words: "wil" and "zal" are not two positions. */
const MIN_STAGES_APART = 2;

/** Details of one kind, in order of writing; overlapping ones go to the more specific kind. */
export function detailsOf(text: string): readonly (Span & { readonly kind: ChangeKind })[] {
  const found: (Span & { kind: ChangeKind })[] = [];
  const papers = findKamerstukReferences(text);
  for (const [kind, pattern] of DETAILS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      const isTaken = [...found, ...papers].some(
        ({ start, end }) => span.start < end && start < span.end,
      );
      if (isTaken || LABEL_BEFORE.test(text.slice(Math.max(0, span.start - 14), span.start)))
        continue;
      found.push({ ...span, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** @returns the changes in the order of the later text, the verbs last; empty when nothing of weight differs */
export function findChanges(earlier: string, later: string): readonly Change[] {
  const before = detailsOf(earlier);
  const after = detailsOf(later);
  const changes: Change[] = [];
  for (const [kind] of DETAILS) {
    const lost = onlyIn(earlier, before, later, after, kind);
    const gained = onlyIn(later, after, earlier, before, kind);
    for (let at = 0; at < Math.min(lost.length, gained.length); at += 1) {
      const [from, to] = [lost[at], gained[at]];
      if (from && to) changes.push({ kind, earlier: bare(from), later: bare(to) });
    }
  }
  const stage = stageChange(earlier, later);
  return stage === null ? changes : [...changes, stage];
}

const bare = ({ start, end }: Span): Span => ({ start, end });

type Details = ReturnType<typeof detailsOf>;

function onlyIn(
  text: string,
  details: Details,
  other: string,
  otherDetails: Details,
  kind: ChangeKind,
): Span[] {
  const told = new Set(otherDetails.map(({ start, end }) => plainValue(other.slice(start, end))));
  return details.filter(
    (detail) => detail.kind === kind && !told.has(plainValue(text.slice(detail.start, detail.end))),
  );
}

/** "3,5 %" and "3,5 procent" are the same value. */
function plainValue(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/procent/u, '%')
    .replace(/\beuro\b|eur/u, '€')
    .replace(/\s+/gu, '');
}

function stageChange(earlier: string, later: string): Change | null {
  const from = stageOf(earlier);
  const to = stageOf(later);
  if (from === null || to === null || Math.abs(from.stage - to.stage) < MIN_STAGES_APART)
    return null;
  return { kind: 'verb', earlier: from.span, later: to.span };
}

function stageOf(text: string): { readonly stage: number; readonly span: Span } | null {
  for (const [stage, pattern] of STAGES) {
    for (const match of text.matchAll(pattern)) {
      return { stage, span: { start: match.index, end: match.index + match[0].length } };
    }
  }
  return null;
}
