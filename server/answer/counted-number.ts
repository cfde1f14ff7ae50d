/**
 * Which number of a sentence counts the thing asked for. Its noun follows, or was said with the number
 * before it and is left out: "75 interviews voor de ene evaluatie en ruim 400 voor de andere".
 */
import { foldText } from '../../index/fold-text.ts';
import type { DetailSpan } from './detail-in-sentence.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';

/** Letters that two forms of a counted word share at least: "Oekraïners", "Oekraïense". */
const SHARED_LETTERS = 5;
/** "75 interviews", "meer dan anderhalf miljoen Oekraïners": the counted word follows its number closely. */
const COUNTED_WITHIN_CHARS = 30;
/** A number without a noun of its own. */
const NO_NOUN =
  /^(?:\s+(?:voor|bij|in|over|door|met|uit|van|naar|tijdens)(?!\p{L})|\s*(?:[.,;)]|$))/iu;
const ABOUT =
  /(?:(?<!\p{L})(?:ruim|bijna|circa|ca\.|ongeveer|zo['’]n|rond de|meer dan|minder dan|minstens|ten minste|maximaal|nog eens)\s+)$/iu;
/** Who counted is the same for all of them; what is counted of stands behind a preposition. */
const SAID_OF = /(?<!\p{L})(?:voor|bij|in|over|met|uit|van|naar|tijdens|onder|aan|op|langs)\s.*$/iu;
/** What joins two numbers belongs to neither. */
const JOIN = /(?:\s*(?:,|;|\(|\)|\.))*(?:\s+(?:en|and|tegen|tegenover))?\s*$/iu;
const SENTENCE_ENDS = /[.;](?=\s|$)/u;
/** A stretch without a mark in it may run on: longer ones are no point in short. */
const MAX_STRETCH_CHARS = 110;
/** Share of a word's letters that another begins with to speak of the same: "mensenrechten-". */
const FAMILY_SHARE = 0.6;

type Counted = { readonly start: number; readonly end: number; readonly text: string };

function nounFollows(text: string, end: number, counts: readonly string[]): boolean {
  const after = foldText(text.slice(end, end + COUNTED_WITHIN_CHARS));
  return counts.some(
    (word) =>
      word.length >= SHARED_LETTERS && after.includes(foldText(word).slice(0, SHARED_LETTERS)),
  );
}

/** Whether a number says the noun right before, in the sentence or one before it of the paragraph. */
function nounWasSaid(text: string, start: number, counts: readonly string[]): boolean {
  return [...text.slice(0, start).matchAll(/\d+/gu)].some(({ index, 0: digits }) =>
    nounFollows(text, index + digits.length, counts),
  );
}

const countsThing = (text: string, { start, end }: DetailSpan, counts: readonly string[]) =>
  nounFollows(text, end, counts) ||
  (NO_NOUN.test(text.slice(end)) && nounWasSaid(text, start, counts));

/** Whether a number of the sentence counts one of these words. */
export function countsIt(
  { paragraph, details }: SentenceEvidence,
  counts: readonly string[],
): boolean {
  return details.some((detail) => countsThing(paragraph.text, detail, counts));
}

/** A number with what it is said of, up to the next number or the end of the clause. */
function stretchesOf(sentence: SentenceEvidence, counts: readonly string[]): Counted[] {
  const { paragraph, details, end: sentenceEnd } = sentence;
  const text = paragraph.text;
  const starts = details.map(
    ({ start }) => start - (ABOUT.exec(text.slice(sentence.start, start))?.[0].length ?? 0),
  );
  return details.flatMap((detail, at) => {
    if (!countsThing(text, detail, counts)) return [];
    const start = starts[at] ?? detail.start;
    const upTo = text.slice(start, starts[at + 1] ?? sentenceEnd);
    const past = detail.end - start;
    const stop = SENTENCE_ENDS.exec(upTo.slice(past));
    const stretch = (stop ? upTo.slice(0, past + stop.index) : upTo).replace(JOIN, '');
    return [{ start, end: start + stretch.length, text: foldText(stretch) }];
  });
}

const speaksOf = (stretch: string, word: string): boolean =>
  stretch.includes(word.slice(0, Math.max(SHARED_LETTERS, Math.ceil(word.length * FAMILY_SHARE))));

/**
 * @returns where a sentence that counts the thing more than once says the number that is asked for, with
 *   what it is said of; null where it counts once, or the question does not say which one it means
 */
export function numberMeant(
  { part, query }: PartEvidence,
  sentence: SentenceEvidence,
): DetailSpan | null {
  if (part.asks !== 'count') return null;
  const stretches = stretchesOf(sentence, part.counts);
  if (stretches.length < 2) return null;
  const saidOf = foldText(SAID_OF.exec(part.text)?.[0] ?? '');
  const rarestFirst = query.terms
    .filter(({ typed }) => saidOf.includes(foldText(typed)))
    .sort((a, b) => b.idf - a.idf);
  for (const { word } of rarestFirst) {
    const speaking = stretches.filter(({ text }) => speaksOf(text, foldText(word)));
    const [one, ...others] = speaking;
    if (one && others.length === 0) {
      const isShort = one.end - one.start <= MAX_STRETCH_CHARS;
      return isShort ? { start: one.start, end: one.end } : null;
    }
  }
  return null;
}
