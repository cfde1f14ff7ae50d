/** All words of the letters: how often each occurs, its stem, its compound parts, and abbreviations. */
import { createCompoundSplitter } from './compound-splitter.ts';
import { dutchStem } from './dutch-stem.ts';
import { hyphenParts, isContentWord, joined, readWords, type Word } from './dutch-terms.ts';
import { isHyphenatedName, lastPartIsOther } from './other-spellings.ts';
import { STOP_WORDS } from './stop-words.ts';
import { standsAtSeam } from './word-parts.ts';

const IN_CAPITALS = /^\p{Lu}{2,}$/u;

/** What a word is matched by. */
export type WordTerms = {
  readonly stem: string;
  /** Stems of its compound parts at every depth, without the stem itself. */
  readonly parts: readonly string[];
};

export type CorpusVocabulary = {
  /** Folded word -> how often it is printed; hyphens joined. */
  readonly counts: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
  readonly abbreviations: ReadonlyMap<string, string>;
  termsOf(word: Word): WordTerms;
  /** Stems of the compound parts of a folded word; empty for no compound. */
  partsOf(folded: string): readonly string[];
  /** Whether a folded word is printed by itself, not only as a part of a word with hyphens. */
  standsAlone(folded: string): boolean;
  /** Whether the letters print a folded word in capitals only, as they do abbreviations. */
  isAbbreviation(folded: string): boolean;
  /** Whether any of these forms stands inside a word of the letters, as "verkiezing" does in "verkiezingsproces". */
  standInside(forms: readonly string[]): boolean;
  /** Words of a text that say something: no stop words, no single letters. */
  contentWords(text: string): Word[];
};

/**
 * @param printed - words of all letters with how often each is printed; the same spelling may come twice
 * @param abbreviations - learned from the same letters
 */
export function createVocabulary(
  printed: Iterable<readonly [Word, number]>,
  abbreviations: ReadonlyMap<string, string>,
): CorpusVocabulary {
  const counts = new Map<string, number>();
  const alone = new Set<string>();
  const inCapitals = new Set<string>();
  const otherwise = new Set<string>();
  for (const [word, times] of printed) {
    alone.add(word.folded);
    (IN_CAPITALS.test(word.printed) ? inCapitals : otherwise).add(word.folded);
    const spelled = word.kind === 'word' ? joined(word.folded) : word.folded;
    for (const part of [spelled, ...hyphenParts(word.folded)])
      counts.set(part, (counts.get(part) ?? 0) + times);
  }
  const splitter = createCompoundSplitter(
    new Set([...counts.keys()].filter((word) => !STOP_WORDS.has(word))),
  );
  const known = new Map<string, WordTerms>();

  function termsOf(word: Word): WordTerms {
    const earlier = known.get(word.folded);
    if (earlier) return earlier;
    const terms = word.kind === 'number' ? numberTerms(word.folded) : wordTerms(word);
    known.set(word.folded, terms);
    return terms;
  }

  function wordTerms(word: Pick<Word, 'folded' | 'printed'>): WordTerms {
    const { folded } = word;
    const stem = dutchStem(joined(folded));
    const pieces = piecesOf(word);
    const solid = isHyphenatedName(word.printed, folded) ? [] : [joined(folded)];
    const parts = [...solid, ...pieces].flatMap((piece) => splitter.partsOf(piece));
    const stems = new Set(
      [...pieces, ...parts].filter((part) => !STOP_WORDS.has(part)).map(dutchStem),
    );
    stems.delete(stem);
    return { stem, parts: [...stems] };
  }

  /** Parts behind hyphens by which a word is found; a name is not found by another name in it. */
  function piecesOf({ folded, printed }: Pick<Word, 'folded' | 'printed'>): string[] {
    const pieces = hyphenParts(folded);
    if (lastPartIsOther(printed, folded)) return pieces.slice(0, -1);
    return isHyphenatedName(printed, folded) && alone.has(pieces.at(-1) ?? '') ? [] : pieces;
  }

  const stems = new Set<string>();
  for (const word of counts.keys()) stems.add(dutchStem(word));
  return {
    counts,
    stems,
    abbreviations,
    termsOf,
    partsOf: (folded) => wordTerms({ folded, printed: folded }).parts,
    standsAlone: (folded) => alone.has(folded),
    isAbbreviation: (folded) => inCapitals.has(folded) && !otherwise.has(folded),
    standInside(forms) {
      if (forms.length === 0) return false;
      for (const word of counts.keys())
        if (forms.some((form) => standsAtSeam(word, form))) return true;
      return false;
    },
    contentWords,
  };
}

/** "2%" is found by "2" too, at the weight of a part. */
function numberTerms(folded: string): WordTerms {
  const bare = folded.replace(/%$/, '');
  return { stem: folded, parts: bare === folded ? [] : [bare] };
}

function contentWords(text: string): Word[] {
  return readWords(text).filter(isContentWord);
}
