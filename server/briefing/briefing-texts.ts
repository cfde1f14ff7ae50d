/** Every sentence that a briefing can say besides the words of the letters. No „…” but around quotes. */
import type { RecommendationEventKind } from '../../corpus/recommendation-mention.ts';
import { joinWords } from '../answer/text-nl.ts';
import type { BriefingPartKind, Language } from '../contract.ts';

export type BriefingTexts = {
  readonly title: (topic: string) => string;
  readonly parts: Readonly<
    Record<BriefingPartKind, { readonly title: string; readonly empty: string }>
  >;
  readonly dropped: string;
  readonly wholeBriefing: string;
  readonly leftOut: (items: number) => string;
  readonly notFound: (topic: string, words: readonly string[]) => string;
  readonly sidesNotFound: (sides: string) => string;
  readonly emptyCollection: string;
  readonly nothingAfterFilters: string;
  /** Statements of the core. */
  readonly newest: (date: string) => string;
  readonly undated: (date: string) => string;
  readonly earlier: (date: string) => string;
  readonly also: (date: string) => string;
  readonly changed: (later: string, earlier: string) => string;
  readonly before: (date: string) => string;
  readonly statuses: (count: number) => string;
  /** The same where none of them is about the topic itself. */
  readonly statusesNear: (count: number) => string;
  readonly times: (count: number) => string;
  readonly promised: (date: string) => string;
  readonly toCheck: string;
  /** Positions. */
  readonly alsoIn: string;
  readonly changeGroup: (later: string, earlier: string) => string;
  /** Tables. */
  readonly recommendationHeaders: readonly string[];
  readonly recommendation: (number: number, series: string | null) => string;
  readonly noStatus: string;
  readonly added: string;
  readonly nothingAdded: string;
  readonly notComparable: string;
  readonly repeatedFrom: (percent: number, date: string) => string;
  readonly figureHeaders: readonly string[];
  readonly printedYear: (years: readonly string[]) => string;
  /** Null for a letter without a date. */
  readonly letterOf: (date: string | null) => string;
  readonly noUnit: string;
  readonly commitmentHeaders: readonly string[];
  readonly noMoment: string;
  readonly until: (date: string) => string;
  readonly from: (date: string) => string;
  readonly interval: (from: string, to: string) => string;
  readonly comesBack: (date: string) => string;
  readonly maybeComesBack: (date: string) => string;
  readonly notFoundAgain: string;
  readonly noLaterLetter: string;
  readonly undatedLetter: string;
  /** What the collection lacks. */
  readonly kamerstuk: string;
  readonly namedButAbsent: string;
  readonly missingEvent: (thread: string, kind: RecommendationEventKind) => string;
  readonly numbersMissing: (dossier: string, numbers: string) => string;
  readonly silentSince: (letters: string, date: string) => string;
  /** Questions. */
  readonly askRepeated: (thread: string, percent: number, later: string, earlier: string) => string;
  readonly askRepeatedEnd: string;
  readonly askUnanswered: (thread: string) => string;
  readonly askUnansweredEnd: string;
  readonly askPassed: (newest: string) => string;
  readonly askNoMoment: string;
  readonly askDropped: (earlier: string) => string;
  readonly askDroppedEnd: (later: string) => string;
  readonly askFigures: string;
  readonly askFiguresEnd: string;
  readonly askSum: (sum: string) => string;
  readonly askSumEnd: string;
  readonly askSilent: (earlier: string) => string;
  readonly askSilentEnd: (later: string) => string;
  readonly askStandEnd: (later: string) => string;
  readonly and: string;
};

const MISSING_NL: Record<RecommendationEventKind, string> = {
  recommended: 'het rapport zelf zit niet in deze verzameling',
  responded: 'de beleidsreactie zit niet in deze verzameling',
  'followed-up': 'een brief over de opvolging zit niet in deze verzameling',
};
const MISSING_EN: Record<RecommendationEventKind, string> = {
  recommended: 'the report itself is not in this collection',
  responded: 'the cabinet response is not in this collection',
  'followed-up': 'a letter on the follow-up is not in this collection',
};

