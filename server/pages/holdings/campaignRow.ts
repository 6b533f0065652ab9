import { campaignPath } from '../../address/addresses.ts';
import { count } from '../../helpers/count.ts';
import { day } from '../../helpers/dates.ts';
import { percent } from '../../helpers/percent.ts';
import type { CampaignHolding } from '../../holdings/holdingsAnswer.ts';
import { accountsWithValue } from '../account/accountLinks.ts';
import { heldLinks, type HeldLink } from './heldValues.ts';
import { onlyFacet, onlyFacetUrl } from '../../address/searchLinks.ts';

/** A campaign in a list of what is indexed. */
export interface CampaignRow {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly tweets: number;
  /** Of all tweets: `12 %`. */
  readonly share: string;
  readonly searchUrl: string;
  readonly accounts: number;
  readonly accountsUrl: string;
  /** `12 hashed`; empty where none is. */
  readonly hashed: string;
  /** Days of the first and the last tweet; undefined without tweets. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly langs: readonly HeldLink[];
  readonly hashtags: readonly HeldLink[];
  /** undefined where it is not known. */
  readonly loaded: string | undefined;
}

/** Languages and hashtags that are named in a row. */
const NAMED = 3;

/** @param allTweets of all campaigns */
export function campaignRow(campaign: CampaignHolding, allTweets: number): CampaignRow {
  const { id, title, tweets, accounts, hashedAccounts, first, last, loaded } = campaign;
  const search = onlyFacet('campaign', id);
  return {
    id,
    title,
    url: campaignPath(id),
    tweets,
    share: percent(tweets, allTweets),
    searchUrl: onlyFacetUrl('campaign', id),
    accounts,
    accountsUrl: accountsWithValue('campaign', id),
    hashed: hashedAccounts === 0 ? '' : `${count(hashedAccounts)} hashed`,
    first: first === null ? undefined : day(first),
    last: last === null ? undefined : day(last),
    langs: heldLinks('lang', campaign.langs.slice(0, NAMED), tweets, search),
    hashtags: heldLinks(
      'hashtag',
      campaign.hashtags.filter(({ value }) => value !== 'none').slice(0, NAMED),
      tweets,
      search,
    ),
    loaded: loaded === null ? undefined : day(loaded),
  };
}
