/** Sends JSON to the server; what comes back is read by the caller. */
import { RequestFailure } from './request-failure.ts';

/**
 * Posts `body` and gives the response, refused ones too.
 *
 * @param accept - media type wanted of the answer
 * @throws RequestFailure `network` when the server cannot be reached
 * @throws DOMException `AbortError` when `signal` was used
 */
export async function postJson(
  path: string,
  body: unknown,
  { accept, signal }: { readonly accept: string; readonly signal?: AbortSignal },
): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: accept, 'Accept-Language': 'nl' },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    throw unlessStopped(cause, signal, `Cannot reach "${path}"`);
  }
}

/** The cause itself when the caller stopped the request, a failure of the network otherwise. */
export function unlessStopped(
  cause: unknown,
  signal: AbortSignal | undefined,
  message: string,
): unknown {
  return signal?.aborted === true ? cause : new RequestFailure('network', message, { cause });
}
