/**
 * Whether a sentence promises: that the Kamer will hear something, or that the cabinet will do something
 * by a moment. Judged clause by clause; what is past, asked, wished or done by others is no promise.
 */
import { type Clause, splitClauses } from './clauses.ts';
import type { CommitmentKind } from './commitment.ts';
import { findMoments, type Moment } from './find-moments.ts';
import {
  ACTING_GOVERNMENT,
  ACTING_OTHERS,
  ANOTHER_TIME,
  ANSWERS,
  BECOMES,
  BY_GOVERNMENT,
  BY_OTHERS,
  COMES,
  COMES_ABOUT,
  DONE_HERE,
  GETS,
  INFORMING,
  INTENDS,
  IS_OR_HAS,
  IS_READY,
  KAMER,
  KAMER_GETS,
  LAID_DOWN,
  MAY,
  MAY_EXPECT,
  NEED_OR_CONDITION,
  NOT_SAID,
  PIECE_FOR_KAMER,
  PLANNED,
  PLANS_TO,
  PLEDGES,
  RETOLD,
  SINGLE_STEP,
  SITUATION,
  TELLS,
  TELLS_NOW,
  TOLD_PAST,
  WAITS_FOR,
  WILL,
  YOU,
} from './promise-words.ts';
import type { SentenceSpan } from './split-sentences.ts';

/** Offsets in the sentence. */
export type ReadPromise = {
  readonly kind: CommitmentKind;
  readonly moment: Moment | null;
  readonly who: SentenceSpan | null;
  readonly addressee: SentenceSpan | null;
  /** Told again: it was promised before. */
  readonly isRetold: boolean;
  /** The clause that promises, with the words it hangs on. */
  readonly clause: SentenceSpan;
};

/**
 * Null when the sentence promises nothing.
 *
 * @param letterDay - ISO day of the letter; null when it has none, then its verbs alone tell of what lies ahead
 */
export function readPromise(sentence: string, letterDay: string | null): ReadPromise | null {
  // Longer ones are tables or files gone wrong, and no promise is found in them by eye either.
  if (sentence.length > MAX_SENTENCE_CHARS) return null;
  const lower = sentence.toLowerCase();
  const moments = findMoments(sentence, letterDay).filter((one) => isAhead(one, letterDay));
  if (moments.length === 0 && !MAY_INFORM.test(lower)) return null;
  if (NO_STATEMENT.test(sentence)) return null;
  const clauses = splitClauses(sentence).filter(isSaid);
  const informs = clauses.flatMap((clause) => readInform(clause, ownOf(clause, moments)) ?? []);
  const acts = clauses.flatMap((clause) => readAct(clause, ownOf(clause, moments)) ?? []);
  const inform = informs.find(({ moment }) => moment !== null) ?? informs[0];
  const act = acts.find(({ moment }) => moment?.kind === 'dated') ?? acts[0];
  const chosen = inform ?? act;
  if (chosen === undefined) return null;
  return {
    ...chosen,
    moment: chosen.moment ?? act?.moment ?? eventIn(sentence),
    who: chosen.who ?? whoIn(sentence),
  };
}

const MAX_SENTENCE_CHARS = 2000;

function eventIn(sentence: string): Moment | null {
  const waits = WAITS_FOR.exec(sentence);
  if (waits === null) return null;
  const end = waits.index + waits[0].trimEnd().length;
  return { start: waits.index, end, from: null, to: null, kind: 'event' };
}

/** Cheap to look for first, in lower case: most sentences are done by that. */
const MAY_INFORM =
  /kamer|parlement|staten-generaal|commissie|(?:^|\W)u(?:\W|$)|terug|reactie|rapport|bericht|brief|uitwerking|informatie|appreciatie/;
