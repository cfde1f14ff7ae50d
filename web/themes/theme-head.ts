/** What stands above the line: the theme with its totals, how it was read, what one must know, and the ways on. */
import type { ThemeResponse } from '../../server/contract.ts';
import { askAboutLink } from '../ask-about.ts';
import { briefingLink } from '../briefing/briefing-link.ts';
import { element } from '../element.ts';
import { noticeBox } from '../notice-box.ts';
import { quietAction } from '../quiet-action.ts';
import { text, yearsOfLetters } from '../text-nl.ts';
import { themesText } from '../text-nl-themes.ts';
import { THEMES_PATH, themePath } from './theme-state.ts';

/** Heading, totals and notes; the heading can take the focus. */
export function themeHead(response: ThemeResponse, typed: string): HTMLElement {
  const { theme, total, strongTotal, letters, note } = response;
  const speaking = letters.filter(({ count }) => count > 0).length;
  const isSame = theme.toLowerCase() === typed.toLowerCase();
  return element(
    'header',
    { class: 'theme-head' },
    element('h2', { tabindex: -1 }, theme),
    isSame
      ? null
      : element(
          'p',
          { class: 'quiet' },
          element('span', { class: 'understood-label' }, themesText.readAs),
          theme,
        ),
    total === 0
      ? null
      : element(
          'p',
          { class: 'theme-total', role: 'status' },
          themesText.total(
            total,
            speaking,
            letters.length,
            yearsOfLetters(letters.map(({ letter }) => letter)),
          ),
          ' ',
          themesText.strengths(strongTotal, total - strongTotal),
        ),
    note === null ? null : noteBox(response, typed),
    total === 0 ? null : actions(theme),
  );
}

function noteBox({ note, theme }: ThemeResponse, typed: string): HTMLElement {
  const all = element('a', { class: 'quiet-button', href: THEMES_PATH }, themesText.allThemes);
  if (note === 'too-broad') return noticeBox(themesText.tooBroad(theme), all);
  const sentence = note === 'no-subject' ? themesText.noSubject(typed) : themesText.noMatch(theme);
  return noticeBox(`${sentence} ${themesText.fromMap}`);
}

function actions(theme: string): HTMLElement {
  return element(
    'div',
    { class: 'answer-actions' },
    briefingLink(theme, themesText.briefing),
    askAboutLink(themesText.question(theme), themesText.ask),
    quietAction('print', text.answer.print, () => window.print()),
  );
}

/** Other terms of these letters that stand beside the theme, each a link that looks for it; null for none. */
export function relatedThemes({ related, note }: ThemeResponse): HTMLElement | null {
  if (related.length === 0) return null;
  return element(
    'nav',
    { class: 'related-themes', 'aria-label': themesText.related },
    element(
      'span',
      { class: 'quiet' },
      note === 'too-broad' ? themesText.narrower : themesText.related,
    ),
    ...related.map((term) =>
      element('a', { class: 'related-theme', href: themePath({ theme: term }) }, term),
    ),
  );
}
