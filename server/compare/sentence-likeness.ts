/**
 * How alike two sentences are: by shared words, rare ones most, and by meaning where the model gives sentence
 * vectors.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { SearchIndex, SentenceFeatures } from '../../index/search-index.ts';
import type { Place } from '../answer/answer-parts.ts';
import { detailsOf } from './details.ts';

/** Mean of two sentence vectors that have nothing to do with each other; measured on random pairs. */
const UNRELATED_COSINE = 0.35;
const WORD_SHARE = 0.55;
/** Two sentences that both hold an amount or a share are likelier about the same thing. */
const SAME_DETAIL_BONUS = 0.12;

/** A sentence ready to be compared; `norm` belongs to one measure of rarity. */
export type Readied = {
  readonly place: Place;
  readonly features: SentenceFeatures;
  readonly norm: number;
};

/** By the number of a stem. */
export type Rarity = (stem: number) => number;

/** How rare each stem is among the sentences of some letters; log(1 + sentences / sentences with it). */
export function rarityOf(index: SearchIndex, letters: readonly Letter[]): Rarity {
  const holding = new Map<number, number>();
  let sentences = 0;
  for (const { id, paragraphs } of letters) {
    for (const { number } of paragraphs) {
      for (const { stems } of index.sentenceFeatures(id, number)) {
        sentences += 1;
        for (const stem of stems.numbers) holding.set(stem, (holding.get(stem) ?? 0) + 1);
      }
    }
  }
  return (stem) => Math.log(1 + sentences / (holding.get(stem) ?? 1));
}

/** A word that a sentence says three times makes it no more alike to another that says it. */
export const weightOf = (count: number): number => Math.min(1, count);

function normOf(features: SentenceFeatures, rarity: Rarity): number {
  let sum = 0;
  const { numbers, weights } = features.stems;
  for (const [at, stem] of numbers.entries())
    sum += (weightOf(weights[at] ?? 0) * rarity(stem)) ** 2;
  return Math.sqrt(sum) || 1;
}

/** Sentences without features, as of a letter that the index lacks, are left out. */
export function readAll(index: SearchIndex, places: readonly Place[], rarity: Rarity): Readied[] {
  return places.flatMap((place): Readied[] => {
    const { letter, paragraph } = place;
    const at = index
      .sentencesOf(letter.id, paragraph.number)
      .findIndex(({ start, end }) => start <= place.start && place.start < end);
    const features = index.sentenceFeatures(letter.id, paragraph.number)[at];
    return features === undefined ? [] : [{ place, features, norm: normOf(features, rarity) }];
  });
}

/** Cosine of the shared words of any two sentences. */
export function wordsShared(from: Readied, to: Readied, rarity: Rarity): number {
  const { numbers, weights } = from.features.stems;
  const held = new Map([...numbers].map((stem, at) => [stem, weightOf(weights[at] ?? 0)]));
  let product = 0;
  for (const [at, stem] of to.features.stems.numbers.entries()) {
    const weight = weightOf(to.features.stems.weights[at] ?? 0);
    product += weight * (held.get(stem) ?? 0) * rarity(stem) ** 2;
  }
  return product / (from.norm * to.norm);
}

/** @param words - cosine of the shared words */
export function similarityOf(from: Readied, to: Readied, words: number): number {
  const meaning = meaningOf(from.features.vector, to.features.vector);
  const plain = meaning === null ? words : WORD_SHARE * words + (1 - WORD_SHARE) * meaning;
  const bonus = holdsFigure(from.place) && holdsFigure(to.place) ? SAME_DETAIL_BONUS : 0;
  return Math.min(1, plain + bonus * (1 - plain));
}

/** Whether a sentence holds an amount or a share. */
function holdsFigure({ paragraph, start, end }: Place): boolean {
  return detailsOf(paragraph.text.slice(start, end)).some(
    ({ kind }) => kind === 'amount' || kind === 'percentage',
  );
}

function meaningOf(a: Float32Array | null, b: Float32Array | null): number | null {
  if (a === null || b === null) return null;
  let cosine = 0;
  for (let at = 0; at < a.length; at += 1) cosine += (a[at] ?? 0) * (b[at] ?? 0);
  return Math.max(0, (cosine - UNRELATED_COSINE) / (1 - UNRELATED_COSINE));
}
