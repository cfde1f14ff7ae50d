/** The calls that read: health, letters, one letter, examples. Asking is in `ask-stream.ts`. */
import type {
  CommitmentsResponse,
  CompareResponse,
  ExamplesResponse,
  HealthIndexing,
  HealthReady,
  LetterOnWire,
  LettersResponse,
  RecommendationsResponse,
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
