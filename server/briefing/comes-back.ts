/** Whether anything in later letters comes near an earlier sentence: before a briefing asks "geldt het nog?". */
import type { Letter } from '../../corpus/letter.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { type TextPlace, textAt } from '../../index/text-place.ts';
import { weighByIdf } from '../answer/evidence.ts';

/** Passages of the later letter looked at. */
const PASSAGES = 8;
/**
 * Share of the earlier sentence's words that one later sentence holds, from which it comes near. Low on
 * purpose: of positions of the five letters read by hand those without any echo lay at 0.17 to 0.29.
 */
const COMES_NEAR = 0.3;

/** Share of the highest idf in the earlier sentence from which a word is rare; two of them in one later sentence are an echo. */
const RARE = 0.75;
const WORDS_OF_AN_ECHO = 2;
/** From here a sentence holds a word itself, or one that means the same. */
const HOLDS_WORD = 0.9;

/** The first sentence found in the later letters that comes near the earlier one; null when none does. */
export async function echoIn(
  index: SearchIndex,
  place: TextPlace,
  later: readonly Letter[],
): Promise<TextPlace | null> {
  if (later.length === 0) return null;
  const query = await index.prepare(textAt(place));
  const highest = Math.max(0, ...query.terms.map(({ idf }) => idf));
  const rare = query.terms.flatMap(({ idf }, at) => (idf >= highest * RARE ? [at] : []));
  const filters = { letters: later.map(({ id }) => id) };
  for (const { letter, paragraph } of index.search(query, { limit: PASSAGES, filters })) {
    const spans = index.sentencesOf(letter.id, paragraph.number);
    const at = index
      .scoreSentences(query, letter.id, paragraph.number)
      .findIndex(
        ({ termMatches }) =>
          weighByIdf(query, termMatches) >= COMES_NEAR ||
          rare.filter((one) => (termMatches[one] ?? 0) >= HOLDS_WORD).length >= WORDS_OF_AN_ECHO,
      );
    const span = spans[at];
    if (span !== undefined) return { letter, paragraph, start: span.start, end: span.end };
  }
  return null;
}

/** Whether a sentence of the later letter comes near the earlier one. */
export async function comesBack(
  index: SearchIndex,
  place: TextPlace,
  later: Letter,
): Promise<boolean> {
  return (await echoIn(index, place, [later])) !== null;
}
