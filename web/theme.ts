/** Light or dark: what the system asks for, until the reader chooses otherwise; the choice is remembered. */
import { button, element } from './element.ts';
import { icon } from './icons.ts';
import { text } from './text-nl.ts';

const KEY = 'briefwijzer.theme';
type Theme = 'light' | 'dark';

/** Applies the remembered choice; call before the first page is drawn. */
export function applyTheme(storage: Storage | null): void {
  const kept = storage?.getItem(KEY);
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset['theme'] = kept;
}

/** The switch, labelled with what it changes to. */
export function themeSwitch(storage: Storage | null): HTMLButtonElement {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
  const current = (): Theme => {
    const chosen = document.documentElement.dataset['theme'];
    if (chosen === 'light' || chosen === 'dark') return chosen;
    return systemDark.matches ? 'dark' : 'light';
  };
  const control = button({ class: 'rail-button' }, () => {
    const next: Theme = current() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = next;
    storage?.setItem(KEY, next);
    draw();
  });
  const draw = (): void => {
    const isDark = current() === 'dark';
    control.replaceChildren(
      icon(isDark ? 'light' : 'dark'),
      element('span', { class: 'label' }, isDark ? text.theme.toLight : text.theme.toDark),
    );
  };
  systemDark.addEventListener('change', draw);
  draw();
  return control;
}
