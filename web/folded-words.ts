/** Words as a search compares them: no case, no accents, and a search word fits the start of a word. */

/** Words and numbers in lower case, without accents, one space apart. */
export function foldedWords(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}

/**
 * Tells which records hold every word that is asked for, as the downloads do.
 * Folding all texts of a large collection takes longer than one keystroke may: it is done once for each record.
 *
 * @param textOf - everything of a record that is searched
 */
export function wordFilter<T extends object>(
  textOf: (record: T) => string,
): (record: T, asked: string) => boolean {
  // Each word with a space before it, so that a search word fits only at a start.
  const known = new WeakMap<T, string>();
  return (record, asked) => {
    const words = foldedWords(asked);
    if (words === '') return true;
    const held = known.get(record) ?? ` ${foldedWords(textOf(record))}`;
    known.set(record, held);
    return words.split(' ').every((word) => held.includes(` ${word}`));
  };
}
