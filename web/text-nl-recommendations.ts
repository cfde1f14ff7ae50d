/** The sentences of the room of recommendations. They say what the texts show, and judge nothing. */
import type { RecommendationChange, RecommendationEvent } from '../server/contract.ts';
import { counted, listed } from './counted.ts';
import type { SortOrder } from './recommendations/ledger-state.ts';

export const recommendationsText = {
  heading: 'Aanbevelingen',
  intro:
    'Elke aanbeveling uit een evaluatie, met wat het kabinet erop antwoordde en wat latere brieven erover melden.',
  loading: 'De aanbevelingen worden opgezocht.',
  empty: 'In de brieven van deze verzameling staan geen aanbevelingen uit evaluaties.',
  noneFit: 'Geen aanbeveling past bij deze keuze.',
  allAgain: 'Toon alle aanbevelingen',
  notInCollection: 'De aanbeveling in dit adres staat niet (meer) in de verzameling.',
  list: 'Alle aanbevelingen',
  more: (count: number) => `Toon de volgende ${count}`,

  filters: 'Kies en sorteer aanbevelingen',
  words: 'Woorden',
  theme: 'Thema',
  anyTheme: 'Alle thema’s',
  noTheme: 'Zonder thema',
  status: 'Status',
  anyStatus: 'Elke status',
  noStatus: 'Zonder status',
  year: 'Jaar',
  anyYear: 'Alle jaren',
  sort: 'Volgorde',
  sorts: {
    nieuwste: 'Nieuwste eerst',
    evaluatie: 'Evaluatie en nummer',
    hergebruik: 'Meeste herhaling eerst',
  } satisfies Record<SortOrder, string>,
  count: (shown: number, total: number) =>
    shown === total
      ? counted(total, 'aanbeveling', 'aanbevelingen')
      : `${shown} van ${counted(total, 'aanbeveling', 'aanbevelingen')}`,
  download: 'Tabel met bronnen:',
  csv: 'CSV',
  xlsx: 'Excel',
  exportWider: 'met meer rijen dan deze lijst',

  noEvaluation: 'Evaluatie niet genoemd',
  completed: (year: string) => `afgerond in ${year}`,
  number: (number: number) => `Aanbeveling ${number}`,
  printed: (mark: string) => `gedrukt als „${mark}”`,
  noStatusYet: 'Geen status vermeld',
  statusOn: (date: string) => `per ${date}`,
  undatedStatus: 'datum onbekend',
  backToList: 'Alle aanbevelingen',
  close: 'Sluiten',
  copyLink: 'Link naar deze aanbeveling',
  fromAnswer: 'Bekijk in de tijd',
  askAbout: 'Stel hierover een vraag',
  question: (words: string) => `Wat is er gebeurd met de aanbeveling „${words}”?`,

  share: (percentage: number, years: readonly string[]) => {
    if (percentage === 0) return 'niets uit eerdere tekst';
    return years.length === 0
      ? `${percentage} % uit eerdere tekst`
      : `${percentage} % uit ${listed(years)}`;
  },
  nothingEarlier: 'geen eerdere tekst',
  nothingLater: 'geen latere tekst',
  shareSentence: (percentage: number, later: string, earlier: readonly string[]) => {
    const from = earlier.length === 0 ? 'eerdere brieven' : listed(earlier);
    return percentage === 0
      ? `Geen zin uit de tekst van ${later} stond al in een eerdere tekst.`
      : `${percentage} % van de inhoudelijke woorden in de tekst van ${later} stond al in de tekst van ${from}.`;
  },
  shareCounts: (reused: number, added: number, dropped: number) => {
    const counts = [
      reused > 0 && counted(reused, 'zin herhaald', 'zinnen herhaald'),
      added > 0 && counted(added, 'zin nieuw', 'zinnen nieuw'),
      dropped > 0 &&
        `${counted(dropped, 'zaak', 'zaken')} eerder genoemd en later niet teruggevonden`,
    ].filter((count) => count !== false);
    return counts.length === 0 ? '' : `Geteld: ${listed(counts)}.`;
  },
  shareNote:
    'Zinnen die alleen de aanbeveling aanhalen en vaste wendingen tellen niet mee. De telling gaat over de tekst, niet over de uitvoering.',

  facts: 'Over de evaluatie',
  factNames: {
    title: 'Evaluatie',
    advisor: 'Geadviseerd door',
    theme: 'Thema',
    period: 'Periode',
    completed: 'Afgerond',
    article: 'Begrotingsartikel',
    budget: 'Budgettaire grondslag',
  },
  line: 'In de tijd',
  steps: {
    recommended: 'Aanbeveling',
    responded: 'Reactie',
    'followed-up': 'Stand van zaken',
  } satisfies Record<RecommendationEvent['kind'], string>,
  namedAs: (name: string) => `In de brieven genoemd: ${name}`,
  doubtfulLink: (confidence: number) =>
    `Koppeling onzeker: de teksten lijken voor ${Math.round(100 * confidence)} % op elkaar.`,
  doubtInThread: 'Niet alles aan deze aanbeveling is zeker.',

  texts: 'De teksten naast elkaar',
  oneText: 'De tekst',
  earlier: 'Eerder',
  later: 'Later',
  readHere: (number: number) => `Lees alinea ${number} in de brief`,
  legend: 'Betekenis van de markeringen',
  legendSample: 'tekst',
  legendReused: 'woorden die in beide teksten staan',
  legendPair: 'dezelfde letter: dezelfde passage',
  legendNew: 'niet in een eerdere tekst gevonden',
  legendDropped: 'genoemd, en later niet teruggevonden',
  newTag: 'nieuw',
  droppedTag: (kind: string) => `later niet meer: ${kind}`,
  droppedKinds: {
    plan: 'plan',
    instrument: 'instrument',
    date: 'datum',
    evaluation: 'evaluatie',
    name: 'naam',
  } satisfies Record<RecommendationChange['dropped'][number]['kind'], string>,
  pair: (name: string, date: string) =>
    `Passage ${name}, staat ook in de brief van ${date}; ga naar die plaats`,
  unplaced: (count: number) =>
    `Van ${counted(count, 'passage', 'passages')} is de precieze plaats niet gevonden; daarvan is niets gemarkeerd.`,

  dropped: 'Eerder genoemd, later niet teruggevonden',
  droppedNote: 'De zaak kan in andere woorden of in een andere brief wel voorkomen.',
  unanswered: 'Niet teruggevonden onderdelen',
  unansweredNote:
    'Voor deze onderdelen van de aanbeveling is in de reactie en de opvolging geen zin gevonden. Om zelf na te gaan:',
  isItAnswered: 'Wordt dit onderdeel ergens beantwoord?',
  nearest: 'Het dichtst in de buurt komt:',
  noNearest: 'Er is ook geen zin die in de buurt komt.',
  notes: 'Let op bij deze aanbeveling',
} as const;
