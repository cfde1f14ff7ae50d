/** The index of references: asks the server for what fits, a part at a time, and opens the letters that name it. */
import type { IndexedReference, ReferencesResponse } from '../../server/contract.ts';
import { fetchReference, fetchReferences } from '../api.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { loadRoom } from '../load-room.ts';
import { noticeBox } from '../notice-box.ts';
import { RequestFailure } from '../request-failure.ts';
import type { SourceActions } from '../source-controls.ts';
import { sentenceFor, text } from '../text-nl.ts';
import { readMentions } from './read-mentions.ts';
import { createReferenceControls } from './reference-controls.ts';
import { referenceRow } from './reference-row.ts';
import { REFERENCES_PATH, type ReferencesState, referencesPath } from './references-state.ts';

/** More rows than one reads at a time; the rest follows on request. */
const ROWS_AT_ONCE = 100;

export type ReferencesPage = {
  readonly element: HTMLElement;
  /** Shows what the address asks for. */
  readonly show: (state: ReferencesState) => Promise<void>;
};

/** The page, empty until `show`. `scroller` is what scrolls it. */
export function createReferencesPage(
  deps: Pick<SourceActions, 'openSource'> & { readonly scroller: HTMLElement },
): ReferencesPage {
  let state: ReferencesState = { kind: null, words: '', open: null };

  const heading = element('h1', { tabindex: -1 }, text.references.heading);
  const controls = createReferenceControls((changed) => {
    state = { ...state, ...changed };
    window.history.replaceState(window.history.state, '', referencesPath(state));
    void load(() => undefined);
  });
  const chosen = element('div', { class: 'reference-chosen' });
  const list = element('div', { class: 'reference-list' });
  const page = element(
    'div',
    { class: 'page references' },
    element('header', {}, heading, element('p', { class: 'page-intro' }, text.references.intro)),
    chosen,
    controls.element,
    list,
  );

  /** Fetches the part of the list from `offset`; nothing is done with what comes for an earlier choice. */
  function fetchPart(
    place: HTMLElement,
    offset: number,
    onFetched: (response: ReferencesResponse) => void,
  ): Promise<void> {
    const asked = state;
    return loadRoom<ReferencesResponse>({
      place,
      loading: text.references.loading,
      fetchIt: () => fetchReferences({ ...asked, offset, limit: ROWS_AT_ONCE }),
      onFetched: (response) => {
        place.remove();
        if (asked === state) onFetched(response);
      },
    });
  }

  function load(then: () => void): Promise<void> {
    // What was found before stays below until something else is.
    const place = element('div');
    list.prepend(place);
    return fetchPart(place, 0, (response) => {
      draw(response);
      then();
    });
  }

  function draw({ references, total, kinds }: ReferencesResponse): void {
    controls.showCounts({ total, kinds });
    if (total === 0) {
      list.replaceChildren(nothing(state));
      return;
    }
    list.replaceChildren(...references.map(rowOf));
    addMore(references.length, total);
  }

  const rowOf = (reference: IndexedReference): HTMLElement =>
    referenceRow(
      reference,
      (letterId, control) =>
        void readMentions({ id: reference.id, letterId }, control, deps.openSource),
    );

  function addMore(shown: number, total: number): void {
    if (shown >= total) return;
    const more: HTMLButtonElement = button(
      { class: 'quiet-button ledger-more' },
      () => {
        const place = element('div');
        more.replaceWith(place);
        void fetchPart(place, shown, ({ references }) => {
          const rows = references.map(rowOf);
          list.append(...rows);
          rows[0]?.querySelector<HTMLElement>('.read-button')?.focus();
          addMore(shown + references.length, total);
        });
      },
      text.references.more(Math.min(ROWS_AT_ONCE, total - shown)),
      icon('open'),
    );
    list.append(more);
  }

  /** The piece that the address names stands above the others, wherever it is among them. */
  async function showChosen(): Promise<void> {
    const id = state.open;
    chosen.replaceChildren();
    if (id === null) return;
    try {
      const reference = await fetchReference(id, { letter: null, mentions: 0 });
      if (state.open === id) {
        chosen.replaceChildren(element('h2', {}, text.references.chosen), rowOf(reference));
      }
    } catch (failure) {
      if (!(failure instanceof RequestFailure)) throw failure;
      chosen.replaceChildren(
        noticeBox(failure.code === 'not-found' ? text.references.gone : sentenceFor(failure)),
      );
    }
  }

  return {
    element: page,
    show: (next) => {
      state = next;
      controls.show(next);
      // Only once the letters have been read can one piece be asked for.
      return load(() => {
        deps.scroller.scrollTop = 0;
        heading.focus({ preventScroll: true });
        void showChosen();
      });
    },
  };
}

function nothing({ words, kind }: ReferencesState): HTMLElement {
  if (words === '' && kind === null) return noticeBox(text.references.empty);
  return noticeBox(
    text.references.noneFit,
    element('a', { class: 'button', href: REFERENCES_PATH }, text.references.allAgain),
  );
}
