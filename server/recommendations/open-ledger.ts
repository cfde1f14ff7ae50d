/** The ledger of the letters of an index, built at first use and kept for as long as those live. */
import { finishInTurns } from '../../index/in-steps.ts';
import {
  buildLedger,
  buildLedgerInSteps,
  type RecommendationLedger,
} from '../../index/recommendation-ledger.ts';
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

/** Builds it while other requests are served in between; one that cannot wait builds it at once, and that one stays. */
export async function prepareLedger(index: SearchIndex): Promise<void> {
  if (ledgers.has(index.letters)) return;
  const ledger = await finishInTurns(buildLedgerInSteps(index.letters, index.abbreviations));
  if (!ledgers.has(index.letters)) ledgers.set(index.letters, ledger);
}
