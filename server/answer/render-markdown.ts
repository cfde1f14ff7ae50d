/**
 * Answer blocks -> Markdown. The only place where marks get their number in the text and where the
 * words of a letter are kept from being read as Markdown.
 */
import type { Block, Inline, Place } from './answer-parts.ts';
import { quotedText } from './answer-parts.ts';

/**
 * Puts a backslash before what Markdown would read as markup, and before nothing else, so that an
 * ordinary sentence stays the same to the letter. What opens markup is escaped even without an end in
 * the text itself: the end could stand in the next quote. Addresses are markup too: a link made of one
 * would take the closing „…” with it. Line ends and tabs become a space: a quote stands on one line,
 * behind its „, so list and heading marks mean nothing in it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\\`<*~[]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&(?=#?\w+;)|:(?=\/\/)|(?<=www)\.|@(?=[\p{L}\p{N}_])/giu, '\\$&');
}

function renderInline(inline: Inline, markOf: (place: Place) => string): string {
  switch (inline.kind) {
    case 'words':
      return inline.text;
    case 'strong':
      return `**${inline.text}**`;
    case 'quote':
      return `„${escapeMarkdown(quotedText(inline.place))}” ${markOf(inline.place)}`;
    case 'mark':
      return markOf(inline.place);
  }
}

/**
 * @param numberOf - number of each cited paragraph by its id
 * @returns one piece a block, to be sent in order; joined by nothing they are the whole answer
 * @throws RangeError when a place has no number
 */
export function renderMarkdown(
  blocks: readonly Block[],
  numberOf: ReadonlyMap<string, number>,
): readonly string[] {
  const markOf = (place: Place): string => {
    const n = numberOf.get(place.paragraph.id);
    if (n === undefined) throw new RangeError(`Paragraph "${place.paragraph.id}" has no number`);
    return `[${n}]`;
  };
  const renderAll = (inlines: readonly Inline[]) =>
    inlines.map((inline) => renderInline(inline, markOf)).join('');
  return blocks.map((block, at) => {
    const text = renderBlock(block, renderAll);
    return at === 0 ? text : `\n\n${text}`;
  });
}

function renderBlock(block: Block, render: (inlines: readonly Inline[]) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return render(block.inlines);
    case 'list':
      return block.entries.map((entry) => `- ${render(entry)}`).join('\n');
    case 'table':
      return markdownTable(
        block.headers,
        block.rows.map((row) => row.map(render)),
      );
  }
}

/**
 * Draws a table; a bar in a cell stays text.
 *
 * @param rows - cells as Markdown on one line, each row as long as `headers`
 */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [headers, headers.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
