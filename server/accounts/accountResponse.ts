import { aliasOf } from '../../search/alias.ts';
import type { AccountDocument } from '../../search/documents.ts';
import { accountPath } from '../address/addresses.ts';
import { RESULT_WINDOW } from '../address/searchParams.ts';
import type { AccountResult, AccountsAnswer } from './accountAnswer.ts';
import { readAccountFacet, type FacetAggregate } from './accountFacetResponse.ts';
import { ACCOUNT_FACET_NAMES, type AccountFacetName } from './accountFacets.ts';
import type { AccountParams } from './accountParams.ts';
import { accountsUrl } from './accountsUrl.ts';
import { toIso } from '../archive/isoTime.ts';
import { byName } from '../address/byName.ts';

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
  return {
    query: { q: params.q, url: accountsUrl(params) },
    total,
    took_ms: found.took,
    next: isLast ? null : accountsUrl({ ...params, page: page + 1 }),
    results: found.hits.hits.map(({ _source }) => toAccountResult(_source)),
    facets: byName(ACCOUNT_FACET_NAMES, (name) => readAccountFacet(params, name, found.aggregations?.[name])),
  };
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
