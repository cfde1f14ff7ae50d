/**
 * Whether a question is about what became of advice, by how it is put: in the words of the field, in
 * everyday words ("vond dat … Wat is daarmee gedaan?") or in English. What it is about comes later.
 */

export type RecommendationAsk = {
  /** `sure`: advice itself is named; `likely`: only its fate, or what an evaluation asked for. */
  readonly certainty: 'sure' | 'likely';
  /** Asks what became of it, not only what was advised. */
  readonly asksFate: boolean;
  /** Asks for a whole series: "alle aanbevelingen", "welke zijn nog niet afgerond?" */
  readonly isSeries: boolean;
  /** Only those in this state; null for all. */
  readonly only: 'open' | 'finished' | null;
  /** Number of the recommendation asked for; null when none is named. */
  readonly number: number | null;
};

const ADVICE =
  /\b(?:(?:beleids)?aanbeveling(?:en)?|advies|adviezen|adviseerde(?:n)?|geadviseerd|aanbevolen|aanbeval|aanbevelen|recommend\p{L}*|advice|advised)\b/iu;
const FATE =
  /\b(?:wat is (?:er|daar|hier)\s?(?:mee|van)?(?: \p{L}+){0,6} (?:gebeurd|gedaan|geworden|terechtgekomen)|(?:daar|hier|er)mee (?:gebeurd|gedaan)|opgevolgd|gevolg gegeven|opvolging|opgepakt|overgenomen|afgehandeld|in gang gezet|stand van zaken|status|hoe (?:ver|staat het|reageerde|reageert|heeft .{0,60}gereageerd)|gereageerd op|nog open|nog niet af|afgerond|sindsdien|become of|became of|happened (?:to|with)|been (?:done|followed|taken|implemented|picked)|followed up|follow-up|respond(?:ed)? to|response to|status of)\b/iu;
/** An evaluator that wanted something: "de doorlichting wees …", "sinds de evaluatie daar om vroeg". */
const EVALUATOR =
  /\b(?:\p{L}*evaluatie|\p{L}*doorlichting|\p{L}*rapport|\p{L}*rapportage|onderzoekers?|evaluatoren|rekenkamer|IOB|evaluators?|evaluation|review|auditors?)\b/iu;
/** Enough beside a question about what became of it, too little beside an evaluator alone. */
const WEAK_WANT = /\b(?:moest(?:en)?|should|kritiek|criticism|verwijt|constateerde)\b/iu;
const WANTED =
  /\b(?:vond|vonden|vroeg|vroegen|wees|wezen|wilde|wilden|bepleitte|drong|raadde|stelde voor|verzoek|oproep|pleidooi|asked|wanted|urged|called for|found that)\b/iu;
const SERIES =
  /\b(?:(?:alle|welke|hoeveel|de (?:\p{L}+ )?)\s?(?:(?:\p{L}+|\d+) )?(?:aanbevelingen|adviezen)|(?:aanbevelingen|adviezen) (?:zijn|staan|op een rij)|overzicht van (?:de |alle )?(?:aanbevelingen|adviezen)|(?:all|which|what|how many|the) (?:\p{L}+ )?recommendations|list of recommendations)\b/iu;
const OPEN =
  /\b(?:nog (?:niet (?:\p{L}+ )?(?:afgerond|af|klaar|opgevolgd|uitgevoerd)|open(?:staan)?|onderhanden|bezig)|niet afgerond|onderhanden|lopen(?:de)?|openstaand\p{L}*|still open|not (?:yet )?(?:finished|completed|done)|open|outstanding|unfinished)\b/iu;
const FINISHED =
  /\b(?:(?:al|wel|reeds|inmiddels) (?:\p{L}+ )?(?:afgerond|klaar|opgevolgd|afgehandeld)|zijn afgerond|are (?:finished|completed|done))\b/iu;
/** Both are asked: "nog open, of is er al iets afgehandeld?" */
const BOTH = /\bof is er (?:al|iets)|\bor (?:has|have|is|are)\b/iu;
const NUMBER =
  /\b(?:aanbeveling|advies|recommendation)\s+(?:nr\.?\s*|nummer\s+|number\s+|no\.?\s*)?(\d{1,3})\b|\(\s*(?:nr\.?|nummer|no\.?)\s*(\d{1,3})\s*\)/iu;

/** Null for a question that is about something else. */
export function readRecommendationAsk(question: string): RecommendationAsk | null {
  const namesAdvice = ADVICE.test(question);
  const asksFate = FATE.test(question);
  const evaluatorWanted = EVALUATOR.test(question) && WANTED.test(question);
  const wanted = WANTED.test(question) || WEAK_WANT.test(question);
  if (!namesAdvice && !(asksFate && (wanted || EVALUATOR.test(question))) && !evaluatorWanted) {
    return null;
  }
  const number = NUMBER.exec(question);
  const isSeries = SERIES.test(question) && number === null;
  return {
    certainty: namesAdvice ? 'sure' : 'likely',
    asksFate: asksFate || evaluatorWanted,
    isSeries,
    only: BOTH.test(question)
      ? null
      : OPEN.test(question)
        ? 'open'
        : FINISHED.test(question)
          ? 'finished'
          : null,
    number: number ? Number(number[1] ?? number[2]) : null,
  };
}
