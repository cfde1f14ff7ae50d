/** The briefing page: asks for what the address says, draws it, and keeps the reader's place while it changes. */
import type { Briefing, BriefingItem, BriefingRequest } from '../../server/contract.ts';
import type { Announcer } from '../announcer.ts';
import { fetchLetters, fetchThemeMap } from '../api.ts';
import { element } from '../element.ts';
import { fetchWhenRead } from '../fetch-when-read.ts';
import { keepInPlace } from '../keep-in-place.ts';
import { latestWork } from '../latest-work.ts';
import { type SourceActions, sourceControls } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { arrivalSentence, focusOnArrival, type Reason } from './briefing-arrival.ts';
import { createBriefingFoot } from './briefing-foot.ts';
import { briefingOut, type ShownBriefing } from './briefing-out.ts';
import { type Choices, createBriefingPanel } from './briefing-panel.ts';
import { briefingStart, nothingFound } from './briefing-start.ts';
import {
  type BriefingState,
  briefingPath,
  briefingRequest,
  EMPTY_BRIEFING,
} from './briefing-state.ts';
import { briefingView } from './briefing-view.ts';
import { statementName } from './drop-control.ts';
import { type Dropped, loadDropped, saveDropped } from './dropped-statements.ts';
import { exampleTopics } from './example-topics.ts';
import { fetchBriefing } from './fetch-briefing.ts';
import {
  focusStatement,
  keepFocus,
  statementBeside,
  statementElement,
  statementInSight,
} from './statement-place.ts';
import { createTopicField } from './topic-field.ts';

/** Several boxes ticked one after the other make one request. */
const SETTLE_MS = 350;

export type BriefingPage = {
  readonly element: HTMLElement;
  /**
   * Shows what the address asks for; without a topic, what a briefing is. The same address again keeps what is
   * shown while it is made anew.
   */
  readonly show: (state: BriefingState) => Promise<void>;
};

