/** A stretch of one paragraph of one letter, as the ledger hands it up: types and small readings. */
import type { Letter, Paragraph } from '../corpus/letter.ts';
import type { LetterSpan } from '../corpus/recommendation-mention.ts';

/** `paragraph.text.slice(start, end)` */
export type TextPlace = {
  readonly letter: Letter;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
};

/** The words at a place. */
export const textAt = ({ paragraph, start, end }: TextPlace): string =>
  paragraph.text.slice(start, end);

/** @throws RangeError when the letter has no such paragraph */
export function placeIn(letter: Letter, { paragraphNumber, start, end }: LetterSpan): TextPlace {
  const paragraph = letter.paragraphs[paragraphNumber - 1];
  if (paragraph === undefined) {
    throw new RangeError(`Letter "${letter.id}" has no paragraph ${paragraphNumber}`);
  }
  return { letter, paragraph, start, end };
}
