import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Refusal {
  readonly status: number;
  readonly type: string;
}

/** How one bulk request fares. */
export type Fate =
  /** Done and answered. */
  | 'fine'
  /** Nothing is done: the whole request is refused with this. */
  | Refusal
  /** Done for the first operation alone: the others are refused with this. */
  | { readonly mostRefused: Refusal }
  /** Done but for the operations of one id. */
  | { readonly oneFails: Refusal & { readonly id: string } }
  /** The connection is cut before anything is done. */
  | 'cut before'
  /** It is cut when all is done. */
  | 'cut after'
  /** It is cut in the middle of the answer. */
  | 'cut within'
  /** Done, and never answered. */
  | 'hangs'
  /** Done, and answered by what is no JSON. */
  | 'garbage'
  /** Answered by a page of a proxy. */
  | 'page'
  /** Answered for one operation less. */
  | 'short';

/** A server that takes bulk requests of documents with external versions as Elasticsearch does. */
export interface FakeBulkServer {
  readonly url: string;
  /** Version by id. */
  readonly documents: ReadonlyMap<string, number>;
  readonly state: { requests: number; now: number; most: number };
  close(): Promise<void>;
}

/** @param fateOf request, from 1, and operations it holds */
export async function openFakeBulkServer(fateOf: (request: number) => Fate): Promise<FakeBulkServer> {
  const documents = new Map<string, number>();
  const state = { requests: 0, now: 0, most: 0 };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fate = fateOf((state.requests += 1));
    const operations = readOperations(await text(request));
    if (fate === 'cut before') return void request.socket.destroy();
    if (typeof fate === 'object' && 'status' in fate) {
      return send(response, fate.status, {
        error: { type: fate.type, reason: 'it is so' },
        status: fate.status,
      });
    }
    if (fate === 'page') {
      response.writeHead(200, { ...PRODUCT, 'content-type': 'text/html' });
      return void response.end('<h1>We will be back soon</h1>');
    }
    const items = operations.map((operation, at) => {
      const refusal = refusalOf(fate, operation, at);
      if (refusal === undefined) return { index: write(documents, operation) };
      return { index: { status: refusal.status, error: { type: refusal.type, reason: 'not now' } } };
    });
    if (fate === 'cut after') return void request.socket.destroy();
    if (fate === 'hangs') return;
    if (fate === 'short') items.pop();
    const body = JSON.stringify({ items });
    response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(body) });
    if (fate === 'garbage') response.end(`${body.slice(0, -9)}#########`);
    else if (fate !== 'cut within') response.end(body);
    else response.write(body.slice(0, 20), () => setImmediate(() => request.socket.destroy()));
  };
  const server = createServer((request, response) => {
    state.now += 1;
    state.most = Math.max(state.most, state.now);
    response.once('close', () => (state.now -= 1));
    // A client that gives up cuts its own request.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    documents,
    state,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function refusalOf(fate: Fate, { _id }: Operation, at: number): Refusal | undefined {
  if (typeof fate !== 'object' || 'status' in fate) return undefined;
  if ('oneFails' in fate) return fate.oneFails.id === _id ? fate.oneFails : undefined;
  return at > 0 ? fate.mostRefused : undefined;
}

const PRODUCT = { 'x-elastic-product': 'Elasticsearch' };
const JSON_TYPE = { ...PRODUCT, 'content-type': 'application/vnd.elasticsearch+json;compatible-with=9' };

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, JSON_TYPE);
  response.end(JSON.stringify(body));
}

interface Operation {
  readonly _id: string;
  readonly version: number;
}

const readOperations = (body: string): readonly Operation[] =>
  body
    .trimEnd()
    .split('\n')
    .filter((_, at) => at % 2 === 0)
    .map((line) => (JSON.parse(line) as { readonly index: Operation }).index);

/** As Elasticsearch does with `version_type: external`. */
function write(documents: Map<string, number>, { _id, version }: Operation): object {
  const current = documents.get(_id);
  if (current !== undefined && current >= version) {
    const reason = `[${_id}]: version conflict, current version [${current}] is higher or equal to the one provided [${version}]`;
    return { status: 409, error: { type: 'version_conflict_engine_exception', reason } };
  }
  documents.set(_id, version);
  return current === undefined ? { status: 201, result: 'created' } : { status: 200, result: 'updated' };
}
