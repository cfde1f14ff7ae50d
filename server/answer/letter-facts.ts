/**
 * Answers about a letter itself: when it was sent, who signed it, its reference. Read from the
 * letterhead and the signatures, not searched for.
 */
import { findDutchDate } from '../../corpus/dutch-date.ts';
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { Place } from './answer-parts.ts';

export type LetterFactKind = 'sent' | 'signed' | 'reference';

/** What was found, as places to quote; empty when the letter does not say it. */
export type LetterFact = {
  readonly kind: LetterFactKind;
  readonly letter: Letter;
  readonly places: readonly Place[];
};

const LETTER_NOUN =
  '(?:\\p{L}*brief|\\p{L}*brieven|\\p{L}*reactie|\\p{L}*overzicht|nota|rapportage|(?:kamer)?stuk|document|letters?|response|periodic report)';
const NAMES_A_LETTER = new RegExp(`\\b${LETTER_NOUN}\\b`, 'iu');
/** Treaties and the like are signed and sent as well, by others than the ministers under a letter. */
const NAMES_A_TREATY =
  /\b(?:\p{L}*(?:verdrag|verdragen|akkoord|akkoorden|overeenkomst|overeenkomsten|conventie|convenant|verklaring|pact)|treaty|treaties|agreements?|convention|declaration|memorandum)\b/iu;
/** "Who signed it?": nothing named that could be something else than the letter. */
const NAMES_NOTHING =
  /^(?:(?:en|door|wie|wanneer|op|welke|datum|heeft|hebben|is|was|werd|het|hem|er|dit|and|by|who|when|what|date|it|this|signed|sent|dated|written|getekend|ondertekend|tekende|ondertekende|ondertekenden|gestuurd|verstuurd|verzonden|gedateerd)(?:[\s?,]+|$))+$/i;
const ASKS_SENT = new RegExp(
  `\\b(?:wanneer|op welke (?:datum|dag)|when|what date)\\b.{0,80}\\b(?:stuurde|gestuurd|verstuurd|verstuurde|verzonden|verzond|aangeboden|gedateerd|verschenen|verscheen|uitgebracht|uitging|geschreven|ondertekend|getekend|sent|dated|published|written)\\b|\\b(?:van welke datum|hoe oud) is\\b|\\bdatum (?:van|draagt|heeft)\\b.{0,30}${LETTER_NOUN}|\\b(?:date) of the\\b.{0,30}${LETTER_NOUN}|\\b(?:welke datum) (?:draagt|heeft|staat)`,
  'iu',
);
const ASKS_SIGNED = new RegExp(
  `\\b(?:ondertekend|ondertekende|ondertekenden|ondertekenaars?|ondertekening|tekende|tekenden|getekend|handtekening|naam onder|namen onder|afzenders?|signed|signatories|signatory|sender)\\b|\\b(?:wie|who|welke minister|which minister)\\b.{0,12}\\b(?:schreef|schreven|stuurde|stuurden|verstuurde|wrote|sent)\\b.{0,30}\\b${LETTER_NOUN}\\b|\\b(?:wie|who|welke \\p{L}+)\\s(?:was|waren|is)\\s(?:er\\s|de\\s|the\\s|toen\\s)*(?:minister|ministers|bewindspersoon|bewindspersonen)\\b`,
  'iu',
);
const ASKS_REFERENCE = new RegExp(
  `\\b(?:kenmerk|referentienummer|referentie|dossiernummer|kamerstuknummer|documentnummer|reference number)\\b|\\b(?:welk|wat is het)\\s(?:kamerstuk)?nummer\\b.{0,40}${LETTER_NOUN}`,
  'iu',
);

/**
 * @param question - completed
 * @returns null when the question asks for nothing about a letter itself
 */
export function readLetterFactKind(question: string): LetterFactKind | null {
  if (ASKS_REFERENCE.test(question)) return 'reference';
  const isAboutLetter = NAMES_A_LETTER.test(question) && !NAMES_A_TREATY.test(question);
  if (!isAboutLetter && !NAMES_NOTHING.test(question)) return null;
  if (ASKS_SENT.test(question)) return 'sent';
  if (ASKS_SIGNED.test(question)) return 'signed';
  return null;
}

/** The fact with the places that prove it. */
export function readLetterFact(kind: LetterFactKind, letter: Letter): LetterFact {
  const head = letter.paragraphs.find((paragraph) => paragraph.role === 'letterhead');
  const places = {
    sent: () => (head ? placesOf(letter, head, dateLine(head)) : []),
    signed: () =>
      letter.paragraphs
        .filter((paragraph) => paragraph.kind === 'signature')
        .flatMap((paragraph) => placesOf(letter, paragraph, lastLine(paragraph))),
    reference: () => (head ? placesOf(letter, head, referenceLine(head, letter)) : []),
  }[kind]();
  return { kind, letter, places };
}

type Span = { readonly start: number; readonly end: number };

function placesOf(letter: Letter, paragraph: Paragraph, span: Span | null): Place[] {
  return span === null ? [] : [{ letter, paragraph, ...span }];
}

/** The whole printed line around an offset. */
function lineAround(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end === -1 ? text.length : end };
}

function dateLine(head: Paragraph): Span | null {
  const found = findDutchDate(head.text);
  return found === null ? null : lineAround(head.text, found.start);
}

/** The name stands under the office. */
function lastLine(signature: Paragraph): Span {
  return lineAround(signature.text, signature.text.trimEnd().length - 1);
}

function referenceLine(head: Paragraph, letter: Letter): Span | null {
  if (letter.ministryReference !== null) {
    const at = head.text.indexOf(letter.ministryReference);
    if (at !== -1) return { start: at, end: at + letter.ministryReference.length };
  }
  const numberLine = /(?:^|\n)(Nr\.?\s*\d+)/i.exec(head.text);
  return numberLine ? lineAround(head.text, numberLine.index + 1) : null;
}
