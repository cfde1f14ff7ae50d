/**
 * What the HTTP layer and the terminal need of the answer composers: types only.
 * `create-answerer.ts` makes one from a SearchIndex.
 */
import type { Answer, AskEvent, AskRequest, ExamplesResponse } from '../contract.ts';

export interface Answerer {
  /**
   * Answers one question from the letters. Same request over the same letters, same answer, `took` aside.
   *
   * @param onEvent - told of every step as it happens: `status`, then `citation` and `markdown` in the
   *   order of the text; the caller sends `answer` itself
   * @throws RequestError `letter-not-found` when a filter names a letter that is not in the collection
   */
  answer(
    request: AskRequest,
    onEvent?: (event: Extract<AskEvent, { event: 'status' | 'citation' | 'markdown' }>) => void,
  ): Promise<Answer>;

  /** Two questions for each job, made from the collection and each with an answer in it; empty for an empty collection. */
  examples(): ExamplesResponse['examples'];
}
