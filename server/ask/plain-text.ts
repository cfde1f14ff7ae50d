/** Markdown -> plain text for a terminal. */
import { marked, type Token, type Tokens } from 'marked';
import { wrapText } from './wrap-text.ts';

/**
 * Gives the text of the answer's Markdown, wrapped: paragraphs parted by an empty line, list entries
 * behind a dash, escapes taken away. Marks such as [1] stay.
 *
 * @param width - characters a line may have, at least 20
 */
export function markdownToPlainText(markdown: string, width: number): string {
  return marked
    .lexer(markdown)
    .filter(({ type }) => type !== 'space')
    .map((token) => blockText(token, width))
    .join('\n\n');
}

function blockText(token: Token, width: number): string {
  return token.type === 'list'
    ? listText(token as Tokens.List, width)
    : wrapText(inlineText(token), { width });
}

function listText(list: Tokens.List, width: number): string {
  const entries = list.items.map((entry, i) => {
    const mark = list.ordered ? `${i + 1}. ` : '- ';
    return wrapText(inlineText(entry), { width, first: mark, next: ' '.repeat(mark.length) });
  });
  return entries.join('\n');
}

/** Joins the texts of all tokens inside, whatever they are: nothing of an answer may get lost. */
function inlineText(token: Token): string {
  if (token.type === 'br') return ' ';
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(inlineText).join('');
  return 'text' in token ? String(token.text) : token.raw;
}
