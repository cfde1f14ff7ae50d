/** What the room of themes shows, as it stands in the address: the theme, and the letter or year that is open. */
import { pathWith } from '../path-with.ts';

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
  const { theme, letter = null, year = null } = state;
  return pathWith(THEMES_PATH, {
    thema: theme,
    brief: letter,
    jaar: letter === null ? year : null,
  });
}
