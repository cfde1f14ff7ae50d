/**
 * Questions for the first screen, made from what is in the collection: two for each of the three jobs.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { ExamplesResponse } from '../contract.ts';
import type { RecommendationSeries } from './recommendation-series.ts';
import { headingAsSubject } from './related-questions.ts';

const EACH = 2;
const MIN_CHARS = 20;
const MAX_CHARS = 100;

/**
 * @param letters - in order of id
 * @param series - recommendations of the letters
 * @returns two questions a job, fewer where the collection gives no more
 */
export function makeExamples(
  letters: readonly Letter[],
  series: readonly RecommendationSeries[],
): ExamplesResponse['examples'] {
  const themes = themesOf(letters);
  return [
    ...recommendationTexts(series)
      .slice(0, EACH)
      .map((text) => ({
        job: 'recommendation' as const,
        question: `Wat is er gebeurd met de aanbeveling ‘${text}’?`,
      })),
    ...themes.slice(0, EACH).map((theme) => ({
      job: 'theme' as const,
      question: `Waar staat iets over ${theme}?`,
    })),
    ...themes.slice(EACH, 2 * EACH).map((theme) => ({
      job: 'briefing' as const,
      question: `Zet op een rij wat er staat over ${theme}.`,
    })),
  ];
}

/** The shortest recommendation of each series that fits on a card, newest series first. */
function recommendationTexts(series: readonly RecommendationSeries[]): string[] {
  const newest = [...series].sort((a, b) =>
    (b.letter.date ?? '').localeCompare(a.letter.date ?? ''),
  );
  return newest.flatMap(({ paragraphs }) =>
    paragraphs
      .map((paragraph) => {
        const cell = paragraph.cells?.[0];
        const text = cell ? paragraph.text.slice(cell.start, cell.end) : paragraph.text;
        return text.replace(/^\s*(?:aanbeveling\s+)?\d+\s*[.:)]\s*/i, '').replace(/[.\s]+$/, '');
      })
      .filter(
        (text) => text.length >= MIN_CHARS && text.length <= MAX_CHARS && !text.includes('. '),
      )
      .slice(0, 1),
  );
}

/** Headings whose words recur in the text of several letters: most letters first, then in order. */
function themesOf(letters: readonly Letter[]): string[] {
  const headings = letters.flatMap((letter) =>
    letter.paragraphs
      .filter((paragraph) => paragraph.kind === 'heading')
      .map((paragraph) => headingAsSubject(paragraph.text)),
  );
  const texts = letters.map((letter) =>
    letter.paragraphs.map((paragraph) => paragraph.text.toLowerCase()).join(' '),
  );
  const counted = [...new Set(headings)]
    .filter((heading) => /^\p{L}+(?:[\s-]\p{L}+){0,3}$/u.test(heading) && heading.length > 6)
    .map((heading) => ({
      heading,
      words: heading.split(' ').length,
      letters: texts.filter((text) => text.includes(heading.toLowerCase())).length,
    }))
    .filter(({ letters: count }) => count > 1);
  // One word is often too wide ("resultaten"): headings of several words come first.
  return counted
    .sort((a, b) => Number(b.words > 1) - Number(a.words > 1) || b.letters - a.letters)
    .map(({ heading }) => heading);
}
