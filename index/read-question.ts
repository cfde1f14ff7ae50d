/**
 * A question as typed -> what is looked for: corrected words, their stems and 5-grams, the other form of
 * an abbreviation, and the Dutch words of the thesaurus. No model is needed for this step.
 */
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import type { Spelling } from './correct-typing.ts';
import { dutchStem } from './dutch-stem.ts';
import { hyphenParts, isContentWord, joined, readWords, type Word } from './dutch-terms.ts';
import { isHyphenatedName, otherSpellings } from './other-spellings.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Thesaurus, ThesaurusMatch } from './thesaurus/thesaurus.ts';
import { gramsOf, PART_WEIGHT, stemsOf } from './word-terms.ts';

/** Weights of what was not typed, beside 1 for what was; measured, see index/README.md. */
export const EXPANSION_WEIGHTS = { abbreviation: 0.5, thesaurus: 0.2 } as const;

const SHORT_IN_CAPITALS = /^\p{Lu}{2,6}$/u;
const NUMBER_BEFORE_WORD = /(?<![\p{L}\p{N}-])(\d+)-(\p{Ll}{4,})/gu;

/** One content word of a question and every way a text may hold it. */
export type QuestionTerm = {
  readonly typed: string;
  readonly word: string;
  /** A name with a hyphen, of which a part is another name. */
  readonly isName: boolean;
  /** Printed in capitals, here or in the letters. */
  readonly isAbbreviation: boolean;
  /** Where the name begins that it is part of with other words, "Verenigde Naties"; null for a word by itself. */
  readonly name: number | null;
  /** Its stem, and those of its other spellings: any one of them is the word itself. */
  readonly stems: readonly string[];
  /** Full forms of an abbreviation: all stems of one of them together are the word itself. */
  readonly fullForms: readonly (readonly string[])[];
  /** Phrases of the same thesaurus group, as stems. */
  readonly alternatives: readonly (readonly string[])[];
  /** Those of them that mean the same, or are a part of it. */
  readonly same: readonly (readonly string[])[];
};

export type ReadQuestion = {
  /** The question with its typing errors corrected and abbreviations followed by their full form. */
  readonly text: string;
  readonly corrections: readonly { readonly typed: string; readonly word: string }[];
  readonly terms: readonly QuestionTerm[];
  readonly stems: ReadonlyMap<string, number>;
  readonly grams: ReadonlyMap<string, number>;
};

export type QuestionReader = {
  readonly vocabulary: CorpusVocabulary;
  readonly spelling: Spelling;
  readonly thesaurus: Thesaurus;
};

/**
 * Words that could be typing errors: they occur nowhere, in no form, and are no compound of words that do.
 * The caller may know better, and leaves words out that are right as typed.
 */
export function doubtfulWords(
  question: string,
  { vocabulary, spelling }: QuestionReader,
): Map<string, string> {
  const doubtful = new Map<string, string>();
  for (const word of vocabulary.contentWords(question)) {
    const typed = joined(word.folded);
    if (word.kind === 'number' || isKnown(word, vocabulary)) continue;
    const meant = spelling.correct(typed);
    if (meant !== null) doubtful.set(word.folded, meant);
  }
  return doubtful;
}

function isKnown(word: Word, vocabulary: CorpusVocabulary): boolean {
  const { stem } = vocabulary.termsOf(word);
  if (vocabulary.counts.has(joined(word.folded)) || vocabulary.stems.has(stem)) return true;
  return hyphenParts(word.folded).length > 0;
}

/** Reads a question; `corrections` maps folded words to what was meant. */
export function readQuestion(
  question: string,
  corrections: ReadonlyMap<string, string>,
  { vocabulary, thesaurus }: QuestionReader,
): ReadQuestion {
  const isShouted = !/\p{Ll}/u.test(question) && (question.match(/\p{L}+/gu) ?? []).length > 2;
  const words = wordsOf(question).map((word) => {
    const meant = corrections.get(word.folded);
    return {
      typed: word.folded,
      word: meant === undefined ? word : { ...word, folded: meant, printed: meant },
    };
  });
  const shortOf = invert(vocabulary.abbreviations);
  const stems = new Map<string, number>();
  const grams = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    merge(stems, stemsOf(text, vocabulary), weight);
    merge(grams, gramsOf(text), weight);
  };
  const meant = thesaurusMatches(
    words.map(({ word }) => word),
    thesaurus,
  );
  const names = namePlaces(
    words.map(({ word }) => word),
    meant.values(),
    vocabulary,
  );
  const terms: QuestionTerm[] = [];
  let text = question;
  for (const [at, { typed, word }] of words.entries()) {
    if (typed !== word.folded) text = replaceWord(text, typed, word.folded);
    if (word.kind === 'word' && (word.folded.length < 2 || STOP_WORDS.has(word.folded))) continue;
    add(word.printed, 1);
    const fullForm = fullFormOf(word, vocabulary.abbreviations);
    if (fullForm !== null) {
      add(fullForm, EXPANSION_WEIGHTS.abbreviation);
      text += ` ${fullForm}`;
    }
    const spellings = spellingsOf(word, vocabulary);
    for (const spelling of spellings) add(spelling, 1);
    terms.push({
      typed,
      word: word.folded,
      isAbbreviation:
        (!isShouted && SHORT_IN_CAPITALS.test(word.printed)) ||
        vocabulary.isAbbreviation(word.folded),
      name: names.get(at) ?? null,
      stems: [...new Set([vocabulary.termsOf(word).stem, ...spellings.map(dutchStem)])],
      fullForms: fullForm === null ? [] : [contentStems(fullForm, vocabulary)],
      ...othersFor(word, meant.get(at), vocabulary),
    });
  }
  const others = [...meant.values()].flatMap(({ alternatives }) => alternatives);
  for (const phrase of new Set(others.map((one) => one.join(' ')))) {
    add(phrase, EXPANSION_WEIGHTS.thesaurus);
  }
  for (const short of abbreviationsOf(question, shortOf))
    add(short, EXPANSION_WEIGHTS.abbreviation);
  const corrected = words.filter(({ typed, word }) => typed !== word.folded);
  return {
    text,
    corrections: corrected.map(({ typed, word }) => ({ typed, word: word.folded })),
    terms,
    stems,
    grams,
  };
}

