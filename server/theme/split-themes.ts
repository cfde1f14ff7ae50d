/**
 * Reads which themes a question is about: "Asiel, vluchtelingen en migratie" are three, each of which
 * makes a paragraph count; "vrede en veiligheid" may be one. No index is needed for this step.
 */

/** More than this is no list of themes but a text. */
const MAX_THEMES = 8;
/** A theme in a row is short, small words aside; longer entries are clauses that lean on each other. */
const MAX_WORDS_IN_ROW = 4;
const SMALL_WORD =
  /^(?:de|het|een|van|voor|in|op|aan|bij|met|tegen|naar|tot|the|a|an|of|for|in|on|with|to)$/iu;
/** What a theme is introduced by, said again before the next: "over hulp en over hervorming". */
const INTRODUCTION = /^(?:over|inzake|rond|omtrent|about|on|regarding)\s+/iu;

const POINTS_BACK =
  /\b(?:daarvan|ervan|hiervan|daarbij|erbij|daaraan|daarop|daarmee|ermee|hun|diens|dat|die|deze|dit|its|their|thereof)\b/iu;
/** A colon sets a theme apart from what is asked of it: "Afrika: waar komt dat terug?" */
const THEME_BEFORE_COLON = /^([^:?.!]{3,80}):\s*(.*)$/su;
/** Words from which what stands before a colon is a theme by itself. */
const WORDS_OF_A_THEME = 3;
const ASKS_ON = /\b(?:waar|welke|hoe|wat|wie|wanneer|where|which|how|what|inzet|standpunt|rol)\b/iu;

/**
 * @param subject - a question without its frame; white space collapsed
 * @returns the themes as written, in order, at most eight, never none
 */
export function splitThemes(subject: string): readonly string[] {
  const bare = trimMarks(subject);
  const colon = THEME_BEFORE_COLON.exec(bare);
  const [, before = '', after = ''] = colon ?? [];
  const isSetApart =
    ASKS_ON.test(after) ||
    isRowOfAspects(after) ||
    after.trim() === '' ||
    before.split(/\s+/).length >= WORDS_OF_A_THEME;
  const text = colon === null ? bare : isSetApart ? before : `${before} ${after}`;
  const written = text
    .split(/\s*[,;]\s*(?:en\s+|and\s+)?|\s+(?:en|and|versus|vs\.?)\s+/iu)
    .map((entry) => trimMarks(entry).replace(INTRODUCTION, ''));
  const entries = written.filter((entry) => /\p{L}{2,}/u.test(entry));
  const isRow =
    written.length > 1 &&
    entries.length > 0 &&
    entries.every((entry) => wordsThatCount(entry) <= MAX_WORDS_IN_ROW && !POINTS_BACK.test(entry));
  const themes = isRow ? entries.slice(0, MAX_THEMES) : [trimMarks(text) || subject];
  return themes.map((theme) => theme.replace(POLICY_COMPOUND, '$1'));
}

const wordsThatCount = (entry: string): number =>
  entry.split(/\s+/).filter((word) => !SMALL_WORD.test(word)).length;

/** "steun, strafmaatregelen, gerechtigheid en lidmaatschap": sides of what stands before the colon. */
const isRowOfAspects = (after: string): boolean =>
  (after.match(/[,;]|\s(?:en|and)\s/giu) ?? []).length > 1;

/** "mensenrechtenbeleid", "drugsaanpak": what is done about a theme; the theme is the word before it. */
const POLICY_COMPOUND =
  /(?<!\p{L})(\p{L}{5,}?)(?:s?-?)(?:beleid|aanpak|inzet|problematiek|kwesties?|vraagstuk(?:ken)?)(?!\p{L})/giu;

function trimMarks(text: string): string {
  return text.replace(/^[\s,;:.?!-]+|[\s,;:.?!-]+$/gu, '');
}
