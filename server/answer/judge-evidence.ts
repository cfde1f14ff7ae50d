/**
 * Decides whether the evidence answers the question, and if not, why. A floor under one score cannot
 * do that: most unanswerable questions are near misses. What tells them apart is names and rare words
 * that occur neither by word nor by near meaning, and the kind of thing asked for missing from every
 * sentence about the subject.
 */

import type { Letter } from '../../corpus/letter.ts';
import { foldText } from '../../index/fold-text.ts';
import type { PreparedQuery, TermEvidence } from '../../index/search-index.ts';
import type { Language, NoAnswerReason } from '../contract.ts';
import { absentNames } from './absent-names.ts';
import { type AskedDetail, PROVABLE_DETAILS } from './asked-detail.ts';
import { namedTerms } from './beside-names.ts';
import { countrySpans } from './country-names.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';
import { NEAR_MEANING, relevanceFeatures, relevanceOf } from './relevance.ts';
import { RELEVANCE_MODEL } from './relevance-model.ts';

export type Verdict =
  | { readonly found: true }
  | {
      readonly found: false;
      readonly reason: Extract<NoAnswerReason, 'no-match' | 'too-weak' | 'detail-absent'>;
      /** Words of the question that the letters lack, as typed; may be empty. */
      readonly words: readonly string[];
      readonly asks: AskedDetail;
    };

/** Measured on the development questions; see tests/eval/expected.json for what they reach together. */
const FLOORS = {
  /** idf-weighted share of content words without any kin in the letters that is too much to miss. */
  missingShare: 0.5,
  /** The same, where the subject is surely there: an odd word then weighs less. */
  missingShareWhenSure: 0.6,
  sureRelevance: 0.85,
  /** The same for compounds met by a part as well: "op de wereldranglijst" may be said in other words. */
  missingShareWithParts: 0.7,
  /** A compound whose nearest word is one of its own parts must be this near to it to be there. */
  partOfCompound: 0.75,
  /** Share of the best sentence's fit that a sentence needs for its dates and amounts to count. */
  aboutSubject: 0.62,
  /** The same where the number stands right before what is counted. */
  besideCounted: 0.45,
} as const;

const isMissing = (term: TermEvidence): boolean =>
  term.passages === 0 && term.nearestSimilarity < NEAR_MEANING;

/**
 * Words that the letters lack, when they are too much of the question to miss; with them, if the
 * question is about little else, compounds of which only a part is printed.
 */
function missingTerms(
  query: PreparedQuery,
  relevance: number,
): { readonly terms: readonly TermEvidence[]; readonly isTooMuch: boolean } {
  const missing = query.terms.filter(isMissing);
  const atMost =
    relevance < FLOORS.sureRelevance ? FLOORS.missingShare : FLOORS.missingShareWhenSure;
  if (shareOf(query, missing) >= atMost) return { terms: missing, isTooMuch: true };
  const withParts = query.terms.filter((term) => isMissing(term) || isMetByPartOnly(term));
  return shareOf(query, withParts) >= FLOORS.missingShareWithParts
    ? { terms: withParts, isTooMuch: true }
    : { terms: missing, isTooMuch: false };
}

/** "zorg" is not the thing that "zorgakkoord" names, unless the two are nearly the same. */
function isMetByPartOnly({
  word,
  passages,
  nearestWord,
  nearestSimilarity,
}: TermEvidence): boolean {
  if (passages > 0 || nearestWord === null || nearestSimilarity >= FLOORS.partOfCompound)
    return false;
  const [compound, part] = [foldText(word), foldText(nearestWord)];
  return compound !== part && (compound.startsWith(part) || compound.endsWith(part));
}

