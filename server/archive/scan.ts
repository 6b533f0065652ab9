import type { estypes, TransportRequestOptions } from '@elastic/elasticsearch';
import { statusOf, type Client } from '../../common/client.ts';
import { snapshotPages, type SnapshotSearch } from '../../common/snapshotPages.ts';
import type { DocumentKind } from '../../search/documents.ts';
import { GIVEN_BACK } from '../../search/indexedTweet.ts';
import { aliasName } from '../../search/indexNames.ts';
import { requireComplete, toSiteError } from './elasticsearchAnswer.ts';
import { SiteError } from '../http/siteError.ts';

/**
 * Everything that a search finds, page by page, from one state of the archive; there is always a first page, and it
 * alone has a total and aggregations. Every page is complete. The snapshot is given back where the reader stops.
 * @throws SiteError
 */
export type Scan = <T>(
  kind: DocumentKind,
  search: SnapshotSearch,
) => AsyncGenerator<estypes.SearchResponse<T>>;

const LOST =
  'The archive changed, or the download was paused for too long, so that the rest cannot be read. Start it again.';

/** Scans the alias of each kind; an alias that is not there holds nothing. @param timeoutMs longest time of one page */
export const createScan = (
  client: Client,
  { prefix, timeoutMs }: { readonly prefix: string; readonly timeoutMs: number },
  options: TransportRequestOptions,
): Scan =>
  async function* <T>(kind: DocumentKind, search: SnapshotSearch) {
    const source = { index: aliasName(prefix, kind), ignore_unavailable: true };
    try {
      const pages = snapshotPages<T>(
        client,
        source,
        { _source: GIVEN_BACK, ...search, timeout: `${timeoutMs}ms` },
        options,
      );
      for await (const page of pages) yield requireComplete(page);
    } catch (error) {
      throw statusOf(error) === 404
        ? new SiteError('unavailable', LOST, { cause: error })
        : toSiteError(error);
    }
  };
