/**
 * Words that mean nearly the same in policy papers, Dutch and English, from `policy-terms.txt`.
 * Lets a question in everyday words, or in English, meet the words a ministry prints.
 * It only widens what is looked for; what is quoted always comes from a letter.
 */

/** How an entry of the thesaurus is compared: folded words, so "Kernwapens" can meet "kernwapen". */
export type FoldWords = (text: string) => readonly FoldedWord[];

/** Small words tell phrases apart, but no text is found by them. */
export type FoldedWord = { readonly folded: string; readonly isContent: boolean };

/** One meeting of the question with a group: words `[from, to)` of the question stand for `alternatives`. */
export type ThesaurusMatch = {
  readonly from: number;
  readonly to: number;
  /** Dutch phrases of the group, folded, without small words and without the phrase that matched. */
  readonly alternatives: readonly (readonly string[])[];
  /** Those of them that mean the same, or are a kind or a part of what was asked. */
  readonly same: readonly (readonly string[])[];
};

/** `narrower` is a kind or a part of `same`; `related` only touches it. English means the same. */
type Group = {
  readonly same: readonly Phrase[];
  readonly narrower: readonly Phrase[];
  readonly related: readonly Phrase[];
  readonly english: readonly Phrase[];
};

/** All its words as one key, and those by which a text is found. */
type Phrase = { readonly key: string; readonly words: readonly string[] };

export interface Thesaurus {
  /**
   * Finds the groups that a row of words belongs to, longest phrases first, no word used twice for
   * a shorter phrase inside a longer one. A phrase in several groups gives the alternatives of all.
   * A part stands for nothing else: who asks for Mali is not served by the Sahel.
   */
  match(words: readonly string[]): readonly ThesaurusMatch[];
}

const MAX_PHRASE_WORDS = 6;

/**
 * @param text - one group a line, `same|same > part|part ~ related|related = english|english`, in which ">" and
 *   "~" with what follows may be left out; `#` starts a comment line
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
    const group = parseGroup(dutchPart, englishPart, fold);
    for (const phrase of [...group.same, ...group.related, ...group.english]) {
      const groups = groupsByPhrase.get(phrase.key) ?? [];
      if (!groups.includes(group)) groups.push(group);
      groupsByPhrase.set(phrase.key, groups);
    }
  }
  return { match: (words) => matchWords(words, groupsByPhrase) };
}

function parseGroup(dutchPart: string, englishPart: string, fold: FoldWords): Group {
  const [meant = '', related = ''] = dutchPart.split(' ~ ');
  const [same = '', narrower = ''] = meant.split(' > ');
  return {
    same: foldAll(same, fold),
    narrower: foldAll(narrower, fold),
    related: foldAll(related, fold),
    english: foldAll(englishPart, fold),
  };
}

function foldAll(phrases: string, fold: FoldWords): Phrase[] {
  return phrases
    .split('|')
    .map((phrase) => {
      const words = fold(phrase);
      const content = words.filter(({ isContent }) => isContent);
      return {
        key: words.map(({ folded }) => folded).join(' '),
        words: (content.length > 0 ? content : words).map(({ folded }) => folded),
      };
    })
    .filter(({ words }) => words.length > 0);
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
      matches.push({ from, to: from + length, ...alternativesOf(key, groups) });
      used = length;
      break;
    }
    from += used;
  }
  return matches;
}

function alternativesOf(
  key: string,
  groups: readonly Group[],
): Pick<ThesaurusMatch, 'alternatives' | 'same'> {
  const alternatives = new Map<string, readonly string[]>();
  const same = new Map<string, readonly string[]>();
  for (const group of groups) {
    const isRelated = group.related.some((phrase) => phrase.key === key);
    const meant = [...group.same, ...group.narrower];
    for (const phrase of [...meant, ...group.related]) alternatives.set(phrase.key, phrase.words);
    if (!isRelated) for (const phrase of meant) same.set(phrase.key, phrase.words);
  }
  alternatives.delete(key);
  same.delete(key);
  return { alternatives: [...alternatives.values()], same: [...same.values()] };
}
