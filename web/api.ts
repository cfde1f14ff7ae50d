/** The calls that read: health, letters, one letter, examples. Asking is in `ask-stream.ts`. */
import type {
  CommitmentsResponse,
  CompareResponse,
  ExamplesResponse,
  HealthIndexing,
  HealthReady,
  IndexedReference,
  LetterOnWire,
  LetterReferencesResponse,
  LettersResponse,
  RecommendationsResponse,
  ReferencesResponse,
  ThemeMapResponse,
  ThemeResponse,
} from '../server/contract.ts';
import { failureOf, RequestFailure } from './request-failure.ts';

/** @throws RequestFailure */
export function fetchLetters(): Promise<LettersResponse> {
  return fetchJson<LettersResponse>('/api/letters');
}

/** @throws RequestFailure `not-found` for an id that is not in the collection */
export function fetchLetter(letterId: string): Promise<LetterOnWire> {
  return fetchJson<LetterOnWire>(`/api/letters/${encodeURIComponent(letterId)}`);
}

/** @throws RequestFailure */
export function fetchExamples(): Promise<ExamplesResponse> {
  return fetchJson<ExamplesResponse>('/api/examples');
}

/** @throws RequestFailure `indexing` until the letters have been read */
export function fetchRecommendations(): Promise<RecommendationsResponse> {
  return fetchJson<RecommendationsResponse>('/api/recommendations');
}

/**
 * Where the letters treat a theme.
 *
 * @param letterId - leaves that letter alone on the line, with more of its paragraphs
 * @throws RequestFailure `refused` for a theme that is no readable text, `not-found` for an unknown letter
 */
export function fetchTheme(theme: string, letterId?: string): Promise<ThemeResponse> {
  const query = new URLSearchParams({ q: theme });
  if (letterId !== undefined) query.set('letter', letterId);
  return fetchJson<ThemeResponse>(`/api/themes?${query}`);
}

/** @throws RequestFailure */
export function fetchThemeMap(): Promise<ThemeMapResponse> {
  return fetchJson<ThemeMapResponse>('/api/themes/map');
}

/** @throws RequestFailure `indexing` until the letters have been read */
export function fetchCommitments(): Promise<CommitmentsResponse> {
  return fetchJson<CommitmentsResponse>('/api/commitments');
}

/**
 * Two letters side by side; the whole letters for a theme of "".
 *
 * @throws RequestFailure `not-found` for an id that is not in the collection, `refused` for a theme that cannot be read
 */
export function fetchComparison(asked: {
  readonly from: string;
  readonly to: string;
  readonly theme: string;
}): Promise<CompareResponse> {
  const { from, to, theme } = asked;
  const query = new URLSearchParams(theme === '' ? { from, to } : { from, to, q: theme });
  return fetchJson<CompareResponse>(`/api/compare?${query}`);
}

/**
 * A part of what the letters name, without the mentions themselves.
 *
 * @param asked - a `kind` of null is any
 * @throws RequestFailure `indexing` until the letters have been read
 */
export function fetchReferences(asked: {
  readonly words: string;
  readonly kind: string | null;
  readonly offset: number;
  readonly limit: number;
}): Promise<ReferencesResponse> {
  const { words, kind, offset, limit } = asked;
  const query = new URLSearchParams({
    mentions: '0',
    offset: String(offset),
    limit: String(limit),
  });
  if (words !== '') query.set('q', words);
  if (kind !== null) query.set('kind', kind);
  return fetchJson<ReferencesResponse>(`/api/references?${query}`);
}

/**
 * One piece that letters name.
 *
 * @param asked - `letter` keeps to the mentions in one letter; null gives those of all
 * @throws RequestFailure `not-found` for a piece that no letter names (any more)
 */
export function fetchReference(
  id: string,
  asked: { readonly letter: string | null; readonly mentions: number },
): Promise<IndexedReference> {
  const query = new URLSearchParams({ mentions: String(asked.mentions) });
  if (asked.letter !== null) query.set('letter', asked.letter);
  return fetchJson<IndexedReference>(`/api/references/${encodeURIComponent(id)}?${query}`);
}

/** @throws RequestFailure `not-found` for an id that is not in the collection */
export function fetchLetterReferences(letterId: string): Promise<LetterReferencesResponse> {
  return fetchJson<LetterReferencesResponse>(
    `/api/letters/${encodeURIComponent(letterId)}/references`,
  );
}

/** Ready or still indexing; both are answers, only a server that is gone throws. */
export async function fetchHealth(): Promise<HealthReady | HealthIndexing> {
  const response = await reach('/api/health');
  if (!response.ok && response.status !== 503) throw await failureOf(response);
  return (await response.json()) as HealthReady | HealthIndexing;
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await reach(path);
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as T;
}

async function reach(path: string): Promise<Response> {
  try {
    return await fetch(path, { headers: { Accept: 'application/json', 'Accept-Language': 'nl' } });
  } catch (cause) {
    throw new RequestFailure('network', `Cannot reach "${path}"`, { cause });
  }
}
