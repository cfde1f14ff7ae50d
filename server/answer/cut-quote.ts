/** A quote that is read in one breath: cut at a word where it runs long, the dots outside the quote. */
import type { Inline, Place } from './answer-parts.ts';

/** Longer quotes are cut: an answer is read in a minute. */
export const MAX_QUOTE_CHARS = 260;

/**
 * @param maxChars - longest text quoted, > 0
 * @returns the quote, and where it was cut " …" behind it
 */
export function cutQuote(place: Place, maxChars: number = MAX_QUOTE_CHARS): readonly Inline[] {
  const text = place.paragraph.text.slice(place.start, place.end);
  if (text.length <= maxChars) return [{ kind: 'quote', place }];
  const cut = text
    .slice(0, maxChars)
    .replace(/\s+\S*$/u, '')
    .replace(/[\s,;:–-]+$/u, '');
  return [
    { kind: 'quote', place: { ...place, end: place.start + cut.length } },
    { kind: 'words', text: ' …' },
  ];
}
