/** The page of comparing: chooses two letters and a theme, and draws what the server finds between them. */
import type { CompareResponse, LetterHead } from '../../server/contract.ts';
import { fetchComparison, fetchLetters } from '../api.ts';
import { element } from '../element.ts';
import { newestFirst } from '../letter-order.ts';
import { loadRoom } from '../load-room.ts';
import { noticeBox } from '../notice-box.ts';
import type { SourceActions } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { type CompareForm, createCompareForm } from './compare-form.ts';
import { type CompareState, comparePath, isComplete } from './compare-state.ts';
import { comparisonView } from './comparison-view.ts';
import { letterLabel } from './side-names.ts';
import { suggestedPairs } from './suggested-pairs.ts';

export type ComparePage = {
  readonly element: HTMLElement;
  /** Shows what the address asks for; the letters are fetched the first time. */
  readonly show: (state: CompareState) => Promise<void>;
};

/** The page, empty until `show`. `scroller` is what scrolls it. */
export function createComparePage(
  deps: SourceActions & { readonly scroller: HTMLElement },
): ComparePage {
  let letters: readonly LetterHead[] | null = null;
  let form: CompareForm | null = null;
  /** The address whose comparison is drawn or on its way; null when none is. */
  let shown: string | null = null;

  const heading = element('h1', { tabindex: -1 }, text.compare.heading);
  const above = element('div', { class: 'compare-above' });
  const result = element('div', { class: 'compare-result' });
  const page = element(
    'div',
    { class: 'page compare' },
    element('header', {}, heading, element('p', { class: 'page-intro' }, text.compare.intro)),
    above,
    result,
  );

  /** A place of its own for each load: what comes in for an earlier choice finds its place gone. */
  function freshPlace(): HTMLElement {
    const place = element('div');
    result.replaceChildren(place);
    return place;
  }

  function choose(state: CompareState): void {
    const path = comparePath(state);
    if (path !== comparePath(currentState)) window.history.pushState(null, '', path);
    void draw(state, true);
  }

  let currentState: CompareState = { from: null, to: null, theme: '' };

  async function draw(state: CompareState, isChosen: boolean): Promise<void> {
    if (letters === null || form === null) return;
    currentState = state;
    form.show(state);
    const trouble = troubleWith(state, letters);
    if (trouble !== null || !isComplete(state)) {
      shown = null;
      result.replaceChildren(...incomplete(trouble ?? text.compare.chooseTwo, letters));
      return;
    }
    if (shown === comparePath(state)) return;
    shown = comparePath(state);
    await loadRoom<CompareResponse>({
      place: freshPlace(),
      loading: text.compare.comparing,
      fetchIt: () => fetchComparison(state),
      onFetched: (comparison) => {
        settle(comparison, state.theme);
        const view = comparisonView(comparison, deps);
        result.replaceChildren(view);
        if (isChosen) view.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      },
    });
  }

  /** Gives the address its one form: the older letter first, as it is drawn. */
  function settle({ earlier, later }: CompareResponse, theme: string): void {
    currentState = { from: earlier.id, to: later.id, theme };
    shown = comparePath(currentState);
    window.history.replaceState(window.history.state, '', shown);
    form?.show(currentState);
  }

  function arrive(): void {
    deps.scroller.scrollTop = 0;
    heading.focus({ preventScroll: true });
  }

  return {
    element: page,
    show: async (state) => {
      if (letters !== null) {
        const isOther = comparePath(state) !== shown;
        await draw(state, false);
        if (isOther) arrive();
        return;
      }
      currentState = state;
      await loadRoom({
        place: freshPlace(),
        loading: text.compare.loading,
        fetchIt: fetchLetters,
        onFetched: (response) => {
          letters = response.letters;
          form = createCompareForm(letters, choose);
          if (letters.length > 1) above.replaceChildren(form.element);
          arrive();
          void draw(currentState, false);
        },
      });
    },
  };
}

/** Why nothing can be compared yet; null when two letters are chosen that can be. */
function troubleWith({ from, to }: CompareState, letters: readonly LetterHead[]): string | null {
  const known = new Set(letters.map(({ id }) => id));
  if (letters.length < 2) return text.compare.tooFew;
  if ([from, to].some((id) => id !== null && !known.has(id))) return text.compare.unknownLetter;
  if (from === null && to === null) return text.compare.chooseTwo;
  if (from === null || to === null) return text.compare.chooseOther;
  return from === to ? text.compare.sameLetter : null;
}

/** What is still to be chosen, with pairs that speak for themselves. */
function incomplete(sentence: string, letters: readonly LetterHead[]): HTMLElement[] {
  const pairs = suggestedPairs(newestFirst(letters));
  return [
    noticeBox(sentence),
    ...(pairs.length === 0
      ? []
      : [
          element(
            'section',
            { class: 'compare-suggestions' },
            element('h2', {}, text.compare.suggestions),
            element(
              'ul',
              {},
              ...pairs.map(({ earlier, later }) =>
                element(
                  'li',
                  {},
                  element(
                    'a',
                    { href: comparePath({ from: earlier.id, to: later.id, theme: '' }) },
                    text.compare.suggestion(letterLabel(earlier), letterLabel(later)),
                  ),
                ),
              ),
            ),
          ),
        ]),
  ];
}
