import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { serveSample } from '../../bench/sampleSite.ts';
import { aliasName } from '../../search/indexNames.ts';
import type { Site } from '../../server/serve.ts';
import { testEnvironment } from './testConfig.ts';
import { useTestIndices } from './testPrefix.ts';

/** The site with the sample release in it. */
export interface SampleSite {
  readonly url: string;
  /** Id of a tweet that both campaigns hold. */
  sharedTweet(): Promise<string>;
  /** Id of the hashed account of a campaign that comes first. */
  accountOf(campaign: string): Promise<string>;
}

/**
 * Loads the sample as `npm start` does, under a prefix of this test file, and serves it while its tests run.
 * @param media whether its pictures are loaded, too
 */
export function useSampleSite({ media = false } = {}): SampleSite {
  const { client, prefix } = useTestIndices();
  let site: Site | undefined;
  let folder: string | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'murmuration-sample-'));
    site = await serveSample(client, { prefix, folder, media }, testEnvironment());
  });

  afterAll(async () => {
    await site?.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  return {
    get url() {
      if (site === undefined) throw new Error('The site has not started');
      return site.url;
    },
    async sharedTweet() {
      const { aggregations } = await client.search<unknown, { ids: { buckets: { key: string }[] } }>({
        index: aliasName(prefix, 'tweets'),
        size: 0,
        // Each campaign is an index of its own and sees the id once: all ids have to be compared.
        aggs: { ids: { terms: { field: 'id', min_doc_count: 2, size: 10_000 } } },
      });
      return aggregations?.ids.buckets[0]?.key ?? '';
    },
    async accountOf(campaign) {
      const { hits } = await client.search<{ id: string }>({
        index: aliasName(prefix, 'accounts'),
        size: 1,
        query: { bool: { filter: [{ term: { campaign } }, { term: { hashed: true } }] } },
        sort: ['id'],
      });
      return hits.hits[0]?._source?.id ?? '';
    },
  };
}
