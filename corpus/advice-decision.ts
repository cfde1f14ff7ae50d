/**
 * What a sentence decides of advice: "Ik neem deze aanbeveling niet over", "Dit advies volgt het kabinet",
 * "Aanbeveling 2 is uitgevoerd". Ministers decide in few verbs, in any order of words around them.
 */
import { readPrintedNumber } from './printed-number.ts';
import { splitSentences } from './split-sentences.ts';

/** Offsets in the text that was read; the decision is a clause, so that "niet" and "deels" are in it. */
export type AdviceDecision = {
  readonly start: number;
  readonly end: number;
  /** Of the sentence that holds it. */
  readonly sentenceStart: number;
  /** `answer`: takes a stand; `outcome`: says what was done. */
  readonly kind: 'answer' | 'outcome';
  readonly about: NamedAdvice;
};

/** Which advice a decision names: numbers as printed, all of a list, or the one it stands with. */
export type NamedAdvice =
  | { readonly scope: 'numbers'; readonly numbers: readonly number[] }
  | { readonly scope: 'all' | 'others' | 'own' };

const WHO =
  '(?:ik|wij|we|(?:het|dit)\\s(?:nieuwe\\s)?kabinet|(?:de|mijn)\\s(?:minister|staatssecretaris|regering|ambtsvoorganger)(?:\\s(?:van|voor)(?:\\s\\p{Lu}[\\p{L}-]*,?(?:\\sen(?=\\s\\p{Lu}))?){1,6})?|het\\sministerie(?:\\svan(?:\\s\\p{Lu}[\\p{L}-]*,?(?:\\sen(?=\\s\\p{Lu}))?){1,6})?)';
const ORDINAL =
  '(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|laatste)';
const MARK = '(?:\\d{1,2}|[a-hA-H]|[IVX]{1,4})(?![\\p{L}\\d.])';
const MARKS = `(?:nrs?\\.\\s?|nummers?\\s)?${MARK}(?:(?:,\\s(?:en\\s)?|\\sen\\s|\\sof\\s|\\st\\/m\\s|\\stot\\sen\\smet\\s|\\s?[-–]\\s?)${MARK})*`;
const NAMED = `(?:[\\p{L}\\d,]+\\s){0,5}?(?:aanbeveling(?:en)?|advie(?:s|zen))(?:\\s${MARKS})?(?:\\s(?:van|uit)\\s(?:de|het)(?:\\s[\\p{L}-]+){1,3}?)?`;
/** A bare pronoun stands for the advice where it opens the sentence or follows the verb. */
const WHAT = `(?:${NAMED}|dit|dat|deze|die)`;
const GAP = '(?:,?\\s[\\p{L}-]+){0,5}?';
const DEGREE =
  '(?:\\s(?:dan|ook|daarom|dus|echter|wel|niet|op|deels|gedeeltelijk|grotendeels|volledig|geheel|na)){0,4}';

/** [verb, what ends it]: an empty end lets words of degree follow. */
const VERBS: readonly (readonly [string, string])[] = [
  ['(?:neem|neemt|nemen)', `${GAP}\\s(?:over|mee|ter\\sharte)(?!\\s(?:de|het|een|deze|dit)\\s)`],
  ['(?:volg|volgt|volgen)', DEGREE],
  [
    '(?:onderschrijf|onderschrijft|onderschrijven|omarm|omarmt|omarmen|steun|steunt|steunen)',
    DEGREE,
  ],
  ['(?:wijs|wijst|wijzen)', `${GAP}\\saf`],
  ['(?:leg|legt|leggen)', `${GAP}\\sneer`],
];
const ANSWERED = '(?:overgenomen|afgewezen|verworpen|overnemen|afwijzen|overgelaten)';
const DONE =
  '(?:uitgevoerd|opgevolgd|afgerond|geïmplementeerd|gerealiseerd|afgehandeld|voltooid|ingevuld|verwerkt|opgepakt|uitvoeren|opvolgen)';
const AUX = '(?:is|zijn|was|waren|wordt|worden|werd|werden|zal|zullen|heb|heeft|hebben)';
const FOLLOW = '(?:gevolg|uitvoering|opvolging|gehoor|invulling)';

const patterns = (sources: readonly string[]): readonly RegExp[] =>
  sources.map((source) => new RegExp(`(?<![\\p{L}-])${source}(?![\\p{L}-])`, 'iu'));

