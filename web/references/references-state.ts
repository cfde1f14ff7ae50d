/** What the index of references shows, as it stands in the address. */
import type { IndexedReference } from '../../server/contract.ts';
import { pathWith } from '../path-with.ts';

export type ReferenceKind = IndexedReference['kind'];

/** In the order in which the server gives them. */
export const REFERENCE_KINDS = [
  'kamerstuk',
  'motion',
  'treaty',
  'law',
  'report',
] as const satisfies readonly ReferenceKind[];

/** How the kinds are called in an address. */
const KIND_IN_ADDRESS: Record<ReferenceKind, string> = {
  kamerstuk: 'kamerstuk',
  motion: 'motie',
  treaty: 'verdrag',
  law: 'wet',
  report: 'rapport',
};

export type ReferencesState = {
  /** Null for every kind. */
  readonly kind: ReferenceKind | null;
  readonly words: string;
  /** Id of the piece that is shown above the others; null for none. */
  readonly open: string | null;
};

export const REFERENCES_PATH = '/verwijzingen';

/** Reads an address; a kind that does not exist counts as not given. */
export function referencesStateOf(url: URL): ReferencesState {
  const given = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  return {
    kind: REFERENCE_KINDS.find((kind) => KIND_IN_ADDRESS[kind] === given('soort')) ?? null,
    words: given('q'),
    open: given('open') || null,
  };
}

/** The address of a state; what is not chosen is left out. */
export function referencesPath({ kind, words, open }: ReferencesState): string {
  return pathWith(REFERENCES_PATH, {
    soort: kind === null ? null : KIND_IN_ADDRESS[kind],
    q: words,
    open,
  });
}

/** Where one piece is shown with all who name it. */
export function referencePath(id: string): string {
  return referencesPath({ kind: null, words: '', open: id });
}
