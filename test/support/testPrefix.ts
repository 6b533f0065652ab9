import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { createClient, type Client } from '../../common/client.ts';
import { testConfig } from './testConfig.ts';

/** What the indices of one test file need. */
export interface TestIndices {
  readonly client: Client;
  readonly url: string;
  /** INDEX_PREFIX for this file alone. */
  readonly prefix: string;
}

/** A client of the Elasticsearch of this run, and a prefix of this test file whose indices go when its tests end. */
export function useTestIndices(): TestIndices {
  const url = inject('elasticsearchUrl');
  const client = createClient(url, testConfig());
  const prefix = testPrefix();
  afterAll(async () => {
    await removeTestIndices(client, prefix);
    await client.close();
  });
  return { client, url, prefix };
}

/** A prefix that no other file or run has. */
export const testPrefix = (): string => `test${randomBytes(6).toString('hex')}`;

/** Removes every index whose name starts with the prefix; refuses one that tests cannot have made. */
export async function removeTestIndices(client: Client, prefix: string): Promise<void> {
  if (!/^test[0-9a-f]{12}$/.test(prefix)) throw new Error(`${prefix} is not a prefix of a test`);
  // By name: Elasticsearch refuses to delete by pattern.
  const found = await client.indices.get({ index: `${prefix}*`, expand_wildcards: 'all' });
  const names = Object.keys(found);
  if (names.length > 0) await client.indices.delete({ index: names });
}
