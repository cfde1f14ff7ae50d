/** Every sentence of the page, in Dutch. Values come in as arguments; nothing here touches the DOM. */
import type { Answer, LetterHead, Mode } from '../server/contract.ts';
import { counted } from './counted.ts';
import { dutchDate, yearRange } from './dutch-date.ts';
import type { RequestFailure } from './request-failure.ts';
import { briefingText } from './text-nl-briefing.ts';
import { commitmentsText } from './text-nl-commitments.ts';
import { compareText } from './text-nl-compare.ts';
import { recommendationsText } from './text-nl-recommendations.ts';
import { referencesText } from './text-nl-references.ts';

const KINDS: Record<LetterHead['kind'], string> = {
  beleidsbrief: 'Beleidsbrief',
  beleidsreactie: 'Beleidsreactie',
  'periodieke-rapportage': 'Periodieke rapportage',
  opvolgingsbrief: 'Opvolgingsbrief',
  kamerbrief: 'Kamerbrief',
};

const CATALOGUE_FIELDS: Record<string, string> = {
  title: 'de titel',
  date: 'de datum',
  dossiers: 'het dossiernummer',
  senders: 'de afzender',
  kind: 'de soort',
  reference: 'de vindplaats',
};

const FAILURES: Record<RequestFailure['code'], string> = {
  network:
    'Er is geen verbinding met het programma. Kijk of Briefwijzer nog draait (npm start) en stel de vraag dan opnieuw.',
  'too-many':
    'Er zijn te veel vragen kort na elkaar gesteld. Wacht even en probeer het dan opnieuw.',
  indexing:
    'De brieven worden nog gelezen. Zodra dat klaar is, kan de vraag opnieuw worden gesteld.',
  'not-found': 'Dit staat niet in de verzameling.',
  refused: 'Deze vraag kon niet worden verwerkt. Pas de vraag aan en probeer het opnieuw.',
  server:
    'Er ging iets mis in het programma. Probeer het opnieuw; blijft het misgaan, start het programma dan opnieuw.',
  'broken-answer': 'Het antwoord kwam niet compleet aan. Stel de vraag opnieuw.',
};

