/** Numbers the paragraphs of a theme: one number for each paragraph, in the order of the line. */
import type { Citation, Quote, ThemeLetter } from '../../server/contract.ts';

export type ThemeSource = {
  readonly citation: Citation;
  readonly strength: ThemeLetter['passages'][number]['strength'];
};

export type ThemeSources = {
  /** The paragraphs that came with a letter, in reading order. */
  readonly of: (entry: ThemeLetter) => readonly ThemeSource[];
  /** Its most telling sentence under the number of its paragraph; null where it is silent. */
  readonly telling: (entry: ThemeLetter) => Citation | null;
  /** The sentence that comes nearest in a letter without the theme; null where none does. */
  readonly near: (entry: ThemeLetter) => Citation | null;
  /** Every paragraph numbered so far, in order of number. */
  readonly all: () => readonly Citation[];
};

/**
 * Numbers all that came with the line. A letter that is fetched again with more of its paragraphs keeps the
 * numbers it has; the new ones go on after the last.
 */
export function createThemeSources(letters: readonly ThemeLetter[]): ThemeSources {
  const numbers = new Map<string, number>();
  const byNumber = new Map<number, Citation>();
  const numberOf = (paragraphId: string): number => {
    const known = numbers.get(paragraphId) ?? numbers.size + 1;
    numbers.set(paragraphId, known);
    return known;
  };

  function number(entry: ThemeLetter): void {
    const { telling, near } = entry;
    const cited = entry.passages.map((passage) => citationOf(entry, passage));
    const isSent = cited.some(({ paragraph }) => paragraph.id === telling?.paragraph.id);
    const told = telling === null || isSent ? cited : [...cited, telling];
    const all = near === null ? told : [...told, near];
    for (const citation of all.toSorted((a, b) => a.paragraph.number - b.paragraph.number)) {
      const n = numberOf(citation.paragraph.id);
      byNumber.set(n, { ...citation, n });
    }
  }

  for (const entry of letters) number(entry);
  return {
    of: (entry) => {
      number(entry);
      return entry.passages.map((passage) => ({
        citation: { ...citationOf(entry, passage), n: numberOf(passage.paragraph.id) },
        strength: passage.strength,
      }));
    },
    telling: ({ telling }) => telling && { ...telling, n: numberOf(telling.paragraph.id) },
    near: ({ near }) => near && { ...near, n: numberOf(near.paragraph.id) },
    all: () => [...byNumber].toSorted(([a], [b]) => a - b).map(([, citation]) => citation),
  };
}

/** The passage as a citation, not yet numbered; the most telling sentence is always among its quotes. */
function citationOf(
  { letter, telling }: ThemeLetter,
  { paragraph, quotes, url }: ThemeLetter['passages'][number],
): Citation {
  const told = telling?.paragraph.id === paragraph.id ? telling.quotes : [];
  return { n: 1, letter, paragraph, quotes: withAll(quotes, told), url };
}

function withAll(quotes: readonly Quote[], more: readonly Quote[]): Quote[] {
  const missing = more.filter(
    ({ start, end }) => !quotes.some((quote) => quote.start <= start && end <= quote.end),
  );
  return [...quotes, ...missing].toSorted((a, b) => a.start - b.start);
}
