/**
 * Whether a sentence promises: that the Kamer will hear something, or that the cabinet will do something
 * by a moment. Judged clause by clause; what is past, asked, wished or done by others is no promise.
 */
import { whoIn } from './clause-actors.ts';
import type { ClausePromise } from './clause-promise.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { findMoments, type Moment } from './find-moments.ts';
import { NOT_SAID, WAITS_FOR } from './promise-words.ts';
import { withoutQuoted } from './quoted-words.ts';
import { readAct } from './read-act.ts';
import { readInform } from './read-inform.ts';

/**
 * Null when the sentence promises nothing.
 *
 * @param letterDay - ISO day of the letter; null when it has none, then its verbs alone tell of what lies ahead
 */
export function readPromise(sentence: string, letterDay: string | null): ClausePromise | null {
  // Longer ones are tables or files gone wrong, and no promise is found in them by eye either.
  if (sentence.length > MAX_SENTENCE_CHARS) return null;
  const lower = sentence.toLowerCase();
  const moments = findMoments(sentence, letterDay).filter((one) => isAhead(one, letterDay));
  if (moments.length === 0 && !MAY_INFORM.test(lower)) return null;
  if (NO_STATEMENT.test(sentence)) return null;
  const event = eventIn(sentence);
  const clauses = splitClauses(withoutQuoted(sentence)).filter(isSaid);
  const informs = clauses.flatMap(
    (clause) => readInform(clause, [...ownOf(clause, moments), ...otherThan(clause, event)]) ?? [],
  );
  const acts = clauses.flatMap((clause) => readAct(clause, ownOf(clause, moments)) ?? []);
  const inform = informs.find(({ moment }) => moment !== null) ?? informs[0];
  const act = acts.find(({ moment }) => moment?.kind === 'dated') ?? acts[0];
  const chosen = inform ?? act;
  if (chosen === undefined) return null;
  return {
    ...chosen,
    moment: chosen.moment ?? act?.moment ?? labelIn(sentence, moments) ?? event,
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

/** "Zodra er een akkoord is, informeer ik …": what a clause waits for stands outside it. */
const otherThan = ({ text }: Clause, event: Moment | null): Moment[] =>
  event === null || text.slice(event.start, event.end).trim() !== '' ? [] : [event];

/** "Q1 2026: evaluatie van …": the moment of all that follows. */
const labelIn = (sentence: string, moments: readonly Moment[]): Moment | null =>
  moments.find(({ start, end }) => start === 0 && sentence[end] === ':') ?? null;

/** Cheap to look for first, in lower case: most sentences are done by that. */
const MAY_INFORM =
  /kamer|parlement|staten-generaal|commissie|(?:^|\W)u(?:\W|$)|terug|zeg|reactie|rapport|bericht|brief|uitwerking|informatie|appreciatie/;

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
