/**
 * How wide an answer a question wants: one point, the story of one recommendation, every place a
 * subject is discussed, a comparison, or an overview with several parts. Decides how much is quoted.
 */
import { type AskedDetail, readAskedDetail } from './asked-detail.ts';

export type QuestionShape = 'point' | 'thread' | 'survey' | 'compare' | 'overview';

const SURVEY =
  /\b(?:in welke (?:\p{L}+ )?(?:stukken|brieven|brief|passages|teksten|documenten)|welke (?:passages|stukken|brieven|teksten|alinea'?s|paragrafen)|wat staat (?:er )?(?:waar|over|in de brieven over)|alles over|alles wat|geef (?:alle|de) (?:passages|vermeldingen|plekken)|hoe wordt er .{0,40}(?:geschreven|gesproken)|door de jaren heen|which (?:letters|passages|paragraphs|documents)|everything (?:about|on))\b/iu;
/**
 * "Waar" asks for passages when something is read, said or treated there; "waar wordt het visum
 * aangevraagd?" and "waar staat het kantoor?" ask for a place on the map.
 */
const WHERE_TREATED = new RegExp(
  [
    '\\bwaar (?:\\p{L}+ ){0,2}(?:lees|vind (?:ik|je|u|men)|vinden (?:we|wij)|spreekt|spreken|zegt|zeggen|schrijft|schrijven|noemt|noemen)\\b',
    '\\bwaar (?:\\p{L}+ ){0,2}(?:gaat|gaan|staat|staan|komt|komen)\\b.{0,80}\\b(?:iets|over|dat|langs|terug|aan de orde|aan bod|ter sprake|voor(?=\\s*[?.]*$)|(?:standpunt|antwoord|inzet|toelichting|uitleg|passage|tekst)\\p{L}*|in de (?:\\p{L}*brief|\\p{L}*brieven|stukken|tekst))(?!\\p{L})',
    '\\bwaar .{0,80}\\b(?:besproken|genoemd|vermeld|behandeld|beschreven|geschreven|gesproken|gezegd|aangehaald|aangestipt|toegelicht|uitgelegd|ter sprake|aan de orde|aan bod|langs)\\b',
    '\\bwhere (?:in|(?:do|does|did) (?:the |this |these |that )?(?:\\p{L}+ )?(?:letters?|texts?|documents?|minister|ministers|cabinet|government|it)\\b)',
    '\\bwhere .{0,80}\\b(?:discuss\\p{L}*|mention\\p{L}*|describ\\p{L}*|treated|written|addressed|covered|referred|come up|comes up|appears?)\\b',
  ].join('|'),
  'iu',
);
/** "Waar staat X voor?" asks what letters mean. */
const STANDS_FOR = /\bwaar staa[tn] .{1,60}\bvoor\s*[?.]*$/iu;
const COMPARE =
  /\b(?:wat (?:zei|schreef|vond) .{2,80}\ben (?:wat|hoe) (?:zegt|schrijft|vindt)|vergelijk\p{L}*|verschil\p{L}*|verschilt|verander(?:d|de|t)|veranderingen?|gewijzigd|wijzigde|verschoven|anders dan|ten opzichte van|nieuw sinds|wat (?:is|was) .{0,60}\bnu\b|toen en nu|vroeger en nu|(?:leg|zet) .{2,80}\bnaast elkaar|(?:19|20)\d{2} (?:versus|vs\.?|tegenover) (?:19|20)\d{2}|compare|compared|comparison|differ\p{L}*|changed?|between .{2,60} and)\b/iu;
/** Two years are compared, unless figures are asked of both. */
const TWO_YEARS =
  /\b(?:tussen (?:19|20)\d{2} en (?:19|20)\d{2}|in (?:19|20)\d{2} en (?:in )?(?:19|20)\d{2}|(?:19|20)\d{2} en (?:19|20)\d{2})\b/iu;
const ASKS_FIGURES: ReadonlySet<AskedDetail> = new Set(['amount', 'count', 'percentage']);
const MOMENT =
  '(?:(?:de|het|the|onze|vorige|eerdere|previous|earlier) )*(?:\\p{L}+[ -]){0,2}?(?:\\p{L}*(?:brief|brieven|reactie|nota|rapportage)|letters?|response|(?:19|20)\\d{2})';
/** "sinds de brief van juni 2024", "vergeleken met 2022": what is said since, or now, beside what was said then. */
const BESIDE_A_MOMENT = new RegExp(
  `\\b(?:ten opzichte van|t\\.o\\.v\\.|in vergelijking (?:met|tot)|vergeleken (?:met|bij)|afgezet tegen|compared (?:to|with)|in comparison (?:to|with)|relative to)(?!\\p{L})` +
    `|\\b(?:sinds|since) (?:(?:de|het|the) )?(?:\\p{L}+ )?(?:\\p{L}*(?:brief|reactie|nota|rapportage)|letter|response)(?!\\p{L})` +
    `|\\b(?:nieuws?|bijgekomen|anders|new)\\b.{0,120}\\b(?:sinds|since) ${MOMENT}|\\b(?:sinds|since) ${MOMENT}.{0,120}\\b(?:nieuws?|bijgekomen|anders|new)\\b`,
  'iu',
);
/** Asks for the places themselves, whatever years it names. */
const ALL_PLACES =
  /\b(?:geef|toon|zoek) (?:mij |me )?(?:alle|de) (?:passages|vermeldingen|plekken|alinea'?s)\b|\balles over\b/iu;
const OVERVIEW =
  /\b(?:op een rij|(?:maak|geef|stel|graag|wil|een|kort) (?:\p{L}+ ){0,3}overzicht|overzicht van|samenvatting|vat .{0,40}samen|spreekpunten|feitenblok|notitie|briefing|factsheet|inbreng|bereid .{0,60}voor|ter voorbereiding|voorbereiding (?:op|van|voor)|(?:commissie|plenair )?debat|wgo|wetgevingsoverleg|rondetafelgesprek|summary|summarise|summarize|overview|prepare|talking points)\b/iu;
/** Asks for a paper to take to a debate, not for one overview. */
const BRIEFING =
  /\b(?:briefing|spreekpunten|feitenblok|factsheet|inbreng|notitie|bereid .{0,60}voor|ter voorbereiding|voorbereiding (?:op|van|voor)|(?:commissie|notaoverleg|plenair )?debat|wgo|wetgevingsoverleg|rondetafelgesprek|talking points|prepare|prep)\b/iu;
const THREAD =
  /\b(?:aanbeveling\p{L}*|advies|adviezen|adviseerde|opgevolgd|opvolging|opgepakt|overgenomen|afgehandeld|uitgevoerd|stand van zaken|hoe (?:ver|staat het)|hoe reageerde|gereageerd|wat is er (?:\p{L}+ ){0,2}(?:gebeurd|gedaan)|daarmee gedaan|recommend\p{L}*|advice|become of|happened (?:to|with)|followed up|status)\b/iu;

/**
 * @param question - completed with what a follow-up left out
 */
export function readQuestionShape(question: string): QuestionShape {
  if (OVERVIEW.test(question)) return 'overview';
  if (ALL_PLACES.test(question)) return 'survey';
  if (COMPARE.test(question) || comparesYears(question)) return 'compare';
  if (SURVEY.test(question) || asksWhereTreated(question)) return 'survey';
  if (THREAD.test(question)) return 'thread';
  if (BESIDE_A_MOMENT.test(question)) return 'compare';
  return 'point';
}

function comparesYears(question: string): boolean {
  return TWO_YEARS.test(question) && !ASKS_FIGURES.has(readAskedDetail(question));
}

function asksWhereTreated(question: string): boolean {
  return WHERE_TREATED.test(question) && !STANDS_FOR.test(question);
}

/** Whether an overview is wanted as a briefing: for a debate or another meeting. */
export function asksForBriefing(question: string): boolean {
  return readQuestionShape(question) === 'overview' && BRIEFING.test(question);
}
