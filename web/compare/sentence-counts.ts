/** How many sentences of a comparison changed, stand in both, or in one only: for the overview and its bars. */
import type { CompareResponse, ComparisonGroup } from '../../server/contract.ts';

export type SentenceCounts = {
  /** Pairs. */
  readonly changed: number;
  readonly both: number;
  /** Sentences of the one letter that have no other side. */
  readonly onlyEarlier: number;
  readonly onlyLater: number;
};

/** The order in which they are told and drawn. */
export const COUNTED = ['changed', 'both', 'onlyLater', 'onlyEarlier'] as const;

/** A citation of what only one letter says may quote several sentences of its paragraph. */
export function countSentences(group: ComparisonGroup): SentenceCounts {
  const quoted = (citations: ComparisonGroup['onlyLater']): number =>
    citations.reduce((sum, { quotes }) => sum + quotes.length, 0);
  return {
    changed: group.changed.length,
    both: group.both.length,
    onlyEarlier: quoted(group.onlyEarlier),
    onlyLater: quoted(group.onlyLater),
  };
}

/** The same over all groups; nothing compared gives zeros. */
export function countAll({ groups }: Pick<CompareResponse, 'groups'>): SentenceCounts {
  const total = { changed: 0, both: 0, onlyEarlier: 0, onlyLater: 0 };
  for (const group of groups) {
    const counts = countSentences(group);
    for (const kind of COUNTED) total[kind] += counts[kind];
  }
  return total;
}

export function sumOf(counts: SentenceCounts): number {
  return COUNTED.reduce((sum, kind) => sum + counts[kind], 0);
}
