/**
 * Decides whether the evidence answers the question, and if not, why. A floor under one score cannot
 * do that: most unanswerable questions are near misses. What tells them apart is names and rare words
 * that occur neither by word nor by near meaning, and the kind of thing asked for missing from every
 * sentence about the subject.
 */

import type { Letter } from '../../corpus/letter.ts';
import type { Language, NoAnswerReason } from '../contract.ts';
import { absentNames } from './absent-names.ts';
import { absentThings } from './absent-thing.ts';
import { type AskedDetail, PROVABLE_DETAILS } from './asked-detail.ts';
import { readAskedEvent, tellsOfEvent } from './asked-event.ts';
import { lacksRelation } from './asked-relation.ts';
import type { PartEvidence } from './evidence.ts';
import { asTyped, missingTerms } from './missing-terms.ts';
import { relevanceFeatures, relevanceOf } from './relevance.ts';
import { RELEVANCE_MODEL } from './relevance-model.ts';
import { sentencesWithDetail } from './sentences-with-detail.ts';
import { ABOUT_SUBJECT, lacksYear, subjectFit } from './subject-fit.ts';

export type Verdict =
  | { readonly found: true }
  | {
      readonly found: false;
      readonly reason: Extract<NoAnswerReason, 'no-match' | 'too-weak' | 'detail-absent'>;
      /** Words of the question that the letters lack, as typed; may be empty. */
      readonly words: readonly string[];
      readonly asks: AskedDetail;
    };

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
  const things = isPoint && language === 'nl' ? absentThings(question, whole.query, letters) : [];
  const names = [...absentNames(question, whole.query, letters), ...things];
  if (names.length > 0) return { found: false, reason: 'detail-absent', words: names, asks };
  if (isPoint && asks === 'statement' && lacksYear(whole, years)) {
    return { found: false, reason: 'detail-absent', words: years.map(String), asks };
  }
  if (isPoint && (lacksEvent(whole) || lacksRelation(whole))) {
    return { found: false, reason: 'detail-absent', words: [], asks };
  }
  const unproven = parts.filter(
    (part) => PROVABLE_DETAILS.has(part.part.asks) && sentencesWithDetail(part, years).length === 0,
  );
  if (unproven.length === parts.length && unproven[0]) {
    return { found: false, reason: 'detail-absent', words: [], asks: unproven[0].part.asks };
  }
  return { found: true };
}

/** A question whether something happened, and no sentence about the subject tells of it. */
function lacksEvent({ part, query, sentences }: PartEvidence): boolean {
  const event = part.asks === 'statement' ? readAskedEvent(part.text) : null;
  if (event === null) return false;
  const best = Math.max(0, ...sentences.slice(0, 20).map(subjectFit));
  return !sentences.some(
    (sentence) =>
      subjectFit(sentence) >= best * ABOUT_SUBJECT && tellsOfEvent(sentence, event, query),
  );
}
