/** Makes nodes of a drawing, as `element.ts` makes those of the page. */

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Attributes that are undefined are left out; looks that a style sheet cannot give do not come in as `style`. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Node | string | null)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG_NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, String(value));
  }
  for (const child of children) {
    if (child !== null) made.append(child);
  }
  return made;
}
