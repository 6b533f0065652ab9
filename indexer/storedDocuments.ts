import { errors, type estypes } from '@elastic/elasticsearch';
import type { Client } from '../common/client.ts';
import { snapshotPages, type SnapshotSearch } from '../common/snapshotPages.ts';

/** Documents fetched at a time. */
const PAGE_SIZE = 1_000;
/** An order that is quick to page through, and the same after a restart: numbers of a shard, which no merge changes. */
const ANY_ORDER = ['_seq_no', 'id'];
/** Snapshots that are lost without a page: a restart loses one. */
const MOST_LOST = 5;

/**
 * All documents of some indices that match, as they stood when the first was asked for; memory holds one page. Where
 * Elasticsearch loses the snapshot, as it does when it restarts, another goes on after the last document: indices that
 * are read so must not change meanwhile.
 * @param search by default every document, whole, in no particular order; a sort must leave no two documents equal
 */
export async function* storedDocuments<T>(
  client: Client,
  indices: readonly string[],
  search: Pick<SnapshotSearch, 'query' | '_source'> & { readonly sort?: readonly string[] } = {},
): AsyncGenerator<T> {
  if (indices.length === 0) return;
  const sort = [...(search.sort ?? ANY_ORDER)];
  const asked = { query: { match_all: {} }, ...search, sort, size: PAGE_SIZE };
  let after: estypes.SortResults | undefined;
  for (let lost = 0; lost <= MOST_LOST; lost += 1) {
    const wanted = after === undefined ? asked : { ...asked, search_after: after };
    try {
      for await (const page of snapshotPages<T>(client, { index: [...indices] }, wanted)) {
        lost = 0;
        for (const hit of page.hits.hits) {
          // Elasticsearch adds a value that holds for this snapshot alone.
          after = hit.sort?.slice(0, sort.length);
          if (hit._source !== undefined) yield hit._source;
        }
      }
      return;
    } catch (error) {
      if (!isSnapshotLost(error) || lost === MOST_LOST) throw error;
    }
  }
}

const isSnapshotLost = (error: unknown): boolean =>
  error instanceof errors.ResponseError &&
  error.statusCode === 404 &&
  JSON.stringify(error.body ?? '').includes('search_context_missing_exception');
