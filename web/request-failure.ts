/** A call to the server that gave no answer, sorted by what the reader can do about it. */
import type { Problem } from '../server/contract.ts';

export type FailureCode =
  | 'network'
  | 'too-many'
  | 'indexing'
  | 'not-found'
  | 'refused'
  | 'server'
  | 'broken-answer';

/** Carries the server's problem when it sent one; the page shows `sentenceFor(failure)`, never `message`. */
export class RequestFailure extends Error {
  readonly code: FailureCode;
  readonly problem: Problem | null;
  /** Seconds the server asks to wait, null when it does not say. */
  readonly retryAfter: number | null;

  constructor(
    code: FailureCode,
    message: string,
    rest: {
      readonly problem?: Problem | null;
      readonly retryAfter?: number | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: rest.cause });
    this.name = 'RequestFailure';
    this.code = code;
    this.problem = rest.problem ?? null;
    this.retryAfter = rest.retryAfter ?? null;
  }
}

/** Reads the problem out of a refused response; a body that is no problem+json counts as none. */
export async function failureOf(response: Response): Promise<RequestFailure> {
  const body: unknown = await response
    .json()
    .catch((cause: unknown) => ({ unreadable: String(cause) }));
  const wait = Number(response.headers.get('Retry-After'));
  return new RequestFailure(
    codeOf(response.status),
    `Server answered ${response.status} for "${response.url}"`,
    {
      problem: isProblem(body) ? body : null,
      retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
    },
  );
}

/** A failure from a problem that came as an event, after the response had already begun. */
export function failureOfProblem(problem: Problem): RequestFailure {
  return new RequestFailure(codeOf(problem.status), `Server sent problem "${problem.type}"`, {
    problem,
  });
}

/** True for a value in the form of RFC 9457 with the fields the page reads. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    typeof value.title === 'string' &&
    'detail' in value &&
    typeof value.detail === 'string'
  );
}

function codeOf(status: number): FailureCode {
  if (status === 429) return 'too-many';
  if (status === 503) return 'indexing';
  if (status === 404) return 'not-found';
  return status >= 500 ? 'server' : 'refused';
}
