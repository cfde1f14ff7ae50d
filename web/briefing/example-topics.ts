/** Topics to try, taken from what the letters say most of their own. Pure. */
import type { ThemeMapResponse } from '../../server/contract.ts';
import { newestFirst } from '../letter-order.ts';

/** As many as one takes in at a glance. */
const MAX_TOPICS = 6;

/**
 * Terms that several letters print where there are such terms, one of each letter in turn, newest letter first.
 * A term within another that is shown already is passed over.
 */
export function exampleTopics({ letters }: ThemeMapResponse): string[] {
  const isShared = letters.some(({ terms }) => terms.some((term) => term.letters > 1));
  const byLetter = newestFirst(letters.map(({ letter }) => letter)).map(
    (head) =>
      letters
        .find(({ letter }) => letter.id === head.id)
        ?.terms.filter((term) => !isShared || term.letters > 1) ?? [],
  );
  const topics: string[] = [];
  const longest = Math.max(0, ...byLetter.map((terms) => terms.length));
  for (let order = 0; order < longest && topics.length < MAX_TOPICS; order += 1) {
    for (const terms of byLetter) {
      const topic = terms[order]?.term;
      if (topic === undefined || topics.length === MAX_TOPICS) continue;
      if (!topics.some((other) => overlaps(other, topic))) topics.push(topic);
    }
  }
  return topics;
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}
