/**
 * What two words share by how they are built. Dutch compounds carry their kind in the last part and their
 * subject in the first: an agreement on care is no agreement on anything, but what begins with "cyber" is
 * about the same thing.
 */
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import { dutchStem } from './dutch-stem.ts';
import { joined } from './dutch-terms.ts';

/** Shorter first parts begin too many other words: "pers" begins "personeel". */
const MIN_FIRST_CHARS = 5;
/** Share of the passages up to which a first part is a subject; "veiligheid" begins words everywhere. */
const RARE_SHARE = 0.06;
/** In a small collection this many passages are few. */
const RARE_PASSAGES = 3;
/** What follows a first part: an ending of this many letters at most, or a part of its own. */
const MOST_ENDING_CHARS = 2;
const LEAST_PART_CHARS = 5;
/** Letters from which a common end is a last part of a compound. */
const MIN_TAIL_CHARS = 4;
/** Letters from which a common beginning says that more than the last part is shared. */
const MIN_SHARED_START = 3;

/**
 * The first part of a compound, where it is rare enough to be a subject by itself.
 *
 * @param word - folded
 * @param passagesWith - number of passages that hold a stem
 * @returns as a stem that the word begins with; null for a word without such a part
 */
export function rareFirstPart(
  word: string,
  vocabulary: Pick<CorpusVocabulary, 'partsOf'>,
  { passagesWith, passageCount }: Passages,
): string | null {
  const [first] = vocabulary
    .partsOf(word)
    .filter((part) => part.length >= MIN_FIRST_CHARS && word.startsWith(part))
    .sort((a, b) => b.length - a.length);
  if (first === undefined) return null;
  const passages = passagesWith(first);
  const most = Math.max(RARE_PASSAGES, passageCount * RARE_SHARE);
  return passages > 0 && passages <= most ? first : null;
}

type Passages = {
  readonly passagesWith: (stem: string) => number;
  readonly passageCount: number;
};

/** Whether a folded word is the first part itself, or a compound that begins with it. */
export function beginsWithPart(word: string, part: string): boolean {
  if (!word.startsWith(part)) return false;
  const rest = word.length - part.length;
  return rest <= MOST_ENDING_CHARS || rest >= LEAST_PART_CHARS;
}

/**
 * Whether a word has only a part of the wanted one: its last part ("akkoord" and "coalitieakkoord" for
 * "zorgakkoord"), or a short first one ("zorg"). Both folded.
 */
export function sharesPartOnly(wanted: string, word: string): boolean {
  return [
    [wanted, word],
    [dutchStem(wanted), dutchStem(word)],
  ].some(([left = '', right = '']) => hasPartOnly(left, right));
}

function hasPartOnly(left: string, right: string): boolean {
  if (right.length < MIN_FIRST_CHARS && left.startsWith(right))
    return left.length - right.length >= LEAST_PART_CHARS;
  let tail = 0;
  while (tail < right.length && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  if (tail < MIN_TAIL_CHARS || left.length - tail < MIN_SHARED_START) return false;
  return left.slice(0, MIN_SHARED_START) !== right.slice(0, MIN_SHARED_START);
}

/** Shorter forms are found inside too many other words. */
const MIN_INSIDE_CHARS = 7;
const PLURAL_ENDING = /(?:en|s)$/u;

/** A compound's first word has three letters at least; these begin words that mean something else. */
const MIN_BEFORE_CHARS = 3;
const PREFIX = /^(?:des|dis|her|mis|ont|ver|wan)$/u;

/** Whether a form stands inside a longer word at a seam: "gelijkheid" is no part of "mogelijkheid". */
export function standsAtSeam(word: string, form: string): boolean {
  const at = word.indexOf(form);
  return at === 0 || (at >= MIN_BEFORE_CHARS && !PREFIX.test(word.slice(0, at)));
}

/**
 * Forms of a word that may stand inside longer ones: "verkiezing" in "verkiezingsproces", though its stem has
 * another end.
 *
 * @param word - folded
 */
export function formsInside(word: string): readonly string[] {
  const forms = new Set([dutchStem(word), joined(word).replace(PLURAL_ENDING, '')]);
  return [...forms].filter((form) => form.length >= MIN_INSIDE_CHARS);
}
