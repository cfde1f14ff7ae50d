/**
 * Splits Dutch compounds into words that the letters themselves use: "mensenrechtenfonds" into
 * "mensenrechten", "fonds", "mensen" and "rechten". Parts weigh less than the word itself in ranking,
 * so a wrong split costs little; a list of endings that only look like words prevents the common ones.
 */
const MIN_PART_CHARS = 4;
/** Longer runs of letters are no words, and splitting them takes long. */
const MAX_COMPOUND_CHARS = 80;
const LINKERS = ['', 's', 'en', 'n', 'e'];
/** Endings that are also words; as the last part they are nearly always a suffix. */
const SUFFIX_LIKE = new Set(
  'heid heden lijk lijke baar bare loos loze ring ringen ling lingen king kingen ster sters waarts deels matig matige achtig tie ties atie aties isme isten iteit eren erend ende ende lander landers'.split(
    ' ',
  ),
);

export type CompoundSplitter = {
  /** Every part at every depth, longest first; empty for a word that is no compound of known words. */
  partsOf(word: string): readonly string[];
};

/**
 * Makes a splitter over a vocabulary.
 *
 * @param knownWords - folded words that occur on their own; words under four letters are no parts
 */
export function createCompoundSplitter(knownWords: ReadonlySet<string>): CompoundSplitter {
  const known = new Map<string, readonly string[]>();
  const isPart = (part: string): boolean => part.length >= MIN_PART_CHARS && knownWords.has(part);

  /** The left part without its linking letters, when that is a known word. */
  function leftWord(left: string): string | null {
    for (const linker of LINKERS) {
      if (!left.endsWith(linker)) continue;
      const bare = left.slice(0, left.length - linker.length);
      if (isPart(bare)) return bare;
    }
    return null;
  }

  function split(word: string): readonly string[] {
    if (
      word.length < 2 * MIN_PART_CHARS ||
      word.length > MAX_COMPOUND_CHARS ||
      !/^\p{L}+$/u.test(word)
    )
      return [];
    // The longest last part first: Dutch compounds carry their meaning there.
    for (let at = MIN_PART_CHARS; at <= word.length - MIN_PART_CHARS; at += 1) {
      // Few beginnings are words, so most places are done with after this.
      const left = leftWord(word.slice(0, at));
      if (left === null) continue;
      const right = word.slice(at);
      if (SUFFIX_LIKE.has(right)) continue;
      const rightParts = isPart(right) ? [right, ...partsOf(right)] : partsOf(right);
      if (rightParts.length > 0) return [...new Set([left, ...partsOf(left), ...rightParts])];
    }
    return [];
  }

  function partsOf(word: string): readonly string[] {
    const earlier = known.get(word);
    if (earlier) return earlier;
    const parts = [...split(word)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    known.set(word, parts);
    return parts;
  }

  return { partsOf };
}
