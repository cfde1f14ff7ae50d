/** The one place from which screen readers are told something; polite, so that reading goes on. */
import { element } from './element.ts';

export type Announcer = { readonly element: HTMLElement; readonly say: (sentence: string) => void };

/** A status line for assistive technology only; it must be in the page before it speaks. */
export function createAnnouncer(): Announcer {
  const region = element('div', {
    class: 'visually-hidden announcer',
    role: 'status',
    'aria-live': 'polite',
  });
  return {
    element: region,
    say: (sentence) => {
      // The same sentence twice is silent unless the region was empty in between.
      region.textContent = '';
      window.setTimeout(() => {
        region.textContent = sentence;
      }, 50);
    },
  };
}
