/** The card that shows a source while the pointer or the focus is on its number. One card serves the page. */
import type { Citation } from '../../server/contract.ts';
import { citationText } from '../citation-text.ts';
import { copyFrom } from '../clipboard.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterChip } from '../letter-chip.ts';
import { placeBeside } from '../place-beside.ts';
import { text } from '../text-nl.ts';

/** Long enough to pass over a number without a flash, and to move the pointer onto the card. */
const SHOW_AFTER_MS = 120;
const HIDE_AFTER_MS = 200;

export type CitationCard = {
  readonly element: HTMLElement;
  /** Shows the card for this control from now on. */
  readonly attach: (control: HTMLElement, citation: Citation) => void;
  readonly hide: () => void;
};

/** The card, hidden; put its element in the page once. */
export function createCitationCard(): CitationCard {
  const card = element('div', { class: 'citation-card', id: 'citation-card', hidden: true });
  let timer = 0;
  let owner: HTMLElement | null = null;
  let copyButton: HTMLElement | null = null;

  const later = (after: number, act: () => void): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, after);
  };
  const hide = (): void => {
    window.clearTimeout(timer);
    card.hidden = true;
    owner?.removeAttribute('aria-describedby');
    owner = null;
  };
  const show = (control: HTMLElement, citation: Citation): void => {
    window.clearTimeout(timer);
    if (owner === control) return;
    owner?.removeAttribute('aria-describedby');
    owner = control;
    copyButton = copyControl(citation);
    card.replaceChildren(...cardContent(citation), copyButton);
    card.hidden = false;
    control.setAttribute('aria-describedby', card.id);
    placeBeside(card, control);
  };

  card.addEventListener('pointerenter', () => window.clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(HIDE_AFTER_MS, hide));
  window.addEventListener('scroll', hide, { capture: true, passive: true });

  return {
    element: card,
    hide,
    attach: (control, citation) => {
      control.addEventListener('pointerenter', (event) => {
        if (event.pointerType === 'mouse') later(SHOW_AFTER_MS, () => show(control, citation));
      });
      control.addEventListener('pointerleave', () => later(HIDE_AFTER_MS, hide));
      control.addEventListener('focus', () => {
        if (control.matches(':focus-visible')) show(control, citation);
      });
      control.addEventListener('blur', () => later(HIDE_AFTER_MS, hide));
      control.addEventListener('click', hide);
      control.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !card.hidden) {
          event.stopPropagation();
          hide();
        }
        if (event.key === 'c' && !event.ctrlKey && !event.metaKey) {
          show(control, citation);
          copyButton?.click();
        }
      });
    },
  };
}

function cardContent(citation: Citation): HTMLElement[] {
  const { letter, paragraph, quotes } = citation;
  return [
    element(
      'p',
      { class: 'card-line' },
      letterChip(letter),
      element('span', {}, letter.senders.join(' en ')),
    ),
    element('p', { class: 'card-title' }, letter.title),
    element(
      'p',
      { class: 'card-section' },
      [...paragraph.section, text.citation.paragraph(paragraph.number)].join(' › '),
    ),
    element(
      'p',
      { class: 'card-quote letter-voice', lang: 'nl' },
      quotes.map((quote) => quote.text).join(' … '),
    ),
    element('p', { class: 'card-hint' }, text.citation.open),
  ];
}

function copyControl(citation: Citation): HTMLElement {
  // Out of the tab order: with the keyboard the same is done by C on the number itself.
  const control: HTMLButtonElement = button(
    { class: 'quiet-button', tabindex: -1 },
    () => void copyFrom(control, citationText(citation), text.answer.copied),
    icon('copy'),
    element('span', { class: 'label' }, text.citation.copy),
  );
  return control;
}
