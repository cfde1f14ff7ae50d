/** Whether a clause promises that the Kamer will be told, sent or involved; a moment is not needed. */
import { addresseeIn, isByOthers, whoIn } from './clause-actors.ts';
import { type ClausePromise, nearest, rangeOf } from './clause-promise.ts';
import { firstOf, type Tense, tenseOf } from './clause-tense.ts';
import type { Clause } from './clauses.ts';
import type { Moment } from './find-moments.ts';
import {
  ANOTHER_TIME,
  ANSWERS,
  COMES_ABOUT,
  DONE_HERE,
  INFORMING,
  INTENDS,
  KAMER_GETS,
  MAY,
  PIECE_FOR_KAMER,
  PLEDGES,
  PLEDGES_NOT,
  TELLS,
  TELLS_NOW,
  WILL,
} from './promise-words.ts';

/** @param moments - of the clause, those that lie ahead */
export function readInform(clause: Clause, moments: readonly Moment[]): ClausePromise | null {
  const { text } = clause;
  const addressee = addresseeIn(text);
  const verb = INFORMING.exec(text);
  if (isPledge(text)) return pledgeOf(clause, moments);
  const mayTell = addressee === null ? mayTellUnaddressed(text, moments) : verb !== null;
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

/** "Graag zeg ik toe …": a promise by its own word, whatever is promised and whether it has a moment. */
const isPledge = (text: string): boolean =>
  PLEDGES.test(text) && !PLEDGES_NOT.test(text) && OWN.test(text);
const OWN = /(?<![\p{L}-])(?:ik|wij|we)(?![\p{L}-])/iu;

function pledgeOf(clause: Clause, moments: readonly Moment[]): ClausePromise {
  const { text, start } = clause;
  const addressee = addresseeIn(text);
  return {
    kind: INFORMING.test(text) ? 'inform' : 'act',
    moment: nearest(moments, start),
    who: whoIn(text),
    addressee,
    isRetold: false,
    clause: rangeOf(clause),
  };
}

function isDoneHere(text: string, moments: readonly Moment[]): boolean {
  if (!DONE_HERE.test(text)) return false;
  return !(WILL.test(text) && moments.some(({ kind }) => kind === 'dated'));
}

function tellsKamer({ text }: Clause, tense: Tense, moments: readonly Moment[]): boolean {
  if (tense === 'ahead' || tense === 'retold') return true;
  if (!TELLS_NOW.test(text) && !INTENDS.test(text)) return false;
  // "Informeer de Kamer": advice, as nobody is said to do it.
  if (whoIn(text) === null && !KAMER_GETS.test(text)) return false;
  if (firstOf(text, [MAY]) < firstOf(text, [INTENDS])) return false;
  if (moments.length > 0) return true;
  // "Graag informeer ik u over …" is this letter; "hierover informeer ik u nader" is another.
  return OWN.test(text)
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