const DUTCH: BriefingTexts = {
  title: (topic) => `Briefing: ${topic}`,
  parts: {
    core: { title: 'De kern', empty: 'Geen kernzin te maken uit wat er is gekozen.' },
    positions: {
      title: 'Standpunten, nieuwste eerst',
      empty: 'Geen standpunten gevonden in de gekozen brieven.',
    },
    recommendations: {
      title: 'Aanbevelingen en hun status',
      empty: 'Geen aanbevelingen over dit onderwerp gevonden in de gekozen brieven.',
    },
    figures: {
      title: 'Cijfers, zoals afgedrukt',
      empty: 'Geen bedragen of percentages bij dit onderwerp gevonden in de gekozen brieven.',
    },
    commitments: {
      title: 'Toezeggingen en aangekondigde momenten',
      empty:
        'Geen toezeggingen, en geen aankondigingen met een moment, bij dit onderwerp gevonden.',
    },
    lacking: {
      title: 'Wat in deze verzameling ontbreekt',
      empty: 'Geen genoemde stukken gevonden die in deze verzameling ontbreken.',
    },
    questions: {
      title: 'Vragen om te stellen',
      empty: 'Geen aanwijsbare leemte gevonden waar een vraag uit volgt.',
    },
  },
  wholeBriefing:
    'In het kort. De hele briefing, met kern, cijfers en wat ontbreekt, staat onder Briefing.',
  dropped: 'Alle zinnen van dit onderdeel zijn weggelaten.',
  leftOut: (items) =>
    `Niet getoond om kort te blijven: nog ${items === 1 ? 'één' : String(items)}. Een nauwer onderwerp, een kortere periode of minder brieven toont meer.`,
  notFound: (topic, words) =>
    words.length === 0
      ? `Niet gevonden: over ${topic} staat niets in de brieven, dus er is geen briefing van te maken.`
      : `Niet gevonden: over ${joinWords(words, 'en')} staat niets in de brieven, dus er is geen briefing van te maken.`,
  sidesNotFound: (sides) => `Niet gevonden in de brieven: ${sides}.`,
  emptyCollection: 'Er staan nog geen brieven in de verzameling.',
  nothingAfterFilters: 'Geen enkele brief voldoet aan de gekozen periode, soorten en brieven.',
  newest: (date) => `Nieuwste standpunt (${date}): `,
  undated: (date) => `Standpunt (${date}): `,
  earlier: (date) => `Eerder (${date}): `,
  also: (date) => `Ook (${date}): `,
  changed: (later, earlier) => `Veranderd tussen ${earlier} en ${later}: `,
  before: (date) => ` — eerder (${date}): `,
  statuses: (count) =>
    count === 1 ? 'Eén aanbeveling hierover, status ' : `${count} aanbevelingen hierover, status `,
  statusesNear: (count) =>
    count === 1
      ? 'Eén aanbeveling raakt hieraan, status '
      : `${count} aanbevelingen raken hieraan, status `,
  times: (count) => ` (${count}×)`,
  promised: (date) => `Toegezegd of aangekondigd (${date}): `,
  toCheck: 'Om na te gaan: ',
  alsoIn: 'Ook in ',
  changeGroup: (later, earlier) => `Wat veranderde tussen ${earlier} en ${later}`,
  recommendationHeaders: ['Aanbeveling', 'Status', 'Nieuw of herhaald'],
  recommendation: (number, series) =>
    series === null ? `Nr. ${number}` : `Nr. ${number}, ${series}`,
  noStatus: 'geen status gevonden',
  added: 'Nieuw: ',
  nothingAdded: 'Niets nieuws gevonden.',
  notComparable: 'Niet te vergelijken: de beleidsreactie zit niet in deze verzameling.',
  repeatedFrom: (percent, date) =>
    `${percent} % van de inhoudelijke woorden staat al in de brief van ${date} `,
  figureHeaders: ['Cijfer', 'Waarover', 'Jaar of brief'],
  printedYear: (years) => joinWords(years, 'en'),
  letterOf: (date) => (date === null ? 'brief zonder datum' : `brief van ${date}`),
  noUnit: 'eenheid niet afgedrukt',
  commitmentHeaders: ['Moment', 'Toezegging of aankondiging', 'Later genoemd?'],
  noMoment: 'geen moment genoemd',
  until: (date) => `uiterlijk ${date}`,
  from: (date) => `vanaf ${date}`,
  interval: (from, to) => (from === to ? from : `${from} – ${to}`),
  comesBack: (date) => `ja, in de brief van ${date} `,
  maybeComesBack: (date) => `mogelijk, in de brief van ${date} `,
  notFoundAgain: 'niet teruggevonden in een latere brief van deze verzameling',
  noLaterLetter: 'er is geen latere brief in deze verzameling',
  undatedLetter: 'niet na te gaan: deze brief heeft geen datum',
  kamerstuk: 'Kamerstuk ',
  namedButAbsent: ' wordt genoemd, maar zit niet in deze verzameling.',
  missingEvent: (thread, kind) => `${thread}: ${MISSING_NL[kind]} `,
  numbersMissing: (dossier, numbers) =>
    `Van dossier ${dossier} ontbreekt tussen de brieven die er wel zijn ${numbers}: `,
  silentSince: (letters, date) =>
    `Niets hierover gevonden in: ${letters}. De laatste brief die erover spreekt is van ${date} `,
  askRepeated: (thread, percent, later, earlier) =>
    `${thread}: ${percent} % van de inhoudelijke woorden in de status van ${later} stond al in de brief van ${earlier} `,
  askRepeatedEnd: ' Wat is er sindsdien gedaan, en waaraan is dat te zien?',
  askUnanswered: (thread) =>
    `${thread}: in reactie en status is niets gevonden over dit onderdeel: `,
  askUnansweredEnd: ' Wat doet het kabinet hiermee?',
  askPassed: (newest) =>
    ` Dit moment lag vóór de nieuwste brief (${newest}); geen latere brief in deze verzameling komt erop terug. Wat is de uitkomst?`,
  askNoMoment: ' Hier staat geen moment bij. Wanneer kan de Kamer dit verwachten?',
  askDropped: (earlier) => `De brief van ${earlier} noemt `,
  askDroppedEnd: (later) =>
    `; in de status van ${later} is dit niet teruggevonden. Geldt het nog, en wat is ervan geworden?`,
  askFigures: 'Twee cijfers over hetzelfde verschillen: ',
  askFiguresEnd: ' Wat verklaart het verschil?',
  askSum: (sum) => `De afgedrukte jaren tellen op tot ${sum}, afgedrukt staat als totaal `,
  askSumEnd: ' Welk cijfer klopt?',
  askSilent: (earlier) => `Op ${earlier} schreef het kabinet: `,
  askStandEnd: (later) =>
    ` In de brief van ${later}, die ook over dit onderwerp gaat, is dit niet teruggevonden. Geldt het nog?`,
  askSilentEnd: (later) =>
    ` In de brief van ${later} is niets over dit onderwerp gevonden. Is dit nog het beleid?`,
  and: 'en',
};

