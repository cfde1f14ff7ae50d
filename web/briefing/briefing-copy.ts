/** A briefing for the clipboard: as plain text, and with its headings and tables. */
import type { Briefing, BriefingPart } from '../../server/contract.ts';
import { addressOf, referenceText } from '../citation-text.ts';
import { dutchDate } from '../dutch-date.ts';
import { collectionLine, text } from '../text-nl.ts';
import { inlineText } from './briefing-inlines.ts';

/** Title, head, parts and numbered sources, blocks apart by an empty line. */
export function briefingText(briefing: Briefing, address: string): string {
  const { title, question, head, parts, citations } = briefing;
  const facts = [
    `${text.briefing.question}: ${question}`,
    `${text.briefing.composedOn} ${dutchDate(head.composedOn)}`,
    `${text.briefing.searched}: ${collectionLine(head.letters)}`,
    `${text.briefing.fingerprint}: ${head.fingerprint}`,
    `${text.briefing.again}: ${address}`,
  ];
  const sources = citations.map(
    (citation) =>
      `[${citation.n}] ${referenceText(citation)}, ${text.citation.paragraph(citation.paragraph.number)}. ${addressOf(citation)}`,
  );
  return [
    title,
    facts.join('\n'),
    ...parts.map(partText),
    ...(sources.length === 0 ? [] : [[text.briefing.sources, ...sources].join('\n')]),
  ].join('\n\n');
}

function partText({ kind, title, headers, items, empty, leftOutText }: BriefingPart): string {
  let group: string | null = null;
  const lines = items.flatMap((statement, order) => {
    const words = statement.cells.map(inlineText).join(' | ');
    const isNumbered = kind === 'questions';
    const sign = isNumbered ? `${order + 1}. ` : '- ';
    const line = headers === null ? `${sign}${words}` : words;
    if (statement.group === group || statement.group === null) return [line];
    group = statement.group;
    return [group, line];
  });
  return [
    title,
    ...(headers === null || items.length === 0 ? [] : [headers.join(' | ')]),
    ...lines,
    ...(items.length === 0 && empty !== null ? [empty] : []),
    ...(leftOutText === null ? [] : [leftOutText]),
  ].join('\n');
}

/** The paper as it is drawn, without what is there to press: a number stands as [1]. */
export function paperHtml(paper: HTMLElement): string {
  const copied = paper.cloneNode(true) as HTMLElement;
  for (const control of copied.querySelectorAll('.cite')) {
    control.replaceWith(`[${control.textContent}] `);
  }
  for (const gone of copied.querySelectorAll('.drop-cell, button, .swatch, svg, .fingerprint')) {
    gone.remove();
  }
  for (const link of copied.querySelectorAll('a'))
    link.href = String(new URL(link.href, window.location.href));
  for (const each of copied.querySelectorAll('*')) {
    for (const { name } of [...each.attributes]) {
      if (!KEPT_ATTRIBUTES.has(name)) each.removeAttribute(name);
    }
  }
  return copied.innerHTML;
}

const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'lang', 'start', 'scope', 'colspan']);
