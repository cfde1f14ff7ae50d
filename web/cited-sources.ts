/** The sources of one record in a room: each number once, and written out for paper. */
import type { Citation } from '../server/contract.ts';
import { addressOf, referenceText } from './citation-text.ts';
import { element } from './element.ts';
import { text } from './text-nl.ts';

/** One citation for each number, the first that is given, in order of number. */
export function oneForEachNumber(all: readonly (Citation | null | undefined)[]): Citation[] {
  const byNumber = new Map<number, Citation>();
  for (const each of all) {
    if (each != null && !byNumber.has(each.n)) byNumber.set(each.n, each);
  }
  return [...byNumber.values()].toSorted((a, b) => a.n - b.n);
}

/** On paper a number leads nowhere: there the sources are written out. */
export function printedSources(citations: readonly Citation[]): HTMLElement {
  return element(
    'section',
    { class: 'print-only' },
    element('h4', {}, text.answer.sources),
    element('ol', {}, ...citations.map((citation) => element('li', {}, sourceLine(citation)))),
  );
}

/** "[1] Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42, alinea 9. https://…" */
function sourceLine(citation: Citation): string {
  const paragraph = text.citation.paragraph(citation.paragraph.number);
  return `[${citation.n}] ${referenceText(citation)}, ${paragraph}. ${addressOf(citation)}`;
}
