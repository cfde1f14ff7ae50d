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

export type SilentView = {
  /** Id of the letter that the address names. */
  readonly current: string | null;
  /** What comes nearest; null where nothing does. */
  readonly near: Citation | null;
  readonly control: SourceControl;
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
 * A letter in which the theme was not found: its place on the line is kept. Only where nothing comes near is it
 * called silent.
 */
export function silentLetter({ letter }: ThemeLetter, view: SilentView): HTMLElement {
  const { current, near, control } = view;
  const className =
    letter.id === current ? 'theme-letter is-silent is-open' : 'theme-letter is-silent';
  const place = { class: className, 'data-theme-letter': letter.id, tabindex: -1 };
  const head = [
    letterChip(letter),
    ' ',
    element('a', { href: letterPath(letter.id) }, kindName(letter.kind)),
    ' ',
    element('span', { class: 'silent-words' }, near === null ? themesText.silent : themesText.near),
  ];
  if (near === null) return element('p', place, ...head);
  return element('div', place, element('p', {}, ...head), quoteLine(near, control));
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
