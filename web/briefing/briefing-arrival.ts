/** When a briefing has come: what is said of it, and where the focus goes on. */
import type { Briefing } from '../../server/contract.ts';
import { text } from '../text-nl.ts';
import { focusStatement } from './statement-place.ts';

/** Why a briefing was asked for. */
export type Reason =
  | { readonly kind: 'made' | 'changed' | 'dropped' }
  | { readonly kind: 'restored'; readonly ids: readonly string[] };

/** What screen readers hear. */
export function arrivalSentence({ found, citations }: Briefing, { kind }: Reason): string {
  const sources = citations.length;
  switch (kind) {
    case 'made':
      return found ? text.briefing.ready(sources) : text.briefing.readyNotFound;
    case 'changed':
      return text.briefing.updated(sources);
    case 'dropped':
      return text.briefing.dropped(sources);
    case 'restored':
      return text.briefing.restored(sources);
  }
}

/** One made is read from its title; after a change the focus stays, unless what had it is gone. */
export function focusOnArrival(place: HTMLElement, reason: Reason): void {
  const title = place.querySelector<HTMLElement>('h1');
  switch (reason.kind) {
    case 'made':
      title?.focus({ preventScroll: true });
      return;
    case 'changed':
      return;
    case 'dropped':
      if (document.activeElement === document.body)
        place.querySelector<HTMLElement>('.trouble .button')?.focus();
      return;
    case 'restored': {
      const [only, ...others] = reason.ids;
      if (only === undefined || others.length > 0) title?.focus({ preventScroll: true });
      else focusStatement(place, only);
    }
  }
}
