/**
 * Common nouns that a question is about and no letter has: "… extra geld aan voor de marine?". Sentences
 * on the rest of the question answer it no more than they do with a name that is absent.
 */
import type { Letter } from '../../corpus/letter.ts';
import { foldText } from '../../index/fold-text.ts';
import type { PreparedQuery, TermEvidence } from '../../index/search-index.ts';
import { escapePattern } from './escape-pattern.ts';
import { NEAR_MEANING } from './relevance.ts';

const PREPOSITION =
  'aan|bij|in|met|naar|op|over|tegen|tot|van|voor|door|uit|om|onder|sinds|tijdens';
/** What is paid for, sent to or spoken of stands behind one of these. */
const BEFORE_THING = /(?<!\p{L})(?:aan|naar|over|tegen|van|voor)\s+/giu;
const DETERMINER = /^(?:(de|het|een|deze|dit|die|dat|onze|ons|haar|hun)\s+)?/iu;
/** A word in -e may be an adjective, unless nothing follows that it could belong to. */
const ENDS_PHRASE = new RegExp(
  `^\\s*(?:$|[?.,;:!]|(?:${PREPOSITION}|en|of)(?!\\p{L})|\\p{L}{0,5}ge\\p{L}{3,}(?:d|t|en)(?!\\p{L}))`,
  'iu',
);
const WORD = /^[\p{L}-]+/u;
/** Shorter nouns are too often one half of a fixed phrase: "in de mate", "van de hand". */
const MIN_LETTERS = 5;
/** Share of a noun's letters that a printed word begins with to be of its family: "misdadiger", "misdaden". */
const FAMILY_SHARE = 0.6;

/**
 * @param question - in Dutch
 * @returns nouns that somebody or something is asked of, as typed, in the order of the question
 */
export function thingsAskedOf(question: string): readonly string[] {
  return [...question.matchAll(BEFORE_THING)].flatMap((match) => {
    let rest = question.slice(match.index + match[0].length);
    const determiner = DETERMINER.exec(rest);
    rest = rest.slice(determiner?.[0].length ?? 0);
    while (true) {
      const word = WORD.exec(rest)?.[0];
      if (word === undefined) return [];
      rest = rest.slice(word.length);
      const isAdjective = /e$/u.test(word) && !ENDS_PHRASE.test(rest);
      if (!isAdjective) return isNoun(word, determiner?.[1]) ? [word] : [];
      rest = rest.trimStart();
    }
  });
}

/** "Het bouwen" is said with another verb in a letter; a capital makes a name, judged as one. */
function isNoun(word: string, determiner: string | undefined): boolean {
  const isInfinitive = determiner?.toLowerCase() === 'het' && /en$/u.test(word);
  return word.length >= MIN_LETTERS && /^\p{Ll}/u.test(word) && !isInfinitive;
}

/**
 * @param query - the question, prepared
 * @returns those that no letter has by word, part, family or meaning
 */
export function absentThings(
  question: string,
  query: PreparedQuery,
  letters: readonly Letter[],
): string[] {
  return thingsAskedOf(question).filter((thing) => {
    const term = query.terms.find(({ typed }) => foldText(typed) === foldText(thing));
    return term !== undefined && isAbsent(term) && !hasFamily(term.word, letters);
  });
}

const isAbsent = (term: TermEvidence): boolean =>
  term.passages === 0 &&
  term.passagesWithHalves === 0 &&
  !term.standsInside &&
  term.nearestSimilarity < NEAR_MEANING;

function hasFamily(word: string, letters: readonly Letter[]): boolean {
  const beginning = word.slice(0, Math.max(MIN_LETTERS, Math.ceil(word.length * FAMILY_SHARE)));
  const family = new RegExp(`(?<!\\p{L})${escapePattern(beginning)}`, 'iu');
  return letters.some(({ paragraphs }) => paragraphs.some(({ text }) => family.test(text)));
}
