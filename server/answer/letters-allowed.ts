/** Which letters a request may be answered from, and how the search is told so. */
import type { Letter } from '../../corpus/letter.ts';
import type { SearchFilters } from '../../index/search-index.ts';
import type { Filters } from '../contract.ts';
import { RequestError } from '../request-error.ts';

/**
 * @returns those that every filter leaves, in the order given; undated ones fail a filter by date
 * @throws RequestError `letter-not-found` for an id that the collection lacks
 */
export function lettersAllowed(
  letters: readonly Letter[],
  filters: Filters | undefined,
): readonly Letter[] {
  const held = new Set(letters.map(({ id }) => id));
  for (const id of filters?.letters ?? []) {
    if (!held.has(id)) throw new RequestError('letter-not-found', { values: { letterId: id } });
  }
  const { letters: ids = [], kinds = [], from, to } = filters ?? {};
  return letters.filter(
    (letter) =>
      (ids.length === 0 || ids.includes(letter.id)) &&
      (kinds.length === 0 || kinds.includes(letter.kind)) &&
      (from === undefined || (letter.date !== null && letter.date >= from)) &&
      (to === undefined || (letter.date !== null && letter.date <= to)),
  );
}

/** @param only - letters that the question itself points at; null for none */
export function searchFilters(
  filters: Filters | undefined,
  only: readonly string[] | null,
): SearchFilters {
  return {
    ...(filters?.kinds ? { kinds: filters.kinds } : {}),
    ...(filters?.from === undefined ? {} : { from: filters.from }),
    ...(filters?.to === undefined ? {} : { to: filters.to }),
    ...(only !== null ? { letters: only } : filters?.letters ? { letters: filters.letters } : {}),
  };
}

/** What is left of the allowed letters when the question points at some. */
export function lettersSearched(
  letters: readonly Letter[],
  only: readonly string[] | null,
): readonly Letter[] {
  return only === null ? letters : letters.filter((letter) => only.includes(letter.id));
}
