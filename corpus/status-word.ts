/** The status of a recommendation as printed: the words before the first colon, never from a list. */

/** Longer openings are sentences, not statuses. */
const MAX_STATUS_WORDS = 5;
const MAX_BARE_WORDS = 4;
const LABEL = /^(?:status|stand(?: van zaken)?|voortgang|opvolging)\s*:\s*/iu;

/** Offsets in the text that was read. */
export type StatusSpan = { readonly start: number; readonly end: number };

/**
 * Finds the status at the start of what is said of a recommendation: "Onderhanden: …", "Status: afgerond.",
 * and, where the column or heading promises a status, "Gedeeltelijk opgevolgd." by itself.
 *
 * @param isStatusColumn - the place is meant for a status, so a short opening without a colon is one
 */
export function readStatusWord(text: string, isStatusColumn: boolean): StatusSpan | null {
  const label = LABEL.exec(text);
  if (label) return opening(text, label[0].length, true);
  const colon = text.indexOf(':');
  if (
    colon > 0 &&
    isShort(text.slice(0, colon), MAX_STATUS_WORDS) &&
    !/[.!?]\s/u.test(text.slice(0, colon))
  ) {
    return trimmed(text, 0, colon);
  }
  return isStatusColumn ? opening(text, 0, false) : null;
}

/** The first words up to a sentence end or dash, when they are few. */
function opening(text: string, from: number, isLabelled: boolean): StatusSpan | null {
  const rest = text.slice(from);
  const end = /[.;:!?](?=\s|$)|\s[–—-]\s|\s\(|,\s|$/u.exec(rest)?.index ?? rest.length;
  const words = rest.slice(0, end);
  return isShort(words, isLabelled ? MAX_STATUS_WORDS : MAX_BARE_WORDS)
    ? trimmed(text, from, from + end)
    : null;
}

function isShort(text: string, maxWords: number): boolean {
  const words = text.trim().split(/\s+/u);
  return /\p{L}/u.test(text) && words.length <= maxWords && !/\d{4}/u.test(text);
}

function trimmed(text: string, start: number, end: number): StatusSpan {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  return { start: start + lead, end: start + lead + inside.trim().length };
}
