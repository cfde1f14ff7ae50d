/** Lays links on what a drawn letter names, once that is known; every other character stays as it is. */
import type { LetterOnWire } from '../../server/contract.ts';
import { linkedText } from './linked-text.ts';
import { type LetterContext, noteMarks } from './paragraph-view.ts';
import { type LetterReference, type ReferenceSpan, referenceSpans } from './reference-spans.ts';

/** Makes the link around the drawn characters of one place. */
export type ReferenceLink = (span: ReferenceSpan, drawn: DocumentFragment) => HTMLElement;

/**
 * @param view - as `letterView` drew it
 * @param marks - those that it was drawn with
 */
export function linkReferences(
  view: HTMLElement,
  letter: LetterOnWire,
  {
    marks,
    references,
    link,
  }: {
    readonly marks: LetterContext['marks'];
    readonly references: readonly LetterReference[];
    readonly link: ReferenceLink;
  },
): void {
  const spans = referenceSpans(references, letter.paragraphs);
  const paragraphs = new Map(letter.paragraphs.map((paragraph) => [paragraph.number, paragraph]));
  for (const drawn of view.querySelectorAll<HTMLElement>('.characters')) {
    const number = Number(drawn.closest<HTMLElement>('[data-paragraph]')?.dataset['paragraph']);
    const paragraph = paragraphs.get(number);
    const links = spans.get(number);
    if (paragraph === undefined || links === undefined) continue;
    const within = { start: Number(drawn.dataset['start']), end: Number(drawn.dataset['end']) };
    drawn.replaceChildren(
      linkedText(paragraph.text, within, {
        ranges: marks.get(number) ?? [],
        insertions: noteMarks(paragraph, within),
        links: links.map((span) => ({ ...span, wrap: (inner) => link(span, inner) })),
      }),
    );
  }
}
