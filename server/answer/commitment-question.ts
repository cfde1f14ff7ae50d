/**
 * Whether a question is about promises, by how it is put: "welke toezeggingen …", "wanneer wordt de
 * Kamer geïnformeerd over …", "what did the minister promise …". What it is about comes later.
 */

import { parseDutchDate } from '../../corpus/dutch-date.ts';

export type CommitmentAsk = {
  /** `sure`: promises are named; `likely`: asks when the Kamer will hear, which the letters may also tell otherwise. */
  readonly certainty: 'sure' | 'likely';
  /** What the promise is about: the question without the words of promising; empty for all of them. */
  readonly subject: string;
  /** ISO day; only moments that end before it. */
  readonly before: string | null;
  /** Only promises for this year or of a letter of it. */
  readonly year: string | null;
  /** Only those that no later letter comes back to. */
  readonly onlyOpen: boolean;
};

const PROMISES =
  /(?<![\p{L}-])(?:toezegging(?:en)?|toegezegd|toezegt|toezeggen|zegt? .{0,60} toe|belofte[ns]?|beloofde?n?|belooft|beloven|promise[ds]?|promising|commitments?|commit(?:s|ted|ting)? (?:itself |himself |herself |themselves )?to|undertakings?|undertook|pledge[ds]?)(?![\p{L}-])/iu;
const HOUSE =
  '(?:(?:the )?(?:dutch |lower |second )?(?:house(?: of representatives)?|parliament|chamber)|mps|members of (?:the house|parliament))';
const KAMER = `(?:(?:de|uw) (?:tweede |eerste )?kamer|het parlement|${HOUSE})`;
const WHEN_TOLD = new RegExp(
  `(?<![\\p{L}-])(?:wanneer|op welk moment|when)(?![\\p{L}-]).{0,60}${KAMER}.{0,80}(?:geïnformeerd|informe|ingelicht|bericht|hoor|ontvang|krijg|gestuurd|toegestuurd|aangeboden|informed|told|receive|hear|sent)|(?<![\\p{L}-])(?:wanneer|when)(?![\\p{L}-]).{0,40}(?:informeert|stuurt|bericht|hoort|krijgt|ontvangt|verneemt|inform|send).{0,60}${KAMER}`,
  'iu',
);
/** "When will the House hear more", "by when does the minister report back": told to whom need not be said then. */
const WHEN_TOLD_EN = new RegExp(
  `(?<![\\p{L}-])when(?![\\p{L}-]).{0,40}(?:${HOUSE}.{0,60}(?<![\\p{L}-])(?:informed|notified|updated|told|briefed|receives?|gets?|hears?|expects?|sent|presented|involved|consulted)|(?:inform|update|brief|tell|notify|write to|send|present|report to|submit).{0,80}${HOUSE}|report back|(?:hear|learn|know|be told) more)(?![\\p{L}-])`,
  'iu',
);
/** "When was the House told": what was done is no promise. */
const WHEN_WAS =
  /(?<![\p{L}-])(?:wanneer\s(?:is|was|werd|heeft)|when\s(?:was|were|did|has))(?![\p{L}-])/iu;
