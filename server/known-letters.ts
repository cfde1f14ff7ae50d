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
  if (unknown !== undefined) throw letterNotFound(unknown);
}

/** Longest id that is repeated in an answer; ids are file names. */
const MAX_ID_CHARS = 255;

/** Gives the error for an id that no letter has. */
export function letterNotFound(letterId: string): RequestError {
  return new RequestError('letter-not-found', {
    values: { letterId: letterId.slice(0, MAX_ID_CHARS) },
  });
}
