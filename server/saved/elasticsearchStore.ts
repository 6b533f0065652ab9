import type { estypes } from '@elastic/elasticsearch';
import { statusOf, type Client } from '../../common/client.ts';
import { requireComplete, toSiteError } from '../archive/elasticsearchAnswer.ts';
import type { SavedSearch, SearchStore } from './searchStore.ts';
import { claimCode } from './shortCode.ts';
import { buildStore, storeName, type LinkDocument, type Stored } from './storedIndices.ts';

/** A connection that was closed while idle is opened anew, soon. */
const RETRY_S = 0.1;
/** Ids of ours are far shorter; Elasticsearch takes 512 bytes. */
const LONGEST_ID = 128;

/**
 * The store in Elasticsearch, for one prefix. Its indices are made when the first document comes.
 * @param options.timeoutMs longest time that one request may take
 */
export function createSearchStore(
  client: Client,
  { prefix, timeoutMs }: { readonly prefix: string; readonly timeoutMs: number },
): SearchStore {
  const options = { requestTimeout: timeoutMs, maxRetries: 1, retryBackoff: () => RETRY_S };
  const saved = storeName(prefix, 'saved');

  const get = <T>(stored: Stored, id: string): Promise<T | undefined> =>
    answerOr(404, undefined, async () => {
      const { _source } = await client.get<T>({ index: storeName(prefix, stored), id }, options);
      return _source;
    });

  const linked = async (code: string): Promise<string | undefined> =>
    (await get<LinkDocument>('links', code))?.path;

  /** @returns false where a document of this id is there already: it stays as it is */
  const create = (stored: Stored, id: string, document: object): Promise<boolean> =>
    answerOr(409, false, async () => {
      // An alias is demanded: where ours is missing, Elasticsearch would make an index of its own and guess the mapping.
      const request = { index: storeName(prefix, stored), id, document, require_alias: true, refresh: true };
      try {
        await client.create(request, options);
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
        await makeIndex(stored);
        await client.create(request, options);
      }
      return true;
    });

  /** Makes the index; where another process was faster it stays as it is. */
  async function makeIndex(stored: Stored): Promise<void> {
    try {
      await client.indices.create(buildStore(prefix, stored), options);
    } catch (error) {
      const { type } = (error as { body?: { error?: { type?: string } } }).body?.error ?? {};
      if (type !== 'resource_already_exists_exception') throw error;
    }
  }

  return {
    linked,
    link: (path) =>
      claimCode(path, async (code) => {
        const document: LinkDocument = { path, made: new Date().toISOString() };
        return (await create('links', code, document)) ? path : linked(code);
      }),
    save: async (search) => {
      await create('saved', search.id, search);
    },
    saved: (page, perPage) =>
      answerOr(404, { total: 0, entries: [] }, async () => {
        const request = { index: saved, timeout: `${timeoutMs}ms`, ...buildPage(page, perPage) };
        const { hits } = requireComplete(await client.search<SavedSearch>(request, options));
        const total = typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0);
        return { total, entries: hits.hits.flatMap(({ _source }) => _source ?? []) };
      }),
    find: async (id) => (id.length > LONGEST_ID ? undefined : get<SavedSearch>('saved', id)),
    remove: (id) =>
      answerOr(404, false, async () => {
        if (id.length > LONGEST_ID) return false;
        await client.delete({ index: saved, id, refresh: true }, options);
        return true;
      }),
  };
}

/** Newest first. */
const buildPage = (page: number, perPage: number): estypes.SearchRequest => ({
  query: { match_all: {} },
  sort: [{ saved: { order: 'desc' } }, { id: { order: 'asc' } }],
  from: (page - 1) * perPage,
  size: perPage,
  track_total_hits: true,
});

/** Asks, and takes one status of Elasticsearch's for an answer. @throws SiteError */
async function answerOr<T>(status: number, answer: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (statusOf(error) === status) return answer;
    throw toSiteError(error);
  }
}