/** A folded word as it stands in the question, capitals and all. */
function asTyped(folded: string, question: string): string {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu) ?? [];
  return words.find((word) => foldText(word).replace(/[.'’-]+$/, '') === folded) ?? folded;
}

function shareOf(query: PreparedQuery, some: readonly { readonly idf: number }[]): number {
  const total = query.terms.reduce((sum, term) => sum + term.idf, 0);
  return total === 0 ? 1 : some.reduce((sum, term) => sum + term.idf, 0) / total;
}

/**
 * A cell stands for its whole row; a sentence must hold part of the subject itself.
 */
export function subjectFit(sentence: SentenceEvidence): number {
  return sentence.paragraph.kind === 'table-row'
    ? sentence.contextCoverage
    : (sentence.coverage + sentence.contextCoverage) / 2;
}

/** Sentences about the subject that hold the kind of thing asked for, best first. */
export function sentencesWithDetail(
  { part, query, sentences }: PartEvidence,
  years: readonly number[],
): readonly SentenceEvidence[] {
  const best = Math.max(0, ...sentences.slice(0, 20).map(subjectFit));
  const counts = part.asks === 'count' ? part.counts : [];
  const counted = query.terms.flatMap((term, at) =>
    counts.some((word) => foldText(word) === foldText(term.typed)) ? [at] : [],
  );
  const subjectAt = part.asks === 'amount' ? rarestPresentTerm(query) : null;
  const figures = ['amount', 'percentage', 'count'].includes(part.asks);
  const named = figures || part.asks === 'person' ? namedTerms(part.text, query) : [];
  const needsYear = figures && years.length > 0;
  return sentences.filter((sentence) => {
    if (sentence.details.length === 0 && !sentence.hasDetailAbove) return false;
    if (named.some((at) => (sentence.contextMatches[at] ?? 0) < 0.5)) return false;
    if (part.asks === 'person' && !namesSomeoneNew(sentence, part.text)) return false;
    if (countsIt(sentence, counts) && subjectFit(sentence) >= best * FLOORS.besideCounted)
      return true;
    if (subjectAt !== null && (sentence.contextMatches[subjectAt] ?? 0) < 0.5) return false;
    if (subjectFit(sentence) < best * FLOORS.aboutSubject) return false;
    if (counted.length > 0 && !counted.some((at) => (sentence.termMatches[at] ?? 0) >= 0.5))
      return false;
    return !needsYear || years.some((year) => speaksOfYear(sentence, year));
  });
}

/** "Wie is de minister van Defensie?" is not answered by the words "minister van Defensie". */
function namesSomeoneNew({ paragraph, details }: SentenceEvidence, question: string): boolean {
  const asked = foldText(question);
  const asksOffice = /\bwie (?:is|was|zijn|waren|wordt|werd)\b|\bwho (?:is|was|are|were)\b/i.test(
    question,
  );
  return details.some(({ start, end }) => {
    const name = paragraph.text.slice(start, end);
    if (asked.includes(foldText(name))) return false;
    return !asksOffice || isPersonalName(name);
  });
}

/** "W.B. Hoekstra", "Hanke Bruins Slot": initials, or two capitalised words that are no office or body. */
function isPersonalName(name: string): boolean {
  return (
    /^(?:\p{Lu}\.)+/u.test(name) ||
    (!/^(?:De|Den|Het|The|Nieuw|Noord|Zuid|Oost|West)\s/.test(name) &&
      countrySpans(name).length === 0 &&
      /^\p{Lu}\p{Ll}+(?:\s(?:van|de|der|den|ten|ter)){0,2}\s\p{Lu}\p{Ll}+/u.test(name) &&
      !/(?:Minister|Staatssecretaris|Voorzitter|President|Zaken|Kamer|Raad|Unie|Ministerie|Commissie|Directie|Hof|Fonds|Naties|Staten|Nederland|Europ|Internation|Algeme|Strateg|Nation)/u.test(
        name,
      ))
  );
}

/** Words that ask for money say nothing of what it is spent on. */
const MONEY_WORDS =
  /^(?:bedrag|geld|euro|budget|totaal|totaalbedrag|miljoen|miljard|amount|money|much|sum|spent|jaar|year)/;

/**
 * Letters are full of amounts: one counts only beside the rarest word of the question that the letters
 * hold at all.
 */
function rarestPresentTerm(query: PreparedQuery): number | null {
  let rarest: number | null = null;
  for (const [at, term] of query.terms.entries()) {
    if (term.passages === 0 || /\d/.test(term.word) || MONEY_WORDS.test(term.word)) continue;
    if (rarest === null || term.idf > (query.terms[rarest]?.idf ?? 0)) rarest = at;
  }
  return rarest;
}

/** Letters that two forms of a counted word share at least: "Oekraïners", "Oekraïense". */
const SHARED_LETTERS = 5;
/** "75 interviews", "meer dan anderhalf miljoen Oekraïners": the counted word follows its number closely. */
const COUNTED_WITHIN_CHARS = 30;

function countsIt({ paragraph, details }: SentenceEvidence, counts: readonly string[]): boolean {
  return details.some((detail) => {
    const after = foldText(paragraph.text.slice(detail.end, detail.end + COUNTED_WITHIN_CHARS));
    return counts.some(
      (word) =>
        word.length >= SHARED_LETTERS && after.includes(foldText(word).slice(0, SHARED_LETTERS)),
    );
  });
}

function speaksOfYear({ letter, paragraph }: SentenceEvidence, year: number): boolean {
  return (
    paragraph.text.includes(String(year)) ||
    letter.date?.startsWith(String(year)) === true ||
    (paragraph.cells ?? []).some((cell) => cell.header?.includes(String(year)))
  );
}

/** "Kreeg Oekraïne in 2025 …?" is not answered by what a letter of 2022 says of Oekraïne. */
function lacksYear({ sentences }: PartEvidence, years: readonly number[]): boolean {
  const best = Math.max(0, ...sentences.slice(0, 20).map(subjectFit));
  return (
    years.length > 0 &&
    !sentences.some(
      (sentence) =>
        subjectFit(sentence) >= best * FLOORS.aboutSubject &&
        years.some((year) => speaksOfYear(sentence, year)),
    )
  );
}

/** What the evidence is judged against, beside the question. */
export type JudgeContext = {
  readonly letters: readonly Letter[];
  /** Years written in the question. */
  readonly years: readonly number[];
  readonly language: Language;
  /** Whether one point is asked, which a year then belongs to; false for overviews and surveys. */
  readonly isPoint?: boolean;
};

/**
 * @param question - completed, as typed by the user: capitals matter
 * @param whole - evidence of the whole question
 * @param parts - evidence of its parts; the same as `whole` when there is one
 */
export function judgeEvidence(
  question: string,
  whole: PartEvidence,
  parts: readonly PartEvidence[],
  { letters, years, language, isPoint = false }: JudgeContext,
): Verdict {
  const asks = whole.part.asks;
  const relevance = relevanceOf(relevanceFeatures(whole, language === 'en'));
  const missing = missingTerms(whole.query, relevance);
  const words = missing.terms.map((term) => asTyped(term.typed, question));
  if (relevance < RELEVANCE_MODEL.threshold || missing.isTooMuch) {
    return { found: false, reason: words.length > 0 ? 'no-match' : 'too-weak', words, asks };
  }
  const names = absentNames(question, whole.query, letters);
  if (names.length > 0) return { found: false, reason: 'detail-absent', words: names, asks };
  if (isPoint && asks === 'statement' && lacksYear(whole, years)) {
    return { found: false, reason: 'detail-absent', words: years.map(String), asks };
  }
  const unproven = parts.filter(
    (part) => PROVABLE_DETAILS.has(part.part.asks) && sentencesWithDetail(part, years).length === 0,
  );
  if (unproven.length === parts.length && unproven[0]) {
    return { found: false, reason: 'detail-absent', words: [], asks: unproven[0].part.asks };
  }
  return { found: true };
}
