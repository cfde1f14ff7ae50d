/** The commitments of the letters of an index, read at first use and kept for as long as those live. */
import { buildCommitments, type LedgerCommitment } from '../../index/commitment-ledger.ts';
import type { SearchIndex } from '../../index/search-index.ts';

const ledgers = new WeakMap<SearchIndex['letters'], readonly LedgerCommitment[]>();

/** The same letters give the same list. By letter in order of id, then in reading order. */
export function commitmentsOf(index: SearchIndex): readonly LedgerCommitment[] {
  const known = ledgers.get(index.letters);
  if (known) return known;
  const ledger = buildCommitments(index.letters);
  ledgers.set(index.letters, ledger);
  return ledger;
}
