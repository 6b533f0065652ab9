import { createClient, requireElasticsearch, type Client } from '../common/client.ts';
import type { Config } from '../common/config.ts';
import { startEngine } from '../engine/start.ts';

/** The Elasticsearch that is measured. */
export interface BenchClient {
  readonly client: Client;
  readonly url: string;
  /** Closes the client, and stops the engine where it was started for this. */
  close(): Promise<void>;
}

/** Elasticsearch of the settings, else the embedded engine. @throws ElasticsearchUnavailable, EngineUnavailable */
export async function openBenchClient(config: Config): Promise<BenchClient> {
  const engine =
    config.ELASTICSEARCH_URL === undefined
      ? await startEngine({ home: config.MURMURATION_HOME, heap: config.ENGINE_HEAP, say: console.error })
      : undefined;
  const url = config.ELASTICSEARCH_URL ?? engine?.url ?? '';
  const client = createClient(url, config);
  const close = async (): Promise<void> => {
    await client.close();
    await engine?.stop();
  };
  await requireElasticsearch(client).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { client, url, close };
}
