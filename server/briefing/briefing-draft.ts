/**
 * A briefing before its sources are numbered: parts of items, each statement tied to its places. The
 * wire, the answer in the chat, Word and Markdown are all made from this.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { Inline, Place } from '../answer/answer-parts.ts';
import type { BriefingPartKind } from '../contract.ts';

export type DraftItem = {
  /** Stays the same over the same letters: kind, paragraph, offset. */
  readonly id: string;
  /** Heading it stands under in its part; null for none. */
  readonly group: string | null;
  /** When all of it is of one letter. */
  readonly letter: Letter | null;
  /** One; in a part with headers one for each of them. Holds at least one place in all. */
  readonly cells: readonly (readonly Inline[])[];
};

export type DraftPart = {
  readonly kind: BriefingPartKind;
  /** Column headers of a table; null for a list. */
  readonly headers: readonly string[] | null;
  readonly items: readonly DraftItem[];
  /** What stands there when there are no items, and why. */
  readonly empty: string;
  /** Items there was no room for. */
  readonly leftOut: number;
};

/** Our own wording. */
export const words = (text: string): Inline => ({ kind: 'words', text });

/** Gives an item its id from where its first statement stands; `suffix` tells apart what shares that place. */
export function itemId(kind: BriefingPartKind, place: Place, suffix = ''): string {
  return `${kind}:${place.paragraph.id}:${place.start}${suffix}`;
}

/** Every place of an item, in reading order. */
export function placesOfItem({ cells }: DraftItem): readonly Place[] {
  return cells.flat().flatMap((inline) => ('place' in inline ? [inline.place] : []));
}

/** A place without white space at its ends. */
export function trimPlace(place: Place): Place {
  const text = place.paragraph.text.slice(place.start, place.end);
  const start = place.start + (text.length - text.trimStart().length);
  return { ...place, start, end: start + text.trim().length };
}
