/** Fixed wording of answers about recommendations. No text of a letter, and no „…” but around quotes. */
import type { Language } from '../contract.ts';

export type RecommendationAnswerTexts = {
  readonly status: string;
  readonly noStatus: string;
  /** Answered, but in no words that decide. */
  readonly undecided: (date: string) => string;
  readonly undecidedShort: string;
  readonly thread: (number: number, series: string | null) => string;
  readonly advised: string;
  readonly answered: string;
  readonly reported: string;
  readonly newSince: (date: string) => string;
  readonly nothingNew: (date: string) => string;
  readonly repeated: (percent: number, date: string) => string;
  readonly dropped: string;
  readonly unanswered: string;
  readonly missing: string;
  readonly alsoIn: string;
  readonly doubtful: string;
  readonly several: (count: number) => string;
  readonly counted: (count: number, series: string | null) => string;
  readonly times: (status: string, count: number) => string;
  readonly noneLeft: (count: number) => string;
  readonly headers: readonly [string, string, string, string];
  readonly more: (count: number) => string;
};

export const RECOMMENDATION_ANSWER_TEXTS: Readonly<Record<Language, RecommendationAnswerTexts>> = {
  nl: {
    status: 'Status: ',
    noStatus: 'Geen status gevonden in deze verzameling',
    undecided: (date) => `Beantwoord (${date}), zonder dat een status of besluit genoemd is`,
    undecidedShort: 'beantwoord, geen besluit genoemd',
    thread: (number, series) =>
      series === null ? `aanbeveling ${number}` : `aanbeveling ${number}, ${series}`,
    advised: 'Geadviseerd',
    answered: 'Geantwoord',
    reported: 'Gemeld',
    newSince: (date) => `Nieuw sinds ${date}`,
    nothingNew: (date) => `Niets nieuws gevonden sinds ${date}.`,
    repeated: (percent, date) =>
      `Herhaald: ${percent} % van de inhoudelijke woorden van deze status stond al in de brief van ${date}, `,
    dropped: 'Eerder genoemd, nu niet meer: ',
    unanswered: 'Niet teruggevonden in antwoord of status, om na te gaan: ',
    missing: 'Ontbreekt: ',
    alsoIn: 'Verder in dezelfde brief: ',
    doubtful: 'Let op: onzeker of dit over dezelfde aanbeveling gaat.',
    several: (count) => `${count} aanbevelingen passen bij deze vraag:`,
    counted: (count, series) =>
      `${count} ${count === 1 ? 'aanbeveling' : 'aanbevelingen'}${series === null ? '' : `, ${series}`}: `,
    times: (status, count) => `${count} keer ${status}`,
    noneLeft: (count) => `Geen van de ${count} aanbevelingen heeft die status.`,
    headers: ['Nr.', 'Aanbeveling', 'Status', 'Datum'],
    more: (count) => `En nog ${count}, te zien bij Aanbevelingen.`,
  },
  en: {
    status: 'Status: ',
    noStatus: 'No status found in this collection',
    undecided: (date) => `Answered (${date}) without naming a status or decision`,
    undecidedShort: 'answered, no decision named',
    thread: (number, series) =>
      series === null ? `recommendation ${number}` : `recommendation ${number}, ${series}`,
    advised: 'Advised',
    answered: 'Answered',
    reported: 'Reported',
    newSince: (date) => `New since ${date}`,
    nothingNew: (date) => `Nothing new found since ${date}.`,
    repeated: (percent, date) =>
      `Repeated: ${percent} % of the words of this status that carry meaning already stood in the letter of ${date}, `,
    dropped: 'Named before, no longer now: ',
    unanswered: 'Not found again in response or status, to be checked: ',
    missing: 'Missing: ',
    alsoIn: 'Further in the same letter: ',
    doubtful: 'Note: it is uncertain whether this is about the same recommendation.',
    several: (count) => `${count} recommendations fit this question:`,
    counted: (count, series) =>
      `${count} ${count === 1 ? 'recommendation' : 'recommendations'}${series === null ? '' : `, ${series}`}: `,
    times: (status, count) => `${count} times ${status}`,
    noneLeft: (count) => `None of the ${count} recommendations has that status.`,
    headers: ['No.', 'Recommendation', 'Status', 'Date'],
    more: (count) => `And ${count} more, to be seen under Recommendations.`,
  },
};
