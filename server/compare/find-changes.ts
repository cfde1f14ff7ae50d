/**
 * What differs in weight between two sentences about the same thing: amounts, percentages, dates, numbers, and
 * what was decided. Pure over two texts.
 */
import { decisionChange } from './decision-stage.ts';
import { type Detail, type DetailKind, detailsOf, plainValue, type Span } from './details.ts';
import { saidShifts } from './said-shifts.ts';
import { areOfOneRole, wordsAround } from './same-subject.ts';

export type ChangeKind = DetailKind | 'verb';

export type Change = { readonly kind: ChangeKind; readonly earlier: Span; readonly later: Span };

const KINDS: readonly DetailKind[] = ['percentage', 'amount', 'date', 'number'];

/**
 * @returns what the later text tells itself to have changed first, then the rest in its order, the verbs last;
 * empty when nothing of weight differs
 */
export function findChanges(earlier: string, later: string): readonly Change[] {
  const said = saidShifts(earlier, later);
  const before = detailsOf(earlier);
  const after = detailsOf(later);
  const isTold = (span: Span, side: 'earlier' | 'later'): boolean =>
    said.some((change) => change[side].start === span.start);
  const changes: Change[] = [...said];
  for (const kind of KINDS) {
    if (!areOfOneRole(kind, earlier, later)) continue;
    const lost = onlyIn(earlier, before, later, after, kind).filter(
      (one) => !isTold(one, 'earlier'),
    );
    const gained = onlyIn(later, after, earlier, before, kind).filter(
      (one) => !isTold(one, 'later'),
    );
    for (const [from, to] of pairDetails(earlier, lost, later, gained)) {
      changes.push({ kind, earlier: bare(from), later: bare(to) });
    }
  }
  const decided = decisionChange(earlier, later);
  return decided === null ? changes : [...changes, { kind: 'verb', ...decided }];
}

const bare = ({ start, end }: Span): Span => ({ start, end });

function onlyIn(
  text: string,
  details: readonly Detail[],
  other: string,
  otherDetails: readonly Detail[],
  kind: DetailKind,
): Span[] {
  const told = new Set(
    otherDetails.map(({ start, end }) => plainValue(kind, other.slice(start, end))),
  );
  return details.filter(
    (detail) =>
      detail.kind === kind && !told.has(plainValue(kind, text.slice(detail.start, detail.end))),
  );
}

/** Which detail took the place of which: those with most of the same words near them; without any there is none. */
function pairDetails(
  earlier: string,
  lost: readonly Span[],
  later: string,
  gained: readonly Span[],
): (readonly [Span, Span])[] {
  const candidates = lost
    .flatMap((from, fromAt) =>
      gained.map((to, toAt) => ({
        from,
        to,
        shared: sharedAround(earlier, from, later, to),
        apart: Math.abs(fromAt - toAt),
      })),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.apart - b.apart || a.to.start - b.to.start);
  const taken = new Set<Span>();
  const pairs: (readonly [Span, Span])[] = [];
  for (const { from, to } of candidates) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    pairs.push([from, to]);
  }
  return pairs.sort(([, a], [, b]) => a.start - b.start);
}

/** How much of the words round two details is the same; 0 where they count different things. */
export function sharedAround(earlier: string, from: Span, later: string, to: Span): number {
  const around = wordsAround(later, to);
  let shared = 0;
  for (const [word, nearness] of wordsAround(earlier, from)) {
    shared += nearness * (around.get(word) ?? 0);
  }
  return shared;
}
