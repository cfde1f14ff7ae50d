/**
 * Questions for the first screen, made from what is in the collection: two for each of the three jobs.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { ExamplesResponse } from '../contract.ts';
import type { RecommendationSeries } from './recommendation-series.ts';
import { headingAsSubject } from './related-questions.ts';

const EACH = 2;
const MAX_CHARS = 90;

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
        question: `Wat is er gebeurd met de aanbeveling om ${text}?`,
      })),
    ...themes.slice(0, EACH).map((theme) => ({
      job: 'theme' as const,
      question: `Waar wordt ${theme} besproken?`,
    })),
    ...themes.slice(EACH, 2 * EACH).map((theme) => ({
      job: 'briefing' as const,
      question: `Zet op een rij wat er staat over ${theme}.`,
    })),
  ];
}

/** First clauses of recommendations that say what to do, from the newest series, one a series. */
function recommendationTexts(series: readonly RecommendationSeries[]): string[] {
  const newest = [...series].sort((a, b) => (b.letter.date ?? '').localeCompare(a.letter.date ?? ''));
  return newest.flatMap(({ paragraphs }) => {
    const texts = paragraphs.flatMap((paragraph) => {
      const cell = paragraph.cells?.[0];
      const text = (cell ? paragraph.text.slice(cell.start, cell.end) : paragraph.text)
        .replace(/^\s*(?:aanbeveling\s+)?\d+\s*[.:)]\s*/i, '')
        .split(/[.;(]|\s[–-]\s/)[0]
        ?.trim();
      const infinitive = text === undefined ? null : asInfinitive(text);
      return infinitive === null || infinitive.length > MAX_CHARS ? [] : [infinitive];
    });
    return texts.slice(0, 1);
  });
}

/** "Verbeter de sturing" and "Investeren in netwerken" -> a clause that follows "om"; null when it is neither. */
function asInfinitive(text: string): string | null {
  const words = text.split(/\s+/);
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  if (/^\p{Lu}\p{Ll}+en$/u.test(first) && rest.length > 1) {
    return `te ${first.toLowerCase()} ${rest.join(' ')}`;
  }
  if (/en$/.test(last) && /^(?:het|de|een)$/i.test(first)) {
    return `${words.slice(0, -1).join(' ').replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())} te ${last}`;
  }
  return null;
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
    .filter((heading) => /^\p{L}+(?:[\s-]\p{L}+){0,2}$/u.test(heading) && heading.length > 6)
    .map((heading) => ({
      heading,
      letters: texts.filter((text) => text.includes(heading.toLowerCase())).length,
    }))
    .filter(({ letters: count }) => count > 1);
  return counted.sort((a, b) => b.letters - a.letters).map(({ heading }) => heading);
}
