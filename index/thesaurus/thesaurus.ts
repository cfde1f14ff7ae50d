/**
 * Words that mean nearly the same in policy papers, Dutch and English, from `policy-terms.txt`.
 * Lets a question in everyday words, or in English, meet the words a ministry prints.
 * It only widens what is looked for; what is quoted always comes from a letter.
 */

/** How an entry of the thesaurus is compared: folded words, so "Kernwapens" can meet "kernwapen". */
export type FoldWords = (text: string) => readonly string[];

/** One meeting of the question with a group: words `[from, to)` of the question stand for `alternatives`. */
export type ThesaurusMatch = {
  readonly from: number;
  readonly to: number;
  /** Dutch phrases of the group, folded, without the phrase that matched; each of one word or more. */
  readonly alternatives: readonly (readonly string[])[];
};

type Group = { readonly dutch: readonly string[][]; readonly english: readonly string[][] };

export interface Thesaurus {
  /**
   * Finds the groups that a row of words belongs to, longest phrases first, no word used twice for
   * a shorter phrase inside a longer one. A phrase in several groups gives the alternatives of all.
   */
  match(words: readonly string[]): readonly ThesaurusMatch[];
}

const MAX_PHRASE_WORDS = 6;

/**
 * @param text - one group a line, `dutch|dutch = english|english`; `#` starts a comment line
 * @param fold - gives the folded words of a phrase, in order; a phrase that folds to nothing is left out
 * @throws RangeError for a line without "=", with its number
 */
export function parseThesaurus(text: string, fold: FoldWords): Thesaurus {
  const groupsByPhrase = new Map<string, Group[]>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [dutchPart, englishPart] = line.split(' = ');
    if (dutchPart === undefined || englishPart === undefined) {
      throw new RangeError(`Cannot read line ${at + 1} of the thesaurus: "${line}" has no " = "`);
    }
    const group: Group = { dutch: foldAll(dutchPart, fold), english: foldAll(englishPart, fold) };
    for (const phrase of [...group.dutch, ...group.english]) {
      const key = phrase.join(' ');
      const groups = groupsByPhrase.get(key) ?? [];
      if (!groups.includes(group)) groups.push(group);
      groupsByPhrase.set(key, groups);
    }
  }
  return { match: (words) => matchWords(words, groupsByPhrase) };
}

function foldAll(phrases: string, fold: FoldWords): string[][] {
  return phrases
    .split('|')
    .map((phrase) => [...fold(phrase)])
    .filter((words) => words.length > 0);
}

function matchWords(
  words: readonly string[],
  groupsByPhrase: ReadonlyMap<string, readonly Group[]>,
): readonly ThesaurusMatch[] {
  const matches: ThesaurusMatch[] = [];
  for (let from = 0; from < words.length; ) {
    const longest = Math.min(MAX_PHRASE_WORDS, words.length - from);
    let used = 1;
    for (let length = longest; length >= 1; length -= 1) {
      const key = words.slice(from, from + length).join(' ');
      const groups = groupsByPhrase.get(key);
      if (groups === undefined) continue;
      const alternatives = new Map<string, readonly string[]>();
      for (const phrase of groups.flatMap((group) => group.dutch)) {
        if (phrase.join(' ') !== key) alternatives.set(phrase.join(' '), phrase);
      }
      matches.push({ from, to: from + length, alternatives: [...alternatives.values()] });
      used = length;
      break;
    }
    from += used;
  }
  return matches;
}
