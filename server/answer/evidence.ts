/**
 * Gathers the sentences that may answer one part of a question, each scored against it. Choosing
 * among them and saying it in words come later.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { PreparedQuery, SearchFilters, SearchIndex } from '../../index/search-index.ts';
import type { AskedDetail } from './asked-detail.ts';
import type { DetailSpan } from './detail-in-sentence.ts';
import { findAnswering } from './detail-in-sentence.ts';
import type { NamedLetters } from './named-letters.ts';
import { type FoundParagraph, withNamedSections } from './named-sections.ts';
import type { QuestionPart } from './split-question.ts';

/** Passages looked at for each part; beyond these, nothing was ever chosen on the development set. */
const PASSAGES_PER_PART = 40;

/** Weights of what makes a sentence fit, tuned together on the development questions. */
const WEIGHTS = {
  passage: 1,
  coverage: 0.7,
  lateInteraction: 0.5,
  detail: 0.25,
  preferredLetter: 0.25,
  namedYear: 0.12,
  namedAbove: 0.3,
} as const;

/** One sentence or table cell with how well it fits. */
export type SentenceEvidence = {
  readonly letter: Letter;
  readonly paragraph: Paragraph;
  /** `paragraph.text.slice(start, end)` */
  readonly start: number;
  readonly end: number;
  /** For each term of the query, 0..1: held by the sentence itself. */
  readonly termMatches: readonly number[];
  /** The same, held by the sentence, its paragraph or the headings above it. */
  readonly contextMatches: readonly number[];
  /** idf-weighted mean of `termMatches`, 0..1. */
  readonly coverage: number;
  /** idf-weighted mean of `contextMatches`, 0..1. */
  readonly contextCoverage: number;
  readonly lateInteraction: number;
  readonly passageScore: number;
  /** Places in the sentence of the kind of thing asked for, offsets in the paragraph. */
  readonly details: readonly DetailSpan[];
  /** Whether the heading right above holds one, for an entry of a list. */
  readonly hasDetailAbove: boolean;
  /** Sum by WEIGHTS; the order of the evidence. */
  readonly score: number;
};

export type PartEvidence = {
  readonly part: QuestionPart;
  readonly query: PreparedQuery;
  /** Best first; ties in reading order. */
  readonly sentences: readonly SentenceEvidence[];
};

export type EvidenceOptions = {
  readonly named: NamedLetters;
  readonly filters: SearchFilters;
};

/** idf-weighted mean of matches; 0 for a question without terms. */
export function weighByIdf(query: PreparedQuery, matches: readonly number[]): number {
  let held = 0;
  let total = 0;
  for (const [at, term] of query.terms.entries()) {
    held += term.idf * (matches[at] ?? 0);
    total += term.idf;
  }
  return total === 0 ? 0 : held / total;
}

/** Term by term the higher of two rows; the longer row gives the length. */
const best = (a: readonly number[], b: readonly number[]): number[] =>
  (a.length >= b.length ? a : b).map((_, at) => Math.max(a[at] ?? 0, b[at] ?? 0));

/** Matches of a heading, remembered: many paragraphs stand under the same one. */
type HeadingMatches = Map<string, readonly number[]>;

/** Matches of the headings that a paragraph stands under. */
function sectionMatches(
  index: SearchIndex,
  query: PreparedQuery,
  { letter, paragraph }: { readonly letter: Letter; readonly paragraph: Paragraph },
  known: HeadingMatches,
): number[] {
  let matches: number[] = query.terms.map(() => 0);
  const wanted = new Set(paragraph.section);
  for (let at = paragraph.number - 2; at >= 0 && wanted.size > 0; at -= 1) {
    const above = letter.paragraphs[at];
    if (above === undefined || !wanted.delete(above.text)) continue;
    const own =
      known.get(above.id) ??
      index
        .scoreSentences(query, letter.id, above.number)
        .reduce<readonly number[]>((held, scored) => best(held, scored.termMatches), []);
    known.set(above.id, own);
    matches = best(matches, own);
  }
  return matches;
}

/**
 * @returns sentences of the best passages, best first; the same input gives the same order
 */
