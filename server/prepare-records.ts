/** What is read from all letters together, made before anybody asks for it. */
import { finishInTurns } from '../index/in-steps.ts';
import { indexReferencesInSteps } from '../index/reference-index.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { prepareCommitments } from './commitments/open-commitments.ts';
import { prepareLedger } from './recommendations/open-ledger.ts';
import { prepareThemes } from './theme/prepare-themes.ts';

/**
 * Reads what themes need, promises, references and recommendations of the collection, so that the first
 * question about them is as quick as the next. Others get their turn in between.
 */
export async function prepareRecords(index: SearchIndex): Promise<void> {
  await prepareThemes(index);
  await prepareLedger(index);
  await finishInTurns(indexReferencesInSteps(index.letters));
  await prepareCommitments(index);
}