/** Words of any such question: what is left says what it is about. */
const FRAME = new RegExp(
  [
    '(?<![\\p{L}-])(?:',
    [
      'welke|wat|wie|wanneer|op welk moment|waar|hoeveel|geef|toon|noem|overzicht|lijst|alle|al',
      'toezegging(?:en)?|toegezegd|toezegt|toezeggen|belofte[ns]?|beloofde?n?|belooft|beloven|zegt|toe',
      `(?:aan |bij |naar |to )?${KAMER}|kamer`,
      '(?:door )?(?:het |dit )?kabinet|(?:door )?de (?:minister|staatssecretaris|ministers|bewindspersonen|regering)(?: (?:van|voor) (?:\\p{Lu}[\\p{L}&]+)(?: en \\p{Lu}\\p{L}+)?)?',
      'geïnformeerd|informeren|informeert|ingelicht|bericht|ontvangt|ontvangen|krijgt|krijgen|hoort|horen|gestuurd|stuurt|aangeboden',
      'zijn|is|er|worden|wordt|werd|werden|heeft|hebben|had|doet|deed|doen|gedaan|zal|zullen|gaat|gaan|zou|maakt|gemaakt|staan|staat|stond|lopen|loopt|liepen|af|aflopen|vervallen|verlopen|gelden|bestaan',
      'nog|open|openstaan|openstaande?|uit|over|omtrent|rond|inzake|aangaande|betreffende|op het gebied van|in de brieven|de|het|een|die|dat|of|en|te|tot|aan|niet|meer|later(?:e)?|teruggevonden|(?:na|waar)?gekomen|precies|eigenlijk|allemaal|dan|mij|me|ons|u',
      'what|which|when|who|did|does|do|has|have|had|will|was|were|are|be|been|the|a|an|to|for|by|about|on|regarding|concerning|of|in|minister|cabinet|government|promise[ds]?|commitments?|commit(?:s|ted|ting)?|undertakings?|undertook|pledge[ds]?|kept|honoured|fulfilled|made|make|give|given|informed|inform|notified|updated?|briefed|told|tell|receives?|gets?|hears?|expects?|sent|send|presented|list|all|still|open|expire|end|before|can|could|is|may|going|we|it|further|more|back|report back|report to|write to|(?:an? )?(?:letter|update|reply) (?:about|on)|learn|know|state secretary|regarding|with regard to|concerns?|any|anything|something',
    ].join('|'),
    ')(?![\\p{L}-])',
  ].join(''),
  'giu',
);
const BEFORE_YEAR =
  /(?<![\p{L}-])(?:vóór|voor|before|vor)\s+(?:het jaar |the year )?((?:19|20)\d{2})(?!\d)/iu;
const BEFORE_DAY =
  /(?<![\p{L}-])(?:vóór|voor|before)\s+(\d{1,2}\s\p{L}+\s\d{4}|\d{1,2}-\d{1,2}-\d{4})/iu;
const ENDS =
  /(?<![\p{L}-])(?:lopen|loopt|aflopen|af|verlopen|vervallen|uiterlijk|vóór|expire|due|end|before)(?![\p{L}-])/iu;
/** "Beloofd voor 2026" is for that year; what ends "voor 2026" ends before it. */
const YEAR = /(?<![\p{L}-])(?:in|voor|for|van|of)\s+((?:19|20)\d{2})(?!\d)/iu;
const OPEN =
  /(?<![\p{L}-])(?:nog (?:\p{L}+ )?(?:open|uit)|openstaan(?:de?)?|open staan|niet (?:meer )?(?:teruggevonden|teruggekomen|genoemd)|nooit meer|niets meer|still open|outstanding|not (?:mentioned|heard of) again)(?![\p{L}-])/iu;

const asksWhenTold = (question: string): boolean =>
  WHEN_TOLD.test(question) || WHEN_TOLD_EN.test(question);

/** Null for a question that is about something else. */
export function readCommitmentAsk(question: string): CommitmentAsk | null {
  const isSure = PROMISES.test(question);
  if (!isSure && (WHEN_WAS.test(question) || !asksWhenTold(question))) return null;
  const before = readBefore(question);
  const year = before === null ? (YEAR.exec(question)?.[1] ?? null) : null;
  const rest = [BEFORE_DAY, BEFORE_YEAR, YEAR].reduce(
    (text, moment) => text.replace(moment, ' '),
    question,
  );
  return {
    certainty: isSure ? 'sure' : 'likely',
    subject: rest
      .replace(FRAME, ' ')
      .replace(/[^\p{L}\p{N}\s'’&.-]/gu, ' ')
      .replace(/(?<![\p{L}\p{N}])[.'’&-]+|[.'’&-]+(?![\p{L}\p{N}])/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    before,
    year,
    onlyOpen: OPEN.test(question),
  };
}

function readBefore(question: string): string | null {
  if (!ENDS.test(question)) return null;
  const day = BEFORE_DAY.exec(question)?.[1];
  const isoDay = day === undefined ? null : parseDutchDate(day);
  const year = BEFORE_YEAR.exec(question)?.[1];
  return isoDay ?? (year === undefined ? null : `${year}-01-01`);
}
