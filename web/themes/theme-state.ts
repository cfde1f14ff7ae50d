/** What the room of themes shows, as it stands in the address: the theme, and the letter or year that is open. */

export const THEMES_PATH = '/themas';

/** Value for the letters that have no year. */
export const NO_YEAR = 'zonder-datum';

export type ThemeState = {
  /** As typed, one space between words; empty for the map of all letters. */
  readonly theme: string;
  /** Id of the letter whose paragraphs are open. */
  readonly letter: string | null;
  /** "2024" or `NO_YEAR`: the year that is open, where letters are grouped by year. */
  readonly year: string | null;
};

export const EMPTY_THEME: ThemeState = { theme: '', letter: null, year: null };

/** Reads an address; `q` is taken too, as elsewhere. A year that is none counts as not given, and without a theme nothing is open. */
export function themeStateOf(url: URL): ThemeState {
  const theme = tidyTheme(url.searchParams.get('thema') ?? url.searchParams.get('q') ?? '');
  if (theme === '') return EMPTY_THEME;
  const year = url.searchParams.get('jaar');
  return {
    theme,
    letter: url.searchParams.get('brief') || null,
    year: year !== null && (/^\d{4}$/.test(year) || year === NO_YEAR) ? year : null,
  };
}

/** What was typed, without the white space that says nothing. */
export function tidyTheme(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/** The address of a theme; what is closed is left out. */
export function themePath(state: Pick<ThemeState, 'theme'> & Partial<ThemeState>): string {
  const parameters = new URLSearchParams();
  if (state.theme !== '') parameters.set('thema', state.theme);
  if (state.letter != null) parameters.set('brief', state.letter);
  else if (state.year != null) parameters.set('jaar', state.year);
  return withQuery(THEMES_PATH, parameters);
}

/** Where two letters stand side by side for a theme, the older first. */
export function comparePathOf(theme: string, earlier: string, later: string): string {
  return withQuery(
    '/vergelijken',
    new URLSearchParams({ van: earlier, naar: later, thema: theme }),
  );
}

function withQuery(path: string, parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}