const ANSWERS = patterns([
  ...VERBS.flatMap(([verb, end]) => [
    `${WHO}\\s${verb}\\s${WHAT}${end}`,
    `${verb}\\s${WHO}\\s${WHAT}${end}`,
    `(?:${NAMED}|^(?:dit|dat|deze|die))\\s${verb}\\s${WHO}${end}`,
  ]),
  `${NAMED}${GAP}\\s${AUX}${GAP}\\s${ANSWERED}`,
  `${AUX}(?:\\s${WHO})?\\s${NAMED}${GAP}\\s${ANSWERED}`,
  `${WHO}\\s(?:geef|geeft|geven)${GAP}\\s${FOLLOW}\\saan\\s${NAMED}`,
  `aan\\s${NAMED}\\s(?:geef|geeft|geven)\\s${WHO}${GAP}\\s${FOLLOW}`,
  `${WHO}\\s(?:ben|is|zijn)\\shet${GAP}\\seens\\smet\\s${NAMED}`,
  `${WHO}\\s(?:kan|kunnen)\\s(?:mij|me|zich|ons)${GAP}\\svinden\\sin\\s${NAMED}`,
  `${WHO}\\s(?:sluit|sluiten)\\s(?:mij|me|zich|ons)${GAP}\\saan\\sbij\\s${NAMED}`,
  `${WHO}\\s(?:ga|gaat|gaan)${GAP}\\smee\\s(?:in|met)\\s${NAMED}`,
  `${WHO}\\s(?:heb|heeft|hebben|ben|is)\\s(?:besloten|voornemens)${GAP}\\s${NAMED}${GAP}\\s(?:over\\ste\\snemen|op\\ste\\svolgen|te\\svolgen)`,
]);
const OUTCOMES = patterns([
  `${NAMED}${GAP}\\s${AUX}${GAP}\\s${DONE}`,
  `${AUX}(?:\\s${WHO})?\\s${NAMED}${GAP}\\s${DONE}`,
  `aan\\s${NAMED}\\s${AUX}${GAP}\\s${FOLLOW}\\sgegeven`,
]);

/** Cheap to look for first: every decision names advice or opens with a pronoun. */
const MAY_DECIDE = /aanbeveling|advie[sz]|^(?:dit|dat|deze|die)\s/iu;

/** The decisions of a paragraph or of part of one, in reading order; at most one a sentence. */
export function readDecisions(text: string): AdviceDecision[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!MAY_DECIDE.test(sentence)) return [];
    const answer = firstMatch(ANSWERS, sentence);
    const found = answer ?? firstMatch(OUTCOMES, sentence);
    if (found === null) return [];
    return {
      start: start + found.index,
      end: start + found.index + found[0].length,
      sentenceStart: start,
      kind: answer ? 'answer' : 'outcome',
      about: readNamed(found[0]),
    };
  });
}

/** The leftmost match: verbs of a second clause come later. */
function firstMatch(tried: readonly RegExp[], sentence: string): RegExpExecArray | null {
  const found = tried.map((pattern) => pattern.exec(sentence)).filter((match) => match !== null);
  return found.sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0] ?? null;
}

const AFTER_NOUN = new RegExp(`(?:aanbeveling(?:en)?|advie(?:s|zen))\\s(${MARKS})`, 'iu');
const BEFORE_NOUN = new RegExp(
  `((?:${ORDINAL}(?:,\\s|\\sen\\s)?(?:de\\s)?)+)\\s?(?:aanbeveling|advie[sz])`,
  'iu',
);

function readNamed(decision: string): NamedAdvice {
  const printed = AFTER_NOUN.exec(decision)?.[1] ?? BEFORE_NOUN.exec(decision)?.[1];
  const numbers = printed === undefined ? [] : numbersIn(printed);
  if (numbers.length > 0) return { scope: 'numbers', numbers };
  if (/\b(?:overige|andere|resterende)\s(?:\p{L}+\s)?(?:aanbeveling|advie)/iu.test(decision)) {
    return { scope: 'others' };
  }
  return { scope: /aanbevelingen|adviezen/iu.test(decision) ? 'all' : 'own' };
}

const RANGE = /([\p{L}\d]+)\s?(?:t\/m|tot en met|[-–])\s?([\p{L}\d]+)/u;

function numbersIn(printed: string): number[] {
  const range = RANGE.exec(printed);
  const [from, to] = [range?.[1], range?.[2]].map((mark) => readPrintedNumber(mark ?? '?'));
  if (from && to && to > from) return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return printed
    .split(/,|\s(?:en|of|de)\s|\s/u)
    .flatMap((mark) => readPrintedNumber(mark.trim()) ?? []);
}
