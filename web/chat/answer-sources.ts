/** What stands under an answer: its sources by letter, what comes near, and pieces that are not in the collection. */
import type { Citation, LetterHead, Reference } from '../../server/contract.ts';
import { addressOf, citationText } from '../citation-text.ts';
import { button, element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { newestFirst } from '../letter-order.ts';
import { outwardLink } from '../reader/letter-view.ts';
import { letterPath } from '../router.ts';
import { text } from '../text-nl.ts';

export type SourceActions = {
  /** Makes the numbered control that opens citation n. */
  readonly control: (citation: Citation) => HTMLElement;
  readonly openNearby: (citation: Citation, origin: HTMLElement) => void;
};

/** Sources grouped by letter, newest letter first, numbers in order; with quotes and addresses in print. */
export function sourceList(citations: readonly Citation[], actions: SourceActions): HTMLElement {
  const letters = new Map<string, LetterHead>(citations.map(({ letter }) => [letter.id, letter]));
  return element(
    'section',
    { class: 'sources' },
    element('h3', {}, text.answer.sources),
    element(
      'ul',
      {},
      ...newestFirst([...letters.values()]).map((letter) =>
        letterSources(
          letter,
          citations.filter((citation) => citation.letter.id === letter.id),
          actions,
        ),
      ),
    ),
  );
}

function letterSources(
  letter: LetterHead,
  citations: readonly Citation[],
  actions: SourceActions,
): HTMLElement {
  return element(
    'li',
    { class: 'source', 'data-letter': letter.id },
    letterChip(letter),
    element('a', { class: 'source-title', href: letterPath(letter.id) }, letter.title),
    element('span', { class: 'source-numbers' }, ...citations.map(actions.control)),
    element(
      'ol',
      { class: 'print-only' },
      ...citations.map((citation) =>
        element('li', {}, `[${citation.n}] ${citationText(citation)} ${addressOf(citation)}`),
      ),
    ),
  );
}

/** Passages that come near a question that was not answered, labelled as such. */
export function nearbyList(nearby: readonly Citation[], actions: SourceActions): HTMLElement {
  return element(
    'section',
    { class: 'nearby' },
    element('h3', {}, text.answer.nearby),
    element('p', { class: 'quiet' }, text.answer.nearbyNote),
    ...nearby.map((citation) => {
      const open: HTMLButtonElement = button(
        { class: 'quiet-button' },
        () => actions.openNearby(citation, open),
        text.citation.inLetter,
      );
      return element(
        'div',
        { class: 'quoted nearby-passage', 'data-letter': citation.letter.id },
        element(
          'blockquote',
          { lang: 'nl' },
          citation.quotes.map((quote) => quote.text).join(' … '),
        ),
        element('p', { class: 'nearby-line' }, letterChip(citation.letter), open),
      );
    }),
  );
}

/** Pieces that the letters point to and the collection lacks, with where they are published. */
export function missingList(missing: readonly Reference[]): HTMLElement {
  return element(
    'section',
    { class: 'missing' },
    element('h3', {}, text.answer.missing),
    element(
      'ul',
      {},
      ...missing.map((reference) =>
        element(
          'li',
          {},
          element('span', {}, [reference.text, reference.title].filter(Boolean).join(', ')),
          reference.url === null ? null : outwardLink(reference.url, text.answer.published),
        ),
      ),
    ),
  );
}
