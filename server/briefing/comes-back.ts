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

/** The largest share of a sentence's words that one sentence of a letter holds, 0..1. */
async function nearestShare(index: SearchIndex, place: TextPlace, later: Letter): Promise<number> {
  const query = await index.prepare(textAt(place));
  const hits = index.search(query, { limit: PASSAGES, filters: { letters: [later.id] } });
  return Math.max(
    0,
    ...hits.flatMap(({ paragraph }) =>
      index
        .scoreSentences(query, later.id, paragraph.number)
        .map(({ termMatches }) => weighByIdf(query, termMatches)),
    ),
  );
}

/** Whether a sentence of the later letter comes near the earlier one. */
export async function comesBack(
  index: SearchIndex,
  place: TextPlace,
  later: Letter,
): Promise<boolean> {
  return (await nearestShare(index, place, later)) >= COMES_NEAR;
}
