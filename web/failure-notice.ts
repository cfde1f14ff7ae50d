/** What went wrong, in place of what was asked for, with a way to try again. */
import { button, element } from './element.ts';
import type { RequestFailure } from './request-failure.ts';
import { sentenceFor, text } from './text-nl.ts';

/** The sentence and the button; screen readers hear it at once. */
export function failureNotice(failure: RequestFailure, onAgain: () => void): HTMLElement {
  return element(
    'div',
    { class: 'trouble', role: 'alert' },
    element('p', {}, sentenceFor(failure)),
    element(
      'div',
      { class: 'trouble-actions' },
      button({ class: 'button' }, onAgain, text.tryAgain),
    ),
  );
}
