import type { ComparedFacet } from './comparedFacets.ts';
import type { ACCOUNT, TIMELINE, WORDS } from './compareCountsRequest.ts';

/** The parts of Elasticsearch's answers to the second round trip. */
export interface FoundCounts {
  readonly took: number;
  readonly aggregations?: Partial<
    Readonly<Record<ComparedFacet, { readonly buckets: readonly ValueBucket[] }>>
  > & {
    readonly [TIMELINE]?: {
      readonly buckets: readonly { readonly key: number; readonly doc_count: number }[];
    };
    readonly [WORDS]?: { readonly buckets: readonly { readonly doc_count: number }[] };
  };
}

interface ValueBucket {
  readonly key: string;
  readonly doc_count: number;
  readonly [ACCOUNT]?: { readonly hits: { readonly hits: readonly { readonly _source: AccountNames }[] } };
}

export interface AccountNames {
  readonly account_screen_name?: string;
  readonly account_display_name?: string;
  readonly account_hashed: boolean;
}

/** What the counts of both sides told. */
export interface Counted {
  readonly a: FoundCounts;
  readonly b: FoundCounts;
}

/** Names of accounts by id. */
export type Names = ReadonlyMap<string, AccountNames>;

export function namesOf({ a, b }: Counted): Names {
  const buckets = [a, b].flatMap(({ aggregations }) => aggregations?.account?.buckets ?? []);
  return new Map(
    buckets.flatMap(({ key, account }) => {
      const names = account?.hits.hits[0]?._source;
      return names === undefined ? [] : [[key, names] as const];
    }),
  );
}

/** Tweets of a side by value, of those that were counted. */
export const valuesOf = (name: ComparedFacet, { aggregations }: FoundCounts): ReadonlyMap<string, number> =>
  new Map(aggregations?.[name]?.buckets.map(({ key, doc_count }) => [key, doc_count]));
