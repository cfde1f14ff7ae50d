/** Words of a letter in quotation marks, with the number of their source. */
import type { Citation } from '../../server/contract.ts';
import { element } from '../element.ts';
import type { SourceControl } from '../source-controls.ts';

/** A longer word may itself have to be broken on a narrow screen. */
const LONGEST_KEPT = 20;

/** Several quotes of one paragraph are joined by "…"; the number stays with the last word. */
export function quoteLine(citation: Citation, control: SourceControl): HTMLElement {
  const words = `„${citation.quotes.map(({ text }) => text).join('” … „')}”`;
  const lastWord = /[^\s]+$/.exec(words)?.[0] ?? '';
  const kept = lastWord.length > LONGEST_KEPT ? '' : lastWord;
  return element(
    'div',
    { class: 'quoted', 'data-letter': citation.letter.id },
    element(
      'blockquote',
      { lang: 'nl' },
      words.slice(0, words.length - kept.length),
      element('span', { class: 'unbroken' }, kept, ' ', element('sup', {}, control(citation))),
    ),
  );
}
