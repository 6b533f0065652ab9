import type { Client } from '../../common/client.ts';
import { GIVEN_BACK } from '../../search/indexedTweet.ts';
import type { IndexMeta } from '../../search/indexMeta.ts';
import { aliasName, KINDS } from '../../search/indexNames.ts';
import { buildId } from './archiveBuild.ts';
import type { Ask, Question } from './ask.ts';
import { requireComplete, toSiteError } from './elasticsearchAnswer.ts';

/** Elasticsearch gives up first, and says so; only then does the client. */
const CLIENT_GRACE_MS = 1_000;
/** A connection that was closed while idle is opened anew; who waits for a page is told soon where that fails too. */
const RETRY_S = 0.1;

/** How the site speaks to Elasticsearch; every failure is a SiteError `unavailable` or `timed_out`. */
export interface ArchiveClient {
  /** Asks several questions in one request. @param how.signal gives up when it is aborted */
  readonly askWith: (how: { readonly signal?: AbortSignal }) => Ask;
  /** Searcher.build */
  readonly build: () => Promise<string>;
  /** What the indices say of themselves. */
  readonly readMetas: () => Promise<readonly Partial<IndexMeta>[]>;
  /** Of every request: how long the client waits, and how often it tries again. */
  readonly options: {
    readonly requestTimeout: number;
    readonly maxRetries: number;
    readonly retryBackoff: () => number;
  };
}

/** @param options.timeoutMs longest time that one request may take */
export function createArchiveClient(
  client: Client,
  { prefix, timeoutMs }: { readonly prefix: string; readonly timeoutMs: number },
): ArchiveClient {
  const options = {
    requestTimeout: timeoutMs + CLIENT_GRACE_MS,
    maxRetries: 1,
    retryBackoff: () => RETRY_S,
  };
  const askWith =
    (how: { readonly signal?: AbortSignal }): Ask =>
    async <Answers extends readonly unknown[]>(...questions: readonly Question[]) => {
      const searches = questions.flatMap(({ kind, body, preference }) => [
        {
          index: aliasName(prefix, kind),
          ignore_unavailable: true,
          ...(preference !== undefined && { preference }),
        },
        { _source: GIVEN_BACK, ...body, timeout: `${timeoutMs}ms` },
      ]);
      try {
        const { responses } = await client.msearch({ searches }, { ...options, ...how });
        return responses.map(requireComplete) as unknown as Answers;
      } catch (error) {
        throw toSiteError(error);
      }
    };

  const build = async (): Promise<string> => {
    try {
      // Asked anew each time: it is kept in memory there, and a load must be noticed at once.
      const index = KINDS.map((kind) => aliasName(prefix, kind));
      const found = await client.indices.get(
        { index, ignore_unavailable: true, features: ['aliases'], filter_path: ['*.aliases'] },
        options,
      );
      return buildId(Object.keys(found));
    } catch (error) {
      throw toSiteError(error);
    }
  };

  const readMetas = async (): Promise<readonly Partial<IndexMeta>[]> => {
    try {
      const index = KINDS.map((kind) => aliasName(prefix, kind));
      const found = await client.indices.getMapping(
        { index, ignore_unavailable: true, filter_path: ['*.mappings._meta'] },
        options,
      );
      return Object.values(found).map(({ mappings: { _meta } }) => _meta ?? {});
    } catch (error) {
      throw toSiteError(error);
    }
  };

  return { askWith, build, readMetas, options };
}
