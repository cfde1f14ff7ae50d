/** Sentences about the subject of a question that hold the kind of thing it asks for. */
import { foldText } from '../../index/fold-text.ts';
import type { PreparedQuery } from '../../index/search-index.ts';
import type { AskedDetail } from './asked-detail.ts';
import { namedTerms } from './beside-names.ts';
import { countsIt } from './counted-number.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';
import { actorsOf, TAKES_PART } from './partner-spans.ts';
import { namesSomeoneNew } from './personal-names.ts';
import { ABOUT_SUBJECT, speaksOfYear, subjectFit } from './subject-fit.ts';

/** The same as ABOUT_SUBJECT where the number stands right before what is counted. */
const BESIDE_COUNTED = 0.45;

/** What a sentence must hold beside the kind of thing asked for; places are those in `query.terms`. */
type Demands = {
  readonly asks: AskedDetail;
  readonly question: string;
  /** Telling names of the question. */
  readonly named: readonly number[];
  /** The thing whose number is asked for, as words and as places. */
  readonly counts: readonly string[];
  readonly counted: readonly number[];
  /** What money, or taking part, is asked of. */
  readonly about: number | null;
  /** Years that a figure must belong to; empty when any will do. */
  readonly years: readonly number[];
  readonly bestFit: number;
};

const ASKS_FOR_FIGURES: ReadonlySet<AskedDetail> = new Set(['amount', 'percentage', 'count']);

const ASKS_FOR_SOMEONE: ReadonlySet<AskedDetail> = new Set(['person', 'partners']);

/** Held at least by a word of near meaning. */
const HELD = 0.5;

/** Sentences about the subject that hold the kind of thing asked for, best first. */
export function sentencesWithDetail(
  evidence: PartEvidence,
  years: readonly number[],
): readonly SentenceEvidence[] {
  const demands = demandsOf(evidence, years);
  return evidence.sentences.filter(
    (sentence) =>
      (sentence.details.length > 0 || sentence.hasDetailAbove) && meetsDemands(sentence, demands),
  );
}

function demandsOf({ part, query, sentences }: PartEvidence, years: readonly number[]): Demands {
  const { asks } = part;
  const counts = asks === 'count' ? part.counts : [];
  const asksFigure = ASKS_FOR_FIGURES.has(asks);
  return {
    asks,
    question: part.text,
    named: asksFigure || ASKS_FOR_SOMEONE.has(asks) ? namedTerms(part.text, query) : [],
    counts,
    counted: query.terms.flatMap((term, at) =>
      counts.some((word) => foldText(word) === foldText(term.typed)) ? [at] : [],
    ),
    about: asks === 'amount' || asks === 'partners' ? rarestPresentTerm(query) : null,
    years: asksFigure ? years : [],
    bestFit: Math.max(0, ...sentences.slice(0, 20).map(subjectFit)),
  };
}

function meetsDemands(sentence: SentenceEvidence, demands: Demands): boolean {
  const { asks, question, named, counts, counted, about, years, bestFit } = demands;
  const isInContext = (at: number) => (sentence.contextMatches[at] ?? 0) >= HELD;
  const isHeld = (at: number) => (sentence.termMatches[at] ?? 0) >= HELD;
  if (!named.every(isInContext)) return false;
  if (asks === 'person' && !namesSomeoneNew(sentence, question)) return false;
  if (asks === 'partners' && !tellsWho(sentence, demands, isHeld)) return false;
  const fit = subjectFit(sentence);
  if (countsIt(sentence, counts) && fit >= bestFit * BESIDE_COUNTED) return true;
  if (about !== null && !isInContext(about)) return false;
  if (fit < bestFit * ABOUT_SUBJECT) return false;
  if (counted.length > 0 && !counted.some(isHeld)) return false;
  return years.length === 0 || years.some((year) => speaksOfYear(sentence, year));
}

/**
 * A row of names is an answer where the sentence names what they take part in, or says that they take
 * part; names of the question itself are none.
 */
function tellsWho(
  { paragraph, start, end, details }: SentenceEvidence,
  { question, named }: Demands,
  isHeld: (at: number) => boolean,
): boolean {
  const asked = foldText(question);
  const isNamedHere = named.length > 0 && named.every(isHeld);
  if (!isNamedHere && !TAKES_PART.test(paragraph.text.slice(start, end))) return false;
  return details.some((detail) =>
    actorsOf(paragraph.text.slice(detail.start, detail.end)).some(
      (actor) => !asked.includes(foldText(actor)),
    ),
  );
}

/** Words that ask for money say nothing of what it is spent on. */
const MONEY_WORDS =
  /^(?:bedra|bedroeg|geld|euro|budget|totaal|totaalbedrag|miljoen|miljard|amount|money|much|sum|spent|jaar|year)/;

/**
 * Letters are full of amounts: one counts only beside the rarest word of the question that the letters
 * hold at all.
 */
export function rarestPresentTerm(query: PreparedQuery): number | null {
  let rarest: number | null = null;
  for (const [at, term] of query.terms.entries()) {
    if (term.passages === 0 || /\d/.test(term.word) || MONEY_WORDS.test(term.word)) continue;
    if (rarest === null || term.idf > (query.terms[rarest]?.idf ?? 0)) rarest = at;
  }
  return rarest;
}
