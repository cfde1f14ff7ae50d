/** What the briefing page shows, as it stands in the address: topic, parts and their order, period, letters. */
import type { BriefingPartKind, BriefingRequest } from '../../server/contract.ts';

export type BriefingState = {
  /** As typed; empty before the first briefing. */
  readonly topic: string;
  /** Parts wanted, in order; null for all of them in their usual order. */
  readonly parts: readonly BriefingPartKind[] | null;
  /** ISO day, null for no bound; the same for `to`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Ids of the letters to search; empty for all. */
  readonly letters: readonly string[];
};

export const BRIEFING_PATH = '/briefing';

export const EMPTY_BRIEFING: BriefingState = {
  topic: '',
  parts: null,
  from: null,
  to: null,
  letters: [],
};

/** Every part in its usual order, with its name in the address. */
const ADDRESS_NAMES = [
  ['core', 'kern'],
  ['positions', 'standpunten'],
  ['recommendations', 'aanbevelingen'],
  ['figures', 'cijfers'],
  ['commitments', 'toezeggingen'],
  ['lacking', 'ontbreekt'],
  ['questions', 'vragen'],
] as const satisfies readonly (readonly [BriefingPartKind, string])[];

/** Every part in the order a briefing has when nobody chooses one (`briefingPartKindSchema`; a test keeps them equal). */
export const USUAL_ORDER: readonly BriefingPartKind[] = ADDRESS_NAMES.map(([kind]) => kind);

/** Reads an address; unknown parts, repeated ones and days that are no day count as not given. */
export function briefingStateOf(url: URL): BriefingState {
  const named = url.searchParams.getAll('delen');
  const parts = [...new Set(named)].flatMap(
    (name) => ADDRESS_NAMES.find(([, known]) => known === name)?.[0] ?? [],
  );
  return {
    topic: url.searchParams.get('onderwerp')?.trim() ?? '',
    parts: chosenParts(parts.length === 0 ? USUAL_ORDER : parts),
    from: dayIn(url, 'van'),
    to: dayIn(url, 'tot'),
    letters: [...new Set(url.searchParams.getAll('brieven').filter(Boolean))],
  };
}

/** The address of a state; what is as it is at first is left out. */
export function briefingPath(state: BriefingState): string {
  const parameters = new URLSearchParams();
  if (state.topic !== '') parameters.set('onderwerp', state.topic);
  for (const kind of state.parts ?? []) {
    const name = ADDRESS_NAMES.find(([known]) => known === kind)?.[1];
    if (name !== undefined) parameters.append('delen', name);
  }
  if (state.from !== null) parameters.set('van', state.from);
  if (state.to !== null) parameters.set('tot', state.to);
  for (const letterId of state.letters) parameters.append('brieven', letterId);
  const query = parameters.toString();
  return query === '' ? BRIEFING_PATH : `${BRIEFING_PATH}?${query}`;
}

/** What the server is asked for a state, with the ids of the statements dropped. */
export function briefingRequest(
  { topic, parts, from, to, letters }: BriefingState,
  dropped: readonly string[],
): BriefingRequest {
  const filters = {
    ...(letters.length === 0 ? {} : { letters: [...letters] }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
  return {
    topic,
    language: 'nl',
    ...(Object.keys(filters).length === 0 ? {} : { filters }),
    ...(parts === null ? {} : { parts: [...parts] }),
    ...(dropped.length === 0 ? {} : { dropped: [...dropped] }),
  };
}

/** Null where the parts are all there in their usual order, so that the address stays short. */
export function chosenParts(parts: readonly BriefingPartKind[]): BriefingState['parts'] {
  return parts.join() === USUAL_ORDER.join() ? null : parts;
}

/** True when only some letters or days are searched. */
export function isNarrowed({ from, to, letters }: BriefingState): boolean {
  return from !== null || to !== null || letters.length > 0;
}

function dayIn(url: URL, name: string): string | null {
  const day = url.searchParams.get(name);
  return day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
}
