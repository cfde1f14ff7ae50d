/** From the domain to the wire: a letter and its paragraphs as the API shows them. */
import { publishedUrl } from '../corpus/kamerstuk-reference.ts';
import type { Letter, Paragraph } from '../corpus/letter.ts';
import type { LetterHead, LetterOnWire, ParagraphOnWire } from './contract.ts';

/**
 * Gives the address of a letter's page in this program.
 *
 * @param paragraphNumber - when given, the address scrolls to that paragraph and marks it
 */
export function letterUrl(letterId: string, paragraphNumber?: number): string {
  const page = `/letters/${encodeURIComponent(letterId)}`;
  return paragraphNumber === undefined ? page : `${page}#p${paragraphNumber}`;
}

/** Gives a letter without its paragraphs; a letter in several dossiers is published under the first. */
export function letterHeadOnWire(letter: Letter): LetterHead {
  const dossier = letter.dossiers[0];
  return {
    id: letter.id,
    title: letter.title,
    kind: letter.kind,
    date: letter.date,
    dossiers: letter.dossiers.map((number) => ({ ...number })),
    reference: letter.reference,
    ministryReference: letter.ministryReference,
    senders: [...letter.senders],
    signatories: letter.signatories.map((signatory) => ({ ...signatory })),
    source: { ...letter.source },
    paragraphCount: letter.paragraphs.length,
    fromCatalog: [...letter.fromCatalog],
    notes: letter.notes.map(({ code, message }) => ({ code, message })),
    url: letterUrl(letter.id),
    publishedUrl: dossier === undefined ? null : publishedUrl(dossier),
  };
}

/** Gives a letter with all its paragraphs, in reading order. */
export function letterOnWire(letter: Letter): LetterOnWire {
  return { ...letterHeadOnWire(letter), paragraphs: letter.paragraphs.map(paragraphOnWire) };
}

/** Gives a paragraph without its places in the source file, which mean nothing outside this machine. */
export function paragraphOnWire(paragraph: Paragraph): ParagraphOnWire {
  const { sourceRuns: _sourceRuns, section, cells, footnotes, ...rest } = paragraph;
  return {
    ...rest,
    section: [...section],
    ...(cells === undefined ? {} : { cells: cells.map((cell) => ({ ...cell })) }),
    ...(footnotes === undefined ? {} : { footnotes: footnotes.map((note) => ({ ...note })) }),
  };
}
