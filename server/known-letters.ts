import type { Corpus } from '../corpus/letter.ts';
import { RequestError } from './request-error.ts';

/**
 * Refuses a filter that names a letter the collection does not have: an empty result would say that
 * the letter is silent.
 *
 * @throws RequestError `letter-not-found`, naming the first such id
 */
export function assertLettersExist(corpus: Corpus, letterIds: readonly string[]): void {
  const known = new Set(corpus.letters.map(({ id }) => id));
  const unknown = letterIds.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new RequestError('letter-not-found', { values: { letterId: unknown } });
}
