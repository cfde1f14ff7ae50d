import { RequestError } from './request-error.ts';

/**
 * Refuses what passes as a string and is no question: a NUL character, half of a surrogate pair, or
 * nothing but white space, control and invisible characters.
 *
 * @throws RequestError `invalid-question`
 */
export function assertReadable(question: string): void {
  const isBroken = question.includes('\0') || /\p{Surrogate}/u.test(question);
  if (isBroken || !/[^\p{C}\p{Z}]/u.test(question)) throw new RequestError('invalid-question');
}
