/**
 * The pieces that quoted words point to and the collection lacks, so that the reader knows where the
 * trail leaves this machine.
 */
import { findKamerstukReferences, publishedUrl } from '../../corpus/kamerstuk-reference.ts';
import type { Letter } from '../../corpus/letter.ts';
import type { Citation, Reference } from '../contract.ts';

/**
 * @returns one reference for each absent piece, in order of first mention; pieces that the collection
 *   holds are left out
 */
export function findMissingPieces(
  citations: readonly Citation[],
  letters: readonly Letter[],
): Reference[] {
  const held = new Set(
    letters.flatMap((letter) =>
      letter.dossiers.map(({ dossier, number }) => `${dossier} ${number}`),
    ),
  );
  const missing = new Map<string, Reference>();
  for (const quote of citations.flatMap((citation) => citation.quotes)) {
    for (const found of findKamerstukReferences(quote.text)) {
      if (held.has(`${found.dossier} ${found.number}`)) continue;
      missing.set(found.normalised, {
        text: found.text,
        normalised: found.normalised,
        title: null,
        letterId: null,
        url: publishedUrl({ dossier: found.dossier, number: found.number }),
      });
    }
  }
  return [...missing.values()];
}
