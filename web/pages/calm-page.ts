/** A page with one heading, one sentence and the way on: not found, or something went wrong. */
import { button, element } from '../element.ts';
import { text } from '../text-nl.ts';

/** @param onAgain - when given, a button that tries again stands before the link to the chat */
export function calmPage(heading: string, sentence: string, onAgain?: () => void): HTMLElement {
  return element(
    'div',
    { class: 'page calm-page' },
    element('h1', { tabindex: -1 }, heading),
    element('p', { class: 'page-intro' }, sentence),
    element(
      'p',
      { class: 'calm-actions' },
      onAgain === undefined ? null : button({ class: 'button' }, onAgain, text.tryAgain),
      element(
        'a',
        { class: onAgain === undefined ? 'button' : 'quiet-button', href: '/' },
        text.toQuestion,
      ),
      element('a', { class: 'quiet-button', href: '/brieven' }, text.pages.letters),
    ),
  );
}
