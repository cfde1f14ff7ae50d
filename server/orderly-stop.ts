import type { Server } from 'node:http';

/**
 * Stops taking connections and waits for the answers under way, at most `graceMs`; whatever is still
 * open then is cut off. Resolves when every connection is closed.
 */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cutOff);
}
