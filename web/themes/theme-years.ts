/** Many letters by year: a line of figures and one telling sentence for each, and the letters of the year that is open. */
import type { ThemeLetter } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterChip } from '../letter-chip.ts';
import type { SourceControl } from '../source-controls.ts';
import { themesText } from '../text-nl-themes.ts';
import { type PeriodFigures, sumByPeriod, yearOf } from './line-points.ts';
import { periodName } from './line-words.ts';
import { quoteLine } from './quote-line.ts';
import type { ThemeSources } from './theme-sources.ts';
import { type ThemeState, themePath } from './theme-state.ts';

/** Letters of one year shown at once; the rest follows on request. */
export const LETTERS_AT_ONCE = 20;

export type YearsView = {
  readonly state: ThemeState;
  readonly sources: ThemeSources;
  readonly control: SourceControl;
  readonly letter: (entry: ThemeLetter) => HTMLElement;
  /** How many speaking letters of the open year are shown. */
  readonly shown: number;
  readonly onMore: () => void;
};

/** The year that is open: the one of the open letter, or the one that the address names; null for none. */
export function openYear(letters: readonly ThemeLetter[], state: ThemeState): string | null {
  const open = letters.find(({ letter }) => letter.id === state.letter);
  return open === undefined ? state.year : yearOf(open);
}

/** @param letters - by date, undated last */
export function themeYears(letters: readonly ThemeLetter[], view: YearsView): HTMLElement[] {
  const open = openYear(letters, view.state);
  return sumByPeriod(letters, yearOf).map((figures) =>
    yearSection(
      figures,
      letters.filter((entry) => yearOf(entry) === figures.period),
      figures.period === open,
      view,
    ),
  );
}

function yearSection(
  figures: PeriodFigures,
  letters: readonly ThemeLetter[],
  isOpen: boolean,
  view: YearsView,
): HTMLElement {
  const { state, sources, control } = view;
  const { period, speaking, count } = figures;
  const most = letters.reduce<ThemeLetter | null>(
    (best, entry) => (entry.share > (best?.share ?? 0) ? entry : best),
    null,
  );
  const telling = most && sources.telling(most);
  return element(
    'section',
    { class: isOpen ? 'theme-year is-open' : 'theme-year', 'data-year': period },
    element(
      'header',
      { class: 'theme-letter-head' },
      element(
        'h3',
        {},
        element(
          'a',
          {
            class: 'theme-letter-link',
            href: themePath({ theme: state.theme, year: isOpen ? null : period }),
            'aria-expanded': String(isOpen),
          },
          periodName(period),
        ),
      ),
      element(
        'p',
        { class: 'theme-letter-count' },
        themesText.yearCounts(figures.letters, speaking, count),
      ),
      element('span', { class: 'theme-arrow', 'aria-hidden': 'true' }, icon('open')),
    ),
    ...(isOpen || telling === null
      ? []
      : [
          element('p', { class: 'theme-place' }, letterChip(telling.letter)),
          quoteLine(telling, control),
        ]),
    isOpen ? yearLetters(letters, view) : null,
  );
}

function yearLetters(letters: readonly ThemeLetter[], view: YearsView): HTMLElement {
  const speaking = letters.filter(({ count }) => count > 0);
  const silent = letters.filter(({ count }) => count === 0);
  const left = speaking.length - view.shown;
  return element(
    'div',
    { class: 'theme-year-letters' },
    ...speaking.slice(0, view.shown).map(view.letter),
    left > 0
      ? button(
          { class: 'quiet-button theme-more' },
          view.onMore,
          themesText.moreLetters(Math.min(left, LETTERS_AT_ONCE)),
          icon('open'),
        )
      : null,
    silent.length === 0
      ? null
      : element(
          'details',
          {
            class: 'silent-letters',
            open: silent.some(({ letter }) => letter.id === view.state.letter),
          },
          element('summary', {}, themesText.silentLetters(silent.length)),
          ...silent.map(view.letter),
        ),
  );
}
