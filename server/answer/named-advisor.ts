/** Which body's advice a question asks for: "de aanbevelingen van de IGJ", "wat adviseerde de Gezondheidsraad". */
import { foldText } from '../../index/fold-text.ts';
import type { LedgerThread } from '../../index/recommendation-ledger.ts';

/** A word that alone says which body is meant; others ("Onderwijs") are subjects as well. */
const BODY =
  /(?:raad|kamer|inspectie|commissie|autoriteit|college|ombudsman|bureau|bank|team|instituut|academie)$/u;
const LINKS = new Set('van voor der den het de en tegen op in'.split(' '));
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The threads of the bodies that the question names, in the order given; empty when it names none.
 *
 * @param abbreviations - as printed -> full form, learned from the letters
 */
export function threadsOfNamedAdvisor(
  threads: readonly LedgerThread[],
  question: string,
  abbreviations: ReadonlyMap<string, string>,
): LedgerThread[] {
  const asked = new Set(wordsOf(question));
  const full = new Map(
    [...abbreviations].map(([short, long]) => [foldText(short), wordsOf(long)] as const),
  );
  for (const word of [...asked]) for (const part of full.get(word) ?? []) asked.add(part);
  return threads.filter(({ evaluation: { advisor } }) => {
    if (advisor === undefined) return false;
    const names = wordsOf(advisor.text);
    const expanded = names.flatMap((name) => full.get(name) ?? []);
    return (
      names.some((name) => asked.has(name) && (BODY.test(name) || full.has(name))) ||
      holdsAll(asked, names) ||
      holdsAll(asked, expanded)
    );
  });
}

const wordsOf = (text: string): string[] =>
  (foldText(text).match(WORD) ?? []).filter((word) => !LINKS.has(word));

const holdsAll = (asked: ReadonlySet<string>, words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => asked.has(word));
