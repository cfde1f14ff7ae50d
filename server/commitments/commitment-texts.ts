/** What is said about commitments besides the words of their letters. Never that something was not done. */
import type { CommitmentKind } from '../../corpus/commitment.ts';
import type { CommitmentState } from '../../index/commitment-ledger.ts';
import type { Language } from '../contract.ts';

export type CommitmentTexts = {
  readonly kind: Readonly<Record<CommitmentKind, string>>;
  readonly state: Readonly<Record<CommitmentState, string>>;
  readonly doubtful: string;
  readonly headers: readonly string[];
  readonly calendarName: string;
  /** Labels of the lines in a calendar entry. */
  readonly moment: string;
  readonly source: string;
  readonly place: string;
};

export const COMMITMENT_TEXTS: Readonly<Record<Language, CommitmentTexts>> = {
  nl: {
    kind: { inform: 'Informeren', act: 'Actie' },
    state: {
      mentioned: 'Teruggevonden in een latere brief',
      'not-found-again': 'Niet teruggevonden in deze verzameling',
      'no-later-letter': 'Geen latere brief in deze verzameling',
    },
    doubtful: 'onzeker',
    headers: [
      'Van',
      'Tot en met',
      'Moment zoals gedrukt',
      'Toezegging',
      'Wat',
      'Wie',
      'Aan wie',
      'Soort',
      'Datum brief',
      'Bron',
      'Bron moment',
      'Stand',
      'Latere brieven',
    ],
    calendarName: 'Toezeggingen in de brieven',
    moment: 'Moment',
    source: 'Bron',
    place: 'Te lezen op',
  },
  en: {
    kind: { inform: 'Inform', act: 'Action' },
    state: {
      mentioned: 'Found again in a later letter',
      'not-found-again': 'Not found again in this collection',
      'no-later-letter': 'No later letter in this collection',
    },
    doubtful: 'uncertain',
    headers: [
      'From',
      'Up to and including',
      'Moment as printed',
      'Commitment',
      'What',
      'Who',
      'To whom',
      'Kind',
      'Date of letter',
      'Source',
      'Source of moment',
      'State',
      'Later letters',
    ],
    calendarName: 'Commitments in the letters',
    moment: 'Moment',
    source: 'Source',
    place: 'To be read at',
  },
};
