import { createServer } from 'node:net';
import { EngineUnavailable } from './engineUnavailable.ts';

/** Whether nobody listens on a port of this machine, as of now. */
export const isFree = async (port: number): Promise<boolean> => (await listen(port)) === port;

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
