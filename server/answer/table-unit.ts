/** The unit of a table is no figure: "(x € 1.000)", "bedragen in € 1 mln.". */

/** What stands before a unit; "2 x € 500" multiplies. */
const BEFORE = /(?:(?<!\d\s?)[x×]|\bbedragen(?:\s\p{L}+)?\sin|\(in)\s*(?:€|EUR|euro)?\s*$/iu;
const ROUND =
  /^(?:€|EUR|euro)?\s?1(?:[.\s]?000){0,3}(?:\s?(?:mln|miljoen|mld|miljard|duizend)\.?)?(?:\s?(?:euro|EUR))?$/iu;

/** Whether the number at this place of a sentence only says what the figures of a table count. */
export function isTableUnit(
  sentence: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return ROUND.test(sentence.slice(start, end)) && BEFORE.test(sentence.slice(0, start));
}
