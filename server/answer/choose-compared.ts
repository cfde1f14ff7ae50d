/** Which sentences of a comparison an answer shows: those that say most, and none that only repeat an advice. */
import { type ComparedGroup, type Comparison, keyOf } from '../compare/compare-letters.ts';
import { inReadingOrder, type SentencePair } from '../compare/pair-sentences.ts';
import type { Place } from './answer-parts.ts';

/** What one answer shows of each kind; the comparison room shows all. */
const MAX_CHANGED = 4;
const MAX_BOTH = 3;
const MAX_ONLY = 6;
const MAX_OF_PARAGRAPH = 3;
/** Likeness from which a pair is one sentence. */
const WORD_FOR_WORD = 0.97;
/** The same for an advice, in which a ministry may go by its name or its letters. */
const ONE_ADVICE = 0.8;
/** Characters of "• **Aanbeveling 12: ". */
const LABEL_CHARS = 24;
/** Share of the worth of the sentence that says most, below which one is left out. */
const LEAST_WORTH = 0.55;

export type Shown = {
  readonly changed: readonly SentencePair[];
  readonly both: readonly SentencePair[];
  readonly onlyLater: readonly Place[];
  readonly onlyEarlier: readonly Place[];
};
export const NOTHING: Shown = { changed: [], both: [], onlyLater: [], onlyEarlier: [] };

export const isEmpty = ({ changed, both, onlyLater, onlyEarlier }: Shown): boolean =>
  changed.length + both.length + onlyLater.length + onlyEarlier.length === 0;

/** Of news what stands in the later letters only; what they left out stands in the earlier one still. */
export function chooseShown({ groups, worth }: Comparison, isNews: boolean): Shown {
  const all = <Part>(part: (group: ComparedGroup) => readonly Part[]) => groups.flatMap(part);
  const pairs = all((group) => group.both);
  // An advice printed in both letters says nothing of either; what one of them adds to it does.
  const added = pairs.filter((pair) => isRepeated(pair) && addsToIt(pair));
  const shown: Shown = {
    changed: best(
      all((group) => group.changed),
      MAX_CHANGED,
    ),
    both: best(
      pairs.filter((pair) => !isRepeated(pair)),
      MAX_BOTH,
    ),
    onlyLater: chooseOnly(
      [...added.map(({ later }) => later), ...all((group) => group.onlyLater)],
      worth,
    ),
    onlyEarlier: isNews
      ? []
      : chooseOnly(
          all((group) => group.onlyEarlier),
          worth,
        ),
  };
  return isEmpty(shown) || groups.some(({ section }) => section !== null)
    ? { ...shown, both: best(pairs, MAX_BOTH) }
    : shown;
}

/** "Aanbeveling 3:", "3." and the case of letters are not what a sentence says. */
const plain = ({ paragraph, start, end }: Place): string =>
  paragraph.text
    .slice(start, end)
    .replace(/^\W*(?:(?:aanbeveling|advies)\s+)?(?:\d+\s*[.:)])?/iu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** A pair of one sentence with itself, whole or as the opening of the later one. */
const isRepeated = ({ earlier, later, similarity }: SentencePair): boolean =>
  similarity >= (isAdvice(earlier) ? ONE_ADVICE : WORD_FOR_WORD) ||
  plain(later).startsWith(plain(earlier));

const isAdvice = ({ paragraph, start }: Place): boolean =>
  start < LABEL_CHARS && /^\W*(?:aanbeveling|advies)\s+\d+\s*[:.]/iu.test(paragraph.text);

const addsToIt = ({ earlier, later }: SentencePair): boolean =>
  plain(later).length > plain(earlier).length && plain(later).startsWith(plain(earlier));

/** The most alike pairs, in the order of the later letter. */
function best(pairs: readonly SentencePair[], most: number): SentencePair[] {
  const kept = new Set([...pairs].sort((a, b) => b.similarity - a.similarity).slice(0, most));
  return pairs.filter((pair) => kept.has(pair));
}

/** The sentences that say most, few of each paragraph; in reading order. */
function chooseOnly(places: readonly Place[], worth: ReadonlyMap<string, number>): Place[] {
  const ranked = [...places].sort(
    (a, b) => (worth.get(keyOf(b)) ?? 0) - (worth.get(keyOf(a)) ?? 0) || inReadingOrder(a, b),
  );
  const [best] = ranked;
  const least = best === undefined ? 0 : (worth.get(keyOf(best)) ?? 0) * LEAST_WORTH;
  const ofParagraph = new Map<string, number>();
  const chosen: Place[] = [];
  for (const place of ranked.filter((one) => (worth.get(keyOf(one)) ?? 0) >= least)) {
    const { id } = place.paragraph;
    const count = ofParagraph.get(id) ?? 0;
    if (count >= MAX_OF_PARAGRAPH || chosen.length >= MAX_ONLY) continue;
    ofParagraph.set(id, count + 1);
    chosen.push(place);
  }
  return chosen.sort(inReadingOrder);
}
