/**
 * "Is Nederland lid van …?", "Wordt Oekraïne partij bij …?": whether someone stands in a relation to
 * something. Only a sentence that holds all three answers it; one that names a body tells nothing of who
 * is in it.
 */
import { foldText } from '../../index/fold-text.ts';
import { escapePattern } from './escape-pattern.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';

/** Relation -> how a letter says it: with its noun, or with a verb of its own. */
const SAID: Readonly<Record<string, string>> = {
  lid: 'lid(?!\\s\\p{Lu})|lidmaatschap',
  voorzitter: 'voorzitter|voorzitterschap|zit\\s[^.;]{0,80}\\svoor|voorzit',
  partij: 'partij|geratificeerd|ratificatie|toegetreden',
  gastland: 'gastland|gastheer',
  waarnemer: 'waarnemer|waarnemerstatus',
  kandidaat: 'kandidaat|kandidatuur|kandideert',
  ondertekenaar: 'ondertekenaar|ondertekend|getekend',
  partner: 'partner|partnerschap',
};
const ASKS = new RegExp(
  `^\\s*(?:is|zijn|was|waren|wordt|worden|werd|werden|blijft)\\s+([^?]{2,60}?)\\s+(?:(?:nog|al|weer|ook|nu|een|de|het|vast|tijdelijk)\\s+)*(?:\\p{L}+-)?(${Object.keys(SAID).join('|')})\\s+(?:van|bij|in|aan|voor)\\s+([^?]+)`,
  'iu',
);
/** What follows says when or where, not of what. */
const BESIDE = /\s(?:in|tijdens|sinds|vanaf|tot|op|gedurende|geweest|geworden)(?!\p{L}).*$/iu;
/** A body is printed, or its abbreviation is; "Europa" is not the EU. */
const AS_PRINTED = 0.95;
/** Letters of a ministry also say "we" and "het kabinet" of the Netherlands. */
const OURSELVES = /(?<!\p{L})(?:nederlands?e?|koninkrijk|kabinet|we|wij|ons|onze)(?!\p{L})/iu;

type AskedRelation = {
  readonly said: RegExp;
  /** Who is asked about. */
  readonly who: readonly string[];
  /** Of what. */
  readonly of: readonly string[];
};

const wordsOf = (text: string): string[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)].map(([word]) => foldText(word));

/** @returns null when the question asks for something else */
export function readAskedRelation(question: string): AskedRelation | null {
  const [, who, relation, rest] = ASKS.exec(question) ?? [];
  const said = relation === undefined ? undefined : SAID[relation.toLowerCase()];
  if (who === undefined || said === undefined || rest === undefined) return null;
  return {
    said: new RegExp(`(?<!\\p{L})(?:${said})(?!\\p{L})`, 'u'),
    who: wordsOf(who),
    of: wordsOf(rest.replace(BESIDE, '')),
  };
}

function saysRelation(
  { paragraph, start, end, termMatches }: SentenceEvidence,
  { said, who, of }: AskedRelation,
  query: PartEvidence['query'],
): boolean {
  const text = paragraph.text.slice(start, end);
  const isHeld = (word: string) => {
    const at = query.terms.findIndex(({ typed }) => foldText(typed) === word);
    return at === -1 || (termMatches[at] ?? 0) >= AS_PRINTED;
  };
  if (!said.test(text) || !of.every(isHeld)) return false;
  const isOurselves = who.some((word) => OURSELVES.test(word));
  return isOurselves ? OURSELVES.test(text) && isOfOurs(text, said) : who.every(isHeld);
}

/** "Oekraïnes NAVO-lidmaatschap" in a sentence that begins with Nederland is no membership of ours. */
function isOfOurs(text: string, said: RegExp): boolean {
  const state = said.exec(text)?.[0] ?? '';
  if (!/(?:schap|uur|ficatie)$/u.test(state)) return true;
  const noun = escapePattern(state);
  return new RegExp(
    `(?:nederlandse?|onze?|ons)\\s(?:\\p{L}+[\\s-]){0,3}${noun}|${noun}\\s(?:van|door)\\s(?:nederland|ons)`,
    'iu',
  ).test(text);
}

/** Whether a relation is asked for and no sentence says it. */
export function lacksRelation({ part, query, sentences }: PartEvidence): boolean {
  const asked = readAskedRelation(part.text);
  return asked !== null && !sentences.some((sentence) => saysRelation(sentence, asked, query));
}

/**
 * @returns the evidence with only the sentences that say the relation asked for; the same evidence where
 *   none is asked for or none says it
 */
export function sayingRelation(part: PartEvidence): PartEvidence {
  const asked = readAskedRelation(part.part.text);
  if (asked === null) return part;
  const saying = part.sentences.filter((sentence) => saysRelation(sentence, asked, part.query));
  return saying.length === 0 ? part : { ...part, sentences: saying };
}
