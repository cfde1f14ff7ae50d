/**
 * How well a sentence stands by itself as a position on a topic: what the cabinet wants or does, not a
 * word in a row of examples, nor a sentence that leans on the one before it. Pure over a place.
 */
import type { Place } from '../answer/answer-parts.ts';
import { takesAStand } from '../theme/theme-line.ts';

/** Who speaks for the cabinet in its letters. */
const CABINET =
  /(?<!\p{L})(?:kabinet|nederlands?|nederlandse|we|wij|ons land|onze inzet|ik|mijn inzet|minister|ministers|ministerie|regering|departement|buitenlandse zaken)(?!\p{L})/iu;
/** Openings that mean nothing without what stood before. */
const LEANS_BACK =
  /^(?:dit|dat|deze|die|hierbij|hierdoor|hiermee|hiervan|hiertoe|hierover|hieraan|hierop|daartoe|daarover|daaraan|daarbij|daardoor|daarmee|daarvan|daarnaast|daarom|evenmin|ook|maar|tevens|bovendien|zo|zij|hij|ze|inmiddels|om die reden|in dat kader|in dit kader|het betreft|het gaat (?:hierbij |daarbij )?om)(?!\p{L})/iu;
/** What opens a row of examples. */
const EXAMPLES =
  /(?<!\p{L})(?:zoals|landen als|partners als|organisaties als|waaronder|onder andere|onder meer|o\.a\.|bijvoorbeeld|denk aan|te denken aan)(?!\p{L})/giu;

const ADJUSTMENT = { position: 0.25, leansBack: -0.2, fragment: -0.4, example: -0.25 } as const;

const textOf = ({ paragraph, start, end }: Place): string => paragraph.text.slice(start, end);

/** Whether a place ends as a sentence does; an entry of a list or a cell mostly does not. */
export function isSentence(place: Place): boolean {
  return /[.!?][”"'’)]*$/u.test(textOf(place));
}

/** Whether a sentence opens with what means nothing without the one before it. */
export const leansBack = (place: Place): boolean => LEANS_BACK.test(textOf(place));

/** Whether the cabinet says what it wants, does or decides. */
export function isPosition(place: Place): boolean {
  const text = textOf(place);
  return takesAStand(text) && CABINET.test(text) && isSentence(place);
}

/**
 * @param topicStems - folded beginnings of the topic's words; may be empty
 * @returns what to add to how well the sentence tells the topic, about -0.85..0.25
 */
export function positionWorth(place: Place, topicStems: readonly string[]): number {
  const text = textOf(place);
  return (
    (isPosition(place) ? ADJUSTMENT.position : 0) +
    (leansBack(place) ? ADJUSTMENT.leansBack : 0) +
    (isSentence(place) ? 0 : ADJUSTMENT.fragment) +
    (isExampleOnly(text, topicStems) ? ADJUSTMENT.example : 0)
  );
}

/** The topic stands in a row of examples and nowhere before it. */
function isExampleOnly(text: string, topicStems: readonly string[]): boolean {
  const folded = text.toLowerCase();
  const [opening] = [...folded.matchAll(EXAMPLES)];
  if (opening === undefined) return false;
  const places = topicStems.map((stem) => folded.indexOf(stem)).filter((at) => at !== -1);
  return places.length > 0 && places.every((at) => at > opening.index);
}
