/** The room of themes: a field to look for one, the theme that was looked for, or the map of all letters. */
import type { ThemeMapResponse } from '../../server/contract.ts';
import { fetchTheme, fetchThemeMap } from '../api.ts';
import { MAX_QUESTION_CHARS } from '../chat/question-field.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { loadRoom } from '../load-room.ts';
import type { SourceActions } from '../source-controls.ts';
import { themesText } from '../text-nl-themes.ts';
import { themeMap } from './theme-map.ts';
import { createThemeResult, type ThemeResult } from './theme-result.ts';
import { EMPTY_THEME, type ThemeState, themePath, tidyTheme } from './theme-state.ts';

export type ThemesPage = {
  readonly element: HTMLElement;
  /** Shows what the address asks for; a theme is fetched once. */
  readonly show: (state: ThemeState) => Promise<void>;
};

type PageDeps = SourceActions & {
  /** Scrolls the page. */
  readonly scroller: HTMLElement;
  /** Goes to an address of this program. */
  readonly goTo: (path: string) => void;
};

/** The room, empty until `show`. */
export function createThemesPage(deps: PageDeps): ThemesPage {
  let state = EMPTY_THEME;
  let result: { readonly theme: string; readonly view: ThemeResult } | null = null;
  let map: ThemeMapResponse | null = null;

  const heading = element('h1', { tabindex: -1 }, themesText.heading);
  const field = element('input', {
    type: 'search',
    id: 'theme-field',
    autocomplete: 'off',
    maxlength: MAX_QUESTION_CHARS,
    placeholder: themesText.placeholder,
  });
  const form = element(
    'form',
    { class: 'theme-form', role: 'search' },
    element('label', { for: field.id }, themesText.field),
    element(
      'div',
      { class: 'theme-field' },
      field,
      element(
        'button',
        { class: 'button', type: 'submit' },
        icon('search'),
        element('span', { class: 'label' }, themesText.search),
      ),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const theme = tidyTheme(field.value);
    if (theme !== state.theme) deps.goTo(themePath({ theme }));
    else if (theme === '') field.focus();
  });
  const body = element('div', { class: 'theme-body' });
  const page = element(
    'div',
    { class: 'page themes' },
    element(
      'header',
      { class: 'themes-head' },
      heading,
      element('p', { class: 'page-intro' }, themesText.intro),
    ),
    form,
    body,
  );

  async function showTheme(): Promise<void> {
    const asked = state.theme;
    if (result?.theme === asked && result.view.element.isConnected) {
      result.view.show(state);
      return;
    }
    await loadRoom({
      place: body,
      loading: themesText.loading,
      fetchIt: () => fetchTheme(asked),
      onFetched: (response) => {
        // Another theme may have been asked for while this one was on its way.
        if (state.theme !== asked) return;
        const view = createThemeResult(response, asked, deps);
        result = { theme: asked, view };
        body.replaceChildren(view.element);
        view.show(state);
        if (response.total === 0) {
          const below = element('div');
          body.append(below);
          void showMap(below);
        }
      },
    });
  }

  async function showMap(place: HTMLElement): Promise<void> {
    if (map !== null) {
      place.replaceChildren(themeMap(map));
      return;
    }
    const asked = state.theme;
    await loadRoom({
      place,
      loading: themesText.loadingMap,
      fetchIt: fetchThemeMap,
      onFetched: (response) => {
        map = response;
        if (state.theme === asked) place.replaceChildren(themeMap(response));
      },
    });
  }

  return {
    element: page,
    show: async (next) => {
      state = next;
      if (tidyTheme(field.value) !== next.theme) field.value = next.theme;
      if (next.theme !== '') {
        await showTheme();
        return;
      }
      await showMap(body);
      if (state !== next) return;
      deps.scroller.scrollTop = 0;
      heading.focus({ preventScroll: true });
    },
  };
}
