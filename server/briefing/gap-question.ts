/** One question made from a gap: what the three kinds of gaps share. */
import type { Inline, Place } from '../answer/answer-parts.ts';
import { type DraftItem, itemId } from './briefing-draft.ts';

/** Longest quote inside a question. */
export const MAX_GAP_CHARS = 200;

/**
 * @param place - where the gap shows first
 * @param gap - names the kind of gap, so that two of one place differ
 */
export function gapQuestion(place: Place, gap: string, inlines: readonly Inline[]): DraftItem {
  return { id: itemId('questions', place, `:${gap}`), group: null, letter: null, cells: [inlines] };
}
