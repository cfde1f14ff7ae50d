/** How a source is written out, on the clipboard and on paper. */
import type { Citation } from '../server/contract.ts';
import { letterDate, letterName } from './text-nl.ts';

/** `"…" (Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42)`; several quotes are joined by "…". */
export function citationText(citation: Citation): string {
  const quoted = citation.quotes.map((quote) => oneLine(quote.text)).join(' … ');
  return `"${quoted}" (${referenceText(citation)})`;
}

/** "Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42"; a date that the reference already holds is said once. */
export function referenceText({ letter }: Pick<Citation, 'letter'>): string {
  return letter.reference.includes(letterDate(letter))
    ? `Kamerbrief, ${letter.reference}`
    : `${letterName(letter)}, ${letter.reference}`;
}

/** Where a source can be looked up on paper: the publication, or this program when it is not published. */
export function addressOf({ letter, url }: Citation): string {
  return letter.publishedUrl ?? `${window.location.origin}${url}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
