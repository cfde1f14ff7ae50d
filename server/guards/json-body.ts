import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RequestError } from '../request-error.ts';

/**
 * Refuses a body larger than `maxKilobytes` before it is read to the end.
 */
export function limitedBody(maxKilobytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxKilobytes * 1024,
    onError: () => {
      throw new RequestError('too-large', { values: { limit: String(maxKilobytes) } });
    },
  });
}

/**
 * Lets only JSON in UTF-8 through: another content type is refused by name, and bytes that are no
 * UTF-8 are refused instead of being replaced, so that a question is never silently another one.
 */
export const jsonBody: MiddlewareHandler = async (c, next) => {
  const mediaType = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new RequestError('unsupported-media-type', {
      headers: { 'Accept-Post': 'application/json' },
    });
  }
  const bytes = await c.req.arrayBuffer();
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RequestError('malformed-json', { cause });
  }
  await next();
};
