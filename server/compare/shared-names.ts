/** Two sentences that list the same countries are not about the same thing. */
import type { WordReader } from '../../index/comparable-words.ts';
import type { Place } from '../answer/answer-parts.ts';

/** Names in common from which two sentences may be lists of them. */
const A_LIST = 2;

/** Whether two sentences have as many other telling words in common as names, or few names. */
export function sharesMoreThanNames(reader: WordReader, earlier: Place, later: Place): boolean {
  const before = namesAndWords(reader, earlier);
  const after = namesAndWords(reader, later);
  const names = [...before.names].filter((stem) => after.names.has(stem)).length;
  const words = [...before.words].filter((stem) => after.words.has(stem)).length;
  return names < A_LIST || words >= names;
}

function namesAndWords(
  reader: WordReader,
  { paragraph: { text }, start, end }: Place,
): { readonly names: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const word of reader.read(text, start, end)) {
    const isName = word.start > start && /^\p{Lu}/u.test(text.slice(word.start, word.end));
    if (isName) names.add(word.stem);
    else if (word.isContent) words.add(word.stem);
  }
  return { names, words };
}
