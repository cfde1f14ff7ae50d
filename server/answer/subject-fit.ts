/** How far a sentence is about the subject of a question, and whether it speaks of a year that it names. */
import type { PartEvidence, SentenceEvidence } from './evidence.ts';

/** Share of the best sentence's fit that a sentence needs for its dates and amounts to count. */
export const ABOUT_SUBJECT = 0.62;

/**
 * A cell stands for its whole row; a sentence must hold part of the subject itself.
 */
export function subjectFit(sentence: SentenceEvidence): number {
  return sentence.paragraph.kind === 'table-row'
    ? sentence.contextCoverage
    : (sentence.coverage + sentence.contextCoverage) / 2;
}

export function speaksOfYear({ letter, paragraph }: SentenceEvidence, year: number): boolean {
  return (
    paragraph.text.includes(String(year)) ||
    letter.date?.startsWith(String(year)) === true ||
    (paragraph.cells ?? []).some((cell) => cell.header?.includes(String(year)))
  );
}

/** "Kreeg Oekraïne in 2025 …?" is not answered by what a letter of 2022 says of Oekraïne. */
export function lacksYear({ sentences }: PartEvidence, years: readonly number[]): boolean {
  const best = Math.max(0, ...sentences.slice(0, 20).map(subjectFit));
  return (
    years.length > 0 &&
    !sentences.some(
      (sentence) =>
        subjectFit(sentence) >= best * ABOUT_SUBJECT &&
        years.some((year) => speaksOfYear(sentence, year)),
    )
  );
}
