/** One theme as it stands in the letters: head, line, and per letter or per year what is said. */
import type { Citation, ThemeLetter, ThemeResponse } from '../../server/contract.ts';
import { fetchTheme } from '../api.ts';
import { printedSources } from '../cited-sources.ts';
import { element } from '../element.ts';
import { keepInPlace } from '../keep-in-place.ts';
import { loadRoom } from '../load-room.ts';
import { alertBox } from '../notice-box.ts';
import { type SourceActions, type SourceControl, sourceControls } from '../source-controls.ts';
import { themesText } from '../text-nl-themes.ts';
import { compareChoice } from './compare-choice.ts';
import { createLineFigure, type LineFigure } from './line-figure.ts';
import { MOST_LETTERS_APART, yearOf } from './line-points.ts';
import { findBlock, focusOn, isInSight } from './theme-blocks.ts';
import { relatedThemes, themeHead } from './theme-head.ts';
import { silentLetter, themeLetter } from './theme-letter.ts';
import { themeParagraphs } from './theme-paragraphs.ts';
import { createThemeSources } from './theme-sources.ts';
import { type ThemeState, themePath } from './theme-state.ts';
import { LETTERS_AT_ONCE, openYear, themeYears } from './theme-years.ts';

export type ThemeResult = {
  readonly element: HTMLElement;
  /** Draws what the address opens; `state.theme` is the theme of this result. */
  readonly show: (state: ThemeState) => void;
};

type ResultDeps = SourceActions & {
  /** Scrolls the page. */
  readonly scroller: HTMLElement;
};

/**
 * The result, its letters not yet drawn.
 *
 * @param typed - the theme as it stands in the address
 */
export function createThemeResult(
  response: ThemeResponse,
  typed: string,
  deps: ResultDeps,
): ThemeResult {
  const { theme, total, letters } = response;
  const isApart = letters.length <= MOST_LETTERS_APART;
  const heading = isApart ? 'h3' : 'h4';
  const sources = createThemeSources(letters);
  /** Letters that were fetched again with more of their paragraphs. */
  const fetched = new Map<string, ThemeLetter>();
  let state: ThemeState = { theme: typed, letter: null, year: null };
  let isDrawn = false;
  let shown = LETTERS_AT_ONCE;

  const head = themeHead(response, typed);
  const list = element('div', { class: 'theme-list' });
  const figure: LineFigure | null =
    total === 0
      ? null
      : createLineFigure(letters, ({ key, isYear }) =>
          element('a', {
            href: themePath({ theme: typed, ...(isYear ? { year: key } : { letter: key }) }),
          }),
        );
  const page = element(
    'div',
    { class: 'theme-result' },
    head,
    ...(figure === null
      ? []
      : [figure.element, relatedThemes(response), compareChoice(theme, letters), list]
    ).filter((part) => part !== null),
  );

  function draw(): void {
    const used = new Map<number, Citation>();
    const control: SourceControl = (citation) => {
      used.set(citation.n, citation);
      return made(citation);
    };
    const made = sourceControls(sources.all(), deps, ({ n }) =>
      list.querySelector<HTMLElement>(`.cite[data-n="${n}"]`),
    );
    const drawLetter = (entry: ThemeLetter): HTMLElement =>
      entry.count === 0
        ? silentLetter(entry, { current: state.letter, near: sources.near(entry), control })
        : speakingLetter(entry, control);
    const drawn = isApart
      ? letters.map(drawLetter)
      : themeYears(letters, {
          state,
          sources,
          control,
          shown,
          letter: drawLetter,
          onMore: showMore,
        });
    const isGone = state.letter !== null && entryOf(state.letter) === undefined;
    list.replaceChildren(
      ...(isGone ? [alertBox(themesText.letterGone)] : []),
      ...drawn,
      printedSources([...used.values()].toSorted((a, b) => a.n - b.n)),
    );
    figure?.showCurrent(isApart ? state.letter : openYear(letters, state));
    isDrawn = true;
  }

  function speakingLetter(entry: ThemeLetter, control: SourceControl): HTMLElement {
    const isOpen = state.letter === entry.letter.id;
    const year = isApart ? null : yearOf(entry);
    return themeLetter(entry, {
      heading,
      control,
      href: themePath({ theme: typed, ...(isOpen ? { year } : { letter: entry.letter.id }) }),
      telling: sources.telling(entry),
      paragraphs: isOpen ? paragraphsOf(entry, control) : null,
    });
  }

  /** What is left out of a line over many letters is fetched when its letter is opened. */
  function paragraphsOf(entry: ThemeLetter, control: SourceControl): HTMLElement {
    const { id } = entry.letter;
    const known = fetched.get(id) ?? entry;
    if (known.passages.length >= known.count || fetched.has(id))
      return themeParagraphs(known, { heading, control, sources: sources.of(known) });
    const place = element('div', { class: 'theme-paragraphs' });
    void loadRoom({
      place,
      loading: themesText.loadingLetter,
      fetchIt: () => fetchTheme(typed, id),
      onFetched: ({ letters: [more] }) => {
        fetched.set(id, more ?? entry);
        sources.of(more ?? entry);
        redrawAround(id, draw);
      },
    });
    return place;
  }

  function showMore(): void {
    const first = list.querySelectorAll('.theme-year-letters > article').length;
    shown += LETTERS_AT_ONCE;
    draw();
    const added = list.querySelectorAll('.theme-year-letters > article')[first];
    added?.querySelector<HTMLElement>('.theme-letter-link')?.focus();
  }

  const entryOf = (id: string): ThemeLetter | undefined =>
    letters.find(({ letter }) => letter.id === id);

  const blockOf = (key: string | null): HTMLElement | null => findBlock(list, key);

  /** Draws again with one block staying where the eye is. */
  function redrawAround(key: string | null, change: () => void): void {
    const hadFocus = blockOf(key)?.contains(document.activeElement) === true;
    keepInPlace(deps.scroller, () => blockOf(key), change);
    if (hadFocus) focusOn(blockOf(key));
  }

  return {
    element: page,
    show: (next) => {
      const before = state;
      state = next;
      if (openYear(letters, before) !== openYear(letters, next)) shown = LETTERS_AT_ONCE;
      const at = entriesBefore(letters, next);
      shown = Math.max(shown, at + 1);
      if (!isDrawn) {
        draw();
        arrive();
        return;
      }
      const key = next.letter ?? next.year ?? before.letter ?? before.year;
      const fromDrawing = document.activeElement?.closest('.line-stop') != null;
      keepInPlace(deps.scroller, () => blockOf(key), draw);
      const block = blockOf(key) ?? blockOf(next.year);
      if (fromDrawing || !isInSight(block)) block?.scrollIntoView({ block: 'start' });
      focusOn(block);
    },
  };

  /** The first time: at what is open, or at the top with the focus on the theme. */
  function arrive(): void {
    const block = blockOf(state.letter ?? state.year);
    if (block === null) {
      deps.scroller.scrollTop = 0;
      head.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      return;
    }
    block.scrollIntoView({ block: 'start' });
    focusOn(block);
  }
}

/** How many speaking letters of its year stand before the open letter; 0 when none is open. */
function entriesBefore(letters: readonly ThemeLetter[], state: ThemeState): number {
  const open = letters.find(({ letter }) => letter.id === state.letter);
  if (open === undefined) return 0;
  return letters.filter((entry) => entry.count > 0 && yearOf(entry) === yearOf(open)).indexOf(open);
}
