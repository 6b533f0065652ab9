import type { estypes, TransportRequestOptions } from '@elastic/elasticsearch';
import type { Client } from './client.ts';

/** How long Elasticsearch keeps the snapshot between two pages: who reads more slowly than that is told by an error. */
const KEEP_ALIVE = '5m';

/** What is asked of every page. A sort makes the order; `size` is the number of hits of a page. */
export type SnapshotSearch = Omit<estypes.SearchRequest, 'index' | 'pit' | 'search_after' | 'from'> & {
  readonly size: number;
  /** Sort values of the hit to go on after, in a snapshot that is younger than the hit; without the implicit last one. */
  readonly search_after?: estypes.SortResults;
};

/**
 * Everything that a search finds, page by page, as it stood when the first page was asked for: a point in time, closed
 * at the end and wherever the reader stops. There is always a first page; it alone counts the hits and has the
 * aggregations. An index that is removed meanwhile takes its part along, and the next page fails.
 * Source: https://www.elastic.co/docs/reference/elasticsearch/rest-apis/paginate-search-results
 * @param source.ignore_unavailable an index that is not there holds nothing; otherwise it is an error
 * @throws what the client throws
 */
export async function* snapshotPages<T>(
  client: Client,
  source: Pick<estypes.OpenPointInTimeRequest, 'index' | 'ignore_unavailable'>,
  { aggs, track_total_hits = false, search_after, ...search }: SnapshotSearch,
  options: TransportRequestOptions = {},
): AsyncGenerator<estypes.SearchResponse<T>> {
  let { id } = await client.openPointInTime({ ...source, keep_alive: KEEP_ALIVE }, options);
  try {
    let after = search_after;
    for (;;) {
      const page = await client.search<T>(
        {
          ...search,
          pit: { id, keep_alive: KEEP_ALIVE },
          // A part that is missing is an error, not a shorter answer.
          allow_partial_search_results: false,
          track_total_hits: after === undefined && track_total_hits,
          ...(after === undefined ? aggs && { aggs } : { search_after: after }),
        },
        options,
      );
      id = page.pit_id ?? id;
      yield page;
      after = page.hits.hits.at(-1)?.sort;
      if (after === undefined || page.hits.hits.length < search.size) return;
    }
  } finally {
    // What cannot be closed now closes itself when its time is over.
    await client.closePointInTime({ id }, options).catch(() => undefined);
  }
}
