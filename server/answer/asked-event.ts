/**
 * "Is Nederland toegetreden …?", "Heeft het kabinet … opgezegd?", "Trad Nederland toe …?": whether
 * something happened. Only a sentence that tells of that event answers it; a title or a sentence about
 * the same subject does not.
 */
import { foldText } from '../../index/fold-text.ts';
import { IRREGULAR_FORMS } from '../../index/irregular-words.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';

const AUXILIARY_FIRST =
  /^\s*(?:is|zijn|was|waren|heeft|hebben|had|hadden|werd|werden)\s(?:\p{L}|\d)/iu;
/** A participle at the end of the question, or before what follows it. */
const PARTICIPLE =
  /(?<!\p{L})((?:(?:aan|af|bij|door|in|mee|om|op|over|toe|uit|voor|terug)?ge\p{L}{3,}(?:d|t|en)|(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t|nen|gen|ten|men|sen))(?:en)?)(?=\s*\?|\s*$|\s(?:met|tot|van|door|aan|in|op|voor|over)(?!\p{L}))/giu;
const PAST_FIRST =
  /^\s*(trad|traden|zegde|zegden|stapte|stapten|sloot|sloten|ging|gingen|trok|trokken|nam|namen)\s.*?(?<!\p{L})(toe|op|uit|af|aan|terug|over|mee|in)(?=\s+(?:tot|aan|van|met|uit|bij)(?!\p{L})|\s*\?|\s*$)/iu;
/** Ask for what is the case, not for an event. */
const STATES =
  /^(?:gericht|bedoeld|verplicht|bereid|betrokken|gebaseerd|geslaagd|gevestigd|gelegen|bekend|verbonden|genoeg|geweest|gehad|gekomen|geworden|gedaan|gezegd|gegaan|gevonden|vastgesteld|geconstateerd|gebleken|genoemd|gemeld|beschreven)$/u;
/** Nearer than words that only stand in like places. */
const TELLS = 0.7;
/** A compound's first letters, so that "toetreding" tells of "toegetreden". */
const STEM_LETTERS = 4;

/** What a sentence must tell of; null when no event is asked for. */
export type AskedEvent = {
  /** The verb as a term of the question, where it is one. */
  readonly typed: string;
  /** Forms of the verb and its noun: "toetreden", "toegetreden", "toetreding". */
  readonly told: RegExp | null;
};

/** @param question - one part of it, in Dutch */
export function readAskedEvent(question: string): AskedEvent | null {
  const past = PAST_FIRST.exec(question);
  if (past?.[1] && past[2]) {
    const infinitive = IRREGULAR_FORMS.get(past[1].toLowerCase()) ?? past[1].toLowerCase();
    const stem = infinitive.slice(0, STEM_LETTERS);
    const told = new RegExp(`(?<!\\p{L})${past[2].toLowerCase()}(?:ge)?${stem}`, 'iu');
    return { typed: past[1], told };
  }
  if (!AUXILIARY_FIRST.test(question)) return null;
  const participle = [...question.matchAll(PARTICIPLE)].map(([, word = '']) => word).at(-1);
  if (participle === undefined || STATES.test(participle.toLowerCase())) return null;
  // Of a strong verb that we have no other forms of, nobody can say that no sentence tells of it.
  const isStrong = /en$/iu.test(participle);
  if (isStrong && !IRREGULAR_FORMS.has(foldText(participle))) return null;
  return { typed: participle, told: null };
}

/** Whether a sentence tells of the event that its question asks for. */
export function tellsOfEvent(
  { paragraph, start, end, termMatches }: SentenceEvidence,
  { typed, told }: AskedEvent,
  query: PartEvidence['query'],
): boolean {
  const text = paragraph.text.slice(start, end);
  if (told?.test(text)) return true;
  const at = query.terms.findIndex((term) => foldText(term.typed) === foldText(typed));
  return told === null && (at === -1 || (termMatches[at] ?? 0) >= TELLS);
}
