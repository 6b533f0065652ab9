import { aliasOf } from '../../search/alias.ts';
import type { AccountDocument } from '../../search/documents.ts';
import { accountPath } from '../address/addresses.ts';
import { NONE, toAddressValue } from '../address/facetValue.ts';
import { RESULT_WINDOW } from '../address/searchParams.ts';
import type { FacetValue } from '../searching/searchAnswer.ts';
import type { AccountResult, AccountsAnswer } from './accountAnswer.ts';
import {
  ACCOUNT_FACET_NAMES,
  accountFacet,
  accountValueLabel,
  type AccountFacetName,
} from './accountFacets.ts';
import type { AccountParams } from './accountParams.ts';
import {
  CHOSEN_VALUES,
  LARGEST_VALUES,
  NO_VALUE,
  OUR_VALUES,
  pickedAccountValues,
} from './accountRequest.ts';
import { accountsUrl } from './accountsUrl.ts';

interface Bucket {
  readonly key?: string | number;
  readonly doc_count: number;
}

interface FacetAggregate {
  readonly [LARGEST_VALUES]?: { readonly buckets: readonly Bucket[] };
  readonly [OUR_VALUES]?: { readonly buckets: readonly Bucket[] };
  readonly [CHOSEN_VALUES]?: { readonly buckets: readonly Bucket[] };
  readonly [NO_VALUE]?: { readonly doc_count: number };
}

/** The parts of Elasticsearch's answer that we read. Without an index there are no aggregations. */
export interface FoundAccountList {
  readonly took: number;
  readonly hits: {
    readonly total: { readonly value: number };
    readonly hits: readonly { readonly _source: AccountDocument }[];
  };
  readonly aggregations?: Readonly<Record<AccountFacetName, FacetAggregate>>;
}

/** Elasticsearch's answer in our own words. */
export function readAccountList(params: AccountParams, found: FoundAccountList): AccountsAnswer {
  const total = found.hits.total.value;
  const { page, perPage } = params;
  const isLast = page * perPage >= Math.min(total, RESULT_WINDOW);
  const facets = ACCOUNT_FACET_NAMES.map((name) => [
    name,
    readFacet(params, name, found.aggregations?.[name]),
  ]);
  return {
    query: { q: params.q, url: accountsUrl(params) },
    total,
    took_ms: found.took,
    next: isLast ? null : accountsUrl({ ...params, page: page + 1 }),
    results: found.hits.hits.map(({ _source }) => toAccountResult(_source)),
    facets: Object.fromEntries(facets) as AccountsAnswer['facets'],
  };
}

/** Chosen and excluded values first, even at 0; then the others, the largest first, years in their order. */
function readFacet(
  params: AccountParams,
  name: AccountFacetName,
  found: FacetAggregate = {},
): readonly FacetValue[] {
  const picked = pickedAccountValues(params, name).map((value, at) => ({
    value,
    count: found[CHOSEN_VALUES]?.buckets[at]?.doc_count ?? 0,
  }));
  const others = otherValues(name, found).filter(
    ({ value, count }) => count > 0 && !picked.some((each) => each.value === value),
  );
  return [...picked, ...others].map(({ value, count }) => ({
    value,
    label: accountValueLabel(name, value),
    count,
    selected: params.include[name].includes(value),
    excluded: params.exclude[name].includes(value),
  }));
}

function otherValues(
  name: AccountFacetName,
  found: FacetAggregate,
): readonly { readonly value: string; readonly count: number }[] {
  const { choices, none } = accountFacet(name);
  const ours = Object.keys(choices ?? {}).map((value, at) => ({
    value,
    count: found[OUR_VALUES]?.buckets[at]?.doc_count ?? 0,
  }));
  const stored = (found[LARGEST_VALUES]?.buckets ?? []).map(({ key, doc_count }) => ({
    value: toValue(name, key ?? ''),
    count: doc_count,
  }));
  const without = none === undefined ? [] : [{ value: NONE, count: found[NO_VALUE]?.doc_count ?? 0 }];
  return [...ours, ...stored, ...without];
}

function toValue(name: AccountFacetName, key: string | number): string {
  if (accountFacet(name).kind === 'years') return String(new Date(key).getUTCFullYear());
  return name === 'client' ? toAddressValue('client', String(key)) : String(key);
}

/** A stored account in our own words. */
export function toAccountResult(account: AccountDocument): AccountResult {
  const { id, hashed } = account;
  return {
    id,
    campaign: account.campaign,
    alias: hashed ? aliasOf(id) : null,
    screen_name: account.screen_name ?? null,
    display_name: account.display_name ?? null,
    hashed,
    location: account.location ?? null,
    description: account.description ?? null,
    profile_url: account.profile_url ?? null,
    followers: account.followers ?? null,
    following: account.following ?? null,
    created: toIso(account.created)?.slice(0, 10) ?? null,
    account_language: account.account_language ?? null,
    source: account.origin,
    tweets: account.tweets ?? null,
    first_tweet: toIso(account.first_tweet),
    last_tweet: toIso(account.last_tweet),
    tweet_langs: account.tweet_langs ?? [],
    clients: account.clients ?? [],
    days_to_first_tweet: account.days_to_first_tweet ?? null,
    url: accountPath(id),
  };
}

const toIso = (ms: number | undefined): string | null =>
  ms === undefined ? null : new Date(ms).toISOString();
