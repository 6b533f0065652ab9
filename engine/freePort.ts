import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { EngineUnavailable } from './engineUnavailable.ts';

const SOON_MS = 3_000;
const POLL_MS = 100;

/**
 * Whether nobody listens on a port of this machine, now or in a moment: a process that was killed keeps its ports until
 * the last of its threads has ended, which is after it counts as gone.
 */
export async function isFreeSoon(port: number): Promise<boolean> {
  const deadline = performance.now() + SOON_MS;
  while ((await listen(port)) !== port) {
    if (performance.now() >= deadline) return false;
    await setTimeout(POLL_MS);
  }
  return true;
}

/** A port of this machine that nobody listens on, as of now. @throws EngineUnavailable where there is none */
export async function freePort(): Promise<number> {
  const port = await listen(0);
  if (port === undefined) throw new EngineUnavailable('No free port was found for Elasticsearch.');
  return port;
}

/** Listens on a port for a moment. @returns the port, or undefined where that cannot be */
const listen = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? undefined) : undefined));
    });
  });
