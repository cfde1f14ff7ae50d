/** The room of recommendations: fetches the threads, draws what the address asks for, and opens one in place. */
import type { RecommendationsResponse } from '../../server/contract.ts';
import { fetchRecommendations } from '../api.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { keepInPlace } from '../keep-in-place.ts';
import { loadRoom } from '../load-room.ts';
import type { SourceActions } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { chooseThreads } from './choose-threads.ts';
import { citedThread } from './cited-thread.ts';
import { createLedgerControls, type LedgerControls } from './ledger-controls.ts';
import { ledgerNotices } from './ledger-notices.ts';
import { EMPTY_STATE, type LedgerState, ledgerPath } from './ledger-state.ts';
import { threadList } from './thread-list.ts';

/** More rows than one reads at a time; the rest follows on request. */
const ROWS_AT_ONCE = 100;

export type RecommendationsPage = {
  readonly element: HTMLElement;
  /**
   * Shows what the address asks for; the threads are fetched the first time.
   *
   * @param cited - paragraphs of an answer: the one thread they belong to is opened
   */
  readonly show: (state: LedgerState, cited: readonly string[]) => Promise<void>;
};

/** The room, empty until `show`. `scroller` is what scrolls the page. */
export function createRecommendationsPage(
  deps: SourceActions & { readonly scroller: HTMLElement },
): RecommendationsPage {
  let state = EMPTY_STATE;
  let fetched: RecommendationsResponse | null = null;
  let controls: LedgerControls | null = null;
  let rows = ROWS_AT_ONCE;
  let cited: readonly string[] = [];

  const heading = element('h1', { tabindex: -1 }, text.recommendations.heading);
  const above = element('div', { class: 'ledger-above' });
  const list = element('div', { class: 'ledger-list' });
  const page = element(
    'div',
    { class: 'page ledger' },
    element(
      'header',
      { class: 'ledger-head' },
      heading,
      element('p', { class: 'page-intro' }, text.recommendations.intro),
    ),
    above,
    list,
  );

  function load(): Promise<void> {
    return loadRoom({
      place: list,
      loading: text.recommendations.loading,
      fetchIt: fetchRecommendations,
      onFetched: (response) => {
        fetched = response;
        controls = createLedgerControls(response, change);
        if (response.total > 0) above.replaceChildren(controls.element);
        settle(response);
        draw();
        arrive();
      },
    });
  }

  /** Gives the address its one form: it may have named a thread by a fragment or by its paragraphs. */
  function settle({ recommendations }: RecommendationsResponse): void {
    if (cited.length > 0) state = { ...state, open: citedThread(recommendations, cited) };
    window.history.replaceState(window.history.state, '', ledgerPath(state));
  }

  /** A filter or the order was changed in the form. */
  function change(changed: Partial<LedgerState>): void {
    const typed = changed.words === undefined ? {} : { words: changed.words.trim() };
    state = { ...state, ...changed, ...typed, open: null };
    rows = ROWS_AT_ONCE;
    window.history.replaceState(null, '', ledgerPath(state));
    draw();
  }

  function draw(): void {
    if (fetched === null || controls === null) return;
    const chosen = chooseThreads(fetched.recommendations, state);
    const openAt = chosen.findIndex(({ id }) => id === state.open);
    rows = Math.max(rows, openAt + 1);
    controls.show(state, chosen.length);
    page.classList.toggle('has-open', openAt !== -1);
    list.replaceChildren(
      ...ledgerNotices(fetched, state, chosen.length),
      ...threadList(chosen.slice(0, rows), state, deps),
    );
    if (chosen.length > rows) list.append(moreButton(chosen.length - rows));
  }

  function moreButton(left: number): HTMLElement {
    const next = Math.min(left, ROWS_AT_ONCE);
    return button(
      { class: 'quiet-button ledger-more' },
      () => {
        const first = rows;
        rows += ROWS_AT_ONCE;
        draw();
        list.querySelectorAll<HTMLElement>('.thread-link')[first]?.focus();
      },
      text.recommendations.more(next),
      icon('open'),
    );
  }

  /** Puts the focus and the window where the address points: at the open thread, or at the top. */
  function arrive(): void {
    const open = list.querySelector<HTMLElement>('.thread.is-open');
    if (open === null) {
      deps.scroller.scrollTop = 0;
      heading.focus({ preventScroll: true });
      return;
    }
    open.scrollIntoView({ block: 'start' });
    open.querySelector<HTMLElement>('.thread-link')?.focus({ preventScroll: true });
  }

  /** Draws again with one row staying where the eye is, and the focus with it. */
  function redrawAround(threadId: string): void {
    keepInPlace(deps.scroller, () => rowOf(threadId), draw);
    const row = rowOf(threadId);
    if (row === null) return;
    // On a narrow screen only the open thread is left: it begins at the top.
    if (getComputedStyle(heading).display === 'none') deps.scroller.scrollTop = 0;
    row.querySelector<HTMLElement>('.thread-link')?.focus({ preventScroll: true });
  }

  const rowOf = (id: string): HTMLElement | null =>
    list.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`);

  return {
    element: page,
    show: async (next, citedNow) => {
      const wasOpen = state.open;
      state = next;
      cited = citedNow;
      if (fetched === null) {
        await load();
        return;
      }
      settle(fetched);
      const moved = state.open ?? wasOpen;
      if (state.open !== wasOpen && moved !== null) {
        redrawAround(moved);
        return;
      }
      draw();
      arrive();
    },
  };
}
