/**
 * What kind of thing a question asks for, read from how it is put. A kind that has a detector in
 * `detail-in-sentence.ts` is one whose absence can be shown: "hoeveel …" needs a number.
 */

export type AskedDetail =
  /** a moment: day, month, quarter, year, season */
  | 'date'
  /** money */
  | 'amount'
  /** a share of something */
  | 'percentage'
  /** how many of a named thing */
  | 'count'
  /** who: a person, office or organisation */
  | 'person'
  /** with whom: who takes part in something */
  | 'partners'
  /** what something is called or numbered */
  | 'name'
  /** which countries */
  | 'countries'
  /** how a vote went */
  | 'vote'
  | 'reason'
  | 'definition'
  /** anything else: the sentences about the subject are the answer */
  | 'statement';

type Cue = { readonly asks: AskedDetail; readonly pattern: RegExp };

/** First match wins, so narrow cues stand before wide ones. */
const CUES: readonly Cue[] = [
  {
    asks: 'vote',
    pattern:
      /\b(ge)?stem(d|de|den|ming|gedrag|verhouding)\b|\bstemmen\b.*\b(motie|fractie)|\bvote[ds]?\b|\bvoting\b/i,
  },
  {
    asks: 'percentage',
    pattern:
      /\b(hoeveel procent|welk(e)? (\p{L}*percentage|deel|aandeel)|wat (is|bedraagt|bedroeg) het (\p{L}*percentage|aandeel)|welk \p{L}*percentage|what (percentage|share|proportion)|how many per ?cent)\b/iu,
  },
  {
    asks: 'amount',
    pattern:
      /\b(hoeveel (geld|euro|budget|miljoen|miljard|subsidie)|welk(e)? (\p{L}*bedrag|\p{L}*bedragen|\p{L}*som)|(hoe hoog|hoe groot) (is|zijn|was|waren|wordt|worden) (de|het) (\p{L}+ )?(\p{L}*(budget|begroting|uitgaven?|kosten|bijdrage|bezuiniging(en)?|ombuiging(en)?|besparing(en)?|korting(en)?|taakstelling|investering(en)?|subsidie))|wat (is|was) (het|de) \p{L}*(bedrag|som)|wat (bedraagt|bedragen|bedroeg|bedroegen)|wat (kost|kostte|kosten)\b|wat (heeft|hebben|had) .*\bgekost|hoe duur|hoeveel .*\b(kost(te)?|gekost|uitgegeven|besteed|betaald|uitgetrokken)|hoeveel (gaat|gaan|ging|gingen|geeft|geven|gaf|gaven|krijgt|krijgen|kreeg|kregen|betaalt|betalen|betaalde|besteedt|besteden|besteedde|investeert|investeren|investeerde|bezuinigt|bezuinigen|bezuinigde|reserveert|trekt)|how much (money|was|is|did|does|do|has|were)|what (amount|budget|sum))\b/iu,
  },
  {
    asks: 'date',
    pattern:
      /\b(wanneer|op welke (datum|dag)|(sinds|tot|vanaf) (wanneer|welke datum|welk jaar)|in welk(e)? (jaar|maand|kwartaal|periode)|tot welke datum|welk jaar|hoe laat|welke datum|when|what (date|year|day)|(in|by|until|since) (which|what) (year|date))\b/i,
  },
  {
    asks: 'partners',
    pattern:
      /\b(?:wie|who)\b.{0,50}(?<!\p{L})(?:\p{L}*partners?|bondgenoten|deelnemers|lid|leden|medestanders|allies|members|participants)(?!\p{L})|\b(?:met wie|with whom|who)\b.{0,80}(?<!\p{L})(?:samen(?:werk\p{L}*)?|cooperates?|cooperating|works? (?:together )?with|working with)(?!\p{L})|\b(?:wie|who)\b (?:doen|doet|deden|nemen|neemt|namen|werken|zijn|takes?|took|takes part|joins?|participates?)\b.{0,80}\b(?:mee|deel|samen|betrokken|part|participat\p{L}*)\b|\b(?:welke|which|what) (?:\p{L}+ )?(?:\p{L}*partners?|bondgenoten|deelnemers|leden|allies|members)(?!\p{L})/iu,
  },
  {
    asks: 'countries',
    pattern:
      /\b((in|met|voor|naar|uit|van) )?(welke|hoeveel en welke) (\p{L}+ )?(\p{L}*landen|\p{L}*staten)\b|\b(which|what) (\p{L}+ )?(countries|states|nations)\b/iu,
  },
  { asks: 'count', pattern: /\b(hoeveel|wat is het aantal|welk aantal|how many)\b/i },
  {
    asks: 'person',
    pattern:
      /\b(wie|aan wie|door wie|van wie|met wie|welke (minister|bewindspersoon|bewindspersonen|ministers|staatssecretaris|diplomaat|persoon|personen|\p{L}+ diplomaat|twee bewindspersonen)|who|whom|whose|which minister)\b/iu,
  },
  {
    asks: 'name',
    pattern:
      /\b(hoe heet(te|ten)?|hoe luidt|welke (titel|naam|motie|moties|wet|strategie|nota)|welk (rapport|kenmerk|nummer|dossier|kamerstuk|onderzoek)|wat is (de titel|de naam|het kenmerk|het nummer)|what is the (title|name|number)|which (report|motion|act|bill))\b/i,
  },
  {
    asks: 'reason',
    pattern:
      /\b(waarom|waardoor|vanwege wat|wat is de reden|om welke reden|why|what is the reason|for what reason)\b/i,
  },
  {
    asks: 'definition',
    pattern:
      /^\s*(wat (is|zijn|betekent|houdt)|waar staat .* voor|what (is|are|does .* mean))\s+(een |de |het |a |an |the )?[^?]{1,60}\??\s*$/i,
  },
];

/**
 * @param question - one question or one part of it, in Dutch or English
 */
export function readAskedDetail(question: string): AskedDetail {
  return CUES.find((cue) => cue.pattern.test(question))?.asks ?? 'statement';
}

/**
 * The thing counted by "hoeveel …", "how many …": the words between the cue and the verb.
 *
 * @returns its head words in lower case, at most three; empty when the question counts nothing
 */
export function readCountedThing(question: string): readonly string[] {
  const match = /\b(?:hoeveel|aantal|how many)\s+((?:[\p{L}\p{N}][\p{L}\p{N}'’-]*\s*){1,4})/iu.exec(
    question,
  );
  if (match?.[1] === undefined) return [];
  const words = match[1].toLowerCase().split(/\s+/).filter(Boolean);
  const verbAt = words.findIndex((word) => COUNT_ENDS_AT.has(word));
  return (verbAt === -1 ? words : words.slice(0, verbAt)).slice(0, 3);
}

const COUNT_ENDS_AT = new Set(
  (
    'is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen moet moeten zal zullen ' +
    'deed deden doet doen hield hielden houdt houden nam namen neemt nemen gaf gaven geeft geven ' +
    'er van in op voor met naar uit om onder bij telt tellen zitten staan gaat gaan komen ' +
    'are is was were has have had do does did of in for with will would can there en and'
  ).split(' '),
);

/** The kinds whose absence from every sentence about the subject means the letters do not hold the answer. */
export const PROVABLE_DETAILS: ReadonlySet<AskedDetail> = new Set([
  'date',
  'amount',
  'percentage',
  'count',
  'person',
  'partners',
  'name',
  'countries',
  'vote',
]);
