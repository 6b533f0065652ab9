import { campaignTitle } from '../../search/campaigns.ts';
import type { SearchParams } from '../address/searchParams.ts';
import type { Handles } from './facetResponse.ts';
import { labelOf } from './facetResponse.ts';
import type { FacetValue, Share } from './searchAnswer.ts';
import type { DISTINCT, MOST_ACTIVE, TOTALS } from './shareRequest.ts';

interface CountedKeys {
  readonly buckets: readonly { readonly key: string; readonly doc_count: number }[];
}

/** Elasticsearch's answer to who wrote the tweets. */
export interface AccountShareAggregate {
  readonly [MOST_ACTIVE]: CountedKeys & {
    readonly doc_count_error_upper_bound: number;
    readonly sum_other_doc_count: number;
  };
  readonly [DISTINCT]: { readonly value: number };
}

/** Elasticsearch's answer to what is indexed. Without an index there are no aggregations. */
export interface FoundTotals {
  readonly aggregations?: { readonly [TOTALS]: CountedKeys };
}

/** Tweets by campaign. */
export type Totals = ReadonlyMap<string, number>;

export const readTotals = ({ aggregations }: FoundTotals): Totals =>
  new Map(aggregations?.totals.buckets.map(({ key, doc_count }) => [key, doc_count]));

/** A part of the tweets that is worth knowing who wrote it. */
const MOST = 0.9;

/**
 * What a number of tweets means: what it is a part of, and how many wrote it.
 * @param total tweets that are found
 * @param campaigns the facet, whose counts are beside its own choice
 */
export function readShare(
  params: SearchParams,
  total: number,
  totals: Totals,
  campaigns: readonly FacetValue[],
  accounts: AccountShareAggregate | undefined,
  handles: Handles,
): Share {
  const { include, exclude } = params;
  const isWanted = (id: string): boolean =>
    (include.campaign.length === 0 || include.campaign.includes(id)) && !exclude.campaign.includes(id);
  const wanted = [...totals].filter(([id]) => isWanted(id));
  const found = new Map(campaigns.map(({ value, count }) => [value, count]));
  return {
    of: wanted.reduce((sum, [, tweets]) => sum + tweets, 0),
    campaigns: wanted
      .map(([value, tweets]) => ({
        value,
        label: campaignTitle(value),
        found: found.get(value) ?? 0,
        tweets,
      }))
      .filter((campaign) => campaign.found > 0)
      .sort((one, other) => other.found - one.found),
    ...readAccounts(total, accounts, handles),
  };
}

type AccountShare = Omit<Share, 'of' | 'campaigns'>;

function readAccounts(
  total: number,
  aggregate: AccountShareAggregate | undefined,
  handles: Handles,
): AccountShare {
  if (aggregate === undefined) return { accounts: 0, accounts_exact: true, most: null, largest: null };
  const { buckets, sum_other_doc_count, doc_count_error_upper_bound } = aggregate.most_active;
  const [first] = buckets;
  const isWhole = sum_other_doc_count === 0 && doc_count_error_upper_bound === 0;
  return {
    accounts: isWhole ? buckets.length : aggregate.distinct.value,
    accounts_exact: isWhole,
    most: readMost(total, buckets),
    largest:
      first === undefined
        ? null
        : { value: first.key, label: labelOf('account', first.key, handles), tweets: first.doc_count },
  };
}

/** The fewest accounts that wrote nine of ten tweets; null where those that were counted did not. */
function readMost(total: number, buckets: CountedKeys['buckets']): Share['most'] {
  let tweets = 0;
  for (const [at, { doc_count }] of buckets.entries()) {
    tweets += doc_count;
    if (tweets >= total * MOST) return { accounts: at + 1, tweets };
  }
  return null;
}
