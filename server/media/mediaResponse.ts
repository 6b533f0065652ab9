import type { MediaDocument } from '../../search/mediaDocument.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { toIso } from '../archive/isoTime.ts';
import { shortMediaHash } from '../../search/mediaHashes.ts';
import { sameFileUrl, toMediaFile, type MediaFile, type SameFile } from './mediaFile.ts';
import type { ACCOUNTS, FIRST, LOADED, SAME } from './mediaRequest.ts';

/** The parts of Elasticsearch's answers that we read. */
export interface FoundFiles {
  readonly _shards: { readonly total: number };
  readonly hits: { readonly hits: readonly { readonly _source: MediaDocument }[] };
}

export interface FoundSame {
  /** Without an index there are none. */
  readonly aggregations?: {
    readonly [SAME]: {
      readonly buckets: readonly {
        readonly key: string;
        readonly doc_count: number;
        readonly [ACCOUNTS]: { readonly value: number };
        readonly [FIRST]: { readonly value: number | null };
      }[];
    };
  };
}

export interface FoundLoaded {
  readonly aggregations?: { readonly [LOADED]: { readonly buckets: readonly { readonly key: string }[] } };
}

/** The media of some tweets. */
export interface PageMedia {
  /** Files of a tweet, in the order of their names. */
  of(tweet: Pick<TweetDocument, 'id' | 'campaign'>): readonly MediaFile[];
  /** Whether media of any campaign are loaded; true where nobody asked. */
  readonly isLoaded: boolean;
}

/** @param found answers to buildMedia; none where it asked nothing */
export function readMedia([files, same]: readonly [FoundFiles, FoundSame] | readonly []): PageMedia {
  if (files === undefined) return { of: () => [], isLoaded: true };
  const counts = same === undefined ? new Map<string, SameFile>() : readSame(same);
  const byTweet = Map.groupBy(
    files.hits.hits.map((hit) => hit._source),
    ({ campaign, tweet_id }) => `${campaign}/${tweet_id}`,
  );
  return {
    of: ({ campaign, id }) =>
      (byTweet.get(`${campaign}/${id}`) ?? []).map((file) =>
        toMediaFile(file, counts.get(shortMediaHash(file.sha256)) ?? null),
      ),
    // An alias that is not there has no shards.
    isLoaded: files._shards.total > 0,
  };
}

/** The tweets of each file, by the hash that tweets keep. */
export const readSame = (found: FoundSame): ReadonlyMap<string, SameFile> =>
  new Map(
    (found.aggregations?.same.buckets ?? []).map(({ key, doc_count, accounts, first }) => [
      key,
      {
        tweets: doc_count,
        accounts: accounts.value,
        first: toIso(first.value),
        url: sameFileUrl(key),
      },
    ]),
  );

export const readLoaded = (found: FoundLoaded): ReadonlySet<string> =>
  new Set((found.aggregations?.loaded.buckets ?? []).map(({ key }) => key));
