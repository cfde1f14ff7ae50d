/**
 * Positions on one theme that moved, wherever the two letters say so: sentences that share few words may still
 * be the clearest change there is. Pure over the sentences of a theme.
 */
import type { Place } from '../answer/answer-parts.ts';
import { IN_PART, reversal, stanceOf } from './decision-stage.ts';
import { detailsOf, plainValue } from './details.ts';
import { type Change, findChanges, sharedAround } from './find-changes.ts';
import { saidShifts } from './said-shifts.ts';
import { isNorm } from './same-subject.ts';
import type { ThemePlace } from './theme-places.ts';

export type Move = {
  readonly earlier: Place;
  readonly later: Place;
  /** Offsets in the sentences; at least one. */
  readonly changes: readonly Change[];
  /** What the norm is said with may be decided upon as well: the later sentence can move on more than one count. */
  readonly isNorm: boolean;
};

/** How alike two sentences are, 0..1. */
export type Likeness = (earlier: Place, later: Place) => number;

/** How sure each kind of move is; the surest take their sentences first. */
const SURENESS = { said: 5, replaced: 4, norm: 3, reversal: 2, widened: 1 } as const;
/** Least likeness of a stance and its reversal: on a narrow theme there is little else to be for or against. */
const LIKE = { narrow: 0, broad: 0.2 } as const;
/** The same for a step that is no longer called a first one: it has to be the same step. */
const WIDENED = 0.08;
/** Paragraphs of one letter up to which a theme is narrow. */
const NARROW = 6;

/** @returns the surest first; a sentence is in one of them */
export function findMoves(
  earlier: readonly ThemePlace[],
  later: readonly ThemePlace[],
  likeness: Likeness,
): readonly Move[] {
  const least = isNarrow(earlier) && isNarrow(later) ? LIKE.narrow : LIKE.broad;
  const ranked = earlier
    .flatMap((from) =>
      later.flatMap((to) => {
        const alike = likeness(from, to);
        const move =
          moveOf(from, to, alike >= least) ?? (alike >= WIDENED ? widened(from, to) : null);
        return move ? [{ from, to, worth: alike + from.worth + to.worth, ...move }] : [];
      }),
    )
    .sort(
      (a, b) =>
        b.sureness - a.sureness ||
        b.worth - a.worth ||
        inReadingOrder(a.to, b.to) ||
        inReadingOrder(a.from, b.from),
    );
  const taken = new Set<Place>();
  const moves: Move[] = [];
  let isTurned = false;
  for (const { from, to, changes, sureness } of ranked) {
    const isReversal = sureness === SURENESS.reversal;
    // Of one theme a letter turns one thing round; what else is turned down is another thing.
    if (taken.has(from) || taken.has(to) || (isReversal && isTurned)) continue;
    taken.add(from).add(to);
    isTurned ||= isReversal;
    moves.push({ earlier: from, later: to, changes, isNorm: sureness === SURENESS.norm });
  }
  return moves;
}

const isNarrow = (places: readonly Place[]): boolean =>
  new Set(places.map(({ paragraph }) => paragraph.id)).size <= NARROW;

const inReadingOrder = (a: Place, b: Place): number =>
  a.paragraph.number - b.paragraph.number || a.start - b.start;

const textOf = ({ paragraph, start, end }: Place): string => paragraph.text.slice(start, end);

type Kind = { readonly sureness: number; readonly changes: readonly Change[] };

function moveOf(from: ThemePlace, to: ThemePlace, isAlike: boolean): Kind | null {
  const [earlier, later] = [textOf(from), textOf(to)];
  if (saidShifts(earlier, later).length > 0) {
    return { sureness: SURENESS.said, changes: findChanges(earlier, later) };
  }
  const replaced = replacedDay(earlier, to);
  if (replaced) return { sureness: SURENESS.replaced, changes: [replaced] };
  const norm = movedNorm(earlier, later);
  if (norm) return { sureness: SURENESS.norm, changes: [norm] };
  const turned = isAlike ? reversal(earlier, later) : null;
  const takenOn = stanceOf(earlier)?.isFor ? from : to;
  // What is turned down may go by "een verplichting"; what is taken on is named.
  if (turned === null || !takenOn.isNaming) return null;
  return { sureness: SURENESS.reversal, changes: [{ kind: 'verb', ...turned }] };
}

