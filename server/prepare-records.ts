/** What is read from all letters together, made before anybody asks for it. */
import { indexReferences } from '../index/reference-index.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { prepareCommitments } from './commitments/open-commitments.ts';
import { openLedger } from './recommendations/open-ledger.ts';

/**
 * Reads promises, references and recommendations of the collection, so that the first question about
 * them is as quick as the next. Others get their turn in between.
 */
export async function prepareRecords(index: SearchIndex): Promise<void> {
  await prepareCommitments(index);
  await nextTurn();
  indexReferences(index.letters);
  await nextTurn();
  openLedger(index);
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
