/** The room of commitments: fetches them, draws what the address asks for, and goes to the one it points at. */
import type { Commitment, CommitmentsResponse } from '../../server/contract.ts';
import { fetchCommitments } from '../api.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { loadRoom } from '../load-room.ts';
import { alertBox, noticeBox } from '../notice-box.ts';
import type { SourceActions } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { chooseCommitments, momentOf, sectionsOf } from './choose-commitments.ts';
import { commitmentList } from './commitment-list.ts';
import { commitmentRow } from './commitment-row.ts';
import { type CommitmentsControls, createCommitmentsControls } from './commitments-controls.ts';
import {
  ALL_COMMITMENTS,
  COMMITMENTS_PATH,
  type CommitmentsState,
  commitmentsPath,
  isFiltered,
  type Moment,
} from './commitments-state.ts';
import { momentLine } from './moment-line.ts';
import { printedLetters } from './printed-letters.ts';

/** More rows than one reads at a time; the rest follows on request. */
const ROWS_AT_ONCE = 100;

export type CommitmentsPage = {
  readonly element: HTMLElement;
  /** Shows what the address asks for; the commitments are fetched the first time. */
  readonly show: (state: CommitmentsState) => Promise<void>;
};

/**
 * The room, empty until `show`.
 *
 * @param deps - `scroller` scrolls the page; `today` gives the ISO day that moments are compared with
 */
export function createCommitmentsPage(
  deps: SourceActions & { readonly scroller: HTMLElement; readonly today: () => string },
): CommitmentsPage {
  let state = ALL_COMMITMENTS;
  let fetched: CommitmentsResponse | null = null;
  let controls: CommitmentsControls | null = null;
  let rows = ROWS_AT_ONCE;

  const heading = element('h1', { tabindex: -1 }, text.commitments.heading);
  const above = element('div', { class: 'ledger-above' });
  const list = element('div', { class: 'ledger-list' });
  const page = element(
    'div',
    { class: 'page ledger commitments' },
    element(
      'header',
      { class: 'ledger-head' },
      heading,
      element('p', { class: 'page-intro' }, text.commitments.intro),
      element('p', { class: 'quiet commitments-about' }, text.commitments.about),
    ),
    above,
    list,
  );

  function load(): Promise<void> {
    return loadRoom({
      place: list,
      loading: text.commitments.loading,
      fetchIt: fetchCommitments,
      onFetched: (response) => {
        fetched = response;
        controls = createCommitmentsControls(response, deps.today, change);
        if (response.total > 0) above.replaceChildren(controls.element);
        draw(response);
        arrive();
      },
    });
  }

  /** A filter or the order was changed in the form. */
  function change(changed: Partial<CommitmentsState>): void {
    const typed = changed.words === undefined ? {} : { words: changed.words.trim() };
    state = { ...state, ...changed, ...typed, marked: null };
    rows = ROWS_AT_ONCE;
    window.history.replaceState(null, '', commitmentsPath(state));
    if (fetched !== null) draw(fetched);
  }

  function draw(response: CommitmentsResponse): void {
    const today = deps.today();
    const chosen = chooseCommitments(response.commitments, state, today);
    const sections = sectionsOf(chosen, state.sort, today);
    const inOrder = sections.flatMap(({ commitments }) => commitments);
    rows = Math.max(rows, inOrder.findIndex(({ id }) => id === state.marked) + 1);
    controls?.show(state, countsOf(chosen, today));
    const line = momentLine(inOrder, state, today);
    list.replaceChildren(
      ...notices(response, state, chosen),
      ...(line === null ? [] : [line]),
      ...commitmentList(sections, rows, (each) => commitmentRow(each, deps, controlOf)),
    );
    rowOf(state.marked)?.classList.add('is-marked');
    if (inOrder.length > 0) list.append(printedLetters(inOrder.slice(0, rows)));
    if (inOrder.length > rows) list.append(moreButton(response, inOrder.length - rows));
  }

  function moreButton(response: CommitmentsResponse, left: number): HTMLElement {
    return button(
      { class: 'quiet-button ledger-more' },
      () => {
        const first = rows;
        rows += ROWS_AT_ONCE;
        draw(response);
        list.querySelectorAll<HTMLElement>('.commitment')[first]?.focus();
      },
      text.commitments.more(Math.min(left, ROWS_AT_ONCE)),
      icon('open'),
    );
  }

  /** Puts the focus and the window where the address points: at the marked commitment, or at the top. */
  function arrive(): void {
    const marked = rowOf(state.marked);
    if (marked === null) {
      deps.scroller.scrollTop = 0;
      heading.focus({ preventScroll: true });
      return;
    }
    marked.scrollIntoView({ block: 'center' });
    marked.focus({ preventScroll: true });
  }

  const rowOf = (id: string | null): HTMLElement | null =>
    [...list.querySelectorAll<HTMLElement>('.commitment')].find(
      (row) => row.dataset['commitment'] === id,
    ) ?? null;
  const controlOf = (id: string, n: number): HTMLElement | null =>
    rowOf(id)?.querySelector<HTMLElement>(`[data-n="${n}"]`) ?? null;

  return {
    element: page,
    show: async (next) => {
      state = next;
      if (fetched === null) {
        await load();
        return;
      }
      draw(fetched);
      arrive();
    },
  };
}

/** What stands above the rows when there is something to say: none at all, none that fit, one that is not there. */
function notices(
  { commitments, total }: CommitmentsResponse,
  state: CommitmentsState,
  chosen: readonly Commitment[],
): HTMLElement[] {
  if (total === 0) return [noticeBox(text.commitments.empty)];
  const all = (): HTMLElement =>
    element('a', { class: 'button', href: COMMITMENTS_PATH }, text.commitments.allAgain);
  const isThere = ({ id }: Commitment): boolean => id === state.marked;
  const { marked } = state;
  return [
    ...(marked !== null && !commitments.some(isThere) ? [alertBox(text.commitments.gone)] : []),
    ...(marked !== null && commitments.some(isThere) && !chosen.some(isThere)
      ? [
          alertBox(
            text.commitments.outside,
            element(
              'a',
              { class: 'button', href: commitmentsPath({ ...ALL_COMMITMENTS, marked }) },
              text.commitments.showIt,
            ),
          ),
        ]
      : []),
    ...(chosen.length === 0 && isFiltered(state)
      ? [noticeBox(text.commitments.noneFit, all())]
      : []),
  ];
}

function countsOf(chosen: readonly Commitment[], today: string): Record<Moment, number> {
  const counts = { komend: 0, voorbij: 0, zonder: 0 };
  for (const each of chosen) counts[momentOf(each, today)] += 1;
  return counts;
}
