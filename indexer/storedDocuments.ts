import type { Client } from '../common/client.ts';
import { snapshotPages, type SnapshotSearch } from '../common/snapshotPages.ts';
import { GIVEN_BACK } from '../search/indexedTweet.ts';

/** Documents fetched at a time. */
const PAGE_SIZE = 1_000;

/**
 * All documents of some indices that match, as they stood when the first was asked for; memory holds one page.
 * @param search by default every document, whole, in no particular order
 */
export async function* storedDocuments<T>(
  client: Client,
  indices: readonly string[],
  search: Pick<SnapshotSearch, 'query' | 'sort' | '_source'> = {},
): AsyncGenerator<T> {
  if (indices.length === 0) return;
  const whole = { query: { match_all: {} }, sort: ['_shard_doc'], _source: GIVEN_BACK };
  const asked = { ...whole, ...search, size: PAGE_SIZE };
  for await (const page of snapshotPages<T>(client, { index: [...indices] }, asked)) {
    for (const hit of page.hits.hits) if (hit._source !== undefined) yield hit._source;
  }
}
