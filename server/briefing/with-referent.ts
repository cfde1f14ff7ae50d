/** A sentence with the one it points back to: "Hierover wordt uw Kamer geïnformeerd" says nothing alone. */
import type { SearchIndex } from '../../index/search-index.ts';
import { type TextPlace, textAt } from '../../index/text-place.ts';
import { trimPlace } from './briefing-draft.ts';

const POINTS_BACK =
  /(?<!\p{L})(?:hierover|hiervan|hiertoe|hieraan|hierop|hierbij|daarover|daarvan|daartoe|deze|dit)(?!\p{L})|^(?:die|dat)(?!\p{L})/iu;
/** Two sentences that are read in one breath. */
export const MAX_CHARS_WITH_REFERENT = 420;

/** Whether a sentence says nothing without the one before it. */
export const pointsBack = (place: TextPlace): boolean => POINTS_BACK.test(textAt(place));

/** @returns both where they stand together in running text and are short enough, else the sentence */
export function withReferent(index: SearchIndex, place: TextPlace): TextPlace {
  if (!pointsBack(place) || place.paragraph.kind === 'table-row') return place;
  const before = index
    .sentencesOf(place.letter.id, place.paragraph.number)
    .findLast(({ end }) => end <= place.start);
  if (before === undefined) return place;
  const joined = trimPlace({ ...place, start: before.start });
  return joined.end - joined.start <= MAX_CHARS_WITH_REFERENT ? joined : place;
}
