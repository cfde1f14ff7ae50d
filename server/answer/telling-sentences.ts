/**
 * For questions that want a cause or an explanation: which sentences give one, by how causes and
 * definitions are put in Dutch letters. Their words alone do not tell them from sentences nearby.
 */
import { foldText } from '../../index/fold-text.ts';
import type { PreparedQuery } from '../../index/search-index.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';

/** Adds to the score, so that a telling sentence passes one that fits a little better. */
const TELLING_BONUS = 0.3;
/** What is explained stands before its verb, and not far. */
const MAX_SUBJECT_CHARS = 90;

/** The sentence says why by itself. */
const GIVES_CAUSE =
  /\b(?:omdat|doordat|vanwege|wegens|aangezien|want|gezien (?:de|het)|als gevolg van|door (?:het|een) (?:ontbreken|gebrek)|met het oog op|naar aanleiding van)\b/iu;
const EXPLAINS =
  /\b(?:(?:is|zijn) (?:een|de|het)|betreft|betreffen|verwijst naar|verwijzen naar|houdt (?:\p{L}+ ){0,3}in|omvat|omvatten|betekent|staat voor|beschrijft)(?!\p{L})/iu;

const textOf = ({ paragraph, start, end }: SentenceEvidence): string =>
  paragraph.text.slice(start, end);

/** "Een grote brug is een brug voor treinen": all that is asked for stands before the verb that explains. */
function explainsSubject(sentence: SentenceEvidence, query: PreparedQuery): boolean {
  const text = textOf(sentence);
  const verb = EXPLAINS.exec(text);
  if (verb === null || verb.index > MAX_SUBJECT_CHARS) return false;
  const subject = foldText(text.slice(0, verb.index));
  const words = query.terms
    .map(({ word }) => foldText(word))
    .filter((word) => !DEFINING.test(word));
  return words.length > 0 && words.every((word) => subject.includes(word));
}

/** What is left of the verb of the question among its content words. */
const DEFINING = /^(?:betekent|betekenis|houdt|inhoudt|omvat|betreft|verstaan)$/;

/**
 * @returns the evidence with sentences that give the cause, or explain the thing, set higher; the same
 *   evidence for questions that ask for neither. Ties keep their order.
 */
export function tellingFirst(part: PartEvidence): PartEvidence {
  const tells = {
    reason: (sentence: SentenceEvidence) => GIVES_CAUSE.test(textOf(sentence)),
    definition: (sentence: SentenceEvidence) => explainsSubject(sentence, part.query),
  };
  const { asks } = part.part;
  if (asks !== 'reason' && asks !== 'definition') return part;
  const sentences = part.sentences
    .map((one) => (tells[asks](one) ? { ...one, score: one.score + TELLING_BONUS } : one))
    .sort((a, b) => b.score - a.score);
  return { ...part, sentences };
}
