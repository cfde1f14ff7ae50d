/**
 * Breaks a text into lines at its spaces. A word longer than a line stands on a line of its own.
 *
 * @param layout.width - characters of a line, what stands before it included
 * @param layout.first - stands before the first line, `next` before every other
 */
export function wrapText(
  text: string,
  layout: { readonly width: number; readonly first?: string; readonly next?: string },
): string {
  const { width, first = '', next = '' } = layout;
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = next;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  lines.push(line);
  return lines.map((each) => each.trimEnd()).join('\n');
}
