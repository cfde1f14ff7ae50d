/** The sentences of the briefing page. */
import type { BriefingPartKind } from '../server/contract.ts';
import { counted } from './counted.ts';
import { dutchDate } from './dutch-date.ts';

export const briefingText = {
  heading: 'Briefing',
  pageTitle: (topic: string) => `Briefing over ${topic}`,
  topic: 'Onderwerp',
  placeholder: 'Bijvoorbeeld een thema, een land of een aanbeveling',
  make: 'Maak briefing',
  intro:
    'Een stuk van één tot drie bladzijden over één onderwerp, om een debat mee voor te bereiden. Elke zin komt uit de brieven en heeft een nummer dat naar de alinea leidt.',
  contains: 'Wat erin staat',
  containsList: [
    'de kern in vijf zinnen, en de standpunten in volgorde van tijd',
    'aanbevelingen met hun status, en bedragen en tabellen zoals gedrukt',
    'toezeggingen met hun moment, en wat in deze verzameling ontbreekt',
    'vragen om te stellen, elk uit iets dat in de brieven is aan te wijzen',
  ],
  examples: 'Onderwerpen uit deze brieven',
  promise:
    'De volgorde, de periode en de brieven zijn daarna te kiezen; zinnen kunnen eruit. Het resultaat gaat mee als Word-bestand, Markdown of afdruk.',

  making: 'De briefing wordt gemaakt.',
  updating: 'De briefing wordt bijgewerkt.',
  ready: (sources: number) => `Briefing gereed, ${sourceCount(sources)}.`,
  updated: (sources: number) => `Briefing bijgewerkt, ${sourceCount(sources)}.`,
  readyNotFound: 'Briefing: niet gevonden in de brieven.',

  adjust: 'Briefing aanpassen',
  toBriefing: 'Naar de briefing',
  parts: 'Delen',
  partNames: {
    core: 'Kern',
    positions: 'Standpunten',
    recommendations: 'Aanbevelingen',
    figures: 'Cijfers',
    commitments: 'Toezeggingen',
    lacking: 'Wat ontbreekt',
    questions: 'Vragen om te stellen',
  } satisfies Record<BriefingPartKind, string>,
  oneLeft: 'Er blijft altijd één deel over.',
  up: (part: string) => `${part} omhoog`,
  down: (part: string) => `${part} omlaag`,
  placed: (part: string, at: number, total: number) => `${part}: plaats ${at} van ${total}.`,
  period: 'Periode',
  from: 'Van',
  to: 'Tot en met',
  letters: 'Brieven',
  lettersComing: 'De lijst komt eraan.',
  allLetters: (count: number) =>
    `Alle ${counted(count, 'brief', 'brieven')}. Vink brieven aan om alleen die te gebruiken.`,
  someLetters: (chosen: number, count: number) =>
    `Alleen ${chosen} van ${counted(count, 'brief', 'brieven')}.`,
  useAll: 'Alle brieven',
  findLetter: 'Zoek op titel of datum',
  noLetterFits: 'Geen brief past bij deze woorden.',
  moreLetters: (count: number) =>
    `En nog ${counted(count, 'brief', 'brieven')}; zoek op titel of datum.`,
  unknownLetter: (id: string) => `Niet in de verzameling: ${id}`,
  usual: 'Alles zoals het was',

  head: 'Gegevens om deze briefing opnieuw te maken',
  question: 'Vraag',
  readAs: 'Gelezen als',
  composedOn: 'Opgesteld op',
  searched: 'Doorzochte brieven',
  span: (from: string, to: string) =>
    from === to ? dutchDate(from) : `${dutchDate(from)} – ${dutchDate(to)}`,
  filters: 'Filters',
  onlyLetters: (count: number) => `alleen ${counted(count, 'gekozen brief', 'gekozen brieven')}`,
  fromDay: (day: string) => `vanaf ${dutchDate(day)}`,
  toDay: (day: string) => `tot en met ${dutchDate(day)}`,
  fingerprint: 'Verzameling',
  fingerprintWhole: 'Hele vingerafdruk van de verzameling',
  again: 'Opnieuw te maken',
  againLink: 'met deze vraag',
  droppedInHead: (count: number) => `${statements(count)} door de lezer weggelaten`,
  left: 'Weggelaten',

  sources: 'Bronnen',
  drop: 'weglaten',
  dropThis: (words: string) => `Weglaten: ${words}`,
  dropColumn: 'Weglaten',
  dropped: (sources: number) => `Weggelaten. Nog ${sourceCount(sources)}.`,
  restored: (sources: number) => `Teruggezet. ${sourceCount(sources)}.`,
  droppedCount: (count: number) => `${statements(count)} weggelaten`,
  droppedRegion: 'Weggelaten uit deze briefing',
  undo: 'Ongedaan maken',
  restore: 'Terugzetten',
  restoreThis: (words: string) => `Terugzetten: ${words}`,
  restoreAll: 'Alles terugzetten',
  allDropped: 'Alles is weggelaten: er staat geen zin meer in deze briefing.',

  notFoundActions: 'Wat nu kan',
  inAllLetters: 'Zoek in alle brieven, zonder periode',
  searchTheme: 'Zoek dit als thema',
  ask: 'Stel hierover een vraag',

  out: 'Deze briefing meenemen',
  word: 'Word',
  markdown: 'Markdown',
  copy: 'Kopieer met bronnen',
  link: 'Link',
  linkWithout: 'Link gekopieerd, zonder het weglaten',
  fileMaking: (kind: string) => `${kind} wordt gemaakt.`,
  fileReady: (name: string) => `${name} is opgeslagen.`,
  fileFailed: (kind: string, sentence: string) => `${kind} is niet gemaakt. ${sentence}`,
  fromAnswer: 'Als briefing openen',
} as const;

function sourceCount(sources: number): string {
  return counted(sources, 'bron', 'bronnen');
}

function statements(count: number): string {
  return counted(count, 'zin', 'zinnen');
}
