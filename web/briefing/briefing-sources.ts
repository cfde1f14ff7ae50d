/** The list of sources at the end of a briefing: each number once, under its letter. */
import type { Citation, LetterHead } from '../../server/contract.ts';
import { addressOf } from '../citation-text.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { newestFirst } from '../letter-order.ts';
import { outwardLink } from '../reader/letter-view.ts';
import { letterPath } from '../router.ts';
import type { SourceControl } from '../source-controls.ts';
import { kindName, text } from '../text-nl.ts';

/** Newest letter first; within a letter by number. On paper with the address of each letter. */
export function briefingSources(
  citations: readonly Citation[],
  control: SourceControl,
): HTMLElement {
  const letters = new Map(citations.map(({ letter }) => [letter.id, letter]));
  return element(
    'section',
    { class: 'briefing-sources' },
    element('h2', {}, text.briefing.sources),
    ...newestFirst([...letters.values()]).map((letter) =>
      letterSources(
        letter,
        citations.filter((citation) => citation.letter.id === letter.id),
        control,
      ),
    ),
  );
}

function letterSources(
  letter: LetterHead,
  citations: readonly Citation[],
  control: SourceControl,
): HTMLElement {
  const [first] = citations;
  return element(
    'section',
    { class: 'source-letter', 'data-letter': letter.id },
    element('h3', {}, letterChip(letter), ` · ${kindName(letter.kind)}`),
    element(
      'p',
      {},
      // A letter without a number is cited by its title.
      letter.reference.startsWith(letter.title) ? null : `${letter.reference}. `,
      element('a', { href: letterPath(letter.id) }, letter.title),
      letter.publishedUrl === null ? null : outwardLink(letter.publishedUrl, text.reader.published),
      letter.publishedUrl !== null || first === undefined
        ? null
        : element('span', { class: 'print-only' }, ` ${addressOf({ ...first, url: letter.url })}`),
    ),
    element(
      'ul',
      { class: 'source-places' },
      ...citations.map((citation) =>
        element(
          'li',
          {},
          control(citation),
          ' ',
          element(
            'a',
            { href: letterPath(letter.id, citation.paragraph.number) },
            text.citation.paragraph(citation.paragraph.number),
          ),
        ),
      ),
    ),
  );
}
