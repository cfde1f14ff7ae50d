/** The sentences of the room of themes and of the line under an answer. They say what the texts show, and judge nothing. */
import { counted } from './counted.ts';

const paragraphs = (count: number): string => counted(count, 'alinea', 'alinea’s');
const letters = (count: number): string => counted(count, 'brief', 'brieven');

export const themesText = {
  heading: 'Thema’s',
  intro: 'Waar staat een thema, sinds wanneer, hoe uitvoerig, en waar zwijgen de brieven erover?',
  field: 'Zoek een thema',
  placeholder: 'Bijvoorbeeld een onderwerp, land, organisatie of afkorting',
  search: 'Zoek',
  loading: 'De brieven worden doorzocht.',
  loadingMap: 'De thema’s worden opgezocht.',

  readAs: 'Gelezen als',
  total: (count: number, speaking: number, all: number, years: string | null) =>
    `${paragraphs(count)} in ${speaking} van ${letters(all)}${years === null ? '' : `, ${years}`}.`,
  strengths: (strong: number, passing: number) => `${strong} uitgebreid, ${passing} zijdelings.`,
  noSubject: (typed: string) =>
    `In „${typed}” staat geen onderwerp om op te zoeken. Gebruik een zelfstandig naamwoord, een naam of een afkorting.`,
  noMatch: (theme: string) =>
    `Over „${theme}” is in deze brieven niets gevonden. Controleer de spelling, of probeer een ruimer of ander woord.`,
  tooBroad: (theme: string) =>
    `„${theme}” is een ruim onderwerp: het staat bijna overal. Een preciezer thema laat beter zien waar het om gaat.`,
  fromMap: 'Of kies een van de onderwerpen die hieronder per brief staan.',
  narrower: 'Preciezer',
  related: 'Staat hier vaak bij',
  allThemes: 'Alle thema’s',

  briefing: 'Briefing over dit thema',
  ask: 'Stel hierover een vraag',
  question: (theme: string) => `Waar gaat het over ${theme}?`,
  toRoom: 'Bekijk bij Thema’s',

  line: 'In de tijd',
  strong: 'uitgebreid',
  passing: 'zijdelings',
  silent: 'zwijgt hierover',
  near: 'geen passage over dit thema zelf; verwant is:',
  notFound: 'niet teruggevonden',
  silentShort: '0 %',
  undatedShort: 'zonder',
  undatedInTwo: ['zonder', 'datum'],
  undated: 'zonder datum',
  top: (percent: number) => `${percent} % van de brief`,
  perQuarter: 'Elke staaf is een kwartaal: het gemiddelde over de brieven van dat kwartaal.',
  figures: (count: number, percent: number) => `${paragraphs(count)}, ${percent} % van de brief`,
  yearFigures: (speaking: number, all: number, count: number) =>
    speaking === 0
      ? `${letters(all)}, niet teruggevonden`
      : `${speaking} van ${letters(all)}, ${paragraphs(count)}`,

  table: 'Dezelfde cijfers als tabel',
  columns: {
    date: 'Datum',
    period: 'Kwartaal',
    kind: 'Soort',
    letters: 'Brieven',
    speaking: 'Waarvan hierover',
    count: 'Alinea’s',
    strong: 'Uitgebreid',
    passing: 'Zijdelings',
    share: 'Deel van de brief',
    meanShare: 'Gemiddeld deel van een brief',
  },
  quarter: (year: string, quarter: string) => `${year}, ${quarter}e kwartaal`,

  count: (count: number, strong: number, passing: number) =>
    strong === 0 || passing === 0
      ? `${paragraphs(count)}, ${strong === 0 ? 'zijdelings' : 'uitgebreid'}`
      : `${paragraphs(count)}: ${strong} uitgebreid, ${passing} zijdelings`,
  share: (percent: number) => `${percent} % van de brief`,
  standsIn: 'Staat in',
  moreSections: (count: number) => `en nog ${counted(count, 'onderdeel', 'onderdelen')}`,
  outsideSections: 'tekst zonder kop',
  strongHead: (count: number) => `Uitgebreid (${count})`,
  passingHead: (count: number) => `Zijdelings genoemd (${count})`,
  loadingLetter: 'De andere alinea’s worden opgezocht.',
  best: (shown: number, count: number) =>
    `De ${shown} alinea’s die het meest over het thema gaan, van ${count}.`,
  wholeLetter: 'Lees de hele brief',
  letterGone: 'De brief in dit adres staat niet (meer) in de verzameling.',
  yearCounts: (all: number, speaking: number, count: number) =>
    speaking === 0
      ? `${letters(all)} · niet teruggevonden`
      : `${paragraphs(count)} in ${speaking} van ${letters(all)}`,
  silentLetters: (count: number) => `in ${letters(count)} niet teruggevonden`,
  moreLetters: (count: number) => `Toon de volgende ${letters(count)}`,

  compare: 'Vergelijk twee brieven over dit thema',
  compareFrom: 'Vergelijk',
  compareTo: 'met',
  compareGo: 'Leg naast elkaar',
  compareSame: 'Kies twee verschillende brieven.',

  map: 'Waar gaan de brieven over?',
  mapIntro:
    'Onderwerpen waarin een brief zich van de andere onderscheidt, met het aantal alinea’s. Kies er een om te zien waar het staat.',
  /** Follows the number of paragraphs. */
  termCount: (count: number, inLetters: number) =>
    `${count === 1 ? 'alinea' : 'alinea’s'} in deze brief, ${inLetters === 1 ? 'in geen andere brief' : `ook in ${inLetters - 1} andere`}`,
  noTerms: 'Deze brief is te kort om er onderwerpen uit af te leiden.',
  emptyMap: 'Er staan nog geen brieven in de verzameling.',
} as const;