export const text = {
  brand: 'Briefwijzer',
  skipToContent: 'Naar de inhoud',
  pages: {
    chat: 'Vraag',
    recommendations: 'Aanbevelingen',
    themes: 'Thema’s',
    commitments: 'Toezeggingen',
    briefing: 'Briefing',
    letters: 'Brieven',
  },
  mainNavigation: 'Hoofdmenu',

  chat: {
    heading: 'Wat staat er in de brieven?',
    intro:
      'Stel een vraag aan de Kamerbrieven. Het antwoord komt in de woorden van de brieven zelf, met de alinea erbij.',
    questionLabel: 'Uw vraag',
    placeholder: 'Stel een vraag over de brieven',
    followUp: 'Stel een vervolgvraag',
    ask: 'Vraag stellen',
    stop: 'Stoppen',
    promise: 'Alleen woorden uit de brieven. Niets verlaat deze computer.',
    examples: 'Voorbeelden van vragen',
    conversation: 'Gesprek',
    clear: 'Gesprek wissen',
    cleared: 'Het gesprek is gewist.',
    undo: 'Ongedaan maken',
    charactersLeft: (left: number) =>
      left >= 0
        ? `Nog ${counted(left, 'teken', 'tekens')}`
        : `${counted(-left, 'teken', 'tekens')} te lang`,
    notKept: 'Het gesprek kan in deze browser niet worden bewaard; het verdwijnt bij het sluiten.',
  },

  jobs: {
    recommendation: 'Wat is er gebeurd met deze aanbeveling?',
    theme: 'Waar wordt dit thema besproken?',
    briefing: 'Bereid een debat voor',
    question: 'Stel een vraag',
  } satisfies Record<Mode, string>,

  indexing: {
    reading: (done: number, total: number) =>
      total === 0
        ? 'De brieven worden gelezen.'
        : `De brieven worden gelezen: ${done} van ${total} passages.`,
    patience: 'Daarna kan de vraag worden gesteld. Dat gaat vanzelf verder.',
    gone: 'Het programma is niet bereikbaar. Kijk of Briefwijzer nog draait (npm start); deze pagina probeert het vanzelf opnieuw.',
  },

  steps: {
    understanding: 'De vraag wordt gelezen.',
    searching: 'De brieven worden doorzocht.',
    composing: 'Het antwoord wordt samengesteld.',
  },

  answer: {
    understood: 'Gelezen als',
    editUnderstood: 'Vraag aanpassen',
    notFound: 'Niet gevonden',
    ready: (sources: number) =>
      sources === 0
        ? 'Antwoord gereed, zonder bronnen'
        : `Antwoord gereed, ${counted(sources, 'bron', 'bronnen')}`,
    readyNotFound: 'Antwoord gereed: niet gevonden in de brieven',
    stopped: 'Gestopt voordat het antwoord klaar was.',
    again: 'Opnieuw vragen',
    sources: 'Bronnen',
    table: 'Tabel in het antwoord',
    nearby: 'Wel gevonden over dit onderwerp',
    nearbyNote: 'Dit is geen antwoord op de vraag, wel wat de brieven erover zeggen.',
    missing: 'Genoemd, maar niet in deze verzameling',
    published: 'Bekijk de publicatie',
    related: 'Verder vragen',
    actions: 'Dit antwoord',
    copy: 'Kopieer met bronnen',
    copyWithout: 'Kopieer antwoord',
    copied: 'Gekopieerd',
    link: 'Link naar deze vraag',
    linkCopied: 'Link gekopieerd',
    print: 'Afdrukken',
    copyFailed: 'Kopiëren is hier niet toegestaan. Selecteer de tekst en kopieer die met de hand.',
  },

  citation: {
    button: (n: number, letter: LetterHead) => `Bron ${n}, ${letterName(letter)}`,
    open: 'Enter opent de brief, C kopieert',
    copy: 'Kopieer citaat',
    paragraph: (number: number) => `alinea ${number}`,
    inLetter: 'Lees in de brief',
  },

  reader: {
    label: 'Brief',
    close: 'Brief sluiten',
    loading: 'De brief wordt geopend.',
    position: (at: number, total: number) => `${at} van ${total}`,
    source: 'Bron',
    previous: 'Vorige bron',
    next: 'Volgende bron',
    wholeLetter: 'Hele pagina',
    search: 'Zoek in deze brief',
    matches: (at: number, total: number) => (total === 0 ? 'Niet gevonden' : `${at} van ${total}`),
    previousMatch: 'Vorige vindplaats',
    nextMatch: 'Volgende vindplaats',
    copyReference: 'Kopieer vindplaats',
    published: 'Officiële publicatie',
    outline: 'Inhoud van de brief',
    map: 'Plaats van de bronnen in de brief',
    divider: 'Breedte van de brief',
    notPlaced:
      'De precieze plaats van het citaat is hier niet gevonden; daarom is niets gemarkeerd.',
    paragraphGone: 'Deze alinea staat niet meer in de brief. De brief is waarschijnlijk vervangen.',
    permalink: (number: number) => `Link naar alinea ${number}`,
    restored: (number: number) => `Nummer ${number}, hersteld uit de volgorde`,
    table: (number: number) => `Tabel ${number} in de brief`,
    rowNumber: 'Alinea',
    letterhead: 'Briefhoofd',
    notes: 'Bij het lezen van deze brief',
    fromCatalogue: (fields: readonly string[]) =>
      `Niet in de brief zelf, maar uit de catalogus: ${fields.map((field) => CATALOGUE_FIELDS[field] ?? field).join(', ')}.`,
  },

  letters: {
    heading: 'Brieven',
    paragraphs: (count: number) => counted(count, 'alinea', 'alinea’s'),
    undated: 'zonder datum',
    unsigned: 'niet ondertekend',
    empty:
      'Er staan nog geen brieven in de verzameling. Zet ze in de map corpus/letters en start het programma opnieuw.',
    rejected: 'Deze bestanden konden niet worden gelezen',
    rejectedUnknown: 'Het bestand kon niet als brief worden gelezen.',
    rejectedWhy: {
      'unsupported-format': 'Dit soort bestand wordt niet gelezen.',
      'unreadable-file': 'Het bestand kan niet worden geopend.',
      'empty-letter': 'Er staat geen tekst in.',
      'no-text-layer': 'Er staat geen leesbare tekst in; waarschijnlijk is het een scan.',
    } as Record<string, string>,
  },

  recommendations: recommendationsText,
  commitments: commitmentsText,
  briefing: briefingText,
  compare: compareText,
  references: referencesText,

  toQuestion: 'Stel een vraag',
  unknownPage: {
    heading: 'Deze pagina bestaat niet',
    sentence: 'Begin bij een vraag, of kies een brief.',
  },
  letterGone: {
    heading: 'Deze brief is er niet',
    sentence: 'De brief staat niet (meer) in de verzameling.',
  },
  tryAgain: 'Opnieuw proberen',

  theme: { toDark: 'Donker', toLight: 'Licht', label: 'Weergave' },
  keys: {
    open: 'Toetsen',
    heading: 'Toetsen',
    close: 'Sluiten',
    list: [
      ['/', 'Naar de vraag'],
      ['Enter', 'Vraag stellen; Shift + Enter voor een nieuwe regel'],
      ['n of j', 'Volgende bron'],
      ['p of k', 'Vorige bron'],
      ['c', 'Kopieer het citaat van de bron waar de aandacht is'],
      ['Esc', 'Brief sluiten, of stoppen met antwoorden'],
      ['?', 'Deze lijst'],
    ] as readonly (readonly [string, string])[],
  },
} as const;

