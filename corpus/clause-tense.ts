/** What the verb of a clause says of its time: that it lies ahead, is past, is asked, or was promised before. */
import type { Clause } from './clauses.ts';
import type { Moment } from './find-moments.ts';
import {
  BECOMES,
  COMES,
  INTENDS,
  IS_OR_HAS,
  IS_READY,
  MAY_EXPECT,
  NEED_OR_CONDITION,
  PLANNED,
  RETOLD,
  TELLS_NOW,
  TOLD_PAST,
  WILL,
} from './promise-words.ts';

/** `now` is the present tense of an active verb, which may promise too. */
export type Tense = 'ahead' | 'now' | 'past' | 'need' | 'retold';

/** @param moments - of the clause, those that lie ahead */
export function tenseOf({ text }: Clause, moments: readonly Moment[]): Tense {
  const ahead = firstOf(text, [WILL, BECOMES, PLANNED, MAY_EXPECT]);
  const need = NEED_OR_CONDITION.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  if (need < ahead) return 'need';
  if (ahead < Number.POSITIVE_INFINITY) return 'ahead';
  // "Ik heb in maart toegezegd …": a moment before the word tells when it was promised.
  const retoldAt = RETOLD.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  if (moments.some(({ start }) => start > retoldAt)) return 'retold';
  if (IS_READY.test(text) && moments.length > 0) return 'ahead';
  const now = firstOf(text, [TELLS_NOW, INTENDS, COMES]);
  const past = firstOf(text, [IS_OR_HAS, TOLD_PAST]);
  return past < now ? 'past' : 'now';
}

/** Where the first of the patterns is met; infinite when none is. */
export const firstOf = (text: string, patterns: readonly RegExp[]): number =>
  Math.min(...patterns.map((pattern) => pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY));
