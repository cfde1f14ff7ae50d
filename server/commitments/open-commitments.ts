/** The commitments of the letters of an index, read at first use and kept for as long as those live. */
import { buildCommitments, type LedgerCommitment } from '../../index/commitment-ledger.ts';
import { finishInTurns, finishNow } from '../../index/in-steps.ts';
import type { SearchIndex } from '../../index/search-index.ts';

const ledgers = new WeakMap<SearchIndex['letters'], readonly LedgerCommitment[]>();
const pending = new WeakMap<SearchIndex['letters'], Promise<readonly LedgerCommitment[]>>();

/**
 * Gives the same list for the same letters, by letter in order of id, then in reading order. Reads them
 * in one go when nobody did before; {@link prepareCommitments} does it in turns.
 */
export function commitmentsOf(index: SearchIndex): readonly LedgerCommitment[] {
  const known = ledgers.get(index.letters);
  if (known) return known;
  const built = finishNow(buildCommitments(index.letters, index.abbreviations));
  ledgers.set(index.letters, built);
  return built;
}

/** The same, while other requests are served in between; two that ask at once share the work. */
export function prepareCommitments(index: SearchIndex): Promise<readonly LedgerCommitment[]> {
  const known = ledgers.get(index.letters);
  if (known) return Promise.resolve(known);
  const begun = pending.get(index.letters);
  if (begun) return begun;
  const built = buildInTurns(index);
  pending.set(index.letters, built);
  return built;
}

async function buildInTurns(index: SearchIndex): Promise<readonly LedgerCommitment[]> {
  const read = await finishInTurns(buildCommitments(index.letters, index.abbreviations));
  const built = ledgers.get(index.letters) ?? read;
  ledgers.set(index.letters, built);
  return built;
}
