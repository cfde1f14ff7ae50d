/** Whether a clause announces that the cabinet, a ministry or its services will do something by a moment. */
import { isByOthers, whoIn } from './clause-actors.ts';
import { type ClausePromise, nearest, rangeOf } from './clause-promise.ts';
import { firstOf, type Tense, tenseOf } from './clause-tense.ts';
import type { Clause } from './clauses.ts';
import type { Moment } from './find-moments.ts';
import {
  BECOMES,
  BRINGS_OUT,
  COMES,
  COMES_ABOUT,
  DONE_HERE,
  INTENDS,
  IS_OR_HAS,
  IS_READY,
  LAID_DOWN,
  LIMITED,
  MAY,
  PLANNED,
  PLANS_TO,
  SINGLE_STEP,
  SITUATION,
  STATE,
  WILL,
} from './promise-words.ts';

/** @param moments - of the clause, those that lie ahead */
export function readAct(clause: Clause, moments: readonly Moment[]): ClausePromise | null {
  const { text } = clause;
  const able = moments.filter((one) => mayDate(text, one));
  if (able.length === 0 || DONE_HERE.test(text)) return null;
  if (LAID_DOWN.test(text) || LAID_DOWN.test(`${clause.leansOn}${text.trim()}`)) return null;
  if (MAY.test(text) || SITUATION.test(text)) return null;
  const tense = tenseOf(clause, moments);
  const isSoBy = LIMITED.test(text) && STATE.test(text);
  if ((tense === 'past' && !isSoBy) || tense === 'need') return null;
  if (!(isSoBy || isDone(clause, tense)) || isByOthers(clause)) return null;
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
  if (BECOMES.test(text) || (acts && BRINGS_OUT.test(text))) return true;
  return comes && (firstOf(text, [COMES]) < firstOf(text, [IS_OR_HAS]) || !hasAuxiliary(text));
}

/** "Zal … beschikbaar zijn" has none that tells of what was done. */
const hasAuxiliary = (text: string): boolean =>
  IS_OR_HAS.test(text.replace(/\bzal\s[^.;]*\bzijn\b|\bzijn\b(?=[\s.]*$)/iu, ''));
