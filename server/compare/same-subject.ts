/**
 * Whether two details can be the same thing at two moments: the same words must stand round both, and neither an
 * aim and a result, nor a budget and what was spent of it, are one thing.
 */
import { dutchStem } from '../../index/dutch-stem.ts';
import type { DetailKind, Span } from './details.ts';

/** Words on either side that tell what a detail is about. */
const WORDS_AROUND = 8;
/** They join words or stand in any sentence with a figure. */
const TELLS_NOTHING =
  /^(?:het|een|der|den|des|van|aan|met|voor|naar|bij|uit|door|over|tot|per|ruim|circa|ongeveer|dat|die|dit|deze|dan|als|zijn|waren|was|wordt|worden|werd|werden|heeft|hebben|had|zal|zullen|kan|kunnen|moet|moeten|wil|willen|nog|ook|niet|wel|meer|minder|alle|onder|tussen|sinds|jaar|jaren|jaarlijks|totaal|beschikbaar|miljoen|miljard|euro|procent|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|eind|begin|medio|kabinet|gaat|waarvan|tegen|hoogste|laatste|eerste|tweede|derde|vierde)$/u;

/** Each telling word with 1 for the next to the detail, 1/2 for the one after it, and so on. */
export function wordsAround(text: string, { start, end }: Span): ReadonlyMap<string, number> {
  const around = new Map<string, number>();
  const sides = [wordsOf(text.slice(0, start)).toReversed(), wordsOf(text.slice(end))];
  for (const side of sides) {
    for (const [at, printed] of side.slice(0, WORDS_AROUND).entries()) {
      if (TELLS_NOTHING.test(printed)) continue;
      const word = dutchStem(printed);
      around.set(word, Math.max(around.get(word) ?? 0, 1 / (at + 1)));
    }
  }
  return around;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** A norm or a plan. */
const AIM =
  /(?<!\p{L})(?:doel|tussendoel|doelstelling|ambitie|streef\p{L}*|streven|norm|beoog\p{L}*|uiterlijk|ten minste|minimaal|maximaal|afspra\p{L}+|verankeren|voldoen|zal|zullen)(?!\p{L})|-norm(?!\p{L})/iu;
/** What came of it. */
const RESULT =
  /(?<!\p{L})(?:gedaald|gestegen|afgenomen|toegenomen|daalde|steeg|bedroeg|bedraagt|vielen|kwamen|slaagde|slaagden|geregistreerd|geteld|gemiddeld|(?:heeft|hebben) [^.]{0,90}(?:verhoogd|verlaagd|geleid))(?!\p{L})/iu;
const SPENT = /(?<!\p{L})(?:uitgekeerd|uitgegeven|besteed|toegekend|opgelegd|verleend)(?!\p{L})/iu;
const SET_ASIDE =
  /(?<!\p{L})(?:beschikbaar|vrijgemaakt|gereserveerd|begroot|budget|begroting|geraamd|reserveert|trekt)(?!\p{L})/iu;

/** True unless one sentence gives an aim and the other a result; a planned day and the real one are the same thing. */
export function areOfOneRole(kind: DetailKind, earlier: string, later: string): boolean {
  if (kind === 'date') return true;
  const one = rolesOf(earlier);
  const other = rolesOf(later);
  return (
    !one.some((role) => other.includes(OPPOSITE[role])) || one.some((role) => other.includes(role))
  );
}

type Role = 'aim' | 'result' | 'spent' | 'set-aside';
const OPPOSITE: Readonly<Record<Role, Role>> = {
  aim: 'result',
  result: 'aim',
  spent: 'set-aside',
  'set-aside': 'spent',
};
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['aim', AIM],
  ['result', RESULT],
  ['spent', SPENT],
  ['set-aside', SET_ASIDE],
];

const rolesOf = (text: string): Role[] =>
  ROLES.flatMap(([role, pattern]) => (pattern.test(text) ? [role] : []));

/** A share or amount that is agreed or has to be kept. */
const NORM =
  /(?<!\p{L})(?:norm|bindend\p{L}*|\p{L}*afspra\p{L}+|verplicht|eis|drempel|minimum|maximum|plafond)(?!\p{L})|-(?:norm|afspra\p{L}+|doelstelling)(?!\p{L})/iu;

/** Whether a sentence gives a norm. */
export const isNorm = (text: string): boolean => NORM.test(text);
