/** Something went wrong, or there is nothing to show: one sentence in a box, and what one can do. */
import { element } from './element.ts';

/** Read out at once by a screen reader. `actions`: buttons or links, first the one that helps most. */
export function alertBox(sentence: string, ...actions: readonly HTMLElement[]): HTMLElement {
  return box({ class: 'trouble', role: 'alert' }, sentence, actions);
}

/** The same for what another line tells already, such as a count that has become zero. */
export function noticeBox(sentence: string, ...actions: readonly HTMLElement[]): HTMLElement {
  return box({ class: 'trouble' }, sentence, actions);
}

function box(
  attributes: Readonly<Record<string, string>>,
  sentence: string,
  actions: readonly HTMLElement[],
): HTMLElement {
  return element(
    'div',
    attributes,
    element('p', {}, sentence),
    actions.length === 0 ? null : element('div', { class: 'trouble-actions' }, ...actions),
  );
}
