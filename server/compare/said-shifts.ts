/**
 * Changes that the later sentence tells itself: "verlaagd van € 500 miljoen naar € 420 miljoen", "77 jaar in plaats
 * van 80 jaar". Where the earlier letter holds the first value there is no surer change.
 */
import { type Detail, type DetailKind, detailsOf, plainValue, type Span } from './details.ts';

const NUMBER = '(?:€\\s?)?\\d[\\d.,]*(?:\\s?(?:%|procent|miljoen|miljard|mln|mld)(?!\\p{L}))?';
/** "van A naar" with the later value right behind it. */
const FROM = new RegExp(
  `(?<!\\p{L})van\\s+(${NUMBER}|[^.,;]{3,30}?(?:19|20)\\d{2})(?:\\s+\\p{L}+){0,2}?\\s+(?:naar|tot|op)\\s+(?:\\p{L}+\\s+)?$`,
  'iu',
);
/** "in plaats van naar A" behind the later value. */
const INSTEAD = new RegExp(
  `^\\s*(?:\\p{L}+\\s+){0,2}(?:in plaats van|en niet)\\s+(?:naar |op |met |per |in )?(${NUMBER}|[^.,;]{3,30}?(?:19|20)\\d{2})`,
  'iu',
);
const UNIT = /(?:%|procent|miljoen|miljard|mln|mld)/iu;

/** A value told to be given up, as it stands beside the one that took its place. */
type Shift = { readonly kind: DetailKind; readonly from: string; readonly to: Span };

/** @returns for each value of the earlier text that the later one says to be replaced, both places */
export function saidShifts(
  earlier: string,
  later: string,
): readonly { readonly kind: DetailKind; readonly earlier: Span; readonly later: Span }[] {
  const before = detailsOf(earlier);
  return shiftsOf(later).flatMap(({ kind, from, to }) => {
    const held = before.find(
      (detail) => detail.kind === kind && plainValue(kind, textOf(earlier, detail)) === from,
    );
    if (held === undefined) return [];
    return [{ kind, earlier: { start: held.start, end: held.end }, later: to }];
  });
}

function shiftsOf(text: string): Shift[] {
  return detailsOf(text).flatMap((detail): Shift[] => {
    const { kind, start, end } = detail;
    const given =
      FROM.exec(text.slice(0, start))?.[1] ?? INSTEAD.exec(text.slice(end))?.[1] ?? null;
    if (given === null) return [];
    const from = plainValue(kind, withUnitOf(given, text, detail));
    return from === plainValue(kind, textOf(text, detail))
      ? []
      : [{ kind, from, to: { start, end } }];
  });
}

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** "van 38 naar 14 procent", "van 500 naar 420 miljoen": the unit is said once. */
function withUnitOf(given: string, text: string, detail: Detail): string {
  const unit = UNIT.exec(textOf(text, detail))?.[0];
  return unit === undefined || UNIT.test(given) ? given : `${given} ${unit}`;
}
