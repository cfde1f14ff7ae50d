/** The words of a statement: ours in our typeface, those of a letter in the letter's, each with its mark. */
import type { Briefing, BriefingInline } from '../../server/contract.ts';
import { element } from '../element.ts';
import type { SourceControl } from '../source-controls.ts';

/** What drawing a statement needs of the briefing it stands in. */
export type InlineContext = {
  readonly citations: Briefing['citations'];
  readonly control: SourceControl;
};

/** What we put behind a quote that goes on in the letter: it belongs on the line of the mark before it. */
const GOES_ON = ' …';

/** Nodes in order. A quote's control opens exactly that quote; a mark alone opens all quotes of its source. */
export function inlineNodes(inlines: readonly BriefingInline[], context: InlineContext): Node[] {
  return inlines.flatMap((inline, at): Node[] => {
    const follows = goesOn(inlines[at + 1]) ? GOES_ON : '';
    const isTaken = inlines[at - 1]?.kind === 'quote' && goesOn(inline);
    return nodesOf(inline, context, { follows, skipped: isTaken ? GOES_ON.length : 0 });
  });
}

function nodesOf(
  inline: BriefingInline,
  context: InlineContext,
  { follows, skipped }: { readonly follows: string; readonly skipped: number },
): Node[] {
  switch (inline.kind) {
    case 'words':
      return [document.createTextNode(inline.text.slice(skipped))];
    case 'strong':
      return [element('strong', {}, inline.text)];
    case 'quote':
      return [quoteWithMark(inline, context, follows)];
    case 'mark':
      return [markOf(inline.n, context, null)];
  }
}

function goesOn(inline: BriefingInline | undefined): boolean {
  return inline?.kind === 'words' && inline.text.startsWith(GOES_ON);
}

/** The mark, and what `follows` it, stay on the line of the last word of the quote. */
function quoteWithMark(quote: QuotedWords, context: InlineContext, follows: string): HTMLElement {
  const shown = `„${quote.text}”`;
  const [last = ''] = /\S*$/.exec(shown) ?? [];
  return element(
    'span',
    { class: 'letter-voice', lang: 'nl' },
    shown.slice(0, shown.length - last.length),
    element('span', { class: 'with-mark' }, last, markOf(quote.n, context, quote), follows),
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
