/** What ties a place on the page to a statement: its id and colour, its name, and the control that drops it. */
import type { BriefingItem } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';
import { inlineText } from './briefing-inlines.ts';

/** Long enough to know a statement by, short enough to hear. */
const NAME_CHARS = 80;

/** Attributes of the element that holds the statement. */
export function statementAttributes({
  id,
  letterId,
}: BriefingItem): Record<string, string | undefined> {
  return { 'data-statement': id, 'data-letter': letterId ?? undefined };
}

/** The first words of a statement, without its marks, to know it by. */
export function statementName({ cells }: BriefingItem): string {
  const words = cells
    .map(inlineText)
    .join(' – ')
    .replace(/\s*\[\d+\]/g, '');
  if (words.length <= NAME_CHARS) return words;
  return `${words.slice(0, NAME_CHARS).replace(/\s+\S*$/, '')} …`;
}

/** Quiet until its statement has the pointer or the focus. */
export function dropControl(statement: BriefingItem, onDrop: () => void): HTMLElement {
  const control = button(
    {
      class: 'drop-button',
      'aria-label': text.briefing.dropThis(statementName(statement)),
      title: text.briefing.dropColumn,
    },
    onDrop,
    icon('close'),
    element('span', { class: 'label', 'aria-hidden': 'true' }, text.briefing.drop),
  );
  control.addEventListener('keydown', (event) => {
    // The focus moves on to the next statement: a key held down would take that one out too.
    if (event.repeat) event.preventDefault();
  });
  return control;
}
