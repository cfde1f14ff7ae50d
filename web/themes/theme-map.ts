/** The map of themes: for each letter the terms that set it apart, each a link that looks for it. */
import type { ThemeMapResponse } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterChip } from '../letter-chip.ts';
import { newestFirst } from '../letter-order.ts';
import { letterPath } from '../router.ts';
import { kindName } from '../text-nl.ts';
import { themesText } from '../text-nl-themes.ts';
import { themePath } from './theme-state.ts';

/** Letters shown at once; the rest follows on request. */
const LETTERS_AT_ONCE = 12;

type MapEntry = ThemeMapResponse['letters'][number];

/** The map, newest letter first. */
export function themeMap({ letters }: ThemeMapResponse): HTMLElement {
  const byId = new Map(letters.map((entry) => [entry.letter.id, entry]));
  const entries = newestFirst(letters.map(({ letter }) => letter)).flatMap(
    ({ id }) => byId.get(id) ?? [],
  );
  const list = element('ol', { class: 'map-letters' });
  const more = button({ class: 'quiet-button theme-more' }, () => {
    const first = showMore();
    first?.querySelector<HTMLElement>('a')?.focus();
  });

  function showMore(): Element | null {
    const from = list.childElementCount;
    list.append(...entries.slice(from, from + LETTERS_AT_ONCE).map(mapLetter));
    const left = entries.length - list.childElementCount;
    more.hidden = left === 0;
    more.replaceChildren(themesText.moreLetters(Math.min(left, LETTERS_AT_ONCE)), icon('open'));
    return list.children[from] ?? null;
  }

  showMore();
  return element(
    'section',
    { class: 'theme-map' },
    element('h2', {}, themesText.map),
    element(
      'p',
      { class: 'quiet' },
      letters.length === 0 ? themesText.emptyMap : themesText.mapIntro,
    ),
    list,
    more,
  );
}

function mapLetter({ letter, terms }: MapEntry): HTMLElement {
  const most = Math.max(1, ...terms.map(({ count }) => count));
  return element(
    'li',
    { class: 'map-letter', 'data-letter': letter.id },
    element(
      'h3',
      {},
      letterChip(letter),
      ' ',
      element('span', { class: 'theme-letter-kind' }, kindName(letter.kind)),
    ),
    element(
      'p',
      { class: 'theme-letter-title' },
      element('a', { href: letterPath(letter.id) }, letter.title),
    ),
    terms.length === 0
      ? element('p', { class: 'quiet' }, themesText.noTerms)
      : element('ul', { class: 'map-terms' }, ...terms.map((term) => mapTerm(term, most))),
  );
}

function mapTerm({ term, count, letters }: MapEntry['terms'][number], most: number): HTMLElement {
  const size = element('span', { class: 'map-size', 'aria-hidden': 'true' });
  size.style.setProperty('width', `${Math.round((100 * count) / most)}%`);
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'map-term', href: themePath({ theme: term }) },
      element('span', { class: 'map-word' }, term),
      ' ',
      element(
        'span',
        { class: 'map-count' },
        String(count),
        element('span', { class: 'visually-hidden' }, ` ${themesText.termCount(count, letters)}`),
      ),
      size,
    ),
  );
}
