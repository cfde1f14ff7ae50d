/** What a line must look like to be a heading; whether it is one also depends on what follows it. */
import { parseDutchDate } from './dutch-date.ts';
import { endsInFunctionWord, startsLowerCase } from './sentence-ends.ts';

/** Longest heading in characters: two full lines of a page. */
const MAX_HEADING_CHARS = 140;

/** Longest label: "Beleidsevaluatie 2025:", "Overkoepelende toelichting SEA-thema:". */
const MAX_LABEL_CHARS = 60;
const MAX_LABEL_WORDS = 4;

/** "Inleiding ........ 5": a line of the table of contents. */
const CONTENTS_LINE = /(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{1,3}$/u;

/** A line that can be a heading: short, begins with a capital or number, does not end as a sentence, is no day. */
export function looksLikeHeading(text: string): boolean {
  return (
    text.length <= MAX_HEADING_CHARS &&
    /\p{L}{2}/u.test(text) &&
    !startsLowerCase(text) &&
    !/[.,;:!…-]$/u.test(text) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) &&
    !endsInFunctionWord(text) &&
    parseDutchDate(text) === null &&
    !CONTENTS_LINE.test(text)
  );
}

/** A few words that end in a colon: they head the list or the text of the cell that follows, no more. */
export function looksLikeLabel(text: string): boolean {
  return (
    text.endsWith(':') &&
    text.length <= MAX_LABEL_CHARS &&
    text.split(/\s+/u).length <= MAX_LABEL_WORDS &&
    !startsLowerCase(text)
  );
}

/** "SEA-THEMA: Veiligheid en stabiliteit": a name in capitals, a colon, and a title. */
export function isSectionLabel(text: string): boolean {
  return /^\p{Lu}{2}[\p{Lu} -]{1,30}:\s*\S/u.test(text) && looksLikeHeading(text);
}

/** What a line above a table says of that table alone: its number, its unit, its years. */
const TABLE_WORDS =
  /^(?:tabel|figuur|grafiek)(?!\p{L})|€|%|\bx ?1[.\s]?000|\b(?:in|x) (?:duizend|mln|miljoen|miljard|euro|procent)/iu;

/** "Tabel 2: Uitgaven", "Uitgaven artikel 1 (x € 1.000)": the caption of the table below it. */
export function looksLikeCaption(text: string): boolean {
  return TABLE_WORDS.test(text) && looksLikeHeading(text.replace(/[.:]$/u, ''));
}
