/**
 * Markdown of an answer to DOM. Only plain structure survives: HTML, pictures and outside links in the
 * markdown become text, because what an answer quotes was written by others. `[n]` becomes a control,
 * and what stands between Dutch quotation marks gets the letter's typeface.
 */
import DOMPurify from 'dompurify';
import { Marked, type Token } from 'marked';
import { prepareTables } from './answer-table.ts';

const ALLOWED_TAGS = [
  'p',
  'strong',
  'em',
  'del',
  'code',
  'pre',
  'ul',
  'ol',
  'li',
  'blockquote',
  'br',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/**
 * Stands for a "[" that the server escaped, while marks are looked for: a letter's own "[1]" is text and
 * never a control. A code point that no text may hold, so nothing else is taken for it.
 */
const ESCAPED_BRACKET = '\uFDD0';

const marked = new Marked({
  gfm: true,
  // A line such as "[1]: …" would take a citation mark away; bare addresses stay the text they are.
  tokenizer: { def: () => undefined, url: () => undefined, autolink: () => undefined },
  renderer: {
    html: ({ raw }) => escaped(raw),
    image: ({ raw }) => escaped(raw),
    link({ raw, tokens, href }) {
      const shown = this.parser.parseInline(tokens);
      return raw.includes(href) && href !== '' ? `${shown} (${escaped(href)})` : shown;
    },
    checkbox: () => '',
    text: (token) => (token.type === 'escape' && token.text === '[' ? ESCAPED_BRACKET : false),
  },
});

/** One top-level block of an answer: its source, and what it looks like. */
export type AnswerBlock = { readonly source: string; readonly element: HTMLElement };

export type BlockOptions = {
  /** Makes the control for citation n, or null when n has no citation (yet): then the mark stays text. */
  readonly citation: (n: number) => HTMLElement | null;
  /** Letter that citation n comes from, for the colour in the margin of a block quote. */
  readonly letterOf: (n: number) => string | null;
};

/** Splits markdown into its top-level blocks; the last one may still be growing. */
export function markdownBlocks(markdown: string): readonly Token[] {
  return marked
    .lexer(markdown.replaceAll(ESCAPED_BRACKET, '\uFFFD'))
    .filter((token) => token.type !== 'space');
}

/** Draws one block of `markdownBlocks`. */
export function renderBlock(token: Token, options: BlockOptions): AnswerBlock {
  const html = marked.parser([token]);
  const clean = DOMPurify.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['start'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  const block = document.createElement('div');
  block.className = 'answer-block';
  block.append(clean);
  styleQuotes(block);
  placeCitations(block, options.citation);
  restoreBrackets(block);
  markQuotedBlocks(block, options.letterOf);
  prepareTables(block);
  return { source: token.raw, element: block };
}

/** The numbers of the citation marks in a piece of markdown, in order, repeated ones too. */
export function citationMarks(markdown: string): number[] {
  return [...markdown.matchAll(/(?<!\\)\[(\d{1,3})\]/g)].map((mark) => Number(mark[1]));
}

function placeCitations(root: HTMLElement, citation: BlockOptions['citation']): void {
  for (const node of textNodes(root)) {
    replaceMatches(node, /\s?\[(\d{1,3})\]/g, (match) => {
      const control = citation(Number(match[1]));
      if (control === null) return null;
      const raised = document.createElement('sup');
      raised.append(control);
      return raised;
    });
  }
}

function restoreBrackets(root: HTMLElement): void {
  for (const node of textNodes(root)) {
    if (node.data.includes(ESCAPED_BRACKET)) node.data = node.data.replaceAll(ESCAPED_BRACKET, '[');
  }
}

function styleQuotes(root: HTMLElement): void {
  for (const node of textNodes(root)) {
    if (node.parentElement?.closest('blockquote') != null) continue;
    // A quote ends at the closing mark before its citation: the letter may have quotation marks of its own.
    replaceMatches(node, /[„“].+?”(?=\s*\[\d)/gs, (match) => {
      const quote = document.createElement('span');
      quote.className = 'letter-voice';
      quote.lang = 'nl';
      quote.textContent = match[0];
      return quote;
    });
  }
}

/** A paragraph or list entry that begins with a quote stands in the margin colour of the letter it comes from. */
function markQuotedBlocks(root: HTMLElement, letterOf: BlockOptions['letterOf']): void {
  for (const block of root.querySelectorAll<HTMLElement>('blockquote, p, li')) {
    const isQuote = block.tagName === 'BLOCKQUOTE' || /^\s*[„“]/.test(block.textContent);
    if (!isQuote || block.parentElement?.closest('.quoted') != null) continue;
    const letters = [...block.querySelectorAll<HTMLElement>('[data-n]')].map((control) =>
      letterOf(Number(control.dataset['n'])),
    );
    const [letterId] = letters;
    if (letterId == null || letters.some((other) => other !== letterId)) continue;
    block.classList.add('quoted');
    block.dataset['letter'] = letterId;
  }
}

function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    nodes.push(node as Text);
  return nodes;
}

/** Replaces matches in one text node; a match for which `make` gives null stays as it was. */
function replaceMatches(
  node: Text,
  pattern: RegExp,
  make: (match: RegExpExecArray) => Node | null,
): void {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const match of node.data.matchAll(pattern)) {
    const made = make(match);
    if (made === null) continue;
    parts.push(node.data.slice(done, match.index), made);
    done = match.index + match[0].length;
  }
  if (done > 0) node.replaceWith(...parts, node.data.slice(done));
}

function escaped(raw: string): string {
  return raw.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
