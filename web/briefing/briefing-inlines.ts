/** The words of a statement: ours in our typeface, those of a letter in the letter's, each with its mark. */
import type { Briefing, BriefingInline } from '../../server/contract.ts';
import { element } from '../element.ts';
import type { SourceControl } from '../source-controls.ts';

/** What drawing a statement needs of the briefing it stands in. */
export type InlineContext = {
  readonly citations: Briefing['citations'];
  readonly control: SourceControl;
};

/** Nodes in order. A quote's control opens exactly that quote; a mark alone opens all quotes of its source. */
export function inlineNodes(inlines: readonly BriefingInline[], context: InlineContext): Node[] {
  return inlines.flatMap((inline) => nodesOf(inline, context));
}

function nodesOf(inline: BriefingInline, context: InlineContext): Node[] {
  switch (inline.kind) {
    case 'words':
      return [document.createTextNode(inline.text)];
    case 'strong':
      return [element('strong', {}, inline.text)];
    case 'quote':
      return [quoteWithMark(`„${inline.text}”`, markOf(inline.n, context, inline))];
    case 'mark':
      return [markOf(inline.n, context, null)];
  }
}

/** The mark stays on the line of the last word of its quote. */
function quoteWithMark(quote: string, mark: HTMLElement): HTMLElement {
  const [last = ''] = /\S*$/.exec(quote) ?? [];
  return element(
    'span',
    { class: 'letter-voice', lang: 'nl' },
    quote.slice(0, quote.length - last.length),
    element('span', { class: 'with-mark' }, last, mark),
  );
}

/** The same as plain text: „…” [1]. */
export function inlineText(inlines: readonly BriefingInline[]): string {
  return inlines.map(plain).join('');
}

function plain(inline: BriefingInline): string {
  switch (inline.kind) {
    case 'words':
    case 'strong':
      return inline.text;
    case 'quote':
      return `„${inline.text}” [${inline.n}]`;
    case 'mark':
      return `[${inline.n}]`;
  }
}

type QuotedWords = Extract<BriefingInline, { kind: 'quote' }>;

function markOf(
  n: number,
  { citations, control }: InlineContext,
  quoted: QuotedWords | null,
): HTMLElement {
  const citation = citations.find((each) => each.n === n);
  // A number without a source would be a defect of the server; it then stands there as a number only.
  if (citation === undefined) return element('sup', {}, `[${n}]`);
  if (quoted === null) return element('sup', {}, control(citation));
  const { start, end, text } = quoted;
  return element('sup', {}, control({ ...citation, quotes: [{ start, end, text }] }));
}
