/** From a record in a room to a question about it in the chat. */
import { element } from './element.ts';
import { icon } from './icons.ts';

/** Long enough to name one record, short enough for the question field. */
const QUESTION_WORDS = 25;

/**
 * The first words of a text, with "…" where there are more. What stands in brackets is left out: a piece that is named
 * there would be taken for what is asked of.
 */
export function firstWords(words: string): string {
  const all = words
    .replace(/\s*\([^()]*\)/g, '')
    .trim()
    .split(/\s+/);
  if (all.length <= QUESTION_WORDS) return all.join(' ').replace(/[.,;:]$/, '');
  return `${all
    .slice(0, QUESTION_WORDS)
    .join(' ')
    .replace(/[.,;:]$/, '')} …`;
}

/** The link that asks the question. */
export function askAboutLink(question: string, label: string): HTMLElement {
  return element(
    'a',
    { class: 'quiet-button', href: `/?q=${encodeURIComponent(question)}` },
    icon('question'),
    element('span', { class: 'label' }, label),
  );
}
