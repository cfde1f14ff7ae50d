/**
 * The line of time above the list, with what its signs mean and what the pointer is on. It is there to see where the
 * commitments lie and to go to one; the list says the same in words.
 */
import type { Commitment } from '../../server/contract.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { text } from '../text-nl.ts';
import { lettersOf, signOf } from './choose-commitments.ts';
import { type CommitmentsState, commitmentsPath } from './commitments-state.ts';
import { momentDrawing } from './moment-drawing.ts';
import { type MomentPicture, momentPicture } from './moment-picture.ts';
import { momentDays } from './moment-words.ts';

/** Letters named beside the drawing; with more the colours come back, and say less than the list does. */
const MAX_LETTERS = 8;

/**
 * The figure for what the list shows; null when none of it has a last day.
 *
 * @param chosen - as the filters leave them, in the order of the list: a column leads to the first of its own
 */
export function momentLine(
  chosen: readonly Commitment[],
  state: CommitmentsState,
  today: string,
): HTMLElement | null {
  const picture = momentPicture(chosen, today);
  if (picture === null) return null;
  const caption = element('p', { class: 'moment-caption', 'aria-hidden': 'true' });
  const figure = element(
    'figure',
    { class: 'moment-line' },
    element('h2', { class: 'visually-hidden' }, text.commitments.line),
    momentDrawing(picture, state),
    caption,
    element(
      'figcaption',
      { class: 'moment-notes' },
      ...legend(picture, chosen),
      outsideLink(picture.before, 'before', picture.years[0]?.year, state),
      outsideLink(picture.after, 'after', picture.years.at(-1)?.year, state),
    ),
  );
  followWithCaption(figure, caption, chosen);
  return figure;
}

/**
 * Shows below the drawing what the pointer or the focus is on; without either what one can do. Listens on the figure:
 * a drawing that listens to the focus would take it.
 */
function followWithCaption(
  figure: HTMLElement,
  caption: HTMLElement,
  commitments: readonly Commitment[],
): void {
  const unplaced = commitments.filter(({ due }) => due?.to == null).length;
  const hint = text.commitments.lineHint(unplaced);
  const rest = (): void => caption.replaceChildren(hint);
  const show = (event: Event): void => {
    const stop = event.target instanceof Element ? event.target.closest('[data-commitment]') : null;
    if (stop === null) {
      rest();
      return;
    }
    if (stop.classList.contains('moment-column')) {
      caption.replaceChildren(stop.getAttribute('aria-label') ?? '');
      return;
    }
    const id = stop.getAttribute('data-commitment');
    const commitment = commitments.find((each) => each.id === id);
    if (commitment === undefined) {
      rest();
      return;
    }
    caption.replaceChildren(
      letterChip(commitment.citation.letter),
      element('span', {}, momentDays(commitment) ?? commitment.due?.text ?? ''),
      element('span', { class: 'letter-voice caption-words', lang: 'nl' }, `„${commitment.text}”`),
    );
  };
  for (const kind of ['pointerover', 'focusin']) figure.addEventListener(kind, show);
  for (const kind of ['pointerleave', 'focusout']) figure.addEventListener(kind, rest);
  rest();
}

function legend(picture: MomentPicture, chosen: readonly Commitment[]): HTMLElement[] {
  const isColumns = picture.shown.kind === 'columns';
  const drawn = new Set(
    chosen
      .filter(({ due }) => due?.to != null)
      .map(signOf)
      // A column is filled for both.
      .map((sign) => (isColumns && sign === 'doubtful' ? 'mentioned' : sign)),
  );
  const signs = (['mentioned', 'doubtful', 'hollow'] as const).filter((sign) => drawn.has(sign));
  const letters = lettersOf(chosen.filter(({ due }) => due?.to != null)).toReversed();
  return [
    ...signs.map((sign) =>
      element(
        'span',
        { class: 'moment-legend' },
        element('span', { class: `legend-bar is-${sign}`, 'aria-hidden': 'true' }),
        text.commitments.signs[sign],
      ),
    ),
    ...(!isColumns && letters.length <= MAX_LETTERS ? letters.map(letterChip) : []),
  ];
}

function outsideLink(
  outside: readonly Commitment[],
  side: 'before' | 'after',
  year: string | undefined,
  state: CommitmentsState,
): HTMLElement | null {
  const first = outside[0];
  if (first === undefined || year === undefined) return null;
  return element(
    'a',
    { href: commitmentsPath({ ...state, marked: first.id }) },
    text.commitments.lineOutside(outside.length, side, year),
  );
}
