/** Which commitments a question is about: their own words hold most of it, or the words they point back at. */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import { dutchStem } from '../../index/dutch-stem.ts';
import { foldText } from '../../index/fold-text.ts';
import type { PreparedQuery, SearchIndex } from '../../index/search-index.ts';
import { type TextPlace, textAt } from '../../index/text-place.ts';
import type { Language } from '../contract.ts';
import { weighByIdf } from './evidence.ts';

/** Share of the question's words, by rarity, that a promise holds itself, and with all it stands among. */
const HOLDS = 0.5;
const HOLDS_WITH_CONTEXT = 0.75;
/** Beside the best one, a promise that holds this much less is about something else. */
const CLOSE = 0.25;
/** Below this a word only comes near in meaning, which is no ground to call a promise one about it. */
const SAME_WORD = 0.85;
/** The same where the question may mean something else: then a word of the same group is not enough, unless it is another language's. */
const VERY_WORD = 0.95;
/** "Uw Kamer wordt hierover geïnformeerd": what it is about stands before it. */
const POINTS_BACK = /(?<![\p{L}-])(?:hier|daar)(over|van|op|toe|bij|aan|mee)(?![\p{L}-])/iu;
/** "Hierover" is what was just said, "hiervan" what the paragraph is about. */
const JUST_SAID = 'over';
const SENTENCES_BACK = 2;
/** Shorter stems stand in too many words. */
const MIN_STEM_CHARS = 5;

export type AskedSubject = {
  readonly query: PreparedQuery;
  /** As typed: every name in it has to stand with the promise. */
  readonly subject: string;
  /** Promises are asked for by name. */
  readonly isSure: boolean;
  readonly language: Language;
};

/**
 * In the order given. An empty subject is every commitment.
 */
export function findAskedCommitments(
  index: SearchIndex,
  commitments: readonly LedgerCommitment[],
  { query, subject, isSure, language }: AskedSubject,
): LedgerCommitment[] {
  if (query.terms.length === 0) return [...commitments];
  const names = namesAmong(query, subject);
  const bound = isSure || language === 'en' ? SAME_WORD : VERY_WORD;
  const held = commitments.map((one) => holdOf(index, one, { query, names, bound }));
  const printed = commitments.map((one) => printedShare(one, query));
  const best = { held: Math.max(0, ...held), printed: Math.max(0, ...printed) };
  return commitments.filter(
    (_, at) =>
      (held[at] ?? 0) >= HOLDS &&
      (held[at] ?? 0) >= best.held - CLOSE &&
      // Where one promise has the very words, a part of them in another is something else.
      (best.printed < HOLDS || (printed[at] ?? 0) >= best.printed - CLOSE),
  );
}

/** Share of the question's words, by rarity, that stand in a promise as they are, endings aside. */
function printedShare({ sentence, due }: LedgerCommitment, query: PreparedQuery): number {
  const text = foldText([sentence, ...(due ? [due.place] : [])].map(textAt).join(' '));
  return weighByIdf(
    query,
    query.terms.map(({ word }) => {
      const stem = dutchStem(word);
      return Number(text.includes(stem.length >= MIN_STEM_CHARS ? stem : foldText(word)));
    }),
  );
}

/** How much of the question a commitment holds, 0..1. */
function holdOf(
  index: SearchIndex,
  one: LedgerCommitment,
  {
    query,
    names,
    bound,
  }: {
    readonly query: PreparedQuery;
    readonly names: readonly number[];
    readonly bound: number;
  },
): number {
  const matches = matcher(index, query, bound);
  const { sentence, due } = one;
  const own = highest([
    matches(sentence),
    ...(due && due.place.paragraph.id !== sentence.paragraph.id ? [matches(due.place)] : []),
    ...pointedAt(index, sentence).map(matches),
  ]);
  const around = highest([
    own,
    matches({ ...sentence, start: 0, end: sentence.paragraph.text.length }),
  ]);
  if (names.some((at) => (around[at] ?? 0) < bound)) return 0;
  const [held, withContext] = [weighByIdf(query, own), weighByIdf(query, around)];
  return held < HOLDS && withContext >= HOLDS_WITH_CONTEXT && held > 0 ? HOLDS : held;
}

/** Which terms of the query are names, by their capital. */
function namesAmong(query: PreparedQuery, subject: string): number[] {
  const typed = new Set(
    [...subject.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’-]*/gu)].map(([name]) =>
      foldText(name),
    ),
  );
  return query.terms.flatMap((term, at) => (typed.has(foldText(term.typed)) ? [at] : []));
}

/** What a promise points back at: the heading and the opening of its paragraph, and what was just said. */
function pointedAt(index: SearchIndex, place: TextPlace): TextPlace[] {
  const { letter, paragraph, start, end } = place;
  const points = POINTS_BACK.exec(paragraph.text.slice(start, end));
  if (points === null) return [];
  const before = index
    .sentencesOf(letter.id, paragraph.number)
    .filter((sentence) => sentence.end <= start)
    .map((sentence) => ({ letter, paragraph, ...sentence }));
  const heading = letter.paragraphs
    .slice(0, paragraph.number)
    .findLast(({ kind, text }) => kind === 'heading' && text === paragraph.section.at(-1));
  return [
    ...(heading ? [{ letter, paragraph: heading, start: 0, end: heading.text.length }] : []),
    ...before.slice(0, 1),
    ...(points[1]?.toLowerCase() === JUST_SAID ? before.slice(-SENTENCES_BACK) : []),
  ];
}

function matcher(
  index: SearchIndex,
  query: PreparedQuery,
  bound: number,
): (place: TextPlace) => readonly number[] {
  return ({ letter, paragraph, start, end }) => {
    const sentences = index.sentencesOf(letter.id, paragraph.number);
    return highest(
      index
        .scoreSentences(query, letter.id, paragraph.number)
        .filter((_, at) => {
          const sentence = sentences[at];
          return sentence !== undefined && sentence.start < end && sentence.end > start;
        })
        .map(({ termMatches }) => termMatches.map((match) => (match < bound ? 0 : match))),
    );
  };
}

/** Term by term the highest. */
function highest(rows: readonly (readonly number[])[]): number[] {
  const length = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length }, (_, at) => Math.max(0, ...rows.map((row) => row[at] ?? 0)));
}
