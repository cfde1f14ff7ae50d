/** The sentences of the room of commitments. They say what the letters hold, never whether it was done. */
import type { Commitment } from '../server/contract.ts';
import type { MomentSign } from './commitments/choose-commitments.ts';
import type { Later, Moment, SortOrder } from './commitments/commitments-state.ts';
import { counted, listed } from './counted.ts';

const MOMENT_COUNTS: Record<Moment, string> = {
  komend: 'nog niet voorbij',
  voorbij: 'voorbij',
  zonder: 'zonder einddatum',
};

export const commitmentsText = {
  heading: 'Toezeggingen',
  intro:
    'Wat bewindspersonen de Kamer in deze brieven toezeggen, en wat zij met een moment aankondigen.',
  about:
    'Met vaste regels uit de tekst gehaald: er kan iets ontbreken of te veel in staan. De lijst zegt niet of iets is gedaan, alleen of een latere brief in deze verzameling erop terugkomt.',
  loading: 'De toezeggingen worden opgezocht.',
  empty: 'In de brieven van deze verzameling staan geen toezeggingen.',
  noneFit: 'Geen toezegging past bij deze keuze.',
  allAgain: 'Toon alle toezeggingen',
  gone: 'De toezegging in dit adres staat niet (meer) in de verzameling.',
  outside: 'De toezegging in dit adres valt buiten deze keuze.',
  showIt: 'Toon deze toezegging',
  more: (count: number) => `Toon de volgende ${count}`,

  filters: 'Kies en sorteer toezeggingen',
  words: 'Woorden',
  later: 'In latere brieven',
  anyLater: 'Alle',
  laters: { niet: 'Niet teruggevonden', wel: 'Later genoemd' } satisfies Record<Later, string>,
  moment: 'Moment',
  promise: 'Toezegging',
  anyMoment: 'Elk moment',
  moments: {
    komend: 'Nog niet voorbij',
    voorbij: 'Voorbij',
    zonder: 'Zonder einddatum',
  } satisfies Record<Moment, string>,
  kind: 'Soort',
  anyKind: 'Beide soorten',
  kinds: {
    inform: 'Informeren',
    act: 'Uitvoeren',
  } satisfies Record<Commitment['kind'], string>,
  letter: 'Brief',
  anyLetter: 'Alle brieven',
  letterChoice: (date: string, title: string) => `${date} – ${title}`,
  sort: 'Volgorde',
  sorts: { moment: 'Op moment', brief: 'Op brief, nieuwste eerst' } satisfies Record<
    SortOrder,
    string
  >,
  count: (shown: number, total: number, moments: Readonly<Record<Moment, number>>) => {
    const all = counted(total, 'toezegging', 'toezeggingen');
    const parts = (['komend', 'voorbij', 'zonder'] as const).flatMap((moment) =>
      moments[moment] === 0 ? [] : `${moments[moment]} ${MOMENT_COUNTS[moment]}`,
    );
    const whole = shown === total ? all : `${shown} van ${all}`;
    return parts.length === 0 ? whole : `${whole}: ${listed(parts)}`;
  },
  briefing: (words: string) => `Briefing over „${words}”`,
  download: 'Deze lijst:',
  ics: 'Agenda',
  csv: 'CSV',
  exportWider: 'bestanden met meer rijen dan deze lijst',

  sections: {
    komend: 'Moment nog niet voorbij',
    voorbij: 'Moment voorbij',
    zonder: 'Zonder einddatum',
  } satisfies Record<Moment, string>,
  sectionNotes: {
    komend: 'Het eerstvolgende bovenaan.',
    voorbij: 'Het laatst verstreken bovenaan.',
    zonder: 'Geen moment genoemd, of een moment zonder laatste dag, zoals „de komende periode”.',
  } satisfies Record<Moment, string>,

  noMoment: 'Geen moment genoemd',
  noDays: 'zonder datum',
  since: (day: string) => `vanaf ${day}`,
  until: (day: string) => `uiterlijk ${day}`,
  between: (from: string, to: string) => `${from} tot en met ${to}`,
  wholeYear: (year: string) => `heel ${year}`,
  printedMoment: 'Moment zoals gedrukt',
  to: 'aan',

  inLaterLetters: 'In latere brieven:',
  possibly: 'mogelijk',
  notFoundAgain: 'Niet teruggevonden in een latere brief van deze verzameling',
  noLaterLetter: 'Er is geen latere brief in deze verzameling',
  undatedLetter: 'De brief heeft geen datum; welke brieven later zijn, is niet bekend',
  printedLetters: 'De brieven van deze lijst',
  askAbout: 'Vraag hierover',
  question: (words: string) => `Wat is er bekend over de toezegging „${words}”?`,
  copyLink: 'Kopieer link',

  line: 'In de tijd',
  lineLabel: (years: string) =>
    `Toezeggingen in de tijd, ${years}. Met de pijltjestoetsen van de een naar de ander, met Enter naar de tekst. De lijst hieronder zegt hetzelfde.`,
  today: 'vandaag',
  lineHint: (unplaced: number) =>
    unplaced === 0
      ? 'Klik of Enter gaat naar de tekst.'
      : `Klik of Enter gaat naar de tekst. ${counted(unplaced, 'toezegging', 'toezeggingen')} zonder einddatum ${unplaced === 1 ? 'staat' : 'staan'} alleen in de lijst.`,
  signs: {
    mentioned: 'later genoemd',
    doubtful: 'mogelijk later genoemd',
    hollow: 'niet teruggevonden',
  } satisfies Record<MomentSign, string>,
  lineOutside: (count: number, side: 'before' | 'after', year: string) =>
    `${counted(count, 'toezegging', 'toezeggingen')} ${side === 'before' ? 'vóór' : 'na'} ${year}`,
  quarter: (quarter: number, year: string) =>
    `${['eerste', 'tweede', 'derde', 'vierde'][quarter - 1]} kwartaal van ${year}`,
  columnLabel: (period: string, count: number, mentioned: number) =>
    `${period}: ${counted(count, 'toezegging', 'toezeggingen')}, ${mentioned} later genoemd`,
} as const;
