import { Client } from '@elastic/elasticsearch';
import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';

/** Elasticsearch does not answer, or not in a way that we could use. The command ends with exit code 3. */
export class ElasticsearchUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ElasticsearchUnavailable';
  }
}

/** Major version of the server that the client and the mappings are written for. */
const SUPPORTED_MAJOR = 9;

export type { Client };

/**
 * The only place that makes a client. No request is sent yet.
 * @param url address of the server: ELASTICSEARCH_URL, or that of the embedded engine
 */
export function createClient(url: string, config: Config): Client {
  const options: ConstructorParameters<typeof Client>[0] = {
    node: url,
    requestTimeout: 60_000,
    maxRetries: 3,
  };
  const { ELASTICSEARCH_API_KEY: apiKey, ELASTICSEARCH_CA: ca } = config;
  const username = config.ELASTICSEARCH_USERNAME;
  if (apiKey !== undefined) options.auth = { apiKey };
  else if (username !== undefined) options.auth = { username, password: config.ELASTICSEARCH_PASSWORD ?? '' };
  if (ca !== undefined) options.tls = { ca: readFileSync(ca) };
  return new Client(options);
}

/**
 * Waits until the cluster answers as a whole, and checks its version.
 * `GET /` is not asked: the embedded engine does not have it.
 * @throws ElasticsearchUnavailable that says what was tried and what to do
 */
export async function requireElasticsearch(client: Client, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      await client.cluster.health({ timeout: '5s' }, { maxRetries: 0, requestTimeout: 10_000 });
      break;
    } catch (error) {
      const status = statusOf(error);
      if (status === 401 || status === 403)
        throw unavailable(client, `refuses us (HTTP ${status}): check the credentials`, error);
      if (Date.now() >= deadline) throw unavailable(client, 'does not answer', error);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  const major = Number((await serverVersion(client)).split('.')[0]);
  if (major !== SUPPORTED_MAJOR) {
    throw unavailable(client, `is version ${await serverVersion(client)}; ${SUPPORTED_MAJOR}.x is needed`);
  }
}

/** Version of the node that answers, such as `9.5.0`. */
export async function serverVersion(client: Client): Promise<string> {
  const { nodes } = await client.transport.request<{ nodes: Record<string, { version: string }> }>({
    method: 'GET',
    path: '/_nodes/_local',
    querystring: { filter_path: 'nodes.*.version' },
  });
  return Object.values(nodes)[0]?.version ?? 'unknown';
}

/** HTTP status of a client error; undefined where no answer came. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { meta?: { statusCode?: number } } | undefined)?.meta?.statusCode;
  return typeof status === 'number' && status > 0 ? status : undefined;
}

function unavailable(client: Client, what: string, cause?: unknown): ElasticsearchUnavailable {
  const node = [...client.connectionPool.connections][0]?.url;
  const where = node === undefined ? '' : ` at ${node.protocol}//${node.host}`;
  const reason = cause instanceof Error ? ` (${cause.name})` : '';
  return new ElasticsearchUnavailable(
    `Elasticsearch${where} ${what}${reason}. Start it, or set ELASTICSEARCH_URL, or unset it to use the embedded engine.`,
    { cause },
  );
}
