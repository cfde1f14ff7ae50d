/**
 * Commitments -> blocks: by moment, each in its own words with its moment, its letter and whether a
 * later letter comes back to it. Says only what stands in this collection.
 */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import { textAt } from '../../index/text-place.ts';
import type { Language } from '../contract.ts';
import type { Block, Inline } from './answer-parts.ts';
import { COMMITMENT_ANSWER_TEXTS, type CommitmentAnswerTexts } from './commitment-answer-texts.ts';
import { cutQuote } from './cut-quote.ts';
import { escapeMarkdown } from './render-markdown.ts';
import type { AnswerTexts } from './text-nl.ts';

/** Promises in one answer; the room shows all. */
const MAX_SHOWN = 8;
const MAX_MENTION_CHARS = 160;

export type CommitmentComposing = { readonly language: Language; readonly texts: AnswerTexts };

const words = (text: string): Inline => ({ kind: 'words', text });
/** Among our own words: no markup, and „…” only around quotes that carry a mark. */
const asWords = (printed: string): string => escapeMarkdown(printed.replace(/[„“”«»]/gu, '"'));

/** @param commitments - in the order shown; at least one */
export function composeCommitments(
  commitments: readonly LedgerCommitment[],
  composing: CommitmentComposing,
): Block[] {
  const say = COMMITMENT_ANSWER_TEXTS[composing.language];
  const shown = commitments.slice(0, MAX_SHOWN);
  const left = commitments.length - shown.length;
  return [
    { kind: 'paragraph', inlines: [words(say.count(commitments.length))] },
    { kind: 'list', entries: shown.map((one) => entryOf(one, say, composing)) },
    ...(left > 0 ? [{ kind: 'paragraph' as const, inlines: [words(say.more(left))] }] : []),
  ];
}

/** Before an answer in other passages, when no promise is about what was asked. */
export function composeNoCommitment(language: Language): Block {
  return { kind: 'paragraph', inlines: [words(COMMITMENT_ANSWER_TEXTS[language].none)] };
}

function entryOf(
  one: LedgerCommitment,
  say: CommitmentAnswerTexts,
  { texts }: CommitmentComposing,
): Inline[] {
  const { due, sentence } = one;
  return [
    ...momentOf(one, say, texts),
    words(': '),
    ...cutQuote(sentence),
    words(` · ${say.promisedOn(one.letter.date && texts.date(one.letter.date))}`),
    // A moment from a head or another cell has its own source.
    ...(due && due.place.paragraph.id !== sentence.paragraph.id
      ? [words(' '), { kind: 'mark' as const, place: due.place }]
      : []),
    words(' · '),
    ...stateOf(one, say, texts),
  ];
}

function momentOf(
  { due, letter }: LedgerCommitment,
  say: CommitmentAnswerTexts,
  texts: AnswerTexts,
): Inline[] {
  if (due === null) return [{ kind: 'strong', text: say.noMoment }];
  // What is open from the letter's own day on has an end only.
  const from = due.from === letter.date ? null : due.from;
  const days = say.days(from && texts.date(from), due.to && texts.date(due.to));
  return [
    { kind: 'strong', text: asWords(textAt(due.place)) },
    ...(days === '' ? [] : [words(` (${days})`)]),
  ];
}

function stateOf(
  { state, mentions, sentence }: LedgerCommitment,
  say: CommitmentAnswerTexts,
  texts: AnswerTexts,
): Inline[] {
  const last = mentions.at(-1);
  if (last === undefined || state !== 'mentioned') {
    const text = say.state[state === 'mentioned' ? 'not-found-again' : state];
    return [words(`${text} `), { kind: 'mark', place: sentence }];
  }
  const date = texts.date(last.place.letter.date);
  return [
    words(last.isDoubtful ? say.perhapsComesBack(date) : say.comesBack(date)),
    ...cutQuote(last.place, MAX_MENTION_CHARS),
  ];
}
