/** Letters from a few strings, for tests that care about one thing only. */
import { createHash } from 'node:crypto';
import type { Corpus, Letter, Paragraph } from '../../corpus/letter.ts';

/** What a test says of a paragraph; the rest follows. */
export type ParagraphDraft =
  | string
  | (Partial<Omit<Paragraph, 'id' | 'number' | 'text'>> & { readonly text: string });

/** A letter with the given paragraphs, numbered from 1. The content hash follows from the texts. */
export function buildLetter(
  id: string,
  drafts: readonly ParagraphDraft[],
  over: Partial<Letter> = {},
): Letter {
  const paragraphs = drafts.map((draft, at): Paragraph => {
    const given = typeof draft === 'string' ? { text: draft } : draft;
    return {
      kind: 'text',
      section: [],
      sourceRuns: [],
      ...given,
      id: `${id}#${at + 1}`,
      number: at + 1,
    };
  });
  return {
    id,
    title: `Brief ${id}`,
    kind: 'kamerbrief',
    date: '2025-03-04',
    dossiers: [],
    reference: `Brief ${id}`,
    ministryReference: null,
    senders: [],
    signatories: [],
    source: { file: `${id}.txt`, format: 'text' },
    paragraphs,
    notes: [],
    fromCatalog: [],
    contentHash: createHash('sha256').update(JSON.stringify(drafts)).digest('hex'),
    ...over,
  };
}

/** A letter of forty short paragraphs: enough that a build of a few takes a moment. */
export function buildLongLetter(id: string): Letter {
  return buildLetter(
    id,
    Array.from({ length: 40 }, (_, row) => `Alinea ${row} van ${id} gaat over vrede.`),
  );
}

/** A corpus of letters that were all read well. */
export function buildCorpus(...letters: Letter[]): Corpus {
  return { letters, rejected: [] };
}
