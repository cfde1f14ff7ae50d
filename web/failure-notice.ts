/** What went wrong, in place of what was asked for, with a way to try again. */
import { button } from './element.ts';
import { alertBox } from './notice-box.ts';
import type { RequestFailure } from './request-failure.ts';
import { sentenceFor, text } from './text-nl.ts';

/** The sentence and the button; screen readers hear it at once. */
export function failureNotice(failure: RequestFailure, onAgain: () => void): HTMLElement {
  return alertBox(sentenceFor(failure), button({ class: 'button' }, onAgain, text.tryAgain));
}
