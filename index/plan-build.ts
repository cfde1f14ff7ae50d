/** What an index over these letters with this model must hold, before anything is computed. */
import type { Corpus } from '../corpus/letter.ts';
import { VECTOR_WEIGHTS } from './embed-passages.ts';
import type { Embedder } from './embedder.ts';
import { sha256OfText } from './files-on-disk.ts';
import { FORMAT_VERSION } from './manifest.ts';
import { type PassageSource, SPLITTING_VERSION, splitPassages } from './split-passages.ts';

/** One letter's share of the index; `key` changes when anything that is embedded of it changes. */
export type PlannedLetter = {
  readonly id: string;
  readonly key: string;
  readonly sources: readonly PassageSource[];
};

export type BuildPlan = {
  readonly letters: readonly PlannedLetter[];
  readonly fingerprint: string;
};

/**
 * Cuts all letters into passages and computes the fingerprint: format, splitting, weights, model, and
 * of every letter its content and what the catalogue says of it. Letters keep the corpus' order.
 */
export function planBuild(
  corpus: Corpus,
  embedder: Pick<Embedder, 'identity' | 'dimensions'>,
): BuildPlan {
  const shape = JSON.stringify([
    SPLITTING_VERSION,
    VECTOR_WEIGHTS,
    embedder.identity,
    embedder.dimensions,
  ]);
  const letters = corpus.letters.map((letter) => {
    const sources = splitPassages(letter);
    return { id: letter.id, key: sha256OfText(shape + JSON.stringify(sources)), sources };
  });
  const contents = corpus.letters.map(({ contentHash, kind, date, dossiers }, at) => [
    letters[at]?.key,
    contentHash,
    kind,
    date,
    dossiers,
  ]);
  return {
    letters,
    fingerprint: `sha256:${sha256OfText(JSON.stringify([FORMAT_VERSION, shape, contents]))}`,
  };
}
