import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commitmentsOf } from '../../server/commitments/open-commitments.ts';
import { prepareRecords } from '../../server/prepare-records.ts';
import { openLedger } from '../../server/recommendations/open-ledger.ts';
import { LETTERS_FOLDER } from '../corpus/letters.ts';
import { type OpenLetters, openLetters } from '../support/open-letters.ts';

let letters: OpenLetters;

beforeAll(async () => {
  // Letters of its own: those that test files share may have been asked already.
  letters = await openLetters(
    Object.fromEntries(
      readdirSync(LETTERS_FOLDER).map((file) => [
        file,
        readFileSync(join(LETTERS_FOLDER, file), 'utf8'),
      ]),
    ),
  );
});
afterAll(() => letters.close());

it('prepareRecords() lets others in while it reads promises and recommendations', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await prepareRecords(letters.index);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);

  const commitments = commitmentsOf(letters.index);
  const { threads } = openLedger(letters.index);
  expect(commitments.length).toBeGreaterThan(20);
  expect(threads.length).toBe(13);
});
