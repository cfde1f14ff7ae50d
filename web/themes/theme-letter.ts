/** One letter on the line: how much of it treats the theme, its most telling sentence, and where that stands. */
import type { Citation, ThemeLetter } from '../../server/contract.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterChip } from '../letter-chip.ts';
import { letterPath } from '../router.ts';
import type { SourceControl } from '../source-controls.ts';
import { kindName } from '../text-nl.ts';
import { themesText } from '../text-nl-themes.ts';
import { wholePercent } from '../whole-percent.ts';
import { quoteLine } from './quote-line.ts';

/** Sections named under a letter; its paragraphs name the rest. */
const MOST_SECTIONS = 6;

export type LetterHeading = 'h3' | 'h4';

export type LetterView = {
  /** Opens the letter, or closes it when it is open. */
  readonly href: string;
  readonly heading: LetterHeading;
  readonly telling: Citation | null;
  readonly control: SourceControl;
  /** What stands under the head of the open letter; null for a closed one. */
  readonly paragraphs: HTMLElement | null;
};

/** The block of a letter that treats the theme; its head is the link that opens and closes it. */
export function themeLetter(entry: ThemeLetter, view: LetterView): HTMLElement {
  const { href, heading, telling, control, paragraphs } = view;
  const isOpen = paragraphs !== null;
  const { letter } = entry;
  return element(
    'article',
    {
      class: isOpen ? 'theme-letter is-open' : 'theme-letter',
      'data-letter': letter.id,
      'data-theme-letter': letter.id,
    },
    element(
      'header',
      { class: 'theme-letter-head' },
      element(
        heading,
        {},
        element(
          'a',
          {
            class: 'theme-letter-link',
            href,
            'aria-expanded': String(isOpen),
          },
          letterChip(letter),
          ' ',
          element('span', { class: 'theme-letter-kind' }, kindName(letter.kind)),
        ),
      ),
      element('p', { class: 'theme-letter-title' }, letter.title),
      element(
        'p',
        { class: 'theme-letter-count' },
        themesText.count(entry.count, entry.strongCount, entry.count - entry.strongCount),
        ' · ',
        themesText.share(wholePercent(entry.share)),
      ),
      element('span', { class: 'theme-arrow', 'aria-hidden': 'true' }, icon('open')),
    ),
    isOpen || telling === null ? null : quoteLine(telling, control),
    isOpen ? null : sectionLine(entry),
    paragraphs,
  );
}

/**
 * A letter that does not treat the theme: its place on the line is kept.
 *
 * @param current - id of the letter that the address names
 */
export function silentLetter({ letter }: ThemeLetter, current: string | null): HTMLElement {
  return element(
    'p',
    {
      class: letter.id === current ? 'theme-letter is-silent is-open' : 'theme-letter is-silent',
      'data-theme-letter': letter.id,
      tabindex: -1,
    },
    letterChip(letter),
    ' ',
    element('a', { href: letterPath(letter.id) }, kindName(letter.kind)),
    ' ',
    element('span', { class: 'silent-words' }, themesText.silent),
  );
}

function sectionLine({ sections }: ThemeLetter): HTMLElement | null {
  if (sections.length === 0) return null;
  const left = sections.length - MOST_SECTIONS;
  return element(
    'div',
    { class: 'theme-sections' },
    element('span', { class: 'theme-sections-label' }, themesText.standsIn),
    element(
      'ul',
      {},
      ...sections
        .slice(0, MOST_SECTIONS)
        .map(({ title, count }) =>
          element(
            'li',
            {},
            element('span', { class: 'section-name', title }, title || themesText.outsideSections),
            count === 1 ? null : ` (${count})`,
          ),
        ),
      left > 0 ? element('li', {}, themesText.moreSections(left)) : null,
    ),
  );
}
