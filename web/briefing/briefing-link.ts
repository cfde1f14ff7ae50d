/** The way from an answer, a thread or a theme to its briefing. */
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';
import { briefingPath, EMPTY_BRIEFING } from './briefing-state.ts';

/** A link that looks like the other actions beside it. */
export function briefingLink(topic: string, label: string = text.briefing.fromAnswer): HTMLElement {
  return element(
    'a',
    { class: 'quiet-button', href: briefingPath({ ...EMPTY_BRIEFING, topic: topic.trim() }) },
    icon('briefing'),
    element('span', { class: 'label' }, label),
  );
}
