/** Every sentence that the answers about themes and comparisons can say. Fixed wording only. */
import type { Language } from '../contract.ts';
import { joinWords } from './text-nl.ts';

export type ThemeTexts = {
  readonly counted: (paragraphs: number, letters: number, searched: number) => string;
  readonly share: (paragraphs: number, percent: number) => string;
  readonly alsoIn: string;
  readonly more: (paragraphs: number) => string;
  readonly near: string;
  readonly nearMore: (letters: number) => string;
  readonly silent: (letters: readonly string[], more: number) => string;
  readonly noSubject: string;
  readonly tooBroad: (theme: string) => string;
  readonly notFound: (theme: string) => string;
  readonly partsNotFound: (parts: readonly string[]) => string;
  readonly changed: string;
  readonly both: string;
  readonly sides: (later: string, earlier: string) => string;
  readonly before: string;
  readonly onlyIn: (letter: string) => string;
  readonly silentSide: (letter: string) => string;
  readonly silentButNear: (letter: string) => string;
  readonly alone: (later: number, earlier: number) => string;
  readonly twoNeeded: string;
  readonly emptySide: (letter: string) => string;
  readonly nothingShared: string;
};

const DUTCH: ThemeTexts = {
  counted: (paragraphs, letters, searched) =>
    `${paragraphs === 1 ? 'Eén alinea' : `${paragraphs} alinea’s`} in ${letters} van ${searched === 1 ? 'één brief' : `${searched} brieven`}.`,
  share: (paragraphs, percent) =>
    ` · ${paragraphs === 1 ? '1 alinea' : `${paragraphs} alinea’s`}, ${percent} % van de brief`,
  alsoIn: 'Ook genoemd in ',
  more: (paragraphs) =>
    `Verder in nog ${paragraphs === 1 ? 'één alinea' : `${paragraphs} alinea’s`}; bij Thema’s staan ze allemaal.`,
  near: ' · geen passage over dit thema zelf; verwant is: ',
  nearMore: (letters) =>
    `Ook in ${letters === 1 ? 'één andere brief' : `${letters} andere brieven`} staat geen passage over dit thema zelf, wel iets verwants; bij Thema’s staat het.`,
  silent: (letters, more) =>
    `Zwijgt hierover: ${joinWords(more > 0 ? [...letters, `${more} andere`] : letters, 'en')}.`,
  noSubject: 'Niet gevonden: in deze vraag staat geen onderwerp om op te zoeken.',
  tooBroad: (theme) =>
    `Te ruim om te zoeken: over ${theme} gaat bijna elke alinea. Een preciezer onderwerp geeft een bruikbaar antwoord.`,
  notFound: (theme) => `Niet gevonden: over ${theme} staat niets in de brieven.`,
  partsNotFound: (parts) => `Niet gevonden in de brieven: ${joinWords(parts, 'en')}.`,
  changed: 'Wat veranderde',
  both: 'Wat beide zeggen',
  sides: (later, earlier) => `${later} naast ${earlier}`,
  before: ' — eerder: ',
  onlyIn: (letter) => `Alleen gevonden in ${letter}`,
  silentSide: (letter) => `Zwijgt hierover: ${letter}.`,
  silentButNear: (letter) => `Zwijgt hierover: ${letter}; het dichtst in de buurt komt: `,
  alone: (later, earlier) =>
    `Alleen in de latere brief: ${later === 1 ? 'één zin' : `${later} zinnen`}; alleen in de eerdere: ${earlier}. Bij Vergelijken staan ze allemaal.`,
  twoNeeded:
    'Niet gevonden: om te vergelijken zijn twee verschillende brieven met een datum nodig.',
  emptySide: (letter) => `Er valt niets te vergelijken: ${letter} heeft geen eigen tekst.`,
  nothingShared:
    'Er valt niets naast elkaar te zetten: de twee brieven zeggen niets hetzelfde. Bij Vergelijken staan ze allebei in hun geheel.',
};

const ENGLISH: ThemeTexts = {
  counted: (paragraphs, letters, searched) =>
    `${paragraphs === 1 ? 'One paragraph' : `${paragraphs} paragraphs`} in ${letters} of ${searched === 1 ? 'one letter' : `${searched} letters`}.`,
  share: (paragraphs, percent) =>
    ` · ${paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`}, ${percent}% of the letter`,
  alsoIn: 'Also mentioned in ',
  more: (paragraphs) =>
    `And in ${paragraphs === 1 ? 'one more paragraph' : `${paragraphs} more paragraphs`}; the themes page has all of them.`,
  near: ' · no passage on this theme itself; related: ',
  nearMore: (letters) =>
    `In ${letters === 1 ? 'one other letter' : `${letters} other letters`} there is no passage on this theme itself either, but something related; see the themes page.`,
  silent: (letters, more) =>
    `Silent on this: ${joinWords(more > 0 ? [...letters, `${more} others`] : letters, 'and')}.`,
  noSubject: 'Not found: this question names no subject to look for.',
  tooBroad: (theme) =>
    `Too broad to look for: nearly every paragraph is about ${theme}. A narrower subject gives a useful answer.`,
  notFound: (theme) => `Not found: the letters say nothing about ${theme}.`,
  partsNotFound: (parts) => `Not found in the letters: ${joinWords(parts, 'and')}.`,
  changed: 'What changed',
  both: 'What both say',
  sides: (later, earlier) => `${later} beside ${earlier}`,
  before: ' — before: ',
  onlyIn: (letter) => `Found only in ${letter}`,
  silentSide: (letter) => `Silent on this: ${letter}.`,
  silentButNear: (letter) => `Silent on this: ${letter}; what comes nearest: `,
  alone: (later, earlier) =>
    `Only in the later letter: ${later === 1 ? 'one sentence' : `${later} sentences`}; only in the earlier one: ${earlier}. The page that compares letters has all of them.`,
  twoNeeded: 'Not found: comparing takes two different letters with a date.',
  emptySide: (letter) => `There is nothing to compare: ${letter} has no text of its own.`,
  nothingShared:
    'Nothing can be set side by side: the two letters say nothing alike. The page that compares letters has both of them whole.',
};

/** The texts of a language. */
export function themeTexts(language: Language): ThemeTexts {
  return language === 'en' ? ENGLISH : DUTCH;
}

/** Words of a question as they can stand in our own sentences: no markup, at most 80 characters. */
export function inOurWords(typed: string): string {
  const plain = typed
    .replace(/[\\`*_[\]<>#~|„”“"]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return `*${plain.length > 80 ? `${plain.slice(0, 79).trimEnd()}…` : plain}*`;
}
