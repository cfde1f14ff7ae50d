/** Whether a few words name a topic by themselves: the sentence around them may name much else. */
import { type TextPlace, textAt } from '../../index/text-place.ts';
import { escapePattern } from '../answer/escape-pattern.ts';

/** @param stems - folded beginnings of the topic's words; may be empty */
export function namesTopic(place: TextPlace, stems: readonly string[]): boolean {
  if (stems.length === 0) return false;
  const beginnings = stems.map(escapePattern).join('|');
  return new RegExp(`(?<!\\p{L})(?:${beginnings})`, 'iu').test(textAt(place));
}
