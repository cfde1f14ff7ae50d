/**
 * One file -> one Letter. The order of the stages: decode, clean, take footnotes, lines, letterhead,
 * running heads, blocks, outline, paragraphs, metadata. Pure: reads no file and no clock.
 */
import { createHash } from 'node:crypto';
import type { Block } from './blocks.ts';
import { buildParagraphs } from './build-paragraphs.ts';
import type { CatalogEntry } from './catalog.ts';
import { cleanText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import { letterheadLength } from './find-letterhead.ts';
import { countWords } from './hyphen-rules.ts';
import type { Letter, ParseNote } from './letter.ts';
import { letterIdOf } from './letter-id.ts';
import { LetterReadError } from './letter-read-error.ts';
import { closeLineSpacing } from './line-spacing.ts';
import { outlineBlocks } from './outline.ts';
import {
  type OwnTitle,
  openingTitle,
  readOwnDay,
  titleAfterSignature,
  titleOfPage,
} from './own-title.ts';
import { measureLayout } from './page-layout.ts';
import { resolveDossiers } from './read-dossiers.ts';
import { type HeadFacts, readHead } from './read-head.ts';
import { citeLetter, readKind, readTitle, titleFromFileName } from './read-title.ts';
import { removeRunningHeads } from './running-heads.ts';
import { liftSideColumn } from './side-column.ts';
import { splitBlocks } from './split-blocks.ts';
import { takeFootnotes } from './take-footnotes.ts';
import { splitLines, type TextLine } from './text-line.ts';
import { traceSource } from './traced-text.ts';

export type LetterFile = { readonly name: string; readonly bytes: Uint8Array };

/** Notes kept per letter: a file with more has one kind of damage many times over. */
const MAX_NOTES = 100;

/**
 * Reads a text file as received into a Letter. Doubt becomes a note on the letter.
 *
 * @param file - `name` is the base name with its extension; the letter's id comes from it
 * @param catalogEntry - used only for what the text does not say
 * @throws {@link LetterReadError} unsupported-format, empty-letter, too-large, not-text
 */
export function readLetter(file: LetterFile, catalogEntry?: CatalogEntry): Letter {
  refuseFormat(file.name);
  const decoded = decodeText(file.name, file.bytes);
  const taken = takeFootnotes(cleanText(traceSource(decoded.text)));
  const notes: ParseNote[] = decoded.notes.concat(taken.notes);
  const lines = liftSideColumn(closeLineSpacing(splitLines(taken.text)));
  const headLines = lines.slice(0, letterheadLength(lines));
  const body = removeRunningHeads(headLines, lines.slice(headLines.length));
  const head = [...headLines, ...body.sideLines];
  const words = countWords(taken.text.text);
  const blocks = splitBlocks(body.lines, { layout: measureLayout(body.lines), words, notes });
  const headFacts = readHead(head);
  const ownTitle = findOwnTitle(blocks, head, headFacts);
  const id = letterIdOf(file.name);
  const paragraphs = buildParagraphs(head, outlineBlocks(blocks, ownTitle.blocks), {
    letterId: id,
    source: decoded.text,
    footnotes: taken.footnotes,
    words,
  });
  if (paragraphs.length === 0) {
    const message = `Cannot read "${file.name}": it holds no text but white space and marks; export the letter again`;
    throw new LetterReadError('empty-letter', file.name, message);
  }
  if (paragraphs.every(({ role, kind }) => role === 'letterhead' || kind === 'signature')) {
    const message = `"${file.name}" holds a letterhead or a signature and no text; was the letter cut off?`;
    notes.push({ code: 'no-text', message });
  }

  const signatories = blocks.flatMap((block) =>
    block.kind === 'signature' ? [block.signature.signatory] : [],
  );
  const facts = { head: headFacts, paragraphs, signatories, ownTitle: ownTitle.title };
  const ownKind = readKind(facts);
  const own = {
    title: readTitle(facts, ownKind),
    date: headFacts.date ?? readOwnDay(blocks),
    dossiers: resolveDossiers(id, headFacts, body.feet, notes),
    kind: ownKind === 'kamerbrief' ? null : ownKind,
    senders: signatories.map(({ name }) => name),
  };
  const { fromCatalog, ...known } = fillFromCatalog(own, catalogEntry);
  const title = known.title ?? titleFromFileName(id);
  return {
    id,
    title,
    kind: known.kind ?? 'kamerbrief',
    date: known.date,
    dossiers: known.dossiers,
    reference: citeLetter(title, known.date, known.dossiers),
    ministryReference: headFacts.ministryReference,
    senders: known.senders,
    signatories,
    source: { file: file.name, format: 'text' },
    paragraphs,
    notes: notes.slice(0, MAX_NOTES),
    fromCatalog,
    contentHash: createHash('sha256').update(file.bytes).digest('hex'),
  };
}

function refuseFormat(name: string): void {
  if (/\.(?:txt|text|md)$/iu.test(name)) return;
  const message = `Cannot read "${name}": only text files (.txt, .md) are read; export the letter as plain text`;
  throw new LetterReadError('unsupported-format', name, message);
}

/** A letter that says its subject, or the dossier it belongs to, needs no title of its first lines. */
function findOwnTitle(
  blocks: readonly Block[],
  head: readonly TextLine[],
  { subject, dossiers }: HeadFacts,
): OwnTitle {
  const signed = titleAfterSignature(blocks);
  if (signed.title !== null || subject !== null || dossiers.length > 0) return signed;
  const onPage = titleOfPage(head);
  return onPage === null ? openingTitle(blocks) : { blocks: new Set(), title: onPage };
}

type Known = {
  readonly title: string | null;
  readonly date: string | null;
  readonly dossiers: Letter['dossiers'];
  readonly kind: Letter['kind'] | null;
  readonly senders: Letter['senders'];
};

/** The text wins; `fromCatalog` names the fields it left to the catalogue. */
function fillFromCatalog(
  own: Known,
  entry: CatalogEntry | undefined,
): Known & { fromCatalog: string[] } {
  const fromCatalog: string[] = [];
  const fill = <T>(field: string, value: T, isMissing: boolean, given: T | undefined): T => {
    if (!isMissing || given === undefined || given === null) return value;
    fromCatalog.push(field);
    return given;
  };
  return {
    title: fill('title', own.title, own.title === null, entry?.title),
    date: fill('date', own.date, own.date === null, entry?.date),
    dossiers: fill('dossiers', own.dossiers, own.dossiers.length === 0, entry?.dossiers),
    kind: fill('kind', own.kind, own.kind === null, entry?.kind),
    senders: fill('senders', own.senders, own.senders.length === 0, entry?.senders),
    fromCatalog,
  };
}
