/** What the room of recommendations shows, as it stands in the address: filters, order, and the open thread. */
import { fragmentOf } from '../decoded.ts';

/**
 * `nieuwste`: newest day first, of the status, or of the newest piece where there is no status;
 * `evaluatie`: by evaluation and number; `hergebruik`: most reused words first.
 */
export const SORT_ORDERS = ['nieuwste', 'evaluatie', 'hergebruik'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Value of a filter that asks for threads without a theme or status. */
export const NONE = 'geen';

export type LedgerState = {
  /** As printed, `NONE` for threads without one, null for no filter; the same for `status`. */
  readonly theme: string | null;
  readonly status: string | null;
  /** "2024" */
  readonly year: string | null;
  readonly words: string;
  readonly sort: SortOrder;
  /** Id of the open thread; null when all are closed. */
  readonly open: string | null;
};

export const ROOM_PATH = '/aanbevelingen';

export const EMPTY_STATE: LedgerState = {
  theme: null,
  status: null,
  year: null,
  words: '',
  sort: 'nieuwste',
  open: null,
};

/**
 * Reads an address. Unknown orders and years that are no year count as not given; a fragment opens the thread
 * of that id, as the `url` of a recommendation does.
 */
export function ledgerStateOf(url: URL): LedgerState {
  const given = (name: string): string | null => url.searchParams.get(name)?.trim() || null;
  const sort = SORT_ORDERS.find((order) => order === given('sorteer'));
  const year = given('jaar');
  return {
    theme: given('thema'),
    status: given('status'),
    year: year !== null && /^\d{4}$/.test(year) ? year : null,
    words: url.searchParams.get('q')?.trim() ?? '',
    sort: sort ?? EMPTY_STATE.sort,
    open: given('open') ?? fragmentOf(url),
  };
}

/** The address of a state; what is as it is at first is left out. */
export function ledgerPath(state: LedgerState): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') parameters.set(name, value);
  };
  put('thema', state.theme);
  put('status', state.status);
  put('jaar', state.year);
  put('q', state.words);
  put('sorteer', state.sort === EMPTY_STATE.sort ? null : state.sort);
  put('open', state.open);
  const query = parameters.toString();
  return query === '' ? ROOM_PATH : `${ROOM_PATH}?${query}`;
}

/** Where the table of this state is downloaded; the server filters by printed theme and status and by words. */
export function exportPath(state: LedgerState, format: 'csv' | 'xlsx'): string {
  const parameters = new URLSearchParams();
  if (state.theme !== null && state.theme !== NONE) parameters.set('theme', state.theme);
  if (state.status !== null && state.status !== NONE) parameters.set('status', state.status);
  if (state.words !== '') parameters.set('q', state.words);
  const query = parameters.toString();
  return `/api/recommendations.${format}${query === '' ? '' : `?${query}`}`;
}

/** True when a filter is set that the server does not know: the table then has more rows than the list. */
export function isExportWider({ theme, status, year }: LedgerState): boolean {
  return year !== null || theme === NONE || status === NONE;
}

/** True when any filter narrows the list; order and open thread do not. */
export function isFiltered(state: LedgerState): boolean {
  return state.theme !== null || state.status !== null || state.year !== null || state.words !== '';
}