export async function gatherEvidence(
  index: SearchIndex,
  part: QuestionPart,
  { named, filters }: EvidenceOptions,
): Promise<PartEvidence> {
  const query = await index.prepare(part.searchText);
  const hits = index.search(query, { limit: PASSAGES_PER_PART, filters });
  const passageScores = new Map<string, number>();
  const sentences: SentenceEvidence[] = [];
  const headings: HeadingMatches = new Map();
  const found = hits.map(({ letter, paragraph, fusedScore }) => ({
    letter,
    paragraph,
    fusedScore,
  }));
  for (const hit of withNamedSections(found, {
    index,
    query,
    shareOf: (matches) => weighByIdf(query, matches),
  })) {
    if (passageScores.has(hit.paragraph.id)) continue;
    passageScores.set(hit.paragraph.id, hit.fusedScore);
    sentences.push(...scoreParagraph(index, query, { part, named, headings }, hit));
  }
  return { part, query, sentences: sentences.sort((a, b) => b.score - a.score) };
}

/** A list item under "Evaluatie 2026:" has its year in the heading. */
function headingDetails(part: QuestionPart, paragraph: Paragraph): boolean {
  const heading = paragraph.section.at(-1);
  return (
    paragraph.kind === 'list-item' &&
    heading !== undefined &&
    findAnswering(part.asks, heading).length > 0
  );
}

/** Kinds that a letterhead or signature can answer; for any other it only repeats how the letter was named. */
const ASKS_FOR_FRAME: ReadonlySet<AskedDetail> = new Set(['date', 'person', 'name']);

const isFrameOfLetter = ({ kind, role }: Paragraph): boolean =>
  kind === 'signature' || role === 'letterhead';

type ScoringContext = {
  readonly part: QuestionPart;
  readonly named: NamedLetters;
  readonly headings: HeadingMatches;
};

function scoreParagraph(
  index: SearchIndex,
  query: PreparedQuery,
  { part, named, headings }: ScoringContext,
  hit: FoundParagraph,
): SentenceEvidence[] {
  const { letter, paragraph } = hit;
  if (paragraph.kind === 'heading' || paragraph.isHeaderRow === true) return [];
  if (isFrameOfLetter(paragraph) && !ASKS_FOR_FRAME.has(part.asks)) return [];
  const spans = index.sentencesOf(letter.id, paragraph.number);
  const scores = index.scoreSentences(query, letter.id, paragraph.number);
  const around = scores.reduce<readonly number[]>(
    (matches, scored) => best(matches, scored.termMatches),
    sectionMatches(index, query, hit, headings),
  );
  const preferred = named.preferred.has(letter.id) ? WEIGHTS.preferredLetter : 0;
  const hasDetailAbove = headingDetails(part, paragraph);
  return spans.flatMap((span, at) => {
    const scored = scores[at];
    if (scored === undefined) return [];
    const text = paragraph.text.slice(span.start, span.end);
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const details = findAnswering(part.asks, text).map((detail) => ({
      start: span.start + detail.start,
      end: span.start + detail.end,
    }));
    const coverage = weighByIdf(query, scored.termMatches);
    const contextMatches = best(around, scored.termMatches);
    const year = named.years.some(
      (y) => text.includes(String(y)) || letter.date?.startsWith(String(y)),
    );
    return [
      {
        letter,
        paragraph,
        start: span.start,
        end: span.end,
        termMatches: scored.termMatches,
        contextMatches,
        coverage,
        contextCoverage: weighByIdf(query, contextMatches),
        lateInteraction: scored.lateInteraction,
        passageScore: hit.fusedScore,
        details,
        hasDetailAbove,
        score:
          WEIGHTS.passage * hit.fusedScore +
          WEIGHTS.coverage * coverage +
          WEIGHTS.lateInteraction * scored.lateInteraction +
          (details.length > 0 || hasDetailAbove ? WEIGHTS.detail : 0) +
          preferred +
          (at === 0 ? WEIGHTS.namedAbove * (hit.namedAbove ?? 0) : 0) +
          (year ? WEIGHTS.namedYear : 0),
      },
    ];
  });
}
