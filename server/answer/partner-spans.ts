/**
 * Who takes part in something, as letters print it: a row of countries, bodies or kinds of
 * organisations, or one of them behind "in overleg met". A single name elsewhere says nothing of
 * taking part.
 */

/** `text.slice(start, end)` of the sentence that was searched. */
type Span = { readonly start: number; readonly end: number };

/** "Zuid-Korea", "Justitie en Veiligheid", "Vrije Universiteit Amsterdam", "BHO". */
const NAME =
  "(?:\\p{Lu}[\\p{L}\\p{N}’'&-]*(?:\\s(?:(?:van|de|der|den|het|voor|of|the|ten|ter)\\s){0,2}\\p{Lu}[\\p{L}\\p{N}’'&-]*)*)";
/** "financiële instellingen", "kennisinstellingen", "het Nederlandse bedrijfsleven". */
const KIND =
  "(?:(?:\\p{L}+e\\s){0,2}\\p{Ll}*(?:organisaties?|instellingen|instanties|instituten|bedrijven|bedrijfsleven|ministeries|departementen|directies|overheden|gemeenten|provincies|banken|fondsen|universiteiten|hogescholen|ziekenhuizen|scholen|bonden|verenigingen|stichtingen|middenveld|denktanks|ngo['’]s|leveranciers|corporaties|werkgevers|werknemers|gemeenschappen|organisations|institutions|companies|ministries|universities))";
const ACTOR = `(?:(?:de|het|onze|andere|the|our|other)\\s)?(?:${NAME}|${KIND})`;
const ROW = new RegExp(
  `(?<![\\p{L}\\p{N}-])${ACTOR}(?:(?:,\\s(?:en\\s|and\\s)?|\\s(?:en|of|and|&|alsook|evenals)\\s)${ACTOR})+`,
  'gu',
);
const BESIDE_ONE = new RegExp(
  `(?<!\\p{L})(?:samen|overleg|samenwerk\\p{L}*|werk(?:t|en|te|ten)|verband|partnerschap|consortium|coalitie|together|cooperat\\p{L}*|partnership)(?!\\p{L})[^.;,]{0,40}?\\s(?:met|with)\\s(?:(?:de|het|onze|the)\\s)?(${NAME})|(?<!\\p{L})partners?\\s(?:is|zijn|was|waren|are|were)\\s(?:(?:de|het|the)\\s)?(${NAME})`,
  'gu',
);
/** Speaks in every letter, and takes part in everything. */
const OURSELVES =
  /^(?:(?:De|Het|Een|Dit|Deze|Dat|Ook|Zo|En|In|Met|Voor|Naast|Daarnaast|Nederland|Kabinet|Kamer|Koninkrijk|Staten-Generaal|The|This)(?:\s|$))+/u;

const SEPARATOR = /,\s(?:en\s|and\s)?|\s(?:en|of|and|&|alsook|evenals)\s/u;
const ARTICLE = /^(?:de|het|onze|andere|the|our|other)\s/u;

/** @returns places of rows of actors, and of one that something is done with, in order */
export function partnerSpans(sentence: string): Span[] {
  const rows = [...sentence.matchAll(ROW)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => isRow(sentence.slice(start, end)));
  const singles = [...sentence.matchAll(BESIDE_ONE)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    return actorsOf(name).length > 0 ? [{ start: end - name.length, end }] : [];
  });
  const apart = singles.filter(
    (single) => !rows.some((row) => single.start < row.end && single.end > row.start),
  );
  return [...rows, ...apart].sort((a, b) => a.start - b.start);
}

/** "Litouwen, Enhanced Forward Presence" says one thing twice; a row has an "en", or is long. */
function isRow(text: string): boolean {
  const { length } = actorsOf(text);
  return length > 2 || (length === 2 && /\s(?:en|of|and|&|alsook|evenals)\s/u.test(text));
}

/** The actors of a row, those left out that take part in everything. */
export function actorsOf(row: string): string[] {
  return row
    .split(SEPARATOR)
    .map((actor) => actor.replace(ARTICLE, '').trim())
    .filter((actor) => actor !== '' && !OURSELVES.test(actor));
}

/** Says of a sentence that it tells who takes part. */
export const TAKES_PART =
  /(?<!\p{L})(?:\p{L}*partners?(?:schap\p{L}*)?|bondgeno\p{L}*|(?:lid|leden|lidmaatschap)|deelne\p{L}*|doe[nt]\b.{0,40}\bmee|(?:neemt|nemen)\b.{0,40}\bdeel|overleg|samen\p{L}*|gezamenlijk\p{L}*|\p{L}*coalitie\p{L}*|consortium|betrokken|bestaa[tn] uit|bundelen|allies|ally|members?|together)(?!\p{L})/iu;
