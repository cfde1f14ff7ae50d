import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { ConfigError } from '../index/config.ts';
import type { App } from './app-deps.ts';

/** A request whose body is still not complete by then is dropped; no answer needs this long. */
const REQUEST_TIMEOUT_MS = 30_000;

/** The port is in use by another program. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * Opens the port.
 *
 * @param port - 0 lets the system choose; `server.address()` then tells which
 * @throws PortTakenError
 * @throws ConfigError when the address is not one of this machine or the port may not be used
 */
export async function listen(
  app: Pick<App, 'fetch'>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return server;
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PortTakenError(
        `Cannot listen on ${host} port ${port}: another program uses it; stop that one or choose another port, for example PORT=${port < 65_535 ? port + 1 : port - 1} npm start`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ConfigError('HOST', host, 'an address or a host name of this machine');
    case 'EACCES':
      return new ConfigError('PORT', String(port), 'a port this user may open, 1024 or higher');
    default:
      return new Error(`Cannot listen on ${host} port ${port}`, { cause: error });
  }
}

/** Gives the address to open in a browser. */
export function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
