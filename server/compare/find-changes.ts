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

/** "1." before an entry of a list counts nothing either. */
const LIST_MARK = /^\s*\d{1,3}[.)]\s/u;

/** How far a decision has come, 1 to 4; a sentence is as far as its furthest verb. */
const STAGES: readonly (readonly [number, RegExp])[] = [
  [
    4,
    /(?<!\p{L})(?:heeft besloten|hebben besloten|is besloten|besloot|is opgericht|heeft opgericht|is ingevoerd|is afgerond|is vastgesteld|heeft vastgesteld|is gerealiseerd|is aangenomen|wettelijk te verankeren)(?!\p{L})/giu,
  ],
  [
    3,
    /(?<!\p{L})(?:zal|zullen|richt .{0,40} op|voert .{0,40} in|investeert|investeren|(?<!(?:het|dit|dat|daarbij|hierbij|er)\s)gaat(?!\s+(?:het|om|over|uit|samen|gepaard)(?!\p{L}))|gaan we)(?!\p{L})/giu,
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

/** @returns the changes in the order of the later text, the verbs last; empty when nothing of weight differs */
export function findChanges(earlier: string, later: string): readonly Change[] {
  const before = detailsOf(earlier);
  const after = detailsOf(later);
  const changes: Change[] = [];
  for (const [kind] of DETAILS) {
    const lost = onlyIn(earlier, before, later, after, kind);
    const gained = onlyIn(later, after, earlier, before, kind);
    for (const [from, to] of pairDetails(earlier, lost, later, gained)) {
      changes.push({ kind, earlier: bare(from), later: bare(to) });
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
  kind: Exclude<ChangeKind, 'verb'>,
): Span[] {
  const told = new Set(
    otherDetails.map(({ start, end }) => plainValue(kind, other.slice(start, end))),
  );
  return details.filter(
    (detail) =>
      detail.kind === kind && !told.has(plainValue(kind, text.slice(detail.start, detail.end))),
  );
}

/**
 * Which detail took the place of which: the two with most of the same words near them first. Where one
 * side has more, what stands among other words has no other side.
 */
function pairDetails(
  earlier: string,
  lost: readonly Span[],
  later: string,
  gained: readonly Span[],
): (readonly [Span, Span])[] {
  const isSureOfOrder = lost.length === gained.length;
  const candidates = lost
    .flatMap((from, fromAt) =>
      gained.map((to, toAt) => {
        const around = wordsAround(later, to);
        let shared = 0;
        for (const [word, nearness] of wordsAround(earlier, from)) {
          shared += nearness * (around.get(word) ?? 0);
        }
        return { from, to, shared, apart: Math.abs(fromAt - toAt) };
      }),
    )
    .sort((a, b) => b.shared - a.shared || a.apart - b.apart || a.to.start - b.to.start);
  const taken = new Set<Span>();
  const pairs: (readonly [Span, Span])[] = [];
  for (const { from, to, shared } of candidates) {
    if (taken.has(from) || taken.has(to) || (shared === 0 && !isSureOfOrder)) continue;
    taken.add(from).add(to);
    pairs.push([from, to]);
  }
  return pairs.sort(([, a], [, b]) => a.start - b.start);
}

/** Words on either side that tell what a detail is about. */
const WORDS_AROUND = 4;

/** Each word with 1 for the next to the detail, 1/2 for the one after it, and so on. */
function wordsAround(text: string, { start, end }: Span): ReadonlyMap<string, number> {
  const before =
    text
      .slice(0, start)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  const after =
    text
      .slice(end)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  const around = new Map<string, number>();
  for (const side of [before.toReversed(), after]) {
    for (const [at, word] of side.slice(0, WORDS_AROUND).entries()) {
      around.set(word, Math.max(around.get(word) ?? 0, 1 / (at + 1)));
    }
  }
  return around;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/miljard|mld/iu, 1e9],
  [/miljoen|mln/iu, 1e6],
];

/** "3,5 %" and "3,5 procent" are the same value, "€ 1.200 mln" and "1,2 miljard euro" as well. */
function plainValue(kind: Exclude<ChangeKind, 'verb'>, printed: string): string {
  const digits = /\d[\d.,]*/u.exec(printed)?.[0].replace(/[.,]$/u, '');
  if (kind === 'date' || digits === undefined) {
    return printed.toLowerCase().replace(/\s+/gu, ' ').trim();
  }
  const value = Number(digits.replace(/\.(?=\d{3}(?:\D|$))/gu, '').replace(',', '.'));
  const scale = SCALES.find(([word]) => word.test(printed))?.[1] ?? 1;
  return String(Math.round(value * scale * 1e4) / 1e4);
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
