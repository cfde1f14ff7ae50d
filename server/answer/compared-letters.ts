/** Which letters a comparison is about, read from the question and from where its subject stands. */
import type { PartEvidence } from './evidence.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/** Letters among which a comparison without names looks for its two sides. */
const MAX_SIDES = 6;

/** The letters a comparison sets side by side: those of the years or senders named, else those that say most. */
export function comparedLetters(
  whole: PartEvidence,
  { named }: UnderstoodQuestion,
): readonly string[] {
  const byLetter = [...new Set(whole.sentences.map(({ letter }) => letter))];
  const ofYears = byLetter.filter((letter) =>
    named.years.some((year) => letter.date?.startsWith(String(year))),
  );
  const preferred = byLetter.filter((letter) => named.preferred.has(letter.id));
  const sides =
    preferred.length > 1 ? preferred : ofYears.length > 1 ? ofYears : byLetter.slice(0, MAX_SIDES);
  return sides.map((letter) => letter.id);
}