const isNameOf = ({ printed, folded }: Word): boolean => isHyphenatedName(printed, folded);

const spellingsOf = (word: Word, { counts }: CorpusVocabulary): readonly string[] =>
  otherSpellings(joined(word.folded), isNameOf(word), (one) => counts.has(one));

/** What stands for a word, by the thesaurus and by how it is built. */
function othersFor(
  word: Word,
  meant: ThesaurusMatch | undefined,
  vocabulary: CorpusVocabulary,
): Pick<QuestionTerm, 'isName' | 'alternatives' | 'same'> {
  const isName = isNameOf(word);
  const shorter = lastPartOf(word, isName, vocabulary);
  const { alternatives = [], same = [] } = meant ?? {};
  return {
    isName,
    alternatives: [...alternatives, ...shorter].map(stemmed),
    same: [...same, ...shorter].map(stemmed),
  };
}

/** "Soedan" for "Zuid-Soedan", where the letters print it as a name by itself; otherwise none. */
function lastPartOf(word: Word, isName: boolean, vocabulary: CorpusVocabulary): string[][] {
  const last = hyphenParts(word.folded).at(-1);
  return isName && last !== undefined && vocabulary.standsAlone(last) ? [[last]] : [];
}

const stemmed = (phrase: readonly string[]): string[] => phrase.map(dutchStem);

/** What the thesaurus says of each content word, by its place. */
function thesaurusMatches(
  words: readonly Word[],
  thesaurus: Thesaurus,
): Map<number, ThesaurusMatch> {
  const found = new Map<number, ThesaurusMatch>();
  for (const match of thesaurus.match(words.map(({ folded }) => dutchStem(folded)))) {
    for (let at = match.from; at < match.to; at += 1) found.set(at, match);
  }
  return found;
}

/** For each content word of a name of several words, by its place, the place where the name begins. */
function namePlaces(
  words: readonly Word[],
  matches: Iterable<ThesaurusMatch>,
  { isAbbreviation }: Pick<CorpusVocabulary, 'isAbbreviation'>,
): Map<number, number> {
  const places = new Map<number, number>();
  for (const { from, to, same } of matches) {
    const content = [...words.slice(from, to).entries()].filter(([, word]) => isContentWord(word));
    const isName =
      content.every(([, { printed }]) => /^\p{Lu}/u.test(printed)) ||
      same.some(([word = '', ...rest]) => rest.length === 0 && isAbbreviation(word));
    if (isName && content.length > 1) for (const [at] of content) places.set(from + at, from);
  }
  return places;
}

/** "100-brieven" is two words: a number says which, and the letters may print it apart. */
function wordsOf(question: string): Word[] {
  return readWords(question.replace(NUMBER_BEFORE_WORD, '$1 $2'));
}

function merge(into: Map<string, number>, from: ReadonlyMap<string, number>, weight: number): void {
  for (const [term, times] of from) {
    // Saying a word twice does not make it twice as important.
    const strength = weight * Math.min(1, times < 1 ? PART_WEIGHT : 1);
    into.set(term, Math.max(into.get(term) ?? 0, strength));
  }
}

/** The full form of a word that is a known abbreviation, typed in capitals or not. */
function fullFormOf(word: Word, abbreviations: ReadonlyMap<string, string>): string | null {
  const exact = abbreviations.get(word.printed);
  if (exact !== undefined) return exact;
  for (const [short, full] of abbreviations) if (short.toLowerCase() === word.folded) return full;
  return null;
}

function invert(abbreviations: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...abbreviations].map(([short, full]) => [stemPhrase(full), short]));
}

/** Abbreviations whose full form stands in the question. */
function abbreviationsOf(question: string, shortOf: ReadonlyMap<string, string>): string[] {
  const stemmed = ` ${stemPhrase(question)} `;
  return [...shortOf].filter(([full]) => stemmed.includes(` ${full} `)).map(([, short]) => short);
}

function stemPhrase(text: string): string {
  return readWords(text)
    .map(({ folded }) => dutchStem(folded))
    .join(' ');
}

function contentStems(text: string, vocabulary: CorpusVocabulary): string[] {
  return vocabulary.contentWords(text).map((word) => vocabulary.termsOf(word).stem);
}

function replaceWord(text: string, typed: string, meant: string): string {
  return text.replace(new RegExp(`(?<!\\p{L})${typed}(?!\\p{L})`, 'giu'), meant);
}
