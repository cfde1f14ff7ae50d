/** The slim column (a bar on a phone) with the name, the pages, and the switches. */
import { button, element } from './element.ts';
import { type IconName, icon } from './icons.ts';
import { text } from './text-nl.ts';
import { themeSwitch } from './theme.ts';

export type Rail = { readonly element: HTMLElement; readonly showCurrent: (path: string) => void };

/** The rail; pages that do not exist yet are not in it. */
export function createRail(storage: Storage | null, onKeys: () => void): Rail {
  const links = [
    link('/', 'question', text.pages.chat),
    link('/aanbevelingen', 'threads', text.pages.recommendations),
    link('/themas', 'themes', text.pages.themes),
    link('/toezeggingen', 'commitments', text.pages.commitments),
    link('/briefing', 'briefing', text.pages.briefing),
    link('/brieven', 'letters', text.pages.letters),
  ];
  const rail = element(
    'header',
    { class: 'rail' },
    element(
      'a',
      { class: 'brand', href: '/' },
      brandMark(),
      element('span', { class: 'label' }, text.brand),
    ),
    element('nav', { class: 'rail-pages', 'aria-label': text.mainNavigation }, ...links),
    element('span', { class: 'spacer' }),
    themeSwitch(storage),
    button(
      { class: 'rail-button keys-button' },
      onKeys,
      icon('keys'),
      element('span', { class: 'label' }, text.keys.open),
    ),
  );
  return {
    element: rail,
    showCurrent: (path) => {
      for (const each of links) {
        if (each.pathname !== path) {
          each.removeAttribute('aria-current');
          continue;
        }
        each.setAttribute('aria-current', 'page');
        // On a phone the row of rooms may be wider than the screen.
        each.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    },
  };
}

function link(href: string, drawing: IconName, label: string): HTMLAnchorElement {
  return element(
    'a',
    { class: 'rail-button', href },
    icon(drawing),
    element('span', { class: 'label' }, label),
  );
}

function brandMark(): HTMLElement {
  return element('img', {
    class: 'brand-mark',
    src: '/favicon.svg',
    alt: '',
    width: 32,
    height: 32,
  });
}
