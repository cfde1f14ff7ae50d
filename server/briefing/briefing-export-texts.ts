/** What a briefing on paper says besides its parts: the head, the list of sources and the closing line. */
import type { LetterKind } from '../../corpus/letter.ts';
import { ENGLISH } from '../answer/text-en.ts';
import { DUTCH } from '../answer/text-nl.ts';
import type { Briefing, Language } from '../contract.ts';

export type BriefingExportTexts = {
  /** Of our own words; the letters are Dutch whatever the briefing is in. */
  readonly locale: 'nl-NL' | 'en-GB';
  readonly date: (isoDay: string | null) => string;
  readonly kind: (kind: LetterKind) => string;
  readonly labels: {
    readonly question: string;
    readonly readAs: string;
    readonly composedOn: string;
    readonly period: string;
    readonly letters: string;
    readonly filters: string;
    readonly dropped: string;
    readonly collection: string;
  };
  /** @param from - ISO day; null on both sides where no letter has a date */
  readonly period: (from: string | null, to: string | null) => string;
  /** Statements that the reader left out. */
  readonly dropped: (count: number) => string;
  readonly letterCount: (count: number) => string;
  /** Behind the letters that are named, when there are too many to name. */
  readonly moreLetters: (count: number) => string;
  readonly filters: {
    readonly letters: string;
    readonly kinds: string;
    readonly from: string;
    readonly to: string;
  };
  readonly letter: (isoDay: string | null) => string;
  readonly paragraph: (number: number) => string;
  readonly sources: string;
  readonly missing: string;
  /** Closing words: what a quote is, and what the program does not do. */
  readonly quotes: string;
  readonly limits: string;
  readonly program: string;
  /** @param fingerprint - shortened */
  readonly collection: (fingerprint: string) => string;
  readonly page: { readonly before: string; readonly between: string };
};

const NL: BriefingExportTexts = {
  locale: 'nl-NL',
  date: DUTCH.date,
  kind: DUTCH.kind,
  labels: {
    question: 'Vraag',
    readAs: 'Gelezen als',
    composedOn: 'Opgesteld op',
    period: 'Periode',
    letters: 'Doorzochte brieven',
    filters: 'Filters',
    dropped: 'Weggelaten',
    collection: 'Verzameling',
  },
  period: (from, to) => periodText(from, to, NL),
  dropped: (count) => `${count === 1 ? '1 zin' : `${count} zinnen`} door de lezer weggelaten`,
  letterCount: (count) => (count === 1 ? '1 brief' : `${count} brieven`),
  moreLetters: (count) => `en nog ${count}`,
  filters: { letters: 'brieven', kinds: 'soorten', from: 'vanaf', to: 'tot en met' },
  letter: (isoDay) => `Kamerbrief ${DUTCH.date(isoDay)}`,
  paragraph: (number) => `al. ${number}`,
  sources: 'Bronnen',
  missing: 'Wel genoemd, niet in deze verzameling',
  quotes:
    'Elk citaat staat woordelijk in de alinea van zijn nummer; alinea’s zijn geteld zoals Briefwijzer ze toont.',
  limits:
    'Briefwijzer vat niet samen, rekent niet en oordeelt niet: wat in de doorzochte brieven niet is gevonden, kan elders wel staan.',
  program: 'Samengesteld met Briefwijzer uit Kamerbrieven',
  collection: (fingerprint) => `verzameling ${fingerprint}`,
  page: { before: 'Pagina ', between: ' van ' },
};

const EN: BriefingExportTexts = {
  locale: 'en-GB',
  date: ENGLISH.date,
  kind: ENGLISH.kind,
  labels: {
    question: 'Question',
    readAs: 'Read as',
    composedOn: 'Composed on',
    period: 'Period',
    letters: 'Letters searched',
    filters: 'Filters',
    dropped: 'Left out',
    collection: 'Collection',
  },
  period: (from, to) => periodText(from, to, EN),
  dropped: (count) =>
    `${count === 1 ? '1 statement' : `${count} statements`} left out by the reader`,
  letterCount: (count) => (count === 1 ? '1 letter' : `${count} letters`),
  moreLetters: (count) => `and ${count} more`,
  filters: { letters: 'letters', kinds: 'kinds', from: 'from', to: 'up to' },
  letter: (isoDay) => (isoDay === null ? 'Undated letter' : `Letter of ${ENGLISH.date(isoDay)}`),
  paragraph: (number) => `para. ${number}`,
  sources: 'Sources',
  missing: 'Named, but not in this collection',
  quotes:
    'Every quote stands word for word in the paragraph of its number; paragraphs are counted as Briefwijzer shows them.',
  limits:
    'Briefwijzer does not summarise, calculate or judge: what was not found in the letters searched may stand elsewhere.',
  program: 'Composed with Briefwijzer from letters to the Dutch parliament',
  collection: (fingerprint) => `collection ${fingerprint}`,
  page: { before: 'Page ', between: ' of ' },
};

/** Gives the wording in the language of the briefing. */
export function briefingExportTexts(language: Language): BriefingExportTexts {
  return language === 'en' ? EN : NL;
}

function periodText(from: string | null, to: string | null, { date }: BriefingExportTexts): string {
  return from === to ? date(from) : [from, to].map(date).join(' – ');
}

/** The last lines: about the quotes only where there are any. */
export function closingText(
  { citations }: Pick<Briefing, 'citations'>,
  texts: BriefingExportTexts,
): string {
  return citations.length === 0 ? texts.limits : `${texts.quotes} ${texts.limits}`;
}
