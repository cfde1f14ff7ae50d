/**
 * How wide an answer a question wants: one point, the story of one recommendation, every place a
 * subject is discussed, a comparison, or an overview with several parts. Decides how much is quoted.
 */

export type QuestionShape = 'point' | 'thread' | 'survey' | 'compare' | 'overview';

const SURVEY =
  /\b(?:in welke (?:\p{L}+ )?(?:stukken|brieven|brief|passages|teksten|documenten)|welke (?:passages|stukken|brieven|teksten|alinea'?s|paragrafen)|waar (?:\p{L}+ ){0,2}(?:lees|staat|staan|gaat|gaan|komt|komen|wordt|worden|vind|vinden|spreekt|spreken|zegt|zeggen|noemt)|wat staat (?:er )?(?:waar|over|in de brieven over)|alles over|alles wat|geef (?:alle|de) (?:passages|vermeldingen|plekken)|hoe wordt er .{0,40}(?:geschreven|gesproken)|waar .{3,80}(?:besproken|genoemd|langs|terug|aan bod)|door de jaren heen|where (?:do|does|is|are|in)|which (?:letters|passages|paragraphs|documents)|everything (?:about|on))\b/iu;
const COMPARE =
  /\b(?:wat (?:zei|schreef|vond) .{2,80}\ben (?:wat|hoe) (?:zegt|schrijft|vindt)|vergelijk\p{L}*|verschil\p{L}*|verschilt|veranderd|verandering|gewijzigd|anders dan|ten opzichte van|nieuw sinds|wat (?:is|was) .{0,60}\bnu\b|toen en nu|vroeger en nu|tussen (?:19|20)\d{2} en (?:19|20)\d{2}|in (?:19|20)\d{2} en (?:in )?(?:19|20)\d{2}|(?:19|20)\d{2} (?:en|versus|vs\.?|tegenover) (?:19|20)\d{2}|compare|compared|comparison|differ\p{L}*|changed?|between .{2,60} and)\b/iu;
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
  if (COMPARE.test(question)) return 'compare';
  if (SURVEY.test(question)) return 'survey';
  if (THREAD.test(question)) return 'thread';
  return 'point';
}

/** Whether an overview is wanted as a briefing: for a debate or another meeting. */
export function asksForBriefing(question: string): boolean {
  return readQuestionShape(question) === 'overview' && BRIEFING.test(question);
}
