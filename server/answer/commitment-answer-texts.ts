/** Fixed wording of answers about promises. No text of a letter, and never that one was broken. */
import type { CommitmentState } from '../../index/commitment-ledger.ts';
import type { Language } from '../contract.ts';

export type CommitmentAnswerTexts = {
  readonly count: (count: number) => string;
  /** Days behind a printed moment, as printed dates; null bounds are left out, empty when both are. */
  readonly days: (from: string | null, to: string | null) => string;
  readonly noMoment: string;
  /** @param date - as printed; null for a letter without one */
  readonly promisedOn: (date: string | null) => string;
  readonly state: Readonly<Record<Exclude<CommitmentState, 'mentioned'>, string>>;
  readonly comesBack: (date: string) => string;
  readonly perhapsComesBack: (date: string) => string;
  readonly more: (count: number) => string;
  readonly none: string;
};

export const COMMITMENT_ANSWER_TEXTS: Readonly<Record<Language, CommitmentAnswerTexts>> = {
  nl: {
    count: (count) =>
      count === 1
        ? 'Eén toezegging of aankondiging past bij deze vraag:'
        : `${count} toezeggingen en aankondigingen passen bij deze vraag, op moment:`,
    days: (from, to) => {
      if (from !== null && from === to) return `op ${from}`;
      return [
        ...(from === null ? [] : [`van ${from}`]),
        ...(to === null ? [] : [`tot en met ${to}`]),
      ].join(' ');
    },
    noMoment: 'Zonder moment',
    promisedOn: (date) => (date === null ? 'brief zonder datum' : `brief van ${date}`),
    state: {
      'not-found-again': 'niet teruggevonden in een latere brief van deze verzameling',
      'no-later-letter': 'geen latere brief in deze verzameling',
    },
    comesBack: (date) => `komt terug in de brief van ${date}: `,
    perhapsComesBack: (date) => `misschien komt dit terug in de brief van ${date}: `,
    more: (count) => `En nog ${count}, te zien bij Toezeggingen.`,
    none: 'Onder de toezeggingen in deze verzameling is hierover niets gevonden. Wel staat er:',
  },
  en: {
    count: (count) =>
      count === 1
        ? 'One promise or announcement fits this question:'
        : `${count} promises and announcements fit this question, by moment:`,
    days: (from, to) => {
      if (from !== null && from === to) return `on ${from}`;
      return [
        ...(from === null ? [] : [`from ${from}`]),
        ...(to === null ? [] : [`up to ${to}`]),
      ].join(' ');
    },
    noMoment: 'Without a moment',
    promisedOn: (date) => (date === null ? 'undated letter' : `letter of ${date}`),
    state: {
      'not-found-again': 'not found again in a later letter of this collection',
      'no-later-letter': 'no later letter in this collection',
    },
    comesBack: (date) => `comes back in the letter of ${date}: `,
    perhapsComesBack: (date) => `may come back in the letter of ${date}: `,
    more: (count) => `And ${count} more, to be seen under Toezeggingen.`,
    none: 'Nothing about this was found among the promises in this collection. The letters do say:',
  },
};
