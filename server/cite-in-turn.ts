/** Citations of one response: paragraphs numbered by first use. */
import { type TextPlace, textAt } from '../index/text-place.ts';
import type { Citation } from './contract.ts';
import { letterHeadOnWire, letterUrl, paragraphOnWire } from './letter-on-wire.ts';

export type CitePlace = (place: TextPlace) => Citation;

/** Makes a citer that counts from 1; a paragraph keeps its number, each call gives the quote it is asked for. */
export function citeInTurn(): CitePlace {
  const numbers = new Map<string, number>();
  return (place) => {
    const { letter, paragraph, start, end } = place;
    const n = numbers.get(paragraph.id) ?? numbers.size + 1;
    numbers.set(paragraph.id, n);
    return {
      n,
      letter: letterHeadOnWire(letter),
      paragraph: paragraphOnWire(paragraph),
      quotes: [{ start, end, text: textAt(place) }],
      url: letterUrl(letter.id, paragraph.number),
    };
  };
}
