/** Themes against what a strict reader found in the letters: which paragraphs treat the theme, which do not. */
import { z } from 'zod';
import type { SearchIndex } from '../../index/search-index.ts';
import { findTheme } from '../../server/theme/find-theme.ts';

const judgedThemesSchema = z.array(
  z.object({
    /** As the reader typed it, typing errors included. */
    theme: z.string(),
    /**
     * Of a first reader by the alphabet, odd and even, and of a second and a third reader: all were judged before the
     * rules were mended, and seen while they were. When first asked, 0.88 of what was cited for the second was
     * relevant, and 0.92 for the third.
     */
    split: z.enum(['tuning', 'held-out', 'second', 'third']),
    /** Paragraph ids. */
    relevant: z.array(z.string()).min(1),
    /** Relevant by our own reading: the reader's list names what stood out, not every paragraph. */
    alsoRelevant: z.array(z.string()).optional(),
    /** Cited once and found wrong; a paragraph on no list counts as wrong as well. */
    notRelevant: z.array(z.string()),
  }),
);
export type JudgedTheme = z.infer<typeof judgedThemesSchema>[number];

export type ThemeFigures = {
  /** Share of the cited paragraphs that are relevant, over all themes together, 0..1; 1 when none is cited. */
  readonly citedRelevant: number;
  /** Share of the relevant paragraphs that are cited, 0..1. */
  readonly relevantFound: number;
};

/** @throws Error when the text is no list of judged themes */
export function parseJudgedThemes(json: string): JudgedTheme[] {
  return judgedThemesSchema.parse(JSON.parse(json));
}

/** @param report - gets a line for each theme, with what is wrong and what is missed */
export async function measureThemes(
  index: SearchIndex,
  themes: readonly JudgedTheme[],
  report: (line: string) => void = () => undefined,
): Promise<ThemeFigures> {
  let cited = 0;
  let right = 0;
  let relevant = 0;
  for (const judged of themes) {
    const { paragraphs } = await findTheme(index, judged.theme);
    const ids = paragraphs.map(({ paragraph }) => paragraph.id);
    const wanted = [...judged.relevant, ...(judged.alsoRelevant ?? [])];
    const wrong = ids.filter((id) => !wanted.includes(id));
    const missed = wanted.filter((id) => !ids.includes(id));
    cited += ids.length;
    right += ids.length - wrong.length;
    relevant += wanted.length;
    report(
      `${judged.theme} (${judged.split}): ${ids.length - wrong.length}/${ids.length}; wrong: ${wrong.join(' ')}; missed: ${missed.join(' ')}`,
    );
  }
  return {
    citedRelevant: cited === 0 ? 1 : right / cited,
    relevantFound: relevant === 0 ? 1 : right / relevant,
  };
}
