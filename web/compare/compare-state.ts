/** What the page of comparing shows, as it stands in the address: two letters, and a theme if one is chosen. */
import { pathWith } from '../path-with.ts';

export type CompareState = {
  /** Ids of letters in the order asked; null where none is chosen yet. */
  readonly from: string | null;
  readonly to: string | null;
  /** "" for the letters as a whole. */
  readonly theme: string;
};

export const COMPARE_PATH = '/vergelijken';

/** Reads an address; white space around a value is no part of it. */
export function compareStateOf(url: URL): CompareState {
  const given = (name: string): string | null => url.searchParams.get(name)?.trim() || null;
  return { from: given('van'), to: given('naar'), theme: given('thema') ?? '' };
}

/** The address of a state; what is not chosen is left out. */
export function comparePath({ from, to, theme }: CompareState): string {
  return pathWith(COMPARE_PATH, { van: from, naar: to, thema: theme });
}

/** True for a state that leaves nothing to choose: two letters, each another. */
export function isComplete(
  state: CompareState,
): state is CompareState & { readonly from: string; readonly to: string } {
  return state.from !== null && state.to !== null && state.from !== state.to;
}
