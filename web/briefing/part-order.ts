/** The order of the parts in the chooser, those that are off among them. Pure. */
import type { BriefingPartKind } from '../../server/contract.ts';
import { USUAL_ORDER } from './briefing-state.ts';

type Kinds = readonly BriefingPartKind[];

/**
 * `known` when it has the chosen parts in the order wanted, so that nothing moves; otherwise the chosen parts and
 * then the others in their usual order.
 */
export function orderWith(known: Kinds, chosen: Kinds): Kinds {
  if (known.filter((kind) => chosen.includes(kind)).join() === chosen.join()) return known;
  return [...chosen, ...USUAL_ORDER.filter((kind) => !chosen.includes(kind))];
}

/** The order with a chosen part put past the next chosen one before (`-1`) or after it; null at either end. */
export function movedPart(
  order: Kinds,
  chosen: Kinds,
  kind: BriefingPartKind,
  by: -1 | 1,
): Kinds | null {
  const shown = order.filter((each) => chosen.includes(each));
  const place = shown.indexOf(kind);
  const neighbour = place === -1 ? undefined : shown[place + by];
  if (neighbour === undefined) return null;
  const rest = order.filter((each) => each !== kind);
  const at = rest.indexOf(neighbour) + (by === 1 ? 1 : 0);
  return [...rest.slice(0, at), kind, ...rest.slice(at)];
}
