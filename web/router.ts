/** Which page an address asks for, and moving between pages without loading the program again. */
import { BRIEFING_PATH, type BriefingState, briefingStateOf } from './briefing/briefing-state.ts';
import {
  COMMITMENTS_PATH,
  type CommitmentsState,
  commitmentsStateOf,
} from './commitments/commitments-state.ts';
import { COMPARE_PATH, type CompareState, compareStateOf } from './compare/compare-state.ts';
import { decoded } from './decoded.ts';
import { isSheetEntry } from './reader/sheet-history.ts';
import { citedIn } from './recommendations/cited-thread.ts';
import { type LedgerState, ledgerStateOf, ROOM_PATH } from './recommendations/ledger-state.ts';
import {
  REFERENCES_PATH,
  type ReferencesState,
  referencesStateOf,
} from './references/references-state.ts';
import { THEMES_PATH, type ThemeState, themeStateOf } from './themes/theme-state.ts';

export type Route =
  | { readonly page: 'chat'; readonly question: string | null }
  | { readonly page: 'letters' }
  | { readonly page: 'letter'; readonly letterId: string; readonly paragraph: number | null }
  | {
      readonly page: 'recommendations';
      readonly state: LedgerState;
      readonly cited: readonly string[];
    }
  | { readonly page: 'briefing'; readonly state: BriefingState }
  | { readonly page: 'themes'; readonly state: ThemeState }
  | { readonly page: 'commitments'; readonly state: CommitmentsState }
  | { readonly page: 'compare'; readonly state: CompareState }
  | { readonly page: 'references'; readonly state: ReferencesState }
  | { readonly page: 'unknown' };

/** Reads an address; a fragment that names no paragraph ("#p0", "#x") counts as none. */
export function routeOf(url: URL): Route {
  const path = url.pathname.replace(/\/+$/, '') || '/';
  if (path === '/') return { page: 'chat', question: url.searchParams.get('q') };
  if (path === '/brieven') return { page: 'letters' };
  if (path === ROOM_PATH)
    return { page: 'recommendations', state: ledgerStateOf(url), cited: citedIn(url) };
  if (path === BRIEFING_PATH) return { page: 'briefing', state: briefingStateOf(url) };
  if (path === THEMES_PATH) return { page: 'themes', state: themeStateOf(url) };
  if (path === COMMITMENTS_PATH) return { page: 'commitments', state: commitmentsStateOf(url) };
  if (path === COMPARE_PATH) return { page: 'compare', state: compareStateOf(url) };
  if (path === REFERENCES_PATH) return { page: 'references', state: referencesStateOf(url) };
  const letterId = decoded(/^\/letters\/([^/]+)$/.exec(path)?.[1]);
  if (letterId === null) return { page: 'unknown' };
  const paragraph = /^#p([1-9]\d*)$/.exec(url.hash)?.[1];
  return {
    page: 'letter',
    letterId,
    paragraph: paragraph === undefined ? null : Number(paragraph),
  };
}

/** Where a letter, or one paragraph of it, is read in this program. */
export function letterPath(letterId: string, paragraph?: number): string {
  const path = `/letters/${encodeURIComponent(letterId)}`;
  return paragraph === undefined ? path : `${path}#p${paragraph}`;
}

/**
 * Starts client routing: `onRoute` is told of the first address and of each change after it.
 *
 * @param takesBack - asked first at each step through the history; true when no page has to be shown for it
 */
export function startRouter(onRoute: (route: Route) => void, takesBack: () => boolean): void {
  const tell = (): void => onRoute(routeOf(new URL(window.location.href)));
  window.addEventListener('popstate', () => {
    if (!takesBack()) tell();
  });
  document.addEventListener('click', (event) => {
    const target = ownLink(event);
    if (target === null) return;
    event.preventDefault();
    if (isSheetEntry()) window.history.replaceState(null, '', target);
    else if (target.href !== window.location.href) window.history.pushState(null, '', target);
    tell();
  });
  tell();
}

/** Address of a link to one of our pages that was plainly clicked; null for any other click, which the browser handles. */
function ownLink(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? null;
  if (link === null || href === null) return null;
  if (link.hasAttribute('target') || link.hasAttribute('download')) return null;
  // A link within the page keeps the browser's own scrolling and focus.
  if (href.startsWith('#')) return null;
  // Read from the attribute: a link in a drawing has no `origin` or `pathname`.
  const address = new URL(href, window.location.href);
  const isOurs = address.origin === window.location.origin && !address.pathname.startsWith('/api/');
  return isOurs ? address : null;
}
