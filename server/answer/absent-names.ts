/**
 * Names in a question that no letter mentions. A name that is absent makes the rest of the question
 * worthless, however well its other words fit: Zuid-Korea is no answer to a question about Noord-Korea.
 */

import type { Letter } from '../../corpus/letter.ts';
import { foldText } from '../../index/fold-text.ts';
import type { PreparedQuery, TermEvidence } from '../../index/search-index.ts';
import { THESAURUS_SIMILARITY } from '../../index/term-evidence.ts';
import { countrySpans, dutchCountryNames } from './country-names.ts';
import { escapePattern } from './escape-pattern.ts';

/** A name must be met by itself or by a word of its thesaurus group. */
const NAME_MEANING = 0.89;
/** Parts of names that name nothing by themselves. */
const DIRECTION =
  /^(?:noord|zuid|oost|west|nieuw|midden|centraal|groot|north|south|east|new|central)$/i;
/** Words of one name, typed without its hyphen: "Noord Korea". */
const DIRECTION_AND_NAME =
  /(?<![\p{L}-])(noord|zuid|oost|west|nieuw|midden|centraal)\s(\p{L}{4,})/giu;
const WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu;
/** Shorter names of countries are also common words: "us", "vs". */
const MIN_UNCAPITALISED_COUNTRY = 4;

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
const isHyphenated = (word: string): boolean => /^\p{L}+(?:-\p{L}+)+$/u.test(word);
const isAbbreviation = (name: string): boolean => /^\p{Lu}{2,6}$/u.test(name);
const isCountry = (name: string): boolean =>
  name.length >= MIN_UNCAPITALISED_COUNTRY && dutchCountryNames(name).length > 0;

/**
 * @param question - as typed by the user: capitals matter, but not at the start of a sentence
 * @returns names and codes in the order of the text; a country counts wherever it stands and however
 *   it is written
 */
export function namesIn(question: string): readonly string[] {
  const countries = countriesOfSeveralWords(question);
  const names = countries.map(({ name, start }) => ({ name, start }));
  for (const match of question.matchAll(WORD)) {
    const start = match.index;
    if (countries.some((one) => start >= one.start && start < one.end)) continue;
    const word = match[0].replace(/[.'’-]+$/, '');
    if (isName(word, /(?:^|[.?!:"“„]\s*)$/.test(question.slice(0, start))))
      names.push({ name: word, start });
  }
  return names.sort((a, b) => a.start - b.start).map(({ name }) => name);
}

function isName(word: string, opensSentence: boolean): boolean {
  if (isCountry(word)) return true;
  if (/\p{L}/u.test(word) && /\d/.test(word)) return true;
  if (!isCapitalised(word)) return false;
  // Two capitals are no habit of the first word of a sentence.
  const lastPart = word.split('-').at(-1) ?? '';
  return (
    !opensSentence || /^\p{Lu}{2,}/u.test(word) || (isHyphenated(word) && isCapitalised(lastPart))
  );
}

type NamedCountry = { readonly name: string; readonly start: number; readonly end: number };

/** "Verenigde Arabische Emiraten", and "Noord Korea" for want of a hyphen. */
function countriesOfSeveralWords(question: string): NamedCountry[] {
  const printed = countrySpans(question)
    .map((span) => ({ ...span, name: question.slice(span.start, span.end) }))
    .filter(({ name }) => /\s/.test(name));
  const unhyphenated = [...question.matchAll(DIRECTION_AND_NAME)]
    .map((match) => ({
      name: `${match[1]}-${match[2]}`,
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ name, start }) => isCountry(name) && !printed.some((one) => one.start === start));
  return [...printed, ...unhyphenated];
}

/**
 * @param query - the question, prepared
 * @returns names in the question that no letter mentions, as typed; empty when all are there
 */
export function absentNames(
  question: string,
  query: PreparedQuery,
  letters: readonly Letter[],
): string[] {
  return namesIn(question).filter((name) => {
    const countries = dutchCountryNames(name);
    if (countries.length > 0) return !countries.some((country) => isMentioned(country, letters));
    const term = query.terms.find((one) => foldText(one.typed) === foldText(name));
    if (isHyphenated(name)) return !isHyphenatedNameThere(name, term, letters);
    // Letters of an abbreviation mean nothing by themselves: only the very one will do.
    if (term && isAbbreviation(name)) return term.passages === 0 && !isKin(term);
    return term !== undefined && term.passages === 0 && term.nearestSimilarity < NAME_MEANING;
  });
}

/** Met through the thesaurus rather than by likeness of vectors, which never gives this very number. */
const isKin = (term: TermEvidence): boolean =>
  Math.abs(term.nearestSimilarity - THESAURUS_SIMILARITY) < 1e-9;

/**
 * "Nieuw-Caledonië" must stand there as a whole, or what it names by itself; of "LHBTI-rechten" only
 * the capitals are a name.
 */
function isHyphenatedNameThere(
  name: string,
  term: TermEvidence | undefined,
  letters: readonly Letter[],
): boolean {
  if (term && (term.passages > 0 || isKin(term))) return true;
  const whole = name.split('-').map(escapePattern).join('[-\\s]');
  if (stands(new RegExp(`(?<!\\p{L})${whole}`, 'iu'), letters)) return true;
  const parts = name.split('-').filter((part) => isCapitalised(part) && !DIRECTION.test(part));
  return parts.length > 0 && parts.every((part) => standsByItself(part, letters));
}

function standsByItself(part: string, letters: readonly Letter[]): boolean {
  const countries = dutchCountryNames(part);
  if (countries.length > 0) return countries.some((country) => isMentioned(country, letters));
  return stands(new RegExp(`(?<![\\p{L}-])${escapePattern(part)}(?!\\p{L})`, 'u'), letters);
}

/** Whether a country is mentioned; "Zuid-Soedan" does not mention Soedan, "Oost-Oekraïne" mentions Oekraïne. */
function isMentioned(country: string, letters: readonly Letter[]): boolean {
  const pattern = new RegExp(
    `(?<!\\p{L})(\\p{L}+[-\\s])?${escapePattern(country).replace('-', '[-\\s]')}`,
    'gu',
  );
  return letters.some((letter) =>
    letter.paragraphs.some(({ text }) =>
      [...text.matchAll(pattern)].some(
        ([, before]) =>
          before === undefined ||
          !DIRECTION.test(before.slice(0, -1)) ||
          !isCountry(`${before.slice(0, -1)}-${country}`),
      ),
    ),
  );
}

const stands = (pattern: RegExp, letters: readonly Letter[]): boolean =>
  letters.some((letter) => letter.paragraphs.some(({ text }) => pattern.test(text)));
