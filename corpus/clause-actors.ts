/** Who acts in a clause and whom it speaks to: the cabinet with its ministries and services, others, the Kamer. */
import { firstOf } from './clause-tense.ts';
import type { Clause } from './clauses.ts';
import {
  ACTING_GOVERNMENT,
  ACTING_OTHERS,
  BECOMES,
  BY_GOVERNMENT,
  BY_OTHERS,
  COMES_ABOUT,
  GETS,
  INTENDS,
  KAMER,
  PLANNED,
  TELLS_NOW,
  WILL,
  YOU,
} from './promise-words.ts';
import type { SentenceSpan } from './split-sentences.ts';

/** Whether somebody else than the cabinet is who acts. */
export function isByOthers({ text, leansOn }: Clause): boolean {
  if (BY_GOVERNMENT.test(text)) return false;
  if (BY_OTHERS.test(text)) return true;
  if (GETS.test(text)) return false;
  const verbAt = firstOf(text, [WILL, BECOMES, PLANNED, COMES_ABOUT, TELLS_NOW, INTENDS]);
  const near = text.slice(0, Math.min(text.length, verbAt + SUBJECT_CHARS));
  const [own] = near.matchAll(ACTING_GOVERNMENT);
  // "Het Comité bezoekt Nederland": the country may be what others act upon.
  if (own && own[0] !== 'Nederland') return false;
  const [other] = near.matchAll(ACTING_OTHERS);
  if (own && !(other && other.index < own.index)) return false;
  return other !== undefined || NAMED_ACTOR.test(text) || isOfOthers(leansOn);
}

/** "De FNV start …": who has only letters for a name and does something itself, and is no service. */
const NAMED_ACTOR =
  /^[\s,]*(?:(?:Ook|ook|en|maar)\s)?(?:De|Het|de|het)\s\p{Lu}{2,6}\s(?:start|begint|opent|levert|rondt|stelt|krijgt|gaat|komt)\s/u;

/** "De Commissie werkt aan een voorstel, dat …", "het concept van de NAVO, dat …". */
function isOfOthers(leansOn: string): boolean {
  const [others, own] = [ACTING_OTHERS, ACTING_GOVERNMENT].map((one) => [...leansOn.matchAll(one)]);
  const last = others?.at(-1);
  if (last === undefined) return false;
  return own?.length === 0 || leansOn.slice(last.index + last[0].length).trim().length <= 1;
}

/** Behind the verb the subject follows soon. */
const SUBJECT_CHARS = 45;

/** Who of the cabinet acts, as printed; null for nobody. Offsets in the text. */
export function whoIn(text: string): SentenceSpan | null {
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

/** Whom it is said to, as printed; null for nobody. Offsets in the text. */
export function addresseeIn(text: string): SentenceSpan | null {
  const named = [...text.matchAll(KAMER), ...text.matchAll(YOU)].filter(
    ({ index }) => !NOT_ADDRESSED.test(text.slice(0, index)),
  );
  // "Uw Kamer" and "u" are spoken to; "de Kamer" may only be spoken of.
  const [best] = [...named.filter(([printed]) => /^uw?\b/iu.test(printed)), ...named];
  return best ? { start: best.index, end: best.index + best[0].length } : null;
}
