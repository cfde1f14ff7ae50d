/** What is said about a thread besides the words of its letters: what it lacks, what is doubtful. */
import type { RecommendationEventKind } from '../../corpus/recommendation-mention.ts';
import type { ThreadNote } from '../../index/recommendation-ledger.ts';
import type { Language } from '../contract.ts';

type NoteTexts = Readonly<
  Record<ThreadNote['code'], (values: Readonly<Record<string, string>>) => string>
>;

export type RecommendationTexts = {
  readonly missing: Readonly<Record<RecommendationEventKind, string>>;
  readonly notes: NoteTexts;
};

export const RECOMMENDATION_TEXTS: Readonly<Record<Language, RecommendationTexts>> = {
  nl: {
    missing: {
      recommended: 'Het rapport met deze aanbeveling zit niet in deze verzameling.',
      responded: 'De beleidsreactie zit niet in deze verzameling.',
      'followed-up': 'Een brief over de opvolging zit niet in deze verzameling.',
    },
    notes: {
      undated: ({ letter }) => `Zonder datum, daarom achteraan: ${letter}.`,
      'doubtful-link': ({ letter, confidence }) =>
        `Onzeker of ${letter} over deze aanbeveling gaat (overeenkomst ${confidence} %).`,
      'duplicate-letter': ({ letter, other }) =>
        `Brief ${other} zegt op dezelfde dag hetzelfde als brief ${letter}; één keer getoond.`,
      'date-order': ({ letter, other }) =>
        `${letter} is ouder dan ${other}, waarop de brief een vervolg lijkt.`,
      'same-advice-elsewhere': ({ other }) =>
        `Bijna dezelfde aanbeveling staat ook bij een andere evaluatie (${other}); apart gehouden.`,
      'empty-status': ({ letter }) => `In ${letter} staat niets achter deze aanbeveling.`,
      'merged-row': ({ letter }) =>
        `In ${letter} staat in een volgende rij tekst zonder aanbeveling; die is hierbij gelezen.`,
      'no-advice-text': ({ letter }) => `In ${letter} ontbreekt de tekst van de aanbeveling.`,
      'headers-missing': ({ letter }) =>
        `De tabel in ${letter} heeft geen kolomkoppen; de kolommen zijn uit de inhoud afgeleid.`,
    },
  },
  en: {
    missing: {
      recommended: 'The report with this recommendation is not in this collection.',
      responded: 'The cabinet response is not in this collection.',
      'followed-up': 'A letter on the follow-up is not in this collection.',
    },
    notes: {
      undated: ({ letter }) => `Undated, therefore last: ${letter}.`,
      'doubtful-link': ({ letter, confidence }) =>
        `Uncertain whether ${letter} is about this recommendation (${confidence} % alike).`,
      'duplicate-letter': ({ letter, other }) =>
        `Letter ${other} says the same as letter ${letter} on the same day; shown once.`,
      'date-order': ({ letter, other }) =>
        `${letter} is older than ${other}, which it seems to follow up.`,
      'same-advice-elsewhere': ({ other }) =>
        `Nearly the same recommendation stands with another evaluation (${other}); kept apart.`,
      'empty-status': ({ letter }) => `${letter} says nothing of this recommendation.`,
      'merged-row': ({ letter }) =>
        `A next row in ${letter} has text without a recommendation; it was read as part of this one.`,
      'no-advice-text': ({ letter }) => `The text of the recommendation lacks in ${letter}.`,
      'headers-missing': ({ letter }) =>
        `The table in ${letter} has no column headers; the columns were read from their content.`,
    },
  },
};
