/** The ledger of the letters of an index, built at first use and kept for as long as those live. */
import { buildLedger, type RecommendationLedger } from '../../index/recommendation-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';

const ledgers = new WeakMap<SearchIndex['letters'], RecommendationLedger>();

/** The same letters give the same ledger object. */
export function openLedger(index: SearchIndex): RecommendationLedger {
  const known = ledgers.get(index.letters);
  if (known) return known;
  const ledger = buildLedger(index.letters, index.abbreviations);
  ledgers.set(index.letters, ledger);
  return ledger;
}
