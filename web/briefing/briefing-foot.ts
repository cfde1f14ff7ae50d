/** What stays at the lower edge while one reads: that a new version is on its way, and what was dropped. */
import { button, element } from '../element.ts';
import { failureNotice } from '../failure-notice.ts';
import { icon } from '../icons.ts';
import type { RequestFailure } from '../request-failure.ts';
import { text } from '../text-nl.ts';
import type { Dropped } from './dropped-statements.ts';

/** Most answers are there before this: a note that flashes tells nothing. */
const BUSY_AFTER_MS = 250;

export type BriefingFoot = {
  readonly element: HTMLElement;
  /** Null when nothing is on its way. */
  readonly showBusy: (sentence: string | null) => void;
  /** Stays until the next call; null takes it away. */
  readonly showFailure: (failure: RequestFailure | null, onAgain?: () => void) => void;
  /** Shows how far the reading of the letters is. */
  readonly progress: HTMLElement;
  readonly showDropped: (dropped: readonly Dropped[]) => void;
  readonly focus: () => void;
};

/** The edge, empty. `restore` is told which statements come back, as ids. */
export function createBriefingFoot(restore: (ids: readonly string[]) => void): BriefingFoot {
  let timer = 0;
  let isOpen = false;
  const busy = element('p', { class: 'foot-busy', hidden: true });
  const progress = element('div', { class: 'foot-progress' });
  const bar = element('section', {
    class: 'foot-dropped',
    'aria-label': text.briefing.droppedRegion,
    hidden: true,
  });

  function draw(dropped: readonly Dropped[]): void {
    bar.hidden = dropped.length === 0;
    const last = dropped.at(-1);
    if (last === undefined) {
      bar.replaceChildren();
      isOpen = false;
      return;
    }
    const list = element(
      'details',
      { open: isOpen },
      element('summary', {}, text.briefing.droppedCount(dropped.length)),
      element(
        'ul',
        {},
        ...dropped.toReversed().map(({ id, words }) =>
          element(
            'li',
            {},
            element('span', {}, words),
            button(
              { class: 'quiet-button', 'aria-label': text.briefing.restoreThis(words) },
              () => restore([id]),
              text.briefing.restore,
            ),
          ),
        ),
      ),
    );
    list.addEventListener('toggle', () => {
      isOpen = list.open;
    });
    bar.replaceChildren(
      list,
      button(
        { class: 'quiet-button foot-undo' },
        () => restore([last.id]),
        icon('undo'),
        element('span', { class: 'label' }, text.briefing.undo),
      ),
      button(
        { class: 'quiet-button' },
        () => restore(dropped.map(({ id }) => id)),
        text.briefing.restoreAll,
      ),
    );
  }

  return {
    element: element('div', { class: 'briefing-foot' }, progress, busy, bar),
    progress,
    showFailure: (failure, onAgain = () => undefined) => {
      progress.replaceChildren(failure === null ? '' : failureNotice(failure, onAgain));
    },
    showBusy: (sentence) => {
      window.clearTimeout(timer);
      if (sentence === null) {
        busy.hidden = true;
        return;
      }
      timer = window.setTimeout(() => {
        busy.textContent = sentence;
        busy.hidden = false;
      }, BUSY_AFTER_MS);
    },
    showDropped: draw,
    focus: () => bar.querySelector<HTMLElement>('.foot-undo')?.focus(),
  };
}
