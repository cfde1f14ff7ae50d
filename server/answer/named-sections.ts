/**
 * Sections whose heading names what a question is about. Their paragraphs need not repeat its words, and
 * how each opens says most of it.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { PreparedQuery, SearchIndex } from '../../index/search-index.ts';

/** A paragraph to score, found by its own words or by the heading above it. */
export type FoundParagraph = {
  readonly letter: Letter;
  readonly paragraph: Paragraph;
  readonly fusedScore: number;
  /** Share of the question that the heading right above holds, 0..1; only where it names the subject. */
  readonly namedAbove?: number;
};

type Asked = {
  readonly index: SearchIndex;
  readonly query: PreparedQuery;
  /** Share of the question that matches of its terms amount to, 0..1. */
  readonly shareOf: (matches: readonly number[]) => number;
};

/** Share of the question that a heading holds when it names the subject. */
const NAMES_SUBJECT = 0.6;
/** Of a long section the beginning says what it is about. */
const PARAGRAPHS_PER_SECTION = 6;

/**
 * @param found - best first
 * @returns the same with the paragraphs of named sections, each once; those have the score of the search
 *   where it found them, else the lowest there is
 */
export function withNamedSections(
  found: readonly FoundParagraph[],
  asked: Asked,
): readonly FoundParagraph[] {
  const letters = new Map(found.map(({ letter }) => [letter.id, letter]));
  const scores = new Map<string, number>();
  for (const { paragraph, fusedScore } of found) {
    if (!scores.has(paragraph.id)) scores.set(paragraph.id, fusedScore);
  }
  const lowest = found.at(-1)?.fusedScore ?? 0;
  const named = [...letters.values()].flatMap((letter) =>
    letter.paragraphs.flatMap((heading) => {
      if (heading.kind !== 'heading') return [];
      const namedAbove = shareHeld(asked, letter, heading);
      if (namedAbove < NAMES_SUBJECT) return [];
      return paragraphsUnder(letter, heading).map((paragraph) => ({
        letter,
        paragraph,
        fusedScore: scores.get(paragraph.id) ?? lowest,
        namedAbove,
      }));
    }),
  );
  const ids = new Set(named.map(({ paragraph }) => paragraph.id));
  return [...named, ...found.filter(({ paragraph }) => !ids.has(paragraph.id))];
}

function shareHeld({ index, query, shareOf }: Asked, letter: Letter, heading: Paragraph): number {
  return Math.max(
    0,
    ...index
      .matchSentences(query, letter.id, heading.number)
      .map((matches) => (matches ? shareOf(matches.termMatches) : 0)),
  );
}

/** Right under it, deeper headings left to themselves. */
function paragraphsUnder(letter: Letter, heading: Paragraph): readonly Paragraph[] {
  const under: Paragraph[] = [];
  for (const paragraph of letter.paragraphs.slice(heading.number)) {
    if (paragraph.section.at(-1) !== heading.text || under.length === PARAGRAPHS_PER_SECTION) break;
    if (paragraph.kind === 'text' || paragraph.kind === 'list-item') under.push(paragraph);
  }
  return under;
}
