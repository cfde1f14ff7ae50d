/**
 * Makes DOM nodes. Text always arrives as a text node, so nothing from a letter, a question or an
 * answer is ever read as markup; sanitised markdown is the one exception (`chat/answer-markdown.ts`).
 */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | null;

/**
 * Makes an element. `true` sets an empty attribute, `false` and `undefined` leave it out; null children are skipped.
 *
 * @throws TypeError for `style` and `on…` attributes: the content policy forbids them
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  for (const child of children) {
    if (child !== null) made.append(child);
  }
  return made;
}

/** A button that does one thing; `type="button"` unless told otherwise. */
export function button(
  attributes: Attributes,
  onPress: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', onPress);
  return made;
}

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style' || name.startsWith('on')) {
      throw new TypeError(
        `Cannot set attribute "${name}": use a class, a listener or style.setProperty`,
      );
    }
    if (value === undefined || value === false) continue;
    target.setAttribute(name, value === true ? '' : String(value));
  }
}
