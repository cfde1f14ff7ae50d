/** A button of a row of actions: a drawing and its words. */
import { button, element } from './element.ts';
import { type IconName, icon } from './icons.ts';

/** `act` is told the button itself, which says how it went. */
export function quietAction(
  drawing: IconName,
  label: string,
  act: (control: HTMLButtonElement) => void,
): HTMLButtonElement {
  const control: HTMLButtonElement = button(
    { class: 'quiet-button' },
    () => act(control),
    icon(drawing),
    element('span', { class: 'label' }, label),
  );
  return control;
}
