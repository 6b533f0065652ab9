import { createClient, requireElasticsearch, type Client } from '../common/client.ts';
import type { Config } from '../common/config.ts';
import { startEngine } from './start.ts';

/** An Elasticsearch that answers. */
export interface Connection {
  readonly client: Client;
  readonly url: string;
  /** Closes the client, and stops the engine where this connection started it. */
  close(): Promise<void>;
}

/**
 * Elasticsearch of the settings, else the embedded engine that runs, else one started for this connection.
 * @param say gets progress for people
 * @throws ElasticsearchUnavailable, EngineUnavailable
 */
export async function connect(config: Config, say: (line: string) => void): Promise<Connection> {
  const engine =
    config.ELASTICSEARCH_URL === undefined
      ? await startEngine({ home: config.MURMURATION_HOME, heap: config.ENGINE_HEAP, say })
      : undefined;
  const url = config.ELASTICSEARCH_URL ?? engine?.url ?? '';
  const client = createClient(url, config);
  const close = async (): Promise<void> => {
    await client.close();
    await engine?.stop();
  };
  try {
    await requireElasticsearch(client);
  } catch (error) {
    await close();
    throw error;
  }
  return { client, url, close };
}
