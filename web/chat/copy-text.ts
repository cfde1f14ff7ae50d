/** What is put on the clipboard: plain text with its sources, as one would type it in a paper. */
import { lexer, type Token, type Tokens } from 'marked';
import type { Answer } from '../../server/contract.ts';
import { citationText } from '../citation-text.ts';

/** Question, answer and numbered sources; without sources the list is left out. */
export function answerText(answer: Answer): string {
  const sources = answer.citations.map((citation) => `[${citation.n}] ${citationText(citation)}`);
  return [
    answer.question,
    plainText(answer.markdown),
    ...(sources.length === 0 ? [] : [`Bronnen\n${sources.join('\n')}`]),
  ].join('\n\n');
}

/** Markdown without its signs; citation marks stay, block quotes keep quotation marks, blocks are apart by an empty line. */
export function plainText(markdown: string): string {
  return lexer(markdown)
    .map(blockText)
    .filter((block) => block !== '')
    .join('\n\n');
}

function blockText(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'hr':
      return '';
    case 'list': {
      const list = token as Tokens.List;
      return list.items
        .map(
          (item, order) =>
            `${list.ordered ? `${Number(list.start) + order}.` : '-'} ${inlineText(item.tokens)}`,
        )
        .join('\n');
    }
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens
        .map(blockText)
        .filter((block) => block !== '')
        .map(quoted)
        .join('\n');
    case 'table': {
      const table = token as Tokens.Table;
      return [table.header, ...table.rows]
        .map((row) => row.map((cell) => inlineText(cell.tokens)).join(' | '))
        .join('\n');
    }
    default:
      return inlineText('tokens' in token && token.tokens !== undefined ? token.tokens : [token]);
  }
}

/** Puts quotation marks around the words of a quoted line, before its citation marks. */
function quoted(line: string): string {
  const marks = /(?:\s*\[\d{1,3}\])+\s*$/.exec(line)?.[0] ?? '';
  const words = line.slice(0, line.length - marks.length);
  const isQuoted = /^[„“"].*[”"]$/s.test(words);
  return `${isQuoted ? words : `"${words}"`}${marks}`;
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n';
      if (token.type === 'escape') return String(token['text']);
      if ('tokens' in token && token.tokens !== undefined) return inlineText(token.tokens);
      return 'text' in token ? unescaped(String(token['text'])) : token.raw;
    })
    .join('');
}

function unescaped(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (all, name: string) => names[name] ?? all);
}
