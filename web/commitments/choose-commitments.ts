/** Which commitments a state of the room shows, in what order and under which heads. Pure: the page only draws it. */
import type { Commitment, LetterHead } from '../../server/contract.ts';
import { wordFilter } from '../folded-words.ts';
import { newestFirst } from '../letter-order.ts';
import { type CommitmentsState, MOMENTS, type Moment } from './commitments-state.ts';

/** Rows under one head: the place of their moments in time, or the letter they come from. */
export type CommitmentSection = {
  readonly head: { readonly moment: Moment } | { readonly letter: LetterHead };
  /** At least one. */
  readonly commitments: readonly Commitment[];
};

/** The promise, its moment, the headings above it and the title of its letter: what the downloads search as well. */
const holdsWords = wordFilter<Commitment>(({ text, due, citation }) =>
  [text, due?.text, ...citation.paragraph.section, citation.letter.title].join(' '),
);

/**
 * Where the moment stands to today. One without an end ("de komende jaren", "op korte termijn") is never past.
 *
 * @param today - ISO day
 */
export function momentOf({ due }: Commitment, today: string): Moment {
  if (due?.to == null) return 'zonder';
  return due.to < today ? 'voorbij' : 'komend';
}

/** How a commitment is drawn: some later letter mentions it, one may do so, or none is found to. */
export type MomentSign = 'mentioned' | 'doubtful' | 'hollow';

/** The sign of a commitment; what no letter follows is hollow too. */
export function signOf({ state, mentions }: Commitment): MomentSign {
  if (state !== 'mentioned') return 'hollow';
  return mentions.some(({ doubtful }) => !doubtful) ? 'mentioned' : 'doubtful';
}

/** Those that pass every filter, in the order given. */
export function chooseCommitments(
  commitments: readonly Commitment[],
  state: CommitmentsState,
  today: string,
): Commitment[] {
  const { kind, later, moment, letter, words } = state;
  return commitments.filter(
    (each) =>
      (kind === null || each.kind === kind) &&
      (later === null || (each.state === 'mentioned') === (later === 'wel')) &&
      (moment === null || momentOf(each, today) === moment) &&
      (letter === null || each.citation.letter.id === letter) &&
      holdsWords(each, words),
  );
}

/** The same in the order asked for, each section in its own; heads without rows are left out. */
export function sectionsOf(
  chosen: readonly Commitment[],
  sort: CommitmentsState['sort'],
  today: string,
): CommitmentSection[] {
  if (sort === 'brief') {
    return lettersOf(chosen).map((letter) => ({
      head: { letter },
      commitments: chosen
        .filter(({ citation }) => citation.letter.id === letter.id)
        .toSorted(byReading),
    }));
  }
  return MOMENTS.flatMap((moment) => {
    const commitments = chosen
      .filter((each) => momentOf(each, today) === moment)
      .toSorted(COMPARE[moment]);
    return commitments.length === 0 ? [] : [{ head: { moment }, commitments }];
  });
}

/** Letters that promise something, each once, newest first, undated last. */
export function lettersOf(commitments: readonly Commitment[]): LetterHead[] {
  const letters = new Map(commitments.map(({ citation }) => [citation.letter.id, citation.letter]));
  return newestFirst([...letters.values()]);
}

type Compare = (a: Commitment, b: Commitment) => number;

const byReading: Compare = (a, b) =>
  a.citation.paragraph.number - b.citation.paragraph.number ||
  (a.citation.quotes[0]?.start ?? 0) - (b.citation.quotes[0]?.start ?? 0) ||
  a.id.localeCompare(b.id);

const byNewestLetter: Compare = (a, b) =>
  (b.citation.letter.date ?? '').localeCompare(a.citation.letter.date ?? '') ||
  a.citation.letter.id.localeCompare(b.citation.letter.id) ||
  byReading(a, b);

/** By the last day, then by the first: of two that end together the one that begins later is the more precise. */
const byEnd: Compare = (a, b) =>
  (a.due?.to ?? '').localeCompare(b.due?.to ?? '') ||
  (b.due?.from ?? '').localeCompare(a.due?.from ?? '');

/** Each section begins at what is nearest to today. */
const COMPARE: Record<Moment, Compare> = {
  komend: (a, b) => byEnd(a, b) || byNewestLetter(a, b),
  voorbij: (a, b) => -byEnd(a, b) || byNewestLetter(a, b),
  zonder: byNewestLetter,
};
