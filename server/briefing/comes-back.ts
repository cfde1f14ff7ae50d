/** Whether anything in a later letter comes near an earlier sentence: before a briefing asks "geldt het nog?". */
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

/** Whether a sentence of the later letter comes near the earlier one. */
export async function comesBack(
  index: SearchIndex,
  place: TextPlace,
  later: Letter,
): Promise<boolean> {
  const query = await index.prepare(textAt(place));
  const highest = Math.max(0, ...query.terms.map(({ idf }) => idf));
  const rare = query.terms.flatMap(({ idf }, at) => (idf >= highest * RARE ? [at] : []));
  const hits = index.search(query, { limit: PASSAGES, filters: { letters: [later.id] } });
  return hits.some(({ paragraph }) =>
    index
      .scoreSentences(query, later.id, paragraph.number)
      .some(
        ({ termMatches }) =>
          weighByIdf(query, termMatches) >= COMES_NEAR ||
          rare.filter((at) => (termMatches[at] ?? 0) >= HOLDS_WORD).length >= WORDS_OF_AN_ECHO,
      ),
  );
}
