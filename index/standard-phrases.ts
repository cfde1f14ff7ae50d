/**
 * What a status says without saying anything: where the answer stood before, that the advice is being
 * followed. Such words count neither as repeated nor as new. Patterns of how letters refer back, not
 * of what one letter says.
 */
import type { ComparableWord } from './comparable-words.ts';
import { dutchStem } from './dutch-stem.ts';

const PIECE = '\\p{L}*(?:reacties?|appreciaties?|brief|brieven|rapportages?)';
const PARTICIPLE = '(?:aan|be|ver|ge|toe|op|uit|om)\\p{L}+';
/** "Zoals in beide beleidsreacties aangegeven, …", "zoals ook gemeld in de brief van 3 mei …" */
const AS_BEFORE = new RegExp(
  `^zoals\\s+(?:ook\\s+|eerder\\s+|reeds\\s+)*(?:${PARTICIPLE}\\s+)?(?:(?:in|bij|met|onder|per)\\s+(?:\\p{L}+\\s+){0,2}?(?:${PIECE}|aanbeveling\\s+\\d+)(?:\\s+(?:${PARTICIPLE}(?=[\\s,])))?|eerder\\s+${PARTICIPLE})\\s*,?\\s*`,
  'iu',
);
/** "Het in de beleidsreactie gestelde is onverkort van kracht: …" */
const STILL_HOLDS = new RegExp(`^[^:.]{0,120}${PIECE}[^:.]{0,120}:\\s+`, 'iu');
/** "Zie ook hetgeen genoemd onder aanbeveling 5." */
const ONLY_REFERS = /^(?:zie|vergelijk|cf\.|verwezen wordt|ik verwijs|hierbij verwijs)\b/iu;
const MAX_REFERRING_WORDS = 25;

const SAYS_NOTHING = new Set(
  'opvolging opvolgen geven gegeven uitvoering uitgevoerd aanbeveling advies invulling kabinet ministerie overgenomen overnemen neem hier hiermee deze inmiddels reeds recent'
    .split(' ')
    .map(dutchStem),
);
/** Fewer words about something say nothing of their own. */
const MIN_TELLING_WORDS = 2;

/**
 * Where the words that count begin.
 *
 * @param text - one sentence, without the status before it
 * @returns offset in `text`; null when nothing in it counts
 */
export function countedFrom(text: string): number | null {
  if (ONLY_REFERS.test(text) && text.split(/\s+/u).length <= MAX_REFERRING_WORDS) return null;
  const lead = AS_BEFORE.exec(text) ?? STILL_HOLDS.exec(text);
  return lead?.[0].length ?? 0;
}

/** Whether words tell something: more than that the advice is followed. */
export function isTelling(words: readonly ComparableWord[]): boolean {
  const telling = words.filter(({ isContent, stem }) => isContent && !SAYS_NOTHING.has(stem));
  return telling.length >= MIN_TELLING_WORDS;
}
