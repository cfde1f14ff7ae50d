/**
 * The title and the day that a text gives itself, outside any letterhead: a report begins with its
 * title, a letter whose signature comes first goes on with one.
 */
import type { Block } from './blocks.ts';
import { parseDutchDate } from './dutch-date.ts';
import { looksLikeHeading } from './heading-lines.ts';
import { isHeadLine, isSalutation, readPlaceAndDate } from './letterhead-lines.ts';
import type { TextLine } from './text-line.ts';

/** Blocks that make the title, by position, and what it is; `blocks` is empty and `title` null for none. */
export type OwnTitle = { readonly blocks: ReadonlySet<number>; readonly title: string | null };

const NO_TITLE: OwnTitle = { blocks: new Set(), title: null };
const MAX_TITLE_CHARS = 150;
const MAX_TITLE_LINES = 5;

/** What chapters are called everywhere, so that it names no text. */
const CHAPTER_NAME =
  /^(?:(?:management)?samenvatting|inleiding|inhoud(?:sopgave)?|voorwoord|woord vooraf|ten geleide|aanleiding|leeswijzer|achtergrond|context|colofon|doel|algemeen|bijlagen?|stand van zaken|afkortingen)(?!\p{L})/iu;

const KIND_NAMES =
  '(?:rapportage|rapport|notitie|verslag|evaluatie|nota|doorlichting|advies|verkenning|onderzoek|monitor|brief|reactie|strategie|visie|agenda)';
/** What texts call themselves: a first line with such a word is a title, whatever follows. */
const NAMES_ITS_KIND = new RegExp(`${KIND_NAMES}(?!\\p{L})`, 'iu');
/** "Periodieke rapportage": the line says the kind and nothing else, the next what it is about. */
const IS_KIND_NAME = new RegExp(`^(?:\\p{L}+ ){0,2}\\p{L}*${KIND_NAMES}$`, 'iu');

/** Blocks at the top in which a day may stand alone. */
const OPENING_BLOCKS = 4;

/**
 * The heading directly after a signature that comes before the text; it is the title of what follows. A
 * heading after a whole letter opens its annex.
 */
export function titleAfterSignature(blocks: readonly Block[]): OwnTitle {
  const last = blocks.findLastIndex((block) => block.kind === 'signature');
  const text = last === -1 || blocks.length <= last + 2 ? '' : plainText(blocks[last + 1]);
  const comesFirst = last < blocks.length - last;
  const isTitle =
    text !== '' && text.length <= MAX_TITLE_CHARS && !/[.,;:]$|^bijlage\b/iu.test(text);
  return comesFirst && isTitle ? { blocks: new Set([last + 1]), title: text } : NO_TITLE;
}

/**
 * The title that a text without a head begins with. A first heading that may as well head only its own
 * part is none: then the title says what kind of text it is, or chapters or a day follow directly.
 */
export function openingTitle(blocks: readonly Block[]): OwnTitle {
  const texts = blocks.slice(0, MAX_TITLE_LINES).map(titleText);
  if (texts[0] === '' || blocks.length < 2) return NO_TITLE;
  const title = readTitleLines(texts);
  const isProven = title.names || opensChapters(blocks[1]) || isOnlyTopHeading(blocks);
  if (!isProven) return NO_TITLE;
  return {
    blocks: new Set(Array.from({ length: title.lines }, (_, at) => at)),
    title: title.title,
  };
}

/** The title on the title page of a report, above its place and date; null where the head begins otherwise. */
export function titleOfPage(head: readonly TextLine[]): string | null {
  const lines = head.filter(({ text }) => text !== '');
  const above = lines.findIndex(({ text }) => isHeadLine(text) || isSalutation(text));
  const texts = lines.slice(0, Math.min(above, MAX_TITLE_LINES)).map(({ text }) => asTitle(text));
  const title = readTitleLines(texts);
  return title.names ? title.title : null;
}

type TitleLines = {
  readonly title: string;
  /** How many of the lines it takes. */
  readonly lines: number;
  /** It says what kind of text it is. */
  readonly names: boolean;
};

/** "Eindrapport / Periodieke rapportage / Waterbeheer 2017-2023": the last kind and what it is about. */
function readTitleLines(texts: readonly string[]): TitleLines {
  const isKind = (at: number) => IS_KIND_NAME.test(texts[at] ?? '');
  let at = 0;
  while (isKind(at) && isKind(at + 1)) at += 1;
  const first = texts[at] ?? '';
  const second = isKind(at) ? (texts[at + 1] ?? '') : '';
  const names = NAMES_ITS_KIND.test(first);
  if (second === '') return { title: first, lines: at + 1, names };
  return { title: `${first}: ${second}`, lines: at + 2, names };
}

/** The day that stands alone among the first lines, or with its place above the signature or at the end. */
export function readOwnDay(blocks: readonly Block[]): string | null {
  const textAt = blocks.findIndex((block) => !isShortText(block));
  const opening = blocks.slice(
    0,
    textAt === -1 ? OPENING_BLOCKS : Math.min(textAt, OPENING_BLOCKS),
  );
  const signedAt = blocks.findIndex((block) => block.kind === 'signature');
  const closing = blocks.slice(-2).concat(signedAt > 0 ? blocks.slice(signedAt - 2, signedAt) : []);
  const days = [
    ...opening.map((block) => parseDutchDate(plainText(block))),
    ...closing.map((block) => readPlaceAndDate(plainText(block))),
  ];
  return days.find((day) => day !== null) ?? null;
}

function plainText(block: Block | undefined): string {
  return block?.kind === 'text' && block.mark === null ? block.text : '';
}

function isShortText(block: Block): boolean {
  return plainText(block) !== '' && plainText(block).length <= MAX_TITLE_CHARS;
}

/** Text of a block that can be a title or a part of one; empty otherwise. */
function titleText(block: Block | undefined): string {
  return block?.kind === 'text' && block.cellPart === null ? asTitle(plainText(block)) : '';
}

function asTitle(text: string): string {
  return looksLikeHeading(text) && !CHAPTER_NAME.test(text) ? text : '';
}

/** A day, a numbered heading, or a heading as every report has it. */
function opensChapters(block: Block | undefined): boolean {
  if (block?.kind !== 'text') return false;
  const { text, mark } = block;
  if (parseDutchDate(text) !== null) return true;
  const isNumbered = mark !== null && mark.style !== 'bullet' && mark.style !== 'letter';
  const name = text.slice(mark?.length ?? 0);
  return looksLikeHeading(name) && (isNumbered || CHAPTER_NAME.test(name));
}

/** Markdown with one heading of the first level, above all the others. */
function isOnlyTopHeading(blocks: readonly Block[]): boolean {
  const levels = blocks.flatMap((block) =>
    block.kind === 'text' && block.headingLevel > 0 ? [block.headingLevel] : [],
  );
  return levels[0] === 1 && levels.length > 1 && levels.slice(1).every((level) => level > 1);
}
