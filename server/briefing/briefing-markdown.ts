/**
 * A briefing -> Markdown, as a file to keep. All of it is text: what a letter or a question holds never
 * becomes a heading, list, link, picture or HTML. Marks stay `[n]`, as everywhere else, rather than
 * footnotes that only some readers of Markdown know; quotes stand as `„…” [n]`, as in an answer.
 */
import { escapeMarkdown, markdownTable } from '../answer/render-markdown.ts';
import type {
  Briefing,
  BriefingInline,
  BriefingItem,
  BriefingPart,
  Citation,
} from '../contract.ts';
import {
  type BriefingExportTexts,
  briefingExportTexts,
  closingText,
} from './briefing-export-texts.ts';
import { headLines } from './briefing-head.ts';
import { groupItems } from './grouped-items.ts';
import { letterText, placeText, sourceAddress } from './source-text.ts';

/**
 * Writes the whole: head, parts, list of sources. Ends in a line end.
 *
 * @param origin - scheme and host of this program, for letters that are not published
 */
export function briefingMarkdown(
  briefing: Briefing,
  { origin }: { readonly origin: string },
): string {
  const texts = briefingExportTexts(briefing.language);
  const { citations } = briefing;
  return `${[
    heading(1, briefing.title),
    headMarkdown(briefing, texts),
    ...(briefing.text === null ? [] : [lineText(briefing.text)]),
    ...briefing.parts.map(partMarkdown),
    ...(briefing.found ? [] : missingMarkdown(briefing, texts)),
    ...(citations.length === 0 ? [] : [heading(2, texts.sources)]),
    ...(citations.length === 0 ? [] : [sourceList(citations, origin, texts)]),
    '---',
    escapeMarkdown(closingText(briefing, texts)),
  ].join('\n\n')}\n`;
}

function headMarkdown(briefing: Briefing, texts: BriefingExportTexts): string {
  return headLines(briefing, texts)
    .flatMap(({ label, text, entries }) => [
      `- **${label}:** ${escapeMarkdown(text)}`,
      ...entries.map((entry) => `  - ${lineText(entry)}`),
    ])
    .join('\n');
}

function partMarkdown({ title, headers, items, empty, leftOutText }: BriefingPart): string {
  const groups = groupItems(items).flatMap(({ group, items: inGroup }) => [
    ...(group === null ? [] : [heading(3, group)]),
    headers === null ? itemList(inGroup) : itemTable(headers, inGroup),
  ]);
  const isEmpty = items.length === 0 && empty !== null;
  return [
    heading(2, title),
    ...groups,
    ...(isEmpty ? [lineText(empty)] : []),
    ...(leftOutText === null ? [] : [lineText(leftOutText)]),
  ].join('\n\n');
}

function itemList(items: readonly BriefingItem[]): string {
  return items
    .map(({ cells }) => `- ${escapeLineStart(cells.map(inlinesMarkdown).join(' '))}`)
    .join('\n');
}

function itemTable(headers: readonly string[], items: readonly BriefingItem[]): string {
  return markdownTable(
    headers.map(escapeMarkdown),
    items.map(({ cells }) => headers.map((_, at) => inlinesMarkdown(cells[at] ?? []))),
  );
}

function inlinesMarkdown(inlines: readonly BriefingInline[]): string {
  return inlines.map(inlineMarkdown).join('').trim();
}

function inlineMarkdown(inline: BriefingInline): string {
  switch (inline.kind) {
    case 'words':
      return escapeMarkdown(inline.text);
    case 'strong':
      return strong(escapeMarkdown(inline.text));
    case 'quote':
      return `„${escapeMarkdown(inline.text)}” [${inline.n}]`;
    case 'mark':
      return `[${inline.n}]`;
  }
}

/** Stars directly beside a space are no emphasis in Markdown, so spaces go outside. */
function strong(text: string): string {
  return text.replace(/^(\s*)(.*\S)(\s*)$/u, '$1**$2**$3');
}

/** One line a source, its number first, its address in sight so that it survives pasting as plain text. */
function sourceList(
  citations: readonly Citation[],
  origin: string,
  texts: BriefingExportTexts,
): string {
  return citations
    .map((citation) => {
      const source = `${letterText(citation.letter, texts)}, ${placeText(citation, texts)}`;
      const address = sourceAddress(citation, origin);
      return `- [${citation.n}] ${escapeMarkdown(source)}${address === null ? '' : ` <${address}>`}`;
    })
    .join('\n');
}

function missingMarkdown({ missing }: Briefing, texts: BriefingExportTexts): string[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ text }) => `- ${lineText(text)}`).join('\n');
  return [`${escapeMarkdown(texts.missing)}:\n\n${names}`];
}

function heading(level: 1 | 2 | 3, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text).trim().replaceAll('#', '\\#')}`;
}

/** Text that opens a line. */
function lineText(text: string): string {
  return escapeLineStart(escapeMarkdown(text).trim());
}

/** Keeps a line from opening a heading, list, quote, rule or table of its own. */
function escapeLineStart(line: string): string {
  return line.replace(/^[#>+|-]|(?<=^\d{1,9})[.)]/u, '\\$&');
}
