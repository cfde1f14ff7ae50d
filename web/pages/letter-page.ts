/** One letter as a page of its own, with an outline and its permalinks. */
import type { LetterOnWire } from '../../server/contract.ts';
import { referenceText } from '../citation-text.ts';
import { copyFrom } from '../clipboard.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { createFindBar } from '../reader/find-in-letter.ts';
import { letterView } from '../reader/letter-view.ts';
import { scrollToParagraph } from '../reader/scroll-to-paragraph.ts';
import type { ReferenceCard } from '../references/reference-card.ts';
import { createReferenceLinker } from '../references/reference-linker.ts';
import { letterPath } from '../router.ts';
import { text } from '../text-nl.ts';

export type LetterPage = {
  readonly element: HTMLElement;
  readonly letterId: string;
  /** Scrolls to a paragraph and shows which it is; null goes to the top. */
  readonly showParagraph: (number: number | null, scroller: HTMLElement) => void;
};

/** The page; nothing is scrolled or focused until `showParagraph`. */
export function letterPage(
  letter: LetterOnWire,
  referenceCard: Pick<ReferenceCard, 'open'>,
): LetterPage {
  const view = letterView(letter, new Map(), 'h1');
  void createReferenceLinker(referenceCard).link(view, letter, new Map());
  const find = createFindBar(() => view);
  const copy: HTMLButtonElement = button(
    { class: 'quiet-button' },
    () => void copyFrom(copy, referenceText({ letter }), text.answer.copied),
    icon('copy'),
    element('span', { class: 'label' }, text.reader.copyReference),
  );
  return {
    letterId: letter.id,
    element: element(
      'div',
      { class: 'letter-page' },
      element('div', { class: 'letter-tools' }, find.element, copy),
      element('div', { class: 'letter-columns' }, outline(letter), view),
    ),
    showParagraph: (number, scroller) => {
      for (const target of view.querySelectorAll('.is-target'))
        target.classList.remove('is-target');
      const opened = number === null ? null : scrollToParagraph(scroller, number);
      opened?.classList.add('is-target');
      if (opened !== null) return;
      scroller.scrollTop = 0;
      view.querySelector<HTMLElement>('.letter-title')?.focus({ preventScroll: true });
    },
  };
}

/** Headings of the letter as links; null for a letter with fewer than two, where there is nothing to choose. */
function outline(letter: LetterOnWire): HTMLElement | null {
  const headings = letter.paragraphs.filter(({ kind }) => kind === 'heading');
  if (headings.length < 2) return null;
  return element(
    'details',
    { class: 'outline', open: window.matchMedia('(min-width: 72rem)').matches },
    element('summary', {}, text.reader.outline),
    element(
      'nav',
      { 'aria-label': text.reader.outline },
      element(
        'ul',
        {},
        ...headings.map((heading) =>
          element(
            'li',
            { class: `outline-level-${Math.min(heading.level ?? 1, 4)}` },
            element('a', { href: letterPath(letter.id, heading.number) }, heading.text),
          ),
        ),
      ),
    ),
  );
}
