/**
 * Other forms of one word that letters print beside each other: with and without a linking letter
 * ("rechtsstaat", "rechtstaat"), and the adjective of a name with a hyphen ("Indo-Pacific").
 */
const MIN_CHARS = 8;
/** A linking letter stands well inside: "vertrekken" and "verstrekken" are two words. */
const LEAST_BEFORE = 5;
const LEAST_AFTER = 3;
const LINKERS = ['s', 'n', 'e'];
const ADJECTIVE_ENDINGS = [
  'isch',
  'ische',
  'sch',
  'sche',
  's',
  'se',
  'aans',
  'aanse',
  'ans',
  'anse',
];
/** Directions and the like that begin names of places; such a name is one however it is typed. */
const BEGINS_A_PLACE =
  /^(?:noord|zuid|oost|west|midden|centraal|nieuw|noordwest|noordoost|zuidwest|zuidoost|north|south|east|west|new|central)-\p{L}{3,}$/u;
const NAME_WITH_HYPHEN = /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}{2,})+$/u;

/**
 * Whether a word is a name with a hyphen, "Latijns-Amerika": all of it is the name, and a part is another.
 *
 * @param printed - as typed; @param folded - the same in lower case
 */
export function isHyphenatedName(printed: string, folded: string): boolean {
  return BEGINS_A_PLACE.test(folded) || NAME_WITH_HYPHEN.test(printed);
}

/**
 * Whether the last part of a name with a hyphen is another name: "Latijns-Amerika" is no "Amerika". A direction
 * tells parts of one thing apart, and "Zuid-Korea" may be the Korea that is meant.
 */
export const lastPartIsOther = (printed: string, folded: string): boolean =>
  isHyphenatedName(printed, folded) && !BEGINS_A_PLACE.test(folded);

/**
 * @param word - folded, hyphens joined
 * @param isPrinted - whether the letters print a folded word
 * @returns those that are printed, in the order of the alphabet, without the word itself
 */
export function otherSpellings(
  word: string,
  isName: boolean,
  isPrinted: (word: string) => boolean,
): readonly string[] {
  if (!/^\p{L}+$/u.test(word) || word.length < MIN_CHARS) return [];
  const others = new Set<string>();
  for (let at = LEAST_BEFORE; at <= word.length - LEAST_AFTER; at += 1) {
    const before = word.slice(0, at);
    for (const linker of LINKERS) {
      others.add(before + linker + word.slice(at));
      if (word[at] === linker) others.add(before + word.slice(at + 1));
    }
  }
  if (isName) {
    for (const base of [word, word.slice(0, -1)])
      for (const ending of ADJECTIVE_ENDINGS) others.add(base + ending);
  }
  others.delete(word);
  return [...others].filter(isPrinted).sort();
}
