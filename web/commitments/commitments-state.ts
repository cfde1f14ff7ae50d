/** What the room of commitments shows, as it stands in the address: filters, order, and the one that is marked. */
import type { Commitment } from '../../server/contract.ts';
import { fragmentOf } from '../decoded.ts';

/** `moment`: what comes next first, and apart from that what is past, the latest first; `brief`: newest letter first. */
export const SORT_ORDERS = ['moment', 'brief'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Where a moment stands to today: not past yet, past, or without an end that a day can be compared with. */
export const MOMENTS = ['komend', 'voorbij', 'zonder'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Whether a later letter mentions it; `niet` holds those that no letter follows too, as the downloads do. */
export const LATER = ['niet', 'wel'] as const;
export type Later = (typeof LATER)[number];

/** Name in the address of each kind. */
export const KIND_NAMES = { inform: 'informeren', act: 'uitvoeren' } as const satisfies Record<
  Commitment['kind'],
  string
>;

export type CommitmentsState = {
  readonly words: string;
  /** Null for no filter, in all four. */
  readonly kind: Commitment['kind'] | null;
  readonly later: Later | null;
  readonly moment: Moment | null;
  /** Id of the letter that promises. */
  readonly letter: string | null;
  readonly sort: SortOrder;
  /** Id of the commitment that the address points at. */
  readonly marked: string | null;
};

export const COMMITMENTS_PATH = '/toezeggingen';

export const ALL_COMMITMENTS: CommitmentsState = {
  words: '',
  kind: null,
  later: null,
  moment: null,
  letter: null,
  sort: 'moment',
  marked: null,
};

/** Reads an address. Unknown kinds, moments and orders count as not given; a fragment marks the commitment of that id. */
export function commitmentsStateOf(url: URL): CommitmentsState {
  const given = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  return {
    words: given('q'),
    kind: (['inform', 'act'] as const).find((kind) => KIND_NAMES[kind] === given('soort')) ?? null,
    later: LATER.find((later) => later === given('later')) ?? null,
    moment: MOMENTS.find((moment) => moment === given('moment')) ?? null,
    letter: given('brief') || null,
    sort: SORT_ORDERS.find((order) => order === given('sorteer')) ?? ALL_COMMITMENTS.sort,
    marked: fragmentOf(url),
  };
}

/** The address of a state; what is as it is at first is left out. */
export function commitmentsPath(state: CommitmentsState): string {
  const query = queryOf({
    q: state.words,
    soort: state.kind === null ? null : KIND_NAMES[state.kind],
    later: state.later,
    moment: state.moment,
    brief: state.letter,
    sorteer: state.sort === ALL_COMMITMENTS.sort ? null : state.sort,
  });
  const fragment = state.marked === null ? '' : `#${encodeURIComponent(state.marked)}`;
  return `${COMMITMENTS_PATH}${query}${fragment}`;
}

/**
 * Where what a state shows is downloaded, as a table or for a calendar.
 *
 * @param today - ISO day that moments are compared with
 */
export function exportPath(state: CommitmentsState, format: 'csv' | 'ics', today: string): string {
  const query = queryOf({
    q: state.words,
    kind: state.kind,
    letter: state.letter,
    open: state.later === null ? null : String(state.later === 'niet'),
    before: state.moment === 'voorbij' ? today : null,
    after: state.moment === 'komend' ? today : null,
  });
  return `/api/commitments.${format}${query}`;
}

/** True when a filter is set that the server does not know: the file then has more rows than the list. */
export function isExportWider({ moment }: CommitmentsState): boolean {
  return moment === 'zonder';
}

/** True when any filter narrows the list; order and mark do not. */
export function isFiltered({ words, kind, later, moment, letter }: CommitmentsState): boolean {
  return words !== '' || [kind, later, moment, letter].some((filter) => filter !== null);
}

function queryOf(values: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== '') parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
