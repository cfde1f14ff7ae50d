/** "Wie is de minister van Buitenlandse Zaken?": read from the signatures under the letters. */
import type { Letter, Signatory } from '../../corpus/letter.ts';
import { foldText } from '../../index/fold-text.ts';
import type { Place } from './answer-parts.ts';
import { newestFirst } from './compose-answer.ts';

export type OfficeHolder = {
  readonly letter: Letter;
  /** As printed, without what closes the line. */
  readonly office: string;
  /** The name in the signature. */
  readonly place: Place;
};

const ASKS_HOLDER =
  /\b(?:wie (?:is|was|zijn|waren|wordt|werd)|who (?:is|was|are|were)|(?:hoe heet(?:te)?|what is the name of))\b.{0,40}?\b((?:minister|staatssecretaris|minister-president|premier|secretary)\p{L}*\s(?:van|voor|of|for)\s[^?.!]{2,80})/iu;
/** What follows the office in a question. */
const AFTER_OFFICE =
  /\s(?:in|op|ten tijde|tijdens|nu|toen|destijds|momenteel|at the time)(?:\s.*)?$/iu;
/** Between the names of an office: "minister voor", printed "minister van". */
const JOINING = /^(?:van|voor|de|het|en|of|for|the|and)$/iu;
/** Fields of ministers as the letters print them. */
const DUTCH_FIELDS: readonly (readonly [RegExp, string])[] = [
  [/foreign affairs/giu, 'buitenlandse zaken'],
  [/foreign trade/giu, 'buitenlandse handel'],
  [/development (?:cooperation|aid)/giu, 'ontwikkelingssamenwerking'],
  [/economic affairs/giu, 'economische zaken'],
  [/defen[cs]e/giu, 'defensie'],
  [/finance/giu, 'financiën'],
  [/justice/giu, 'justitie'],
];

/**
 * @param abbreviations - full form of each: the question may say "BZ"
 * @returns the words of the office; empty when the question asks for no holder of one
 */
export function readOfficeAsked(
  question: string,
  abbreviations: ReadonlyMap<string, string>,
): readonly string[] {
  const asked = ASKS_HOLDER.exec(question)?.[1]?.replace(AFTER_OFFICE, '') ?? '';
  const office = DUTCH_FIELDS.reduce(
    (text, [english, dutch]) => text.replace(english, dutch),
    asked,
  );
  return office
    .split(/[\s,]+/)
    .flatMap((word) => (abbreviations.get(word) ?? word).split(/\s+/))
    .filter((word) => word !== '' && !JOINING.test(word))
    .map(foldText);
}

/** @returns every holder that signed, newest letter first, each name once */
export function findOfficeHolders(
  office: readonly string[],
  letters: readonly Letter[],
): readonly OfficeHolder[] {
  if (office.length === 0) return [];
  const holders = [...letters].sort(newestFirst).flatMap((letter) =>
    letter.signatories
      .filter((signatory) => isOffice(signatory, office))
      .flatMap(({ name, office: printed }) => {
        const place = placeOfName(letter, name);
        return place ? [{ letter, office: printed.replace(/[\s,;]+$/, ''), place, name }] : [];
      }),
  );
  return holders.filter(({ name }, at) => holders.findIndex((one) => one.name === name) === at);
}

function isOffice({ office }: Signatory, asked: readonly string[]): boolean {
  const printed = foldText(office);
  return asked.every((word) => printed.includes(word));
}

function placeOfName(letter: Letter, name: string): Place | null {
  const paragraph = letter.paragraphs.find(
    ({ kind, text }) => kind === 'signature' && text.includes(name),
  );
  if (paragraph === undefined) return null;
  const start = paragraph.text.indexOf(name);
  return { letter, paragraph, start, end: start + name.length };
}
