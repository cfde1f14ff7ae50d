/** The ledger of an index, built at first use and kept for as long as the index lives. */
import { buildLedger, type RecommendationLedger } from '../../index/recommendation-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';

const ledgers = new WeakMap<SearchIndex, RecommendationLedger>();

/** The same index gives the same ledger object. */
export function openLedger(index: SearchIndex): RecommendationLedger {
  const known = ledgers.get(index);
  if (known) return known;
  const ledger = buildLedger(index.letters, index.abbreviations);
  ledgers.set(index, ledger);
  return ledger;
}
