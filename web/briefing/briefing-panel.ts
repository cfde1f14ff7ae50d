/** What a briefing is made of: parts, period, letters. Every change is told at once; nothing needs to be sent. */
import type { LetterHead } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { labelled } from '../form-field.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';
import { type BriefingState, EMPTY_BRIEFING, isNarrowed } from './briefing-state.ts';
import { createLetterChooser } from './letter-chooser.ts';
import { createPartChooser } from './part-chooser.ts';

/** What the panel changes; the topic has a field of its own. */
export type Choices = Omit<BriefingState, 'topic'>;

export type BriefingPanel = {
  readonly element: HTMLElement;
  readonly offerLetters: (letters: readonly LetterHead[]) => void;
  readonly show: (choices: Choices) => void;
  /** True where it lies above the briefing instead of beside it. */
  readonly isAbove: () => boolean;
};

/** Years before this are half-typed ones: the field gives 0002 while 2024 is being typed. */
const FIRST_DAY = '1800-01-01';

/** The panel; on a narrow screen it is opened by a button. */
export function createBriefingPanel(on: {
  readonly change: (choices: Partial<Choices>) => void;
  /** Goes past the panel to the briefing. */
  readonly skip: () => void;
  /** Tells screen readers what is seen only. */
  readonly say: (sentence: string) => void;
}): BriefingPanel {
  const parts = createPartChooser((chosen) => on.change({ parts: chosen }), on.say);
  const letters = createLetterChooser((chosen) => on.change({ letters: chosen }));
  const from = dayField('briefing-from', (day) => on.change({ from: day }));
  const to = dayField('briefing-to', (day) => on.change({ to: day }));
  const { topic: _topic, ...usual } = EMPTY_BRIEFING;
  const reset = button(
    { class: 'quiet-button' },
    () => {
      show(usual);
      on.change(usual);
      box.querySelector<HTMLElement>('input')?.focus();
    },
    icon('undo'),
    text.briefing.usual,
  );
  const box = element(
    'div',
    { class: 'panel-body', id: 'briefing-panel' },
    button({ class: 'quiet-button panel-skip' }, on.skip, text.briefing.toBriefing),
    parts.element,
    element(
      'fieldset',
      { class: 'panel-group period' },
      element('legend', {}, text.briefing.period),
      labelled(text.briefing.from, from),
      labelled(text.briefing.to, to),
    ),
    letters.element,
    reset,
  );
  const toggle: HTMLButtonElement = button(
    { class: 'quiet-button panel-toggle', 'aria-expanded': 'false', 'aria-controls': box.id },
    () => {
      const isOpen = panel.classList.toggle('is-open');
      toggle.setAttribute('aria-expanded', String(isOpen));
    },
    icon('adjust'),
    element('span', { class: 'label' }, text.briefing.adjust),
  );
  const panel = element(
    'section',
    { class: 'briefing-panel', 'aria-label': text.briefing.adjust },
    toggle,
    box,
  );

  function show(choices: Choices): void {
    parts.show(choices.parts);
    letters.show(choices.letters);
    setDay(from, choices.from);
    setDay(to, choices.to);
    reset.hidden = choices.parts === null && !isNarrowed({ topic: '', ...choices });
  }

  return {
    element: panel,
    offerLetters: letters.offer,
    show,
    isAbove: () => getComputedStyle(toggle).display !== 'none',
  };
}

function dayField(id: string, onDay: (day: string | null) => void): HTMLInputElement {
  const field = element('input', { type: 'date', id, min: FIRST_DAY });
  field.addEventListener('change', () => {
    if (field.value === '' && !field.validity.badInput) onDay(null);
    else if (field.value >= FIRST_DAY) onDay(field.value);
  });
  return field;
}

/** A field that shows this day already is left alone: one may be typing in it. */
function setDay(field: HTMLInputElement, day: string | null): void {
  if (field.value !== (day ?? '')) field.value = day ?? '';
}
