/**
 * The fastest sender of bulk requests that were built before: what Elasticsearch takes from a client that has nothing
 * else to do. Usage: node ceilingScript.ts URL BODIES ENDS
 */
import { once } from 'node:events';
import { openSync, readFileSync, readSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';

/** Requests on their way at a time, as the indexer has. */
const IN_FLIGHT = 2;
const [url = '', bodies = '', endsFile = ''] = process.argv.slice(2);
const ends = JSON.parse(readFileSync(endsFile, 'utf8')) as readonly number[];
const file = openSync(bodies, 'r');
const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
let next = 0;

await Promise.all(Array.from({ length: IN_FLIGHT }, sendAll));
agent.destroy();

/** Sends what nobody has sent yet, one after the other. */
async function sendAll(): Promise<void> {
  for (let at = next++; at < ends.length; at = next++) {
    const start = ends[at - 1] ?? 0;
    const body = Buffer.allocUnsafe((ends[at] ?? 0) - start);
    readSync(file, body, 0, body.length, start);
    await send(body);
  }
}

async function send(body: Buffer): Promise<void> {
  const sent = request(new URL('/_bulk?filter_path=errors', url), {
    method: 'POST',
    agent,
    headers: { 'content-type': 'application/x-ndjson', 'content-length': body.length },
  });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let answer = '';
  for await (const chunk of response) answer += String(chunk);
  if (answer !== '{"errors":false}') throw new Error(`Elasticsearch answered: ${answer}`);
}
