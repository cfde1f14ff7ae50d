import type { Context } from 'hono';

/** Sends a file that the browser saves under a name. */
export function sendFile(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  { contentType, name }: { readonly contentType: string; readonly name: string },
): Response {
  return c.body(body, 200, {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
