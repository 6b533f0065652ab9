import type { estypes } from '@elastic/elasticsearch';
import type { Client } from '../common/client.ts';

/** Documents fetched at a time, and how long Elasticsearch keeps the snapshot between two fetches. */
const PAGE_SIZE = 1_000;
const KEEP_ALIVE = '5m';

/** All documents of some indices that match, as they stood when the first was asked for; in no particular order. */
export async function* storedDocuments<T>(
  client: Client,
  indices: readonly string[],
  query: estypes.QueryDslQueryContainer = { match_all: {} },
): AsyncGenerator<T> {
  if (indices.length === 0) return;
  let { id } = await client.openPointInTime({ index: [...indices], keep_alive: KEEP_ALIVE });
  try {
    let after: estypes.SortResults | undefined;
    for (;;) {
      const page = await client.search<T>({
        pit: { id, keep_alive: KEEP_ALIVE },
        query,
        size: PAGE_SIZE,
        sort: ['_shard_doc'],
        track_total_hits: false,
        ...(after === undefined ? {} : { search_after: after }),
      });
      id = page.pit_id ?? id;
      for (const hit of page.hits.hits) if (hit._source !== undefined) yield hit._source;
      after = page.hits.hits.at(-1)?.sort;
      if (after === undefined) return;
    }
  } finally {
    await client.closePointInTime({ id }).catch(() => undefined);
  }
}
