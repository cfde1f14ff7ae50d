/** Which parts a briefing has and in what order: a box and two arrows for each. */
import type { BriefingPartKind } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';
import { type BriefingState, chosenParts, USUAL_ORDER } from './briefing-state.ts';
import { movedPart, orderWith } from './part-order.ts';

export type PartChooser = {
  readonly element: HTMLElement;
  readonly show: (parts: BriefingState['parts']) => void;
};

/**
 * The list. Parts that are off keep their place in it while one looks.
 *
 * @param say - tells screen readers where a part came to stand
 */
export function createPartChooser(
  onChange: (parts: BriefingState['parts']) => void,
  say: (sentence: string) => void,
): PartChooser {
  let order = USUAL_ORDER;
  let chosen: readonly BriefingPartKind[] = USUAL_ORDER;
  const rows = new Map(USUAL_ORDER.map((kind) => [kind, partRow(kind)]));
  const list = element('ol', { class: 'part-list' });
  const hint = element('p', { class: 'quiet', role: 'status' });
  const box = element(
    'fieldset',
    { class: 'panel-group' },
    element('legend', {}, text.briefing.parts),
    list,
    hint,
  );

  function partRow(kind: BriefingPartKind) {
    const name = text.briefing.partNames[kind];
    const check = element('input', { type: 'checkbox', id: `part-${kind}` });
    check.addEventListener('change', () => toggle(kind, check));
    const arrow = (by: -1 | 1): HTMLButtonElement => {
      const control: HTMLButtonElement = button(
        {
          class: by === -1 ? 'icon-button is-up' : 'icon-button',
          'aria-label': by === -1 ? text.briefing.up(name) : text.briefing.down(name),
        },
        () => move(kind, by, control),
        icon('open'),
      );
      return control;
    };
    const [up, down] = [arrow(-1), arrow(1)];
    const row = element(
      'li',
      { class: 'part-row' },
      check,
      element('label', { for: check.id }, name),
      up,
      down,
    );
    return { row, check, up, down };
  }

  function toggle(kind: BriefingPartKind, check: HTMLInputElement): void {
    const next = order.filter((each) => (each === kind ? check.checked : chosen.includes(each)));
    if (next.length === 0) {
      check.checked = true;
      hint.textContent = text.briefing.oneLeft;
      return;
    }
    tell(next);
  }

  function move(kind: BriefingPartKind, by: -1 | 1, control: HTMLElement): void {
    const moved = movedPart(order, chosen, kind, by);
    if (moved === null) return;
    order = moved;
    tell(order.filter((each) => chosen.includes(each)));
    // A row that moves within the page loses the focus.
    control.focus();
    say(
      text.briefing.placed(text.briefing.partNames[kind], chosen.indexOf(kind) + 1, chosen.length),
    );
  }

  function tell(next: readonly BriefingPartKind[]): void {
    chosen = next;
    hint.textContent = '';
    draw();
    onChange(chosenParts(next));
  }

  function draw(): void {
    for (const [at, kind] of order.entries()) {
      const known = rows.get(kind);
      if (known === undefined) continue;
      const place = chosen.indexOf(kind);
      known.check.checked = place !== -1;
      known.row.classList.toggle('is-off', place === -1);
      // Never switched off for good: the focus would be lost on arriving at either end.
      known.up.setAttribute('aria-disabled', String(place <= 0));
      known.down.setAttribute('aria-disabled', String(place === -1 || place === chosen.length - 1));
      if (list.children[at] !== known.row) list.insertBefore(known.row, list.children[at] ?? null);
    }
  }

  draw();
  return {
    element: box,
    show: (parts) => {
      chosen = parts ?? USUAL_ORDER;
      order = orderWith(order, chosen);
      hint.textContent = '';
      draw();
    },
  };
}
