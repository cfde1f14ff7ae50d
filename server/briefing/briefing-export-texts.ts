/** What a briefing on paper says besides its parts: the head, the list of sources and the closing line. */
import type { LetterKind } from '../../corpus/letter.ts';
import { ENGLISH } from '../answer/text-en.ts';
import { DUTCH } from '../answer/text-nl.ts';
import type { Language } from '../contract.ts';

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
    readonly collection: string;
  };
  /** @param from - ISO day; null on both sides where no letter has a date */
  readonly period: (from: string | null, to: string | null) => string;
  readonly letterCount: (count: number) => string;
  /** Behind the letters that are named, when there are too many to name. */
  readonly moreLetters: (count: number) => string;
  readonly noFilters: string;
  readonly filters: {
    readonly letters: string;
    readonly kinds: string;
    readonly from: string;
    readonly to: string;
  };
  /** @param name - its number as the field cites it, or its title */
  readonly letter: (isoDay: string | null, name: string) => string;
  readonly paragraph: (number: number) => string;
  readonly sources: string;
  readonly missing: string;
  readonly closing: string;
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
    collection: 'Verzameling',
  },
  period: (from, to) => periodText(from, to, NL),
  letterCount: (count) => (count === 1 ? '1 brief' : `${count} brieven`),
  moreLetters: (count) => `en nog ${count}`,
  noFilters: 'geen',
  filters: { letters: 'brieven', kinds: 'soorten', from: 'vanaf', to: 'tot en met' },
  letter: (isoDay, name) => `Kamerbrief ${DUTCH.date(isoDay)}, ${name}`,
  paragraph: (number) => `al. ${number}`,
  sources: 'Bronnen',
  missing: 'Wel genoemd, niet in deze verzameling',
  closing:
    'Elk citaat is woordelijk overgenomen uit de alinea waar zijn nummer naar verwijst; alinea’s zijn geteld zoals Briefwijzer ze toont. Briefwijzer vat niet samen, rekent niet en oordeelt niet, en kent alleen de doorzochte brieven: wat hier niet staat of niet is teruggevonden, kan elders wel staan.',
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
    collection: 'Collection',
  },
  period: (from, to) => periodText(from, to, EN),
  letterCount: (count) => (count === 1 ? '1 letter' : `${count} letters`),
  moreLetters: (count) => `and ${count} more`,
  noFilters: 'none',
  filters: { letters: 'letters', kinds: 'kinds', from: 'from', to: 'up to' },
  letter: (isoDay, name) =>
    isoDay === null ? `Undated letter, ${name}` : `Letter of ${ENGLISH.date(isoDay)}, ${name}`,
  paragraph: (number) => `para. ${number}`,
  sources: 'Sources',
  missing: 'Named, but not in this collection',
  closing:
    'Every quote is taken word for word from the paragraph its number points to; paragraphs are counted as Briefwijzer shows them. Briefwijzer does not summarise, calculate or judge, and knows the letters searched only: what is not here or was not found again may stand elsewhere.',
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
