/** The status of a recommendation as printed: the words before the first colon or point, never made up. */

/** Longer openings are sentences, not statuses. */
const MAX_STATUS_WORDS = 5;
const MAX_BARE_WORDS = 4;
const LABEL = /^(?:status|stand(?: van zaken)?|voortgang|opvolging)\s*:\s*/iu;
const BULLET = /^[•·▪■–—*-]\s+/u;
/** Where nothing promises a status, an opening is one only with a word that says how far things are. */
const SAYS_HOW_FAR =
  /(?<!\p{L})(?:afgerond|afgehandeld|afgewezen|onderhanden|(?:over|aan|mee)genomen|uitgevoerd|(?:in )?uitvoering|voltooid|gereed|opgevolgd|opgepakt|gestart|gerealiseerd|geïmplementeerd|ingevoerd|ingevuld|voldaan|vervallen|verwerkt|ingetrokken|aangehouden|(?:door)?lopend|loopt|gaande|gepland|voorbereiding|behandeling|op schema|vertraagd|akkoord|in gang gezet)(?!\p{L})/iu;

/** Offsets in the text that was read. */
export type StatusSpan = { readonly start: number; readonly end: number };

/** `column`: a column, heading or label promises a status there; `prose`: nothing does. */
export type StatusPlace = 'column' | 'prose';

/**
 * Finds the status at the start of what is said of a recommendation: "Onderhanden: …", "Status: afgerond.",
 * "Gedeeltelijk opgevolgd."
 *
 * @param place - in a column any short opening is one, whatever its words
 */
export function readStatusWord(text: string, place: StatusPlace): StatusSpan | null {
  const from = BULLET.exec(text)?.[0].length ?? 0;
  const label = LABEL.exec(text.slice(from));
  if (label) return opening(text, from + label[0].length, MAX_STATUS_WORDS);
  const found = beforeColon(text, from) ?? opening(text, from, MAX_BARE_WORDS);
  const counts =
    found && (place === 'column' || SAYS_HOW_FAR.test(text.slice(found.start, found.end)));
  return counts ? found : null;
}

function beforeColon(text: string, from: number): StatusSpan | null {
  const colon = text.indexOf(':', from);
  const words = text.slice(from, Math.max(from, colon));
  return isShort(words, MAX_STATUS_WORDS) && !/[.!?]\s/u.test(words)
    ? trimmed(text, from, colon)
    : null;
}

/** The first words up to a sentence end or dash, when they are few. */
function opening(text: string, from: number, maxWords: number): StatusSpan | null {
  const rest = text.slice(from);
  const end = /[.;:!?](?=\s|$)|\s[–—-]\s|\s\(|,\s|$/u.exec(rest)?.index ?? rest.length;
  return isShort(rest.slice(0, end), maxWords) ? trimmed(text, from, from + end) : null;
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