/** "… vraagt of de Kamer wordt geïnformeerd", "… is bepaald dat …": not said by who writes. */
function isSaid({ text, start, leansOn, sharesSubject }: Clause): boolean {
  if (leansOn === '' || sharesSubject) return true;
  const opening = text.slice(start).replace(/^[,\s]+/u, '');
  if (/^(?:of|hoe|waarom|wanneer)\s/iu.test(opening)) return false;
  return !(/^dat\s/iu.test(opening) && NOT_SAID.test(leansOn.trimEnd()));
}

/** A condition or a question. */
const NO_STATEMENT =
  /(?<![\p{L}-])(?:indien|mits|tenzij|mocht(?:en)?)(?![\p{L}-])|^als\s(?!gevolg|onderdeel|eerste|laatste|vervolg|aanvulling|uitvloeisel)[^,]*,|\?["”’')]*\s*$/iu;

const isAhead = ({ from, to, kind }: Moment, letterDay: string | null): boolean =>
  kind === 'vague' || letterDay === null || (to ?? from ?? letterDay) >= letterDay;

const ownOf = ({ text }: Clause, moments: readonly Moment[]): Moment[] =>
  moments.filter(({ start, end }) => text.slice(start, end).trim().length === end - start);

/** Best first: the calendar, then a piece's custom, an event, a vague word; near the verb when equal. */
function nearest(moments: readonly Moment[], verbAt: number): Moment | null {
  const rank = ['dated', 'budget', 'event', 'vague'];
  const [best] = [...moments].sort(
    (a, b) =>
      rank.indexOf(a.kind) - rank.indexOf(b.kind) ||
      Math.abs(a.start - verbAt) - Math.abs(b.start - verbAt),
  );
  return best ?? null;
}

function readInform(clause: Clause, moments: readonly Moment[]): ReadPromise | null {
  const { text } = clause;
  const addressee = addresseeIn(text);
  const verb = INFORMING.exec(text);
  const mayTell =
    addressee === null ? mayTellUnaddressed(text, moments) : (verb ?? PLEDGES.test(text));
  if (!mayTell || isDoneHere(text, moments)) return null;
  const tense = tenseOf(clause, moments);
  if (tense === 'past' || tense === 'need') return null;
  const tells =
    addressee === null
      ? tellsUnaddressed(clause, tense, moments)
      : tellsKamer(clause, tense, moments);
  if (!tells || isByOthers(clause)) return null;
  const moment = nearest(moments, verb?.index ?? clause.start);
  const isRetold = tense === 'retold';
  return { kind: 'inform', moment, who: whoIn(text), addressee, isRetold, clause: rangeOf(clause) };
}

function isDoneHere(text: string, moments: readonly Moment[]): boolean {
  if (!DONE_HERE.test(text)) return false;
  return !(WILL.test(text) && moments.some(({ kind }) => kind === 'dated'));
}

const rangeOf = ({ start, end, leansOn }: Clause): SentenceSpan => ({
  start: leansOn === '' ? start : 0,
  end,
});

type Tense = 'ahead' | 'now' | 'past' | 'need' | 'retold';

/** What the verb of a clause says of its time. */
function tenseOf({ text }: Clause, moments: readonly Moment[]): Tense {
  const ahead = firstOf(text, [WILL, BECOMES, PLANNED, MAY_EXPECT]);
  const need = NEED_OR_CONDITION.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  if (need < ahead) return 'need';
  if (ahead < Number.POSITIVE_INFINITY) return 'ahead';
  if (RETOLD.test(text) && moments.length > 0) return 'retold';
  if (IS_READY.test(text) && moments.length > 0) return 'ahead';
  const now = firstOf(text, [TELLS_NOW, INTENDS, COMES]);
  const past = firstOf(text, [IS_OR_HAS, TOLD_PAST]);
  return past < now ? 'past' : 'now';
}

const firstOf = (text: string, patterns: readonly RegExp[]): number =>
  Math.min(...patterns.map((pattern) => pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY));

function tellsKamer({ text }: Clause, tense: Tense, moments: readonly Moment[]): boolean {
  if (tense === 'ahead' || tense === 'retold' || PLEDGES.test(text)) return true;
  if (!TELLS_NOW.test(text) && !INTENDS.test(text)) return false;
  // "Informeer de Kamer": advice, as nobody is said to do it.
  if (whoIn(text) === null && !KAMER_GETS.test(text)) return false;
  if (firstOf(text, [MAY]) < firstOf(text, [INTENDS])) return false;
  if (moments.length > 0) return true;
  const isOwn = /(?<![\p{L}-])(?:ik|wij|we)(?![\p{L}-])/iu.test(text);
  // "Graag informeer ik u over …" is this letter; "hierover informeer ik u nader" is another.
  return isOwn
    ? ANOTHER_TIME.test(text) && !/\bgraag\b|\bals volgt\b|\bmede namens\b/iu.test(text)
    : true;
}

/** "Een kabinetsreactie volgt voor de zomer", "hierop kom ik terug": the Kamer need not be named. */
const mayTellUnaddressed = (text: string, moments: readonly Moment[]): boolean =>
  PIECE_FOR_KAMER.test(text) ||
  TELLS.test(text) ||
  (moments.length > 0 && (ANSWERS.test(text) || moments.some(({ kind }) => kind !== 'dated')));

function tellsUnaddressed(clause: Clause, tense: Tense, moments: readonly Moment[]): boolean {
  const { text } = clause;
  const isApart = /(?<![\p{L}-])(?:separaat|afzonderlijk|apart)(?![\p{L}-])/iu.test(text);
  const comes = tense === 'ahead' || COMES_ABOUT.test(text);
  if (PIECE_FOR_KAMER.test(text) && comes && (moments.length > 0 || isApart)) return true;
  const acts = whoIn(text) !== null || tense === 'ahead';
  if (ANSWERS.test(text) && acts && moments.length > 0) return true;
  if (TELLS.test(text) && acts) return moments.length > 0 || /\bterug\b|terugkomen/iu.test(text);
  const recurs = moments.some(({ kind }) => kind === 'event' || kind === 'budget');
  return recurs && acts && INFORMING.test(text);
}

function readAct(clause: Clause, moments: readonly Moment[]): ReadPromise | null {
  const { text } = clause;
  const able = moments.filter((one) => mayDate(text, one));
  if (able.length === 0 || DONE_HERE.test(text)) return null;
  if (LAID_DOWN.test(text) || LAID_DOWN.test(`${clause.leansOn}${text.trim()}`)) return null;
  if (MAY.test(text) || SITUATION.test(text)) return null;
  const tense = tenseOf(clause, moments);
  if (tense === 'past' || tense === 'need') return null;
  if (!isDone(clause, tense) || isByOthers(clause)) return null;
  const verbAt = Math.min(text.length, firstOf(text, [WILL, BECOMES, PLANNED, COMES_ABOUT]));
  return {
    kind: 'act',
    moment: nearest(able, verbAt),
    who: whoIn(text),
    addressee: null,
    isRetold: tense === 'retold',
    clause: rangeOf(clause),
  };
}

/** Whether a moment may be when something is done; "tot 2030" tells how long, a vague word needs a single step. */
function mayDate(text: string, moment: Moment): boolean {
  const { kind, to, start } = moment;
  const isBound = kind === 'dated' || to !== null || (kind === 'vague' && SINGLE_STEP.test(text));
  return isBound && !isAimedAt(text, moment) && !/^tot\s(?!en\smet)/iu.test(text.slice(start));
}

/** "… om in 2030 een einde te maken aan …": the moment of an aim, unless somebody plans to. */
function isAimedAt(text: string, { start, end }: Moment): boolean {
  const before = text.slice(0, start);
  const om = /(?<![\p{L}-])om\s(?:[^,;]*)$/iu.exec(before);
  if (om === null || PLANS_TO.test(before.slice(0, om.index)) || PLANNED.test(before)) return false;
  return /(?<![\p{L}-])te\s\p{L}+/u.test(text.slice(end));
}

/** Somebody of the cabinet does it, it is done, or it comes about by plan. */
function isDone({ text, leansOn, sharesSubject }: Clause, tense: Tense): boolean {
  const comes = COMES_ABOUT.test(text);
  if (tense === 'retold') return whoIn(text) !== null;
  if (PLANNED.test(text) || IS_READY.test(text)) return true;
  const acts = whoIn(text) !== null || (sharesSubject && whoIn(leansOn) !== null);
  if (acts && (leansOn === '' || sharesSubject)) {
    return (
      firstOf(text, [WILL, INTENDS, IS_OR_HAS]) !== firstOf(text, [IS_OR_HAS]) ||
      !IS_OR_HAS.test(text)
    );
  }
  if (BECOMES.test(text)) return true;
  return comes && (firstOf(text, [COMES]) < firstOf(text, [IS_OR_HAS]) || !hasAuxiliary(text));
}

/** "Zal … beschikbaar zijn" has none that tells of what was done. */
const hasAuxiliary = (text: string): boolean =>
  IS_OR_HAS.test(text.replace(/\bzal\s[^.;]*\bzijn\b|\bzijn\b(?=[\s.]*$)/iu, ''));

/** Whether somebody else than the cabinet is who acts. */
function isByOthers({ text, leansOn }: Clause): boolean {
  if (BY_GOVERNMENT.test(text)) return false;
  if (BY_OTHERS.test(text)) return true;
  if (GETS.test(text)) return false;
  const verbAt = firstOf(text, [WILL, BECOMES, PLANNED, COMES_ABOUT, TELLS_NOW, INTENDS]);
  const near = text.slice(0, Math.min(text.length, verbAt + SUBJECT_CHARS));
  const acts = (pattern: RegExp) => [...near.matchAll(pattern)].length > 0;
  if (acts(ACTING_GOVERNMENT)) return false;
  return acts(ACTING_OTHERS) || isOfOthers(leansOn);
}

/** "De Commissie werkt aan een voorstel, dat …", "het concept van de NAVO, dat …". */
function isOfOthers(leansOn: string): boolean {
  const [others, own] = [ACTING_OTHERS, ACTING_GOVERNMENT].map((one) => [...leansOn.matchAll(one)]);
  const last = others?.at(-1);
  if (last === undefined) return false;
  return own?.length === 0 || leansOn.slice(last.index + last[0].length).trim().length <= 1;
}

/** Behind the verb the subject follows soon. */
const SUBJECT_CHARS = 45;

function whoIn(text: string): SentenceSpan | null {
  const by = BY_GOVERNMENT.exec(text);
  if (by?.[1] !== undefined) {
    const end = by.index + by[0].length;
    return { start: end - by[1].length, end };
  }
  const [first] = text.matchAll(ACTING_GOVERNMENT);
  return first ? { start: first.index, end: first.index + first[0].length } : null;
}

/** "De vragen van uw Kamer" are its own; whom something is told stands otherwise. */
const NOT_ADDRESSED =
  /(?:\bvan|\bdoor|\bdebat\smet|\boverleg\smet|\bnamens|\bleden\svan|\bbinnen|\bmotie\svan)\s$/iu;

function addresseeIn(text: string): SentenceSpan | null {
  const named = [...text.matchAll(KAMER), ...text.matchAll(YOU)].filter(
    ({ index }) => !NOT_ADDRESSED.test(text.slice(0, index)),
  );
  // "Uw Kamer" and "u" are spoken to; "de Kamer" may only be spoken of.
  const [best] = [...named.filter(([printed]) => /^uw?\b/iu.test(printed)), ...named];
  return best ? { start: best.index, end: best.index + best[0].length } : null;
}