/** "Beleidsreactie". */
export function kindName(kind: LetterHead['kind']): string {
  return KINDS[kind];
}

/** "18 mei 2026", or that there is none. */
export function letterDate(letter: Pick<LetterHead, 'date'>): string {
  return letter.date === null ? text.letters.undated : dutchDate(letter.date);
}

/** "Kamerbrief 18 mei 2026", as the field calls a letter. */
export function letterName(letter: LetterHead): string {
  return `Kamerbrief ${letterDate(letter)}`;
}

/** "5 brieven, 2022–2026"; without the years when no letter has a date. */
export function collectionLine(letters: readonly LetterHead[]): string {
  const years = yearsOfLetters(letters);
  const count = counted(letters.length, 'brief', 'brieven');
  return years === null ? count : `${count}, ${years}`;
}

/** "2022–2026"; null when no letter has a date. */
export function yearsOfLetters(letters: readonly Pick<LetterHead, 'date'>[]): string | null {
  const days = letters.flatMap((letter) => letter.date ?? []).toSorted();
  return yearRange(days[0] ?? null, days.at(-1) ?? null);
}

/** "Doorzocht: 5 brieven, 2022–2026; in 2 gevonden". */
export function coverageLine(coverage: Answer['coverage']): string {
  const years = yearRange(coverage.from, coverage.to);
  const searched = counted(coverage.letters, 'brief', 'brieven');
  const hits =
    coverage.withHits === 0 ? 'in geen enkele gevonden' : `in ${coverage.withHits} gevonden`;
  return `Doorzocht: ${searched}${years === null ? '' : `, ${years}`}; ${hits}`;
}

/** What went wrong and what to do next. The server's own Dutch sentence wins where it knows more than the status. */
export function sentenceFor(failure: RequestFailure): string {
  const own = FAILURES[failure.code];
  if (failure.code === 'refused' && failure.problem !== null) return failure.problem.detail;
  if (failure.code === 'too-many' && failure.retryAfter !== null) {
    return `Er zijn te veel vragen kort na elkaar gesteld. Probeer het over ${counted(Math.ceil(failure.retryAfter), 'seconde', 'seconden')} opnieuw.`;
  }
  return own;
}
