/** The sentences about what letters name: the links in a letter, their card, and the index of all of it. */
import { counted } from './counted.ts';
import type { ReferenceKind } from './references/references-state.ts';

export const referencesText = {
  heading: 'Verwijzingen',
  intro:
    'Elk Kamerstuk, elke motie, elk verdrag, elke wet en elk rapport dat de brieven noemen, met wie het noemt en waar het te vinden is.',
  loading: 'De verwijzingen worden opgezocht.',
  empty: 'De brieven in deze verzameling noemen geen stukken.',
  noneFit: 'Geen verwijzing past bij deze keuze.',
  allAgain: 'Toon alle verwijzingen',
  fromLetters: 'Alle verwijzingen',

  filters: 'Kies verwijzingen',
  words: 'Zoek op nummer, naam of titel',
  kind: 'Soort',
  anyKind: 'Alle soorten',
  kinds: {
    kamerstuk: 'Kamerstuk',
    motion: 'Motie',
    treaty: 'Verdrag',
    law: 'Wet',
    report: 'Rapport',
  } satisfies Record<ReferenceKind, string>,
  kindCount: (kind: string, count: number) => `${kind} (${count})`,
  count: (count: number) => counted(count, 'verwijzing', 'verwijzingen'),
  more: (count: number) => `Toon de volgende ${count}`,
  list: 'Alle verwijzingen',

  chosen: 'Gekozen verwijzing',
  gone: 'De verwijzing in dit adres staat niet (meer) in de brieven.',
  writtenAs: 'Geschreven als',
  namedBy: 'Genoemd in',
  readIn: (title: string, count: number) =>
    `, ${title}: lees ${counted(count, 'vermelding', 'vermeldingen')}`,
  times: (count: number) => `${count}×`,
  moreLetters: (count: number) => `en in nog ${counted(count, 'brief', 'brieven')}`,
  here: 'In deze verzameling',
  published: 'Officiële publicatie',
  notHere: 'Niet in deze verzameling',
  openFailed: 'De brief kon niet worden geopend.',

  inCollection: (name: string) => `${name}: lees het stuk in deze verzameling`,
  outward: (name: string) => `${name}: officiële publicatie, opent in een nieuw tabblad`,
  elsewhere: (name: string) => `${name}: waar dit nog meer wordt genoemd`,
  card: (name: string) => `Over ${name}`,
  close: 'Sluiten',
  mentions: 'Genoemd in deze verzameling',
  onlyHere: 'In deze verzameling alleen hier genoemd.',
  paragraph: (number: number) => `alinea ${number}`,
  inIndex: 'Bekijk bij Verwijzingen',
} as const;
