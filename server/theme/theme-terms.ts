/**
 * What the words of a theme weigh, and how well a sentence holds each. Stricter than a search: a
 * paragraph is counted or it is not, so a word that is only near in meaning counts when the letters
 * lack the word itself.
 */
import type { PreparedQuery, SentenceMatches, TermEvidence } from '../../index/search-index.ts';

/** Words about what is done with a theme, not the theme: they weigh less beside any other word. */
const WEAK_WORD =
  /^(?:andere?|other|inzet|beleid|standpunt|positie|aanpak|rol|houding|kwestie|onderwerp|thema|thema's|visie|koers|toon|plek|plaats|plan|plannen|situatie|gebied|terrein|ontwikkeling|ontwikkelingen|manier|maatregel|maatregelen|nederland|nederlandse?|kabinet|regering|minister|brief|brieven|stuk|stukken|terug|verder|jaar|jaren|belangrijk|policy|approach|role|position|dutch|netherlands|government|letters?)$/u;
const WEAK_WEIGHT = 0.25;
/** Below this nearness nothing in the letters stands for the word. */
const HAS_KIN = 0.75;
/** A word of the same thesaurus group, where the letters do print the word that was asked for. */
const KIN_BESIDE_THE_WORD = 0.8;
/** The same for a word that is only near in meaning. */
const NEAR_BESIDE_THE_WORD = 0.7;
/** What a word that the letters lack weighs: its rarity is not theirs. */
const ABSENT_WEIGHT = 0.7;
/** From this nearness a sentence holds the word itself, as a compound written apart. */
const WRITTEN_APART = 0.95;
/** How well each word of a name must be held. */
const HELD_IN_NAME = 0.75;
/** Nearness of two words from which one may stand for the other. */
const NEAR_ENOUGH = 0.6;
/** The same for a word that the letters lack: nothing else then tells what is meant. */
const NEAR_ENOUGH_WHEN_ABSENT = 0.6;

/** One theme prepared: its words with what each weighs. */
export type ThemeTerms = {
  readonly query: PreparedQuery;
  /** For each of `query.terms`, 0 or more; all 0 when the letters hold nothing like the theme. */
  readonly weights: readonly number[];
  /** Which of them are the theme itself: no years, no words about what is done with it. */
  readonly isSubject: readonly boolean[];
  /** Share of the theme that the letters have no word for, by idf, 0..1. */
  readonly missingShare: number;
};

/** Words of a theme that a paragraph must hold, its headings included. */
const WORDS_HELD = 2;

const isYear = (term: TermEvidence): boolean => /^(?:19|20)\d{2}$/u.test(term.word);

/** Whether the letters hold anything that the word can be found by. */
const isKnown = (term: TermEvidence): boolean =>
  term.passages > 0 ||
  term.passagesWithHalves > 0 ||
  term.standsInside ||
  term.kinSimilarity >= HAS_KIN;

/** Weighs the words of a theme; a theme of weak words only keeps them. */
export function weighTerms(query: PreparedQuery): ThemeTerms {
  const known = query.terms.map(isKnown);
  const isSubject = query.terms.map((term) => !isYear(term) && !WEAK_WORD.test(term.word));
  const hasSubject = isSubject.some(Boolean);
  const plain = query.terms.map((term, at) => {
    if (!hasSubject) return term.idf;
    if (isYear(term)) return 0;
    const rarity = term.passages === 0 ? term.idf * ABSENT_WEIGHT : term.idf;
    return isSubject[at] === true ? rarity : rarity * WEAK_WEIGHT;
  });
  const total = plain.reduce((sum, weight) => sum + weight, 0);
  const weights = plain.map((weight, at) => (known[at] === true ? weight : 0));
  const held = weights.reduce((sum, weight) => sum + weight, 0);
  return { query, weights, isSubject, missingShare: total === 0 ? 1 : 1 - held / total };
}

/**
 * How well a sentence holds each term of a theme, in their order, 0..1; 0 for terms without weight, and for
 * every word of a name when one of them is missing: "Verenigde Staten" hold nothing of "Verenigde Naties".
 */
export function matchesOf(
  { query, weights }: ThemeTerms,
  { kinMatches, insideWords }: Pick<SentenceMatches, 'kinMatches'> & Partial<SentenceMatches>,
): readonly number[] {
  const matches = query.terms.map((term, at) =>
    weights[at] ? matchOf(term, kinMatches[at] ?? 0, insideWords?.[at] === true) : 0,
  );
  const broken = new Set(
    query.terms.flatMap(({ name }, at) =>
      name !== null && weights[at] && (matches[at] ?? 0) < HELD_IN_NAME ? [name] : [],
    ),
  );
  if (broken.size === 0) return matches;
  return matches.map((match, at) => (broken.has(query.terms[at]?.name ?? -1) ? 0 : match));
}

/**
 * The same for a sentence that only comes near: any word of the theme counts, and so does one of its thesaurus
 * group. Nearness by meaning alone is a guess, and none here.
 */
export function nearMatchesOf(
  { query, weights }: ThemeTerms,
  { groupHeld, insideWords }: Pick<SentenceMatches, 'groupHeld' | 'insideWords'>,
): readonly number[] {
  return query.terms.map((_, at) =>
    weights[at] && (groupHeld[at] === true || insideWords[at] === true) ? 1 : 0,
  );
}

/** Whether both words of a theme are held; a theme of more words is a description, and two of them do. A name is one. */
export function holdsEnoughWords(
  { query, weights, isSubject }: ThemeTerms,
  matches: readonly number[],
): boolean {
  const own = weights.flatMap((weight, at) => (weight > 0 && isSubject[at] ? [at] : []));
  const units = (places: readonly number[]): number =>
    new Set(places.map((at) => query.terms[at]?.name ?? `word ${at}`)).size;
  const held = units(own.filter((at) => (matches[at] ?? 0) > 0));
  return held >= Math.min(units(own), WORDS_HELD);
}

/** How well the theme is held, 0..1, by what `matchesOf` gives. */
export function coverageOf({ weights }: ThemeTerms, matches: readonly number[]): number {
  let held = 0;
  let total = 0;
  for (const [at, weight] of weights.entries()) {
    total += weight;
    held += weight * (matches[at] ?? 0);
  }
  return total === 0 ? 0 : held / total;
}

function matchOf(term: TermEvidence, match: number, isInside: boolean): number {
  if (match === 1) return 1;
  if (match >= WRITTEN_APART) return match;
  if (isInside) return 0.9;
  if (match >= 0.9) return term.passages === 0 ? 0.95 : KIN_BESIDE_THE_WORD;
  if (term.passages === 0) return match >= NEAR_ENOUGH_WHEN_ABSENT ? match : 0;
  return match >= NEAR_ENOUGH ? match * NEAR_BESIDE_THE_WORD : 0;
}
