import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '../common/client.ts';
import type { Config } from '../common/config.ts';
import { log } from '../common/log.ts';
import { createApp } from './app.ts';
import { PortTaken } from './http/portTaken.ts';
import { createSiteServer } from './http/requestLimits.ts';
import { createSearchStore } from './saved/elasticsearchStore.ts';
import { createSearcher } from './archive/searcher.ts';

/** Longest time that a reader waits for Elasticsearch. */
const SEARCH_TIMEOUT_MS = 10_000;
/** Time that answers under way have to end when the site closes. */
const CLOSE_GRACE_MS = 3_000;

/** A site that listens. */
export interface Site {
  readonly url: string;
  /** Stops listening and lets answers under way end. */
  close(): Promise<void>;
}

/**
 * Serves the site on HOST and PORT (0: any free port).
 * @param onError told of errors of the listening socket after the start; by default they are logged
 * @throws PortTaken that says what to do
 */
export async function serve(
  client: Client,
  config: Config,
  onError: (error: Error) => void = (error) => log('server_error', { message: error.message }),
): Promise<Site> {
  const archive = { prefix: config.INDEX_PREFIX, timeoutMs: SEARCH_TIMEOUT_MS };
  const searcher = createSearcher(client, archive);
  const store = createSearchStore(client, archive);
  const server = createSiteServer(createApp({ searcher, store, config }));
  await listen(server, config.HOST, config.PORT);
  server.on('error', onError);
  return { url: config.BASE_URL ?? urlOf(config.HOST, server), close: () => close(server) };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(toPortTaken(error, host, port)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function toPortTaken(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const advice: Record<string, string> = {
    EADDRINUSE: `port ${port} of ${host} is taken. Stop what listens there, or choose another with PORT (0: any free one).`,
    EACCES: `this user may not listen on port ${port}. Choose a port of 1024 or above with PORT.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1.`,
    ENOTFOUND: `${host} is not the name of a machine. Set HOST to an address such as 127.0.0.1.`,
  };
  const text = advice[error.code ?? ''];
  return text === undefined ? error : new PortTaken(`The site cannot start: ${text}`, { cause: error });
}

function urlOf(host: string, server: Server): string {
  const { port } = server.address() as AddressInfo;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const grace = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  await closed;
  clearTimeout(grace);
}
