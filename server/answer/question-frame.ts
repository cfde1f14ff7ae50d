/**
 * Takes the frame off a question and leaves its subject: "In welke brieven komt … aan bod?",
 * "Spreekpunten nodig voor het NAVO-debat: …". The frame says what kind of answer is wanted, which
 * `question-shape.ts` reads; searched for, its words only find passages about letters and debates.
 */

/** Frames around the subject, most specific first. */
const FRAMES: readonly RegExp[] = [
  /\bbereid (?:mij |me |ons )?(?:(?:een|het|de|mijn|ons) )?\p{L}+ voor(?= (?:over|met|rond|inzake|op)\b)/iu,
  /^\s*bereid (?:mij |me |ons )?(?:(?:een|het|de|mijn|ons) )?(?=.{0,80}\bvoor\b)/iu,
  /\bik heb (?:\p{L}+ ){0,3}?(?:een|het) \p{L}*(?:debat|overleg|gesprek|wgo)\b/iu,
  /\bwat moet(?:en)? (?:ik|we|wij) (?:\p{L}+ )?weten\b(?: (?:voor|over|van|bij))?(?: (?:een|het|mijn|ons) \p{L}*(?:debat|overleg|gesprek|wgo)\b)?/iu,
  /\bik (?:ben .{0,40} en )?(?:bereid|moet|ga|wil) (?=.{0,60}\bvoor(?:bereiden)?\b)/iu,
  /\b(?:ter )?voorbereiding (?:van|op|voor)\b/iu,
  /\b(?:maak|geef|schrijf|stel)(?: (?:mij|me))?(?: (?:een|de|het|alle))?(?: \p{L}+)? (?:overzicht|samenvatting|notitie|briefing|factsheet|tijdlijn|lijst|passages|vermeldingen)(?: (?:van|over|op))?\b/iu,
  /\b(?:spreekpunten|feitenblok|notitie|briefing|inbreng|factsheet|vragen|talking points|questions)(?: nodig)? (?:voor|bij|ten behoeve van|for)\b/iu,
  /\b(?:zet|zetten)\b(?=.{0,200}\bop een rij\b)|\bop een rij\b|\bgraag\b|\balsjeblieft\b|\bplease\b/giu,
  /\b(?:in|op) welke (?:\p{L}+ )?(?:stukken|brieven|brief|passages|teksten|documenten)\b/iu,
  /\bwelke (?:passages|stukken|brieven|teksten|alinea'?s|paragrafen) (?:gaan|spreken|schrijven|zeggen)?(?: iets)?(?: (?:over|van))?\b/iu,
  /\bwaar (?:lees|vind|zie) ik (?:iets )?(?:over|van)?\b|\bwaar (?:gaat|ging) het (?:over|om)\b|\bwaar wordt (?:er )?(?:gesproken|geschreven) over\b/iu,
  /\b(?:hoe|wat) wordt er (?:in de (?:brieven|stukken|letters) )?(?:over|gezegd over|geschreven over)\b/iu,
  // A letter gives a date without the verb that asks for it.
  /(?<=\b(?:wanneer|when|datum|jaar)\s(?:does |did |is |will )?)(?:begint|begon|beginnen|eindigt|eindigde|eindigen|start|startte|starten|stopt|verloopt|verlopen)(?!\p{L})/iu,
  /\bwat staat (?:er )?(?:waar )?(?:in de brieven )?over\b|\bwat (?:zegt|zeggen|schrijft|schrijven) de (?:minister|brieven|brief|letters) over\b/iu,
  /\b(?:alles|iets|wat dan ook) (?:over|van)\b/iu,
  /\b(?:where|how) do the letters (?:discuss|mention|treat|describe|speak of|talk about)\b|\bwhere is\b(?=.{2,80}\b(?:discussed|mentioned)\b)/iu,
  /\bwaar (?:staat|staan|komt|komen|wordt|worden)(?: (?:daar|dat|dit|er))?(?: iets)?(?: over)?\b/iu,
  /\b(?:komt|komen|aan bod|besproken|vermeld|ter sprake|langs|geschreven|gesproken|discussed|mentioned)(?=[\s?.!,]*$)/giu,
  /\bin de (?:\p{L}*brieven|stukken)\b|\bin the letters\b|\bdoor de jaren heen\b/giu,
];

/** "Ik bereid het debat over … voor. Zet …": what stands between is the subject, the rest is asked of it. */
const PREPARES =
  /\bik (?:ben .{0,40} en )?(?:bereid|moet|ga|wil) (?:me |mij )?(?:(?:het|de|een) )?([^.:?!]{3,80}?) voor(?:bereiden)?(?:\s*[.:]\s+(?=\S)|(?=\s*(?:[.:?!]|$)))/iu;

/** Kinds of meetings and papers for them, alone or behind a hyphen: "RBZ-inbreng", "NAVO-debat". */
const MEETING_WORDS =
  /\b(?:wgo(?: begroting(?:en)?)?|begrotings(?:behandeling|debat)|rbz|raz|vso|ao|commissiedebat\w*|notaoverleg|wetgevingsoverleg|rondetafelgesprek|tweeminutendebat|debat|inbreng|spreekpunten|feitenblok|notitie)\b-?|-(?:debat|inbreng|overleg|notitie)\b/giu;

/** Articles and prepositions that a frame leaves hanging at the start, or before a mark or the end. */
const LEFT_HANGING =
  /^(?:[\s,:;.-]|(?:over|inzake|rond|about|on)\s+|(?:het|de|een|the|a|an)\s+(?=\p{Lu}{2}|[\p{L}-]+\s*(?:[:.?!]|$)))+|(?:\s(?:voor|van|over|bij|op|in|for|on|about|of)){1,2}(?:\s(?:de|het|een|the|a))?(?=\s*[:.?!](?:\s|$)|\s*$)/giu;

/** A word of some length that is no article or preposition left over. */
const HOLDS_A_SUBJECT =
  /(?<!\p{L})(?!(?:het|een|van|voor|over|bij|met|the|and|for|about)(?!\p{L}))\p{L}{3,}/iu;

/** A letter pointed at by its date: "in de beleidsbrief van april 2026", "the 2022 letter". */
const DATED_LETTER =
  /(?<=^|\b(?:zegt|zei|schrijft|schreef|staat|does|did)\s)(?:in |uit |volgens )?(?:de |het |deze |the )?(?:\p{L}*brief|\p{L}*reactie|letter|response)(?: (?:van|uit|of|from))?(?: \d{1,2})?(?: \p{L}{3,9})? (?:19|20)\d{2}\b|\b(?:in|uit|volgens) (?:de |het |deze |the )(?:\p{L}*brief|\p{L}*reactie|letter|response)(?: (?:van|uit|of|from))?(?: \d{1,2})?(?: \p{L}{3,9})? (?:19|20)\d{2}\b|\b(?:in )?the (?:19|20)\d{2} (?:policy )?(?:letter|response)\b/giu;

/**
 * Takes out how a letter is pointed at, once it is known which one is meant: those words would only
 * find letterheads.
 *
 * @param subject - the question without its frame
 * @returns what is asked of that letter; the subject itself when nothing would be left
 */
export function removeDatedLetter(subject: string): string {
  const rest = subject
    .replace(DATED_LETTER, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([?.,:;!])/g, '$1')
    .trim();
  return (rest.match(/\p{L}{3,}/gu) ?? []).length > 1 ? rest : subject;
}

/**
 * @param question - completed
 * @returns the subject with white space collapsed; the question itself when nothing would be left
 */
export function removeFrame(question: string): string {
  const bare = [...FRAMES, MEETING_WORDS].reduce(
    (text, frame) => text.replace(frame, ' '),
    question.replace(PREPARES, '$1: '),
  );
  const subject = bare
    .replace(/\s+/g, ' ')
    .replace(/\s+([?.,:;!])/g, '$1')
    .trim()
    .replace(LEFT_HANGING, '')
    .trim();
  return HOLDS_A_SUBJECT.test(subject) ? subject : question;
}
