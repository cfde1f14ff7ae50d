/** The lists of expected commitments are measuring rods: here they are checked against the letters. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../corpus/letter.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import {
  COMMITMENT_FIXTURES,
  type ExpectedCommitment,
  expectedCommitments,
} from '../support/expected-commitments.ts';
import { LETTERS_FOLDER } from './letters.ts';

const LISTS = [
  { name: 'five-letters', folder: LETTERS_FOLDER },
  { name: 'unseen-letters', folder: join(COMMITMENT_FIXTURES, 'letters') },
  { name: 'more-letters', folder: join(COMMITMENT_FIXTURES, 'more-letters') },
];

type Place = { readonly letterId: string; readonly paragraph: number };

const textAt = (letters: readonly Letter[], { letterId, paragraph }: Place): string =>
  letters.find(({ id }) => id === letterId)?.paragraphs[paragraph - 1]?.text ?? '';

/** What a record quotes and the letter does not print where it says so; empty when all is verbatim. */
function notPrinted(letters: readonly Letter[], record: ExpectedCommitment): string[] {
  const { letterId, paragraph, text, who, addressee, due } = record;
  const own = textAt(letters, record);
  const duePlace = textAt(letters, { letterId, paragraph: due?.dueParagraph ?? paragraph });
  const quotes: [string | undefined | null, string][] = [
    [text, own],
    [who, text],
    [addressee, text],
    [due?.text, duePlace],
  ];
  return quotes.flatMap(([quote, source]) => (quote && !source.includes(quote) ? [quote] : []));
}

describe.each(LISTS)('expected commitments: $name', ({ name, folder }) => {
  const records = expectedCommitments(name);

  test('every quote is verbatim in its paragraph', async () => {
    const { letters } = await readCorpus(folder);
    expect(records.flatMap((record) => notPrinted(letters, record))).toEqual([]);
  });

  test('every interval is in order and does not end before its letter', async () => {
    const { letters } = await readCorpus(folder);
    const wrong = records.filter(({ letterId, due }) => {
      const date = letters.find(({ id }) => id === letterId)?.date ?? '';
      return due?.to && ((due.from ?? '') > due.to || due.to < date);
    });
    expect(wrong).toEqual([]);
  });

  test('every mention is a paragraph of another letter that is no older', async () => {
    const { letters } = await readCorpus(folder);
    const dateOf = (letterId: string) => letters.find(({ id }) => id === letterId)?.date ?? '';
    const wrong = records.flatMap(({ letterId, mentions = [] }) =>
      mentions.filter(
        (mention) =>
          mention.letterId === letterId ||
          textAt(letters, mention) === '' ||
          dateOf(mention.letterId) < dateOf(letterId),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('nothing stands twice, and the list follows the letters', () => {
    const keys = records.map(
      ({ letterId, paragraph }) => `${letterId}#${`${paragraph}`.padStart(4, '0')}`,
    );
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(records.map(({ letterId, text }) => `${letterId} ${text}`)).size).toBe(
      records.length,
    );
  });
});