const ENGLISH: BriefingTexts = {
  title: (topic) => `Briefing: ${topic}`,
  parts: {
    core: { title: 'In short', empty: 'No core statement can be made of what was chosen.' },
    positions: {
      title: 'Positions, newest first',
      empty: 'No positions found in the letters chosen.',
    },
    recommendations: {
      title: 'Recommendations and their status',
      empty: 'No recommendations on this topic found in the letters chosen.',
    },
    figures: {
      title: 'Figures, as printed',
      empty: 'No amounts or percentages on this topic found in the letters chosen.',
    },
    commitments: {
      title: 'Promises and announced moments',
      empty: 'No promises, and no announcements with a moment, found on this topic.',
    },
    lacking: {
      title: 'What this collection lacks',
      empty: 'No named pieces found that this collection lacks.',
    },
    questions: {
      title: 'Questions worth asking',
      empty: 'No gap found that a question follows from.',
    },
  },
  wholeBriefing:
    'In short. The whole briefing, with its core, figures and what is missing, stands under Briefing.',
  dropped: 'All statements of this part were left out.',
  leftOut: (items) =>
    `Not shown, to stay short: ${items} more. A narrower topic, a shorter period or fewer letters shows more.`,
  notFound: (topic, words) =>
    words.length === 0
      ? `Not found: the letters say nothing about ${topic}, so there is no briefing to make.`
      : `Not found: the letters say nothing about ${joinWords(words, 'and')}, so there is no briefing to make.`,
  sidesNotFound: (sides) => `Not found in the letters: ${sides}.`,
  emptyCollection: 'There are no letters in the collection yet.',
  nothingAfterFilters: 'No letter fits the chosen period, kinds and letters.',
  newest: (date) => `Newest position (${date}): `,
  undated: (date) => `Position (${date}): `,
  earlier: (date) => `Before (${date}): `,
  also: (date) => `Also (${date}): `,
  changed: (later, earlier) => `Changed between ${earlier} and ${later}: `,
  before: (date) => ` — before (${date}): `,
  statuses: (count) =>
    count === 1
      ? 'One recommendation on this, status '
      : `${count} recommendations on this, status `,
  statusesNear: (count) =>
    count === 1
      ? 'One recommendation touches on this, status '
      : `${count} recommendations touch on this, status `,
  times: (count) => ` (${count}×)`,
  promised: (date) => `Promised or announced (${date}): `,
  toCheck: 'To be checked: ',
  alsoIn: 'Also in ',
  changeGroup: (later, earlier) => `What changed between ${earlier} and ${later}`,
  recommendationHeaders: ['Recommendation', 'Status', 'New or repeated'],
  recommendation: (number, series) =>
    series === null ? `No. ${number}` : `No. ${number}, ${series}`,
  noStatus: 'no status found',
  added: 'New: ',
  nothingAdded: 'Nothing new found.',
  notComparable: 'Cannot be compared: the cabinet response is not in this collection.',
  repeatedFrom: (percent, date) =>
    `${percent}% of the words that carry meaning stand in the letter of ${date} `,
  figureHeaders: ['Figure', 'About', 'Year or letter'],
  printedYear: (years) => joinWords(years, 'and'),
  letterOf: (date) => (date === null ? 'undated letter' : `letter of ${date}`),
  noUnit: 'unit not printed',
  commitmentHeaders: ['Moment', 'Promise or announcement', 'Mentioned later?'],
  noMoment: 'no moment named',
  until: (date) => `by ${date}`,
  from: (date) => `from ${date}`,
  interval: (from, to) => (from === to ? from : `${from} – ${to}`),
  comesBack: (date) => `yes, in the letter of ${date} `,
  maybeComesBack: (date) => `possibly, in the letter of ${date} `,
  notFoundAgain: 'not found again in a later letter of this collection',
  noLaterLetter: 'there is no later letter in this collection',
  undatedLetter: 'cannot be told: this letter has no date',
  kamerstuk: 'Parliamentary paper ',
  namedButAbsent: ' is named, but is not in this collection.',
  missingEvent: (thread, kind) => `${thread}: ${MISSING_EN[kind]} `,
  numbersMissing: (dossier, numbers) =>
    `Of dossier ${dossier}, between the letters that are here, this lacks: ${numbers}: `,
  silentSince: (letters, date) =>
    `Nothing on this found in: ${letters}. The last letter that speaks of it is of ${date} `,
  askRepeated: (thread, percent, later, earlier) =>
    `${thread}: ${percent}% of the words that carry meaning in the status of ${later} already stood in the letter of ${earlier} `,
  askRepeatedEnd: ' What has been done since, and what shows it?',
  askUnanswered: (thread) => `${thread}: response and status hold nothing found on this part: `,
  askUnansweredEnd: ' What does the cabinet do with it?',
  askPassed: (newest) =>
    ` This moment lay before the newest letter (${newest}); no later letter in this collection comes back to it. What was the outcome?`,
  askNoMoment: ' No moment is named. When may the House expect this?',
  askDropped: (earlier) => `The letter of ${earlier} names `,
  askDroppedEnd: (later) =>
    `; it was not found again in the status of ${later}. Does it still hold, and what became of it?`,
  askFigures: 'Two figures on the same thing differ: ',
  askFiguresEnd: ' What explains the difference?',
  askSum: (sum) => `The printed years add up to ${sum}, the printed total is `,
  askSumEnd: ' Which figure is right?',
  askSilent: (earlier) => `On ${earlier} the cabinet wrote: `,
  askStandEnd: (later) =>
    ` It was not found again in the letter of ${later}, which treats this topic too. Does it still hold?`,
  askSilentEnd: (later) =>
    ` Nothing on this topic was found in the letter of ${later}. Is it still the policy?`,
  and: 'and',
};

/** The texts of a language. */
export function briefingTexts(language: Language): BriefingTexts {
  return language === 'en' ? ENGLISH : DUTCH;
}
