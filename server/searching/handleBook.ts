import type { estypes } from '@elastic/elasticsearch';
import type { AccountDocument } from '../../search/documents.ts';
import type { AccountField } from '../../search/fields.ts';
import { buildHandles } from '../archive/archiveRequest.ts';
import { readHandles, type FoundDocuments } from '../archive/archiveResponse.ts';
import type { Ask, Question } from '../archive/ask.ts';
import type { Handles } from './facetResponse.ts';

/**
 * Handles that are kept: releases name some thousand accounts, and hash all others. One more than these is asked for, and
 * Elasticsearch gives no more than 10,000 at once.
 */
const MOST_KEPT = 9_999;
/** More than there are indices of accounts. */
const MOST_INDICES = 1_000;
const INDICES = 'indices';

const HASHED = 'hashed' satisfies AccountField;
const SHOWN = ['id', 'screen_name'] satisfies AccountField[];

/** The part of Elasticsearch's answer that we read. Without an index there are no aggregations. */
interface FoundBook extends FoundDocuments<Pick<AccountDocument, 'id' | 'screen_name'>> {
  readonly aggregations?: { readonly [INDICES]: { readonly buckets: readonly { readonly key: string }[] } };
}

/**
 * The handles of all accounts that have one, kept in memory so that counts by account need no second round trip for
 * their names. What is in an index never changes, so the names of the indices, which are asked each time, tell whether
 * the handles still hold.
 */
export interface HandleBook {
  /** What to ask along with other questions. */
  question(): Question;
  /**
   * Handles of accounts, of those that are in the archive.
   * @param answer to `question`
   * @param ids accounts that are wanted
   * @throws SiteError
   */
  read(ask: Ask, answer: unknown, ids: readonly string[]): Promise<Handles>;
}

interface Kept {
  readonly indices: string;
  readonly handles: Handles;
  /** There are no others. */
  readonly isWhole: boolean;
}

/** @param most handles that are kept; where there are more, each answer asks for its own */
export function createHandleBook(most = MOST_KEPT): HandleBook {
  let kept: Kept | undefined;
  return {
    question: () => ({ kind: 'accounts', body: kept === undefined ? buildAll(most) : buildIndices() }),
    read: async (ask, answer, ids) => {
      let found = answer as FoundBook;
      if (kept?.indices !== indicesOf(found)) {
        if (kept !== undefined) [found] = await ask<[FoundBook]>({ kind: 'accounts', body: buildAll(most) });
        kept = keep(found, most);
      }
      if (kept.isWhole) return kept.handles;
      type Found = FoundDocuments<AccountDocument>;
      return readHandles((await ask<[Found]>({ kind: 'accounts', body: buildHandles(ids) }))[0]);
    },
  };
}

/** Names of the indices that hold accounts. */
const buildIndices = (): estypes.SearchRequest => ({
  aggs: { [INDICES]: { terms: { field: '_index', size: MOST_INDICES } } },
  size: 0,
  track_total_hits: false,
});

/** The same, and the handles in these very indices: names and handles of two requests might not belong together. */
const buildAll = (most: number): estypes.SearchRequest => ({
  ...buildIndices(),
  post_filter: { term: { [HASHED]: false } },
  _source: SHOWN,
  size: most + 1,
});

const indicesOf = ({ aggregations }: FoundBook): string =>
  (aggregations?.indices.buckets ?? [])
    .map(({ key }) => key)
    .sort()
    .join(' ');

const keep = (found: FoundBook, most: number): Kept => {
  const isWhole = found.hits.hits.length <= most;
  return { indices: indicesOf(found), handles: isWhole ? readHandles(found) : new Map(), isWhole };
};
