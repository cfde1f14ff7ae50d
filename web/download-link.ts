/** A link to a file of what a room shows, made by the server. */
import { element } from './element.ts';
import { icon } from './icons.ts';

/** @param label - names the form, such as "CSV" */
export function downloadLink(href: string, label: string): HTMLElement {
  return element(
    'a',
    { class: 'quiet-button', href, download: true },
    icon('download'),
    element('span', { class: 'label' }, label),
  );
}
