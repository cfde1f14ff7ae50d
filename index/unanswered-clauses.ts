/**
 * Parts of a recommendation that no sentence of response or follow-up takes up, with the nearest
 * sentence: a question for the reader to check, found by words alone.
 */

import { splitSentences } from '../corpus/split-sentences.ts';
import type { ComparableWord, WordReader } from './comparable-words.ts';
import { dutchStem } from './dutch-stem.ts';
import type { TextPlace } from './text-place.ts';

export type UnansweredClause = {
  readonly clause: TextPlace;
  /** The sentence that shares most words; null when none shares any. */
  readonly nearest: TextPlace | null;
};

/** Share of a clause's words that a sentence and the one behind it must hold to take it up. */
const TAKEN_UP_BOUND = 0.4;
const MIN_CLAUSE_WORDS = 2;
/** A compound holds a word when the shorter of the two is at least this long: "kennis" in "kennisagenda". */
const MIN_PART_CHARS = 5;

/** Words of any advice, which no answer needs to repeat. */
const ADVISING_WORDS = new Set(
  'geef geven zorg zorgen breng brengen zoek zoeken maak maken neem nemen blijf blijven besteden dienen moeten belang manier wijze beter betere meer verder aandacht verbeter versterk vergroot daarvoor daarbij waar relevant'
    .split(' ')
    .map(dutchStem),
);

/** In order of the advice; empty when nothing was said of it at all, which is another finding. */
export function findUnanswered(
  advice: TextPlace,
  said: readonly TextPlace[],
  reader: WordReader,
): UnansweredClause[] {
  const sentences = said.flatMap((place) =>
    splitSentences(place.paragraph.text.slice(place.start, place.end)).map(({ start, end }) => {
      const sentence = { ...place, start: place.start + start, end: place.start + end };
      return { sentence, stems: contentStems(sentence, reader) };
    }),
  );
  if (sentences.length === 0) return [];
  return clausesOf(advice, reader).flatMap((clause) => {
    const wanted = contentStems(clause, reader);
    let nearest: TextPlace | null = null;
    let nearestShare = 0;
    let bestTogether = 0;
    for (const [at, { sentence, stems }] of sentences.entries()) {
      const share = shareHeld(wanted, stems);
      const together = shareHeld(wanted, [...stems, ...(sentences[at + 1]?.stems ?? [])]);
      bestTogether = Math.max(bestTogether, together);
      if (share > nearestShare) [nearest, nearestShare] = [sentence, share];
    }
    return bestTogether >= TAKEN_UP_BOUND ? [] : [{ clause, nearest }];
  });
}

function contentStems(place: TextPlace, reader: WordReader): string[] {
  return reader
    .read(place.paragraph.text, place.start, place.end)
    .filter((word: ComparableWord) => word.isContent && !ADVISING_WORDS.has(word.stem))
    .map(({ stem }) => stem);
}

/** One stem, a part of the other, or two compounds with the same first part. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < MIN_PART_CHARS) return false;
  if (a.includes(b) || b.includes(a)) return true;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  return shared >= MIN_PART_CHARS + 2;
}

function shareHeld(wanted: readonly string[], held: readonly string[]): number {
  if (wanted.length === 0) return 1;
  const holds = (stem: string) => held.some((other) => isNear(stem, other));
  return wanted.filter(holds).length / wanted.length;
}

/** Sentences, their parts around commas and "en", and each entry of a list in brackets. */
function clausesOf(advice: TextPlace, reader: WordReader): TextPlace[] {
  const text = advice.paragraph.text.slice(advice.start, advice.end);
  const at = (start: number, end: number): TextPlace => ({
    ...advice,
    start: advice.start + start,
    end: advice.start + end,
  });
  const clauses: TextPlace[] = [];
  for (const sentence of splitSentences(text)) {
    const inside = /\(([^()]*(?:,|\sen\s)[^()]*)\)/u.exec(text.slice(sentence.start, sentence.end));
    if (inside) {
      const from = sentence.start + inside.index + 1;
      clauses.push(
        ...splitAt(
          text,
          { start: from, end: from + (inside[1]?.length ?? 0) },
          /,?\s+en\s+|,\s+/gu,
        ).map((c) => at(c.start, c.end)),
      );
    }
    let open: { start: number; end: number } | null = null;
    for (const part of splitAt(
      text,
      sentence,
      /[;,]\s+(?:en\s+)?(?![^()]*\))|\s+en\s+(?![^()]*\))/gu,
    )) {
      const whole: { start: number; end: number } = open
        ? { start: open.start, end: part.end }
        : part;
      const isLongEnough =
        contentStems(at(whole.start, whole.end), reader).length > MIN_CLAUSE_WORDS;
      if (isLongEnough) clauses.push(at(whole.start, whole.end));
      open = isLongEnough ? null : whole;
    }
    const last = clauses.at(-1);
    if (open && last && !inside)
      clauses[clauses.length - 1] = { ...last, end: advice.start + open.end };
  }
  return clauses;
}

function splitAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  separator: RegExp,
): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    if (start + match.index > from) parts.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}
