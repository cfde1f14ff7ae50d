/**
 * Names of what is promised: strategies, notes, bills, pilots. "Een internationale veiligheidsstrategie"
 * is known again by its words side by side, "een notitie over de Europawet" by the note and its subject.
 */
import type { ComparableWord, WordReader } from './comparable-words.ts';
import type { TextPlace } from './text-place.ts';

export type PieceName = {
  /** Stems that stand side by side where the name stands again, the head last; at least one. */
  readonly run: readonly string[];
  /** Stems of its subject, one of which has to stand there as well; empty when the run says enough. */
  readonly subject: readonly string[];
};

/** Last part of the word for something that is written, decided or set up. */
const HEAD =
  /(?:strategie|nota|notitie|visie|agenda|plan|programma|wet|wetsvoorstel|regeling|fonds|raad|akkoord|convenant|evaluatie|doorlichting|rapportage|rapport|kader|richtlijn|handreiking|leidraad|pilot|proef|campagne|conferentie|loket|register|meldpunt|monitor|besluit|module|reactie|verkenning|onderzoek|centrum|taskforce|brief|overzicht|voorstel)(?:en|s|['’]s|ën|men|ken|ten)?$/iu;
/** Agreements that a whole cabinet rests on: every letter names them. */
const COMMON_GROUND = /^(?:coalitie|regeer|hoofdlijnen)(?:akkoord|programma)$/iu;
/** "Kabinetsreactie", "eindrapport": the kind of piece, of which there is one for every subject. */
const KIND =
  /^(?:kabinets|beleids|kamer|voortgangs|verzamel|vervolg|eind|deel|tussen|onderzoeks|evaluatie|actie|uitvoerings|implementatie|werk|stappen|hoofdlijnen|wets|meerjaren|jaar|kwartaal|halfjaar|concept|ontwerp|plan)/iu;
/** A compound says by itself which one it is: "mensenrechtennota", not "de nota". */
const MIN_FIRST_PART = 4;
/** Adjectives that tell apart no two pieces. */
const SAYS_NOTHING =
  /^(?:nieuwe?|volgende|eerste|tweede|derde|nadere|verdere|jaarlijkse|halfjaarlijkse|brede|integrale|overkoepelende|gezamenlijke|aparte|separate|mogelijke|goede|betere|geplande|komende|huidige|definitieve|concept|eigen|andere|grote|kleine|extra|onafhankelijke|gerichte|bovenstaande|deze|enkele|diverse|verschillende|belangrijke|aangepaste|herziene|voorlopige)$/iu;
const ADJECTIVE = /^(?:\p{Lu}[\p{L}-]*|[\p{L}-]{4,}e)$/u;
const MAX_ADJECTIVES = 2;
/** Joins a piece with its subject: "over de", "voor het". */
const TO_SUBJECT = /^\s(?:over|voor|tegen|inzake|van|met|naar|rond|tot)\s(?:(?:de|het|een)\s)?$/iu;
const MAX_SUBJECT_WORDS = 4;

/** In reading order; empty when nothing named is promised. */
export function pieceNamesIn(
  { paragraph, start, end }: TextPlace,
  reader: WordReader,
): PieceName[] {
  const { text } = paragraph;
  const words = reader.read(text, start, end);
  return words.flatMap((word, at) => {
    const printed = text.slice(word.start, word.end);
    if (!word.isContent || !HEAD.test(printed) || COMMON_GROUND.test(printed)) return [];
    const adjectives = adjectivesBefore(words, at, text);
    const subject = subjectAfter(words, at, text);
    const firstPart = printed.replace(HEAD, '');
    const isOwnName = firstPart.length >= MIN_FIRST_PART && firstPart.replace(KIND, '') !== '';
    const isTold = adjectives.length > 0 || isOwnName;
    if (!isTold && subject.length === 0) return [];
    return [
      { run: [...adjectives, word.stem], subject: isTold && adjectives.length > 0 ? [] : subject },
    ];
  });
}

function adjectivesBefore(words: readonly ComparableWord[], at: number, text: string): string[] {
  const found: string[] = [];
  for (let before = at - 1; before >= 0 && found.length < MAX_ADJECTIVES; before -= 1) {
    const [word, next] = [words[before], words[before + 1]];
    if (!word?.isContent || !next || text.slice(word.end, next.start).trim() !== '') break;
    const printed = text.slice(word.start, word.end);
    if (!ADJECTIVE.test(printed) || SAYS_NOTHING.test(printed)) break;
    found.unshift(word.stem);
  }
  return found;
}

function subjectAfter(words: readonly ComparableWord[], at: number, text: string): string[] {
  const head = words[at];
  const rest = words.slice(at + 1);
  const first = rest.findIndex(({ isContent }) => isContent);
  const opens = rest[first];
  if (!head || !opens) return [];
  const between = text.slice(head.end, opens.start);
  if (between.trim() !== '' && !TO_SUBJECT.test(between)) return [];
  const subject: string[] = [];
  for (const word of rest.slice(first, first + MAX_SUBJECT_WORDS)) {
    const last = subject.length === 0 ? opens : word;
    if (/[,.;:()]/u.test(text.slice(opens.end, last.start))) break;
    if (word.isContent) subject.push(word.stem);
  }
  return subject;
}
