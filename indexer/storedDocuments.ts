import type { estypes } from '@elastic/elasticsearch';
import type { Client } from '../common/client.ts';
import { snapshotPages } from '../common/snapshotPages.ts';

/** Documents fetched at a time. */
const PAGE_SIZE = 1_000;

/** All documents of some indices that match, as they stood when the first was asked for; in no particular order. */
export async function* storedDocuments<T>(
  client: Client,
  indices: readonly string[],
  query: estypes.QueryDslQueryContainer = { match_all: {} },
): AsyncGenerator<T> {
  if (indices.length === 0) return;
  const search = { query, size: PAGE_SIZE, sort: ['_shard_doc'], track_total_hits: false };
  for await (const page of snapshotPages<T>(client, { index: [...indices] }, search)) {
    for (const hit of page.hits.hits) if (hit._source !== undefined) yield hit._source;
  }
}
