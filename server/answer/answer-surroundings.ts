/** What stands around an answer: how the question was read, what came near, which letters were searched. */
import type { Letter } from '../../corpus/letter.ts';
import type { Answer, Citation } from '../contract.ts';
import type { Place } from './answer-parts.ts';
import { citePlaces } from './cite.ts';
import { placeOf } from './compose-answer.ts';
import { escapePattern } from './escape-pattern.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/** At most this many passages stand under a refusal. */
const MAX_NEARBY = 3;
/** A passage stands near only when it is about something in the question. */
const NEARBY_PASSAGE_SCORE = 0.45;

/** The question as it was read, typing errors corrected. */
export function describeUnderstood(understood: UnderstoodQuestion, whole: PartEvidence): string {
  let text = understood.question;
  for (const { typed, word } of whole.query.corrections) {
    text = text.replace(new RegExp(`(?<!\\p{L})${escapePattern(typed)}(?!\\p{L})`, 'iu'), word);
  }
  return text;
}

/** The best sentences about something in the question, one a paragraph; empty where none comes near. */
export function nearbyCitations(whole: PartEvidence): Citation[] {
  const nearest = new Map<string, SentenceEvidence>();
  for (const sentence of whole.sentences) {
    if (nearest.size >= MAX_NEARBY) break;
    if (sentence.passageScore >= NEARBY_PASSAGE_SCORE && !nearest.has(sentence.paragraph.id)) {
      nearest.set(sentence.paragraph.id, sentence);
    }
  }
  const places: Place[] = [...nearest.values()].map(placeOf);
  return [...citePlaces(places).citations];
}

/** How many letters were searched and cited, and their first and last day. */
export function coverageOf(
  searched: readonly Letter[],
  cited: ReadonlySet<string>,
): Answer['coverage'] {
  const dates = searched.flatMap((letter) => (letter.date === null ? [] : [letter.date])).sort();
  return {
    letters: searched.length,
    withHits: searched.filter((letter) => cited.has(letter.id)).length,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}
