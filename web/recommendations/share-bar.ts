/** The share of reused words as a small bar, always with the words that say the same. */
import type { LetterHead, Recommendation, RecommendationChange } from '../../server/contract.ts';
import { element } from '../element.ts';
import { text } from '../text-nl.ts';
import { wholePercent } from '../whole-percent.ts';

/** Bar and words; without a comparison only the words that say why. */
export function shareBar({ change, events }: Recommendation): HTMLElement {
  if (change === null) {
    return element(
      'p',
      { class: 'share is-absent' },
      events.some(({ kind }) => kind === 'followed-up')
        ? text.recommendations.nothingEarlier
        : text.recommendations.nothingLater,
    );
  }
  const letters = earlierLetters(change);
  const [only] = letters;
  const filled = element('span', {
    class: 'share-filled',
    'data-letter': letters.length === 1 ? only?.id : undefined,
  });
  filled.style.setProperty('width', `${wholePercent(change.reusedShare)}%`);
  return element(
    'p',
    { class: 'share' },
    element('span', { class: 'share-bar', 'aria-hidden': 'true' }, filled),
    element('span', { class: 'share-words' }, shareWords(change)),
  );
}

/** "70 % uit 2024", "70 % uit 2022 en 2024", "niets uit eerdere tekst". */
export function shareWords(change: RecommendationChange): string {
  const years = [
    ...new Set(earlierLetters(change).map(({ date }) => date?.slice(0, 4) ?? null)),
  ].toSorted();
  return text.recommendations.share(
    wholePercent(change.reusedShare),
    years.includes(null) ? [] : years.filter((year) => year !== null),
  );
}

/** Letters that reused sentences come from, each once, oldest first. */
export function earlierLetters(change: RecommendationChange): LetterHead[] {
  const letters = new Map(change.reused.map(({ earlier }) => [earlier.letter.id, earlier.letter]));
  return [...letters.values()].toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}
