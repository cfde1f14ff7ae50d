import type { Server } from 'node:http';

/** How often connections are looked at whose answer has ended meanwhile. */
const LOOK_AGAIN_MS = 50;

/**
 * Stops taking connections and waits for the answers under way, at most `graceMs`; whatever is still
 * open then is cut off. Resolves when every connection is closed.
 */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // Browsers keep a connection for a next question; without this it would use up the grace time.
  const closeIdle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(closeIdle);
  clearTimeout(cutOff);
}
