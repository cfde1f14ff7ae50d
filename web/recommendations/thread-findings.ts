/** What was not found again in a thread: names of earlier texts, and parts of the recommendation. */
import type { Recommendation } from '../../server/contract.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import type { SourceControl } from '../source-controls.ts';
import { text } from '../text-nl.ts';

/** One part of an open thread under its heading. */
export function threadSection(heading: string, ...children: readonly (Node | null)[]): HTMLElement {
  return element('section', {}, element('h4', {}, heading), ...children);
}

/** What an earlier text names and the later one does not, each with where it stood. */
export function droppedNames(
  named: NonNullable<Recommendation['change']>['dropped'],
  control: SourceControl,
): HTMLElement {
  return threadSection(
    text.recommendations.dropped,
    element('p', { class: 'quiet' }, text.recommendations.droppedNote),
    element(
      'ul',
      { class: 'findings' },
      ...named.map(({ text: words, kind, citation }) =>
        element(
          'li',
          { class: 'quoted', 'data-letter': citation.letter.id },
          element('span', { class: 'letter-voice', lang: 'nl' }, `„${words}”`),
          element('sup', {}, control(citation)),
          ' ',
          element(
            'span',
            { class: 'finding-line' },
            element('span', { class: 'text-tag' }, text.recommendations.droppedKinds[kind]),
            letterChip(citation.letter),
          ),
        ),
      ),
    ),
  );
}

/** Parts of the recommendation that no sentence takes up, as questions to check. */
export function unansweredParts(
  parts: Recommendation['unanswered'],
  control: SourceControl,
): HTMLElement {
  return threadSection(
    text.recommendations.unanswered,
    element('p', { class: 'quiet' }, text.recommendations.unansweredNote),
    element(
      'ul',
      { class: 'findings' },
      ...parts.map(({ clause, citation, nearest }) =>
        element(
          'li',
          {},
          element(
            'p',
            {},
            element('span', { class: 'letter-voice', lang: 'nl' }, `„${clause}”`),
            element('sup', {}, control(citation)),
            ' ',
            text.recommendations.isItAnswered,
          ),
          nearest === null
            ? element('p', { class: 'quiet' }, text.recommendations.noNearest)
            : element(
                'p',
                { class: 'nearest' },
                element('span', { class: 'quiet' }, text.recommendations.nearest),
                ' ',
                element(
                  'span',
                  { class: 'letter-voice', lang: 'nl' },
                  `„${nearest.quotes.map((quote) => quote.text).join(' … ')}”`,
                ),
                element('sup', {}, control(nearest)),
                ' ',
                letterChip(nearest.letter),
              ),
        ),
      ),
    ),
  );
}
