/** The sentences of the page that sets two letters side by side. They say what the texts show, and judge nothing. */
import type { CompareResponse, SentencePair } from '../server/contract.ts';
import type { Relation } from './compare/pair-marks.ts';
import { counted } from './counted.ts';

type ChangeKind = SentencePair['changes'][number]['kind'];
type Note = CompareResponse['notes'][number];

/** How the two letters are called in the sentences of one comparison. */
export type SideNames = { readonly earlier: string; readonly later: string };

export const compareText = {
  heading: 'Vergelijken',
  intro:
    'Twee brieven naast elkaar, in hun eigen woorden: wat veranderde, wat in beide staat en wat maar in één van de twee te vinden is.',
  loading: 'De brieven worden opgezocht.',
  comparing: 'De brieven worden naast elkaar gelegd.',

  form: 'Kies wat vergeleken wordt',
  earlier: 'Eerste brief',
  later: 'Tweede brief',
  theme: 'Thema (mag leeg blijven)',
  choose: 'Kies een brief',
  submit: 'Vergelijk',
  chooseTwo: 'Kies twee brieven. De oudste komt links te staan.',
  chooseOther: 'Kies er nog een brief bij.',
  sameLetter: 'Dit is twee keer dezelfde brief. Kies een andere brief ernaast.',
  unknownLetter: 'Een van deze brieven staat niet (meer) in de verzameling. Kies een andere.',
  tooFew: 'Vergelijken kan pas als er twee brieven in de verzameling staan.',
  chosen: (count: number) =>
    count === 1 ? 'Eén brief gekozen. Kies er nog een bij.' : 'Twee brieven gekozen.',
  fromLetters: 'Vergelijk twee brieven',
  fromAnswer: 'Bekijk naast elkaar',
  suggestions: 'Bijvoorbeeld',
  suggestion: (earlier: string, later: string) => `${earlier} naast ${later}`,

  result: (names: SideNames) => `${names.earlier} naast ${names.later}`,
  ofTheme: (theme: string) => `over ${theme}`,
  whole: 'Vergelijk de hele brieven',
  copyLink: 'Link naar deze vergelijking',
  sides: 'De twee brieven',

  notes: {
    'order-unknown': () =>
      'Niet van beide brieven is de datum bekend. Welke de oudste is staat dus niet vast; de volgorde is die waarin ze zijn gekozen.',
    swapped: () => 'De oudste brief staat links, ook al is hij als tweede gekozen.',
    'earlier-empty': ({ earlier }) =>
      `In de brief van ${earlier} staat geen lopende tekst om te vergelijken.`,
    'later-empty': ({ later }) =>
      `In de brief van ${later} staat geen lopende tekst om te vergelijken.`,
    'earlier-silent': ({ earlier }, theme) =>
      `In de brief van ${earlier} is over ${theme} niets gevonden.`,
    'later-silent': ({ later }, theme) =>
      `In de brief van ${later} is over ${theme} niets gevonden.`,
    'no-subject': (_names, theme) =>
      `In „${theme}” staat geen onderwerp om op te vergelijken. Kies een ander thema, of laat het leeg voor de hele brieven.`,
  } satisfies Record<Note, (names: SideNames, theme: string) => string>,

  nothing: 'Er is in deze brieven niets gevonden om naast elkaar te zetten.',
  counts: {
    changed: (count: number) => counted(count, 'zin veranderd', 'zinnen veranderd'),
    both: (count: number) => `${counted(count, 'zin', 'zinnen')} in beide`,
    onlyLater: (count: number, { later }: SideNames) => `${count} alleen in ${later}`,
    onlyEarlier: (count: number, { earlier }: SideNames) => `${count} alleen in ${earlier}`,
  },
  countNote: 'Koppen, voetnoten, ondertekening en losse woorden uit tabellen tellen niet mee.',

  overview: 'Per onderdeel',
  section: 'Onderdeel',
  barColumn: 'Verdeling',
  changedColumn: 'Veranderd',
  bothColumn: 'In beide',
  onlyColumn: (name: string) => `Alleen ${name}`,
  beforeFirst: 'Vóór de eerste kop',

  changed: 'Veranderd',
  both: 'In beide',
  onlyIn: (name: string) => `Alleen in ${name}`,
  sentences: (count: number) => counted(count, 'zin', 'zinnen'),

  changes: {
    amount: 'bedrag',
    percentage: 'percentage',
    date: 'moment',
    number: 'getal',
    verb: 'stand van het besluit',
  } satisfies Record<ChangeKind, string>,
  before: 'eerder',
  after: 'later',
  relations: {
    same: 'woordelijk gelijk',
    respelled: 'dezelfde woorden, anders geschreven',
    reworded: 'in andere woorden',
    'same-subject': 'over hetzelfde',
  } satisfies Record<Relation, string>,

  legend: 'Betekenis van de markeringen',
  legendSample: 'tekst',
  legendChange: 'bedrag, moment, getal of besluit dat anders is',
  legendOtherWords: 'woorden die de andere zin niet heeft',
} as const;
