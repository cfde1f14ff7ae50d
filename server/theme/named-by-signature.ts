/** Who signed a letter is part of it: a person is found by the signature, an office that it names is not. */
import type { Paragraph } from '../../corpus/letter.ts';
import { plainWords } from '../../index/fold-text.ts';
import type { TermEvidence } from '../../index/search-index.ts';

/** Whether a signature prints all words of a theme in its name: what follows the office. */
export function isNamedBySignature(
  { text }: Pick<Paragraph, 'text'>,
  terms: readonly Pick<TermEvidence, 'word'>[],
): boolean {
  const name = text
    .trim()
    .split(/[\n,]/u)
    .findLast((line) => line.trim() !== '');
  const printed = new Set(plainWords(name ?? ''));
  const asked = terms.flatMap(({ word }) => plainWords(word));
  return asked.length > 0 && asked.every((word) => word.length > 1 && printed.has(word));
}