const IN_FULL = /(?<!\p{L})(?:zou(?:den)?|moet(?:en)?|zal|zullen|wordt|worden)(?!\p{L})/iu;

/** "vaker met meerderheid besluiten" → "zou bij meerderheid moeten": what was part is the whole. */
function widened(from: Place, to: Place): Kind | null {
  const [earlier, later] = [textOf(from), textOf(to)];
  const part = IN_PART.exec(earlier);
  const whole = IN_FULL.exec(later);
  if (part === null || whole === null || IN_PART.test(later)) return null;
  const phrase = phraseInBoth(earlier, later);
  if (phrase === null) return null;
  const at = earlier.indexOf(phrase, part.index);
  if (at === -1 || at - part.index > BESIDE_CHARS) return null;
  return {
    sureness: SURENESS.widened,
    changes: [
      {
        kind: 'verb',
        earlier: { start: part.index, end: at + phrase.length },
        later: { start: whole.index, end: later.replace(/[.;!?]\s*$/u, '').length },
      },
    ],
  };
}

/** Characters from what is called a part to the thing that it is part of. */
const BESIDE_CHARS = 40;
const TWO_WORDS = /(?<!\p{L})(?=(\p{L}{6,} \p{L}{6,})(?!\p{L}))/gu;

/** Two long words that stand beside each other in both: the thing itself, named the same. */
function phraseInBoth(earlier: string, later: string): string | null {
  const phrases = [...earlier.matchAll(TWO_WORDS)].map((match) => match[1] ?? '');
  return phrases.find((phrase) => later.toLowerCase().includes(phrase.toLowerCase())) ?? null;
}

const NOT_KEPT =
  /(?<!\p{L})(?:niet (?:meer )?(?:haalbaar|mogelijk|gehaald|gerealiseerd|houdbaar)|uitgesteld|vertraagd|vertraging|later (?:\p{L}+ ){0,4}dan)(?!\p{L})/iu;
const ENDS_OF_SENTENCE = /(?<=[.;!?])\s+/u;

/** "… is 1 januari 2026 niet haalbaar. Ik ga nu uit van 1 juli 2027": the sentence before says what it replaces. */
function replacedDay(earlier: string, to: Place): Change | null {
  const later = textOf(to);
  const [day, ...more] = detailsOf(later).filter(({ kind }) => kind === 'date');
  if (day === undefined || more.length > 0) return null;
  const before = to.paragraph.text.slice(0, to.start).trim().split(ENDS_OF_SENTENCE).at(-1) ?? '';
  if (!NOT_KEPT.test(before)) return null;
  const given = new Set(daysOf(before));
  const held = detailsOf(earlier).find(
    ({ kind, start, end }) =>
      kind === 'date' && given.has(plainValue('date', earlier.slice(start, end))),
  );
  if (held === undefined || plainValue('date', later.slice(day.start, day.end)) === [...given][0]) {
    return null;
  }
  return {
    kind: 'date',
    earlier: { start: held.start, end: held.end },
    later: { start: day.start, end: day.end },
  };
}

const daysOf = (text: string): string[] =>
  detailsOf(text).flatMap(({ kind, start, end }) =>
    kind === 'date' ? [plainValue('date', text.slice(start, end))] : [],
  );

/** The share that a norm asks for, where both speak of one norm. */
function movedNorm(earlier: string, later: string): Change | null {
  if (!isNorm(earlier) || !isNorm(later)) return null;
  const [from] = detailsOf(earlier).filter(({ kind }) => kind === 'percentage');
  const [to] = detailsOf(later).filter(({ kind }) => kind === 'percentage');
  if (from === undefined || to === undefined) return null;
  const isSame =
    plainValue('percentage', earlier.slice(from.start, from.end)) ===
    plainValue('percentage', later.slice(to.start, to.end));
  if (isSame || sharedAround(earlier, from, later, to) === 0) return null;
  return {
    kind: 'percentage',
    earlier: { start: from.start, end: from.end },
    later: { start: to.start, end: to.end },
  };
}