/** The page, empty until `show`. */
export function createBriefingPage(
  deps: SourceActions & {
    readonly announcer: Announcer;
    /** What scrolls the page. */
    readonly scroller: HTMLElement;
    /** Keeps what is dropped for as long as the tab is open; null where that is not allowed. */
    readonly session: Storage | null;
    readonly title: (page: string) => void;
    /** Tells the open reader of the new numbers. */
    readonly renumber: (citations: Briefing['citations']) => void;
  },
): BriefingPage {
  let state = EMPTY_BRIEFING;
  let dropped: readonly Dropped[] = [];
  let shown: ShownBriefing | null = null;
  let hasLetters = false;

  const heading = element('h1', { tabindex: -1 }, text.briefing.heading);
  const field = createTopicField((topic) => {
    const next = { ...state, topic };
    window.history.pushState(null, '', briefingPath(next));
    void show(next);
  });
  const panel = createBriefingPanel({
    change,
    skip: () => place.querySelector('h1')?.focus(),
    say: deps.announcer.say,
  });
  const place = element('div', { class: 'paper-place' });
  const foot = createBriefingFoot(restore);
  const page = element(
    'div',
    { class: 'page briefing is-empty' },
    element(
      'header',
      { class: 'briefing-top' },
      heading,
      element('p', { class: 'page-intro' }, text.briefing.intro),
      field.element,
    ),
    element(
      'div',
      { class: 'briefing-columns' },
      panel.element,
      element(
        'div',
        { class: 'briefing-column' },
        briefingOut(() => shown),
        place,
        foot.element,
      ),
    ),
  );

  // Who comes back from a letter goes on reading where it was left.
  let top = 0;
  deps.scroller.addEventListener(
    'scroll',
    () => {
      if (page.isConnected) top = deps.scroller.scrollTop;
    },
    { passive: true },
  );

  const latest = latestWork({
    start: () => {
      place.setAttribute('aria-busy', 'true');
      foot.showFailure(null);
    },
    failure: foot.showFailure,
    rest: () => {
      foot.showBusy(null);
      place.removeAttribute('aria-busy');
    },
  });

  async function show(next: BriefingState): Promise<void> {
    const isSame = shown !== null && briefingPath(next) === briefingPath(state);
    state = next;
    dropped = loadDropped(deps.session, state.topic);
    field.show(state.topic);
    panel.show(state);
    foot.showDropped(dropped);
    page.classList.toggle('is-empty', state.topic === '');
    deps.title(state.topic === '' ? text.briefing.heading : text.briefing.pageTitle(state.topic));
    if (isSame) deps.scroller.scrollTop = top;
    if (state.topic === '') await start();
    else await ask({ kind: isSame ? 'changed' : 'made' }, 0);
  }

  async function start(): Promise<void> {
    shown = null;
    place.replaceChildren(briefingStart([]));
    field.focus();
    await latest(async (signal) => {
      const map = await fetchWhenRead(fetchThemeMap, foot.progress);
      if (map !== null && !signal.aborted) place.replaceChildren(briefingStart(exampleTopics(map)));
    });
  }

  /** Asks for the briefing of the state as it is after `waitMs`; a later call takes the place of this one. */
  async function ask(reason: Reason, waitMs: number): Promise<void> {
    await latest(async (signal) => {
      foot.showBusy(shown === null ? text.briefing.making : text.briefing.updating);
      await new Promise((resolve) => window.setTimeout(resolve, waitMs));
      if (signal.aborted) return;
      const request = briefingRequest(
        state,
        dropped.map(({ id }) => id),
      );
      // Where a letter of the address is gone there is no briefing, and the list is where it is unticked.
      const [briefing] = await Promise.all([
        fetchWhenRead(() => fetchBriefing(request, signal), foot.progress),
        hasLetters || offerLetters(),
      ]);
      // The page may have been left meanwhile; the focus and the window are then another's.
      if (briefing !== null && !signal.aborted && page.isConnected) draw(briefing, request, reason);
    });
  }

  async function offerLetters(): Promise<void> {
    panel.offerLetters((await fetchLetters()).letters);
    hasLetters = true;
  }

  function draw(briefing: Briefing, request: BriefingRequest, reason: Reason): void {
    const focusAgain = keepFocus(place);
    const staying = new Set(briefing.parts.flatMap(({ items }) => items.map(({ id }) => id)));
    const isPanelInHand = panel.isAbove() && panel.element.contains(document.activeElement);
    const anchor =
      reason.kind === 'made' || isPanelInHand ? null : statementInSight(place, staying);
    keepInPlace(
      deps.scroller,
      () => (anchor === null ? null : statementElement(place, anchor)),
      () => {
        const paper = paperOf(briefing);
        shown = { briefing, request, address: addressNow(), paper };
        page.classList.toggle('is-not-found', !briefing.found);
        place.replaceChildren(paper);
      },
    );
    foot.showDropped(dropped);
    deps.renumber(briefing.citations);
    focusAgain();
    deps.announcer.say(arrivalSentence(briefing, reason));
    if (reason.kind === 'made') deps.scroller.scrollTop = 0;
    focusOnArrival(place, reason);
  }

  const addressNow = (): string => `${window.location.origin}${briefingPath(state)}`;

  function paperOf(briefing: Briefing): HTMLElement {
    if (!briefing.found) return nothingFound(briefing, state);
    return briefingView(briefing, {
      address: addressNow(),
      drop,
      restoreAll: () => restore(dropped.map(({ id }) => id)),
      control: sourceControls(briefing.citations, deps, ({ paragraph }) => {
        // Asked later, when the numbers may be others.
        const now = shown?.briefing.citations.find((each) => each.paragraph.id === paragraph.id);
        return place.querySelector<HTMLElement>(`[data-n="${now?.n}"]`);
      }),
    });
  }

  function change(choices: Partial<Choices>): void {
    state = { ...state, ...choices };
    window.history.replaceState(null, '', briefingPath(state));
    panel.show(state);
    void ask({ kind: 'changed' }, SETTLE_MS);
  }

  function drop(statement: BriefingItem): void {
    if (dropped.some(({ id }) => id === statement.id)) return;
    const beside = statementBeside(place, statement.id);
    statementElement(place, statement.id)?.classList.add('is-going');
    keepDropped([...dropped, { id: statement.id, words: statementName(statement) }]);
    if (beside === null) foot.focus();
    else focusStatement(place, beside);
    void ask({ kind: 'dropped' }, 0);
  }

  function restore(ids: readonly string[]): void {
    keepDropped(dropped.filter(({ id }) => !ids.includes(id)));
    void ask({ kind: 'restored', ids }, 0);
  }

  function keepDropped(next: readonly Dropped[]): void {
    dropped = next;
    saveDropped(deps.session, state.topic, dropped);
    foot.showDropped(dropped);
  }

  return { element: page, show };
}
