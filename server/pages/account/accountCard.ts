import { campaignTitle } from '../../../search/campaigns.ts';
import { languageOf } from '../../../search/languages.ts';
import type { AccountResult } from '../../accounts/accountAnswer.ts';
import { campaignPath } from '../../address/addresses.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import { day } from '../../helpers/dates.ts';
import { accountName, type AccountName } from '../accountName.ts';

/** One account in a list. */
export interface AccountCard {
  readonly account: AccountName;
  readonly campaign: string;
  readonly campaignUrl: string;
  /** `1,234 tweets`, or that there are none. */
  readonly tweets: string;
  readonly hasTweets: boolean;
  /** What the release says of it, a few words each. */
  readonly facts: readonly string[];
  /** Undefined where none is published. */
  readonly description: string | undefined;
}

export function accountCard(account: AccountResult): AccountCard {
  return {
    account: accountName(account),
    campaign: campaignTitle(account.campaign),
    campaignUrl: campaignPath(account.campaign),
    tweets: tweetsOf(account.tweets),
    hasTweets: account.tweets !== 0,
    facts: factsOf(account),
    description: account.description ?? undefined,
  };
}

function tweetsOf(tweets: number | null): string {
  if (tweets === null) return 'tweets not counted';
  if (tweets === 0) return 'no tweets in the release';
  return counted(tweets, 'tweet');
}

function factsOf(account: AccountResult): readonly string[] {
  const { created, first_tweet: first, last_tweet: last, followers, following } = account;
  return [
    ...(first === null || last === null ? [] : [spanOf(day(first), day(last))]),
    created === null ? 'creation not recorded' : `created ${day(created)}`,
    ...(account.days_to_first_tweet === null ? [] : [laterOf(account.days_to_first_tweet)]),
    followers === null ? 'followers not recorded' : `${count(followers)} followers`,
    following === null ? 'following not recorded' : `following ${count(following)}`,
    ...(account.tweet_langs.length === 0 ? [] : [`in ${languages(account.tweet_langs)}`]),
    ...(account.location === null ? [] : [`says it is in ${account.location}`]),
    ...(account.source === 'tweets' ? ['not in the release’s list of accounts'] : []),
  ];
}

const spanOf = (first: string, last: string): string =>
  first === last ? `on ${first}` : `from ${first} to ${last}`;

/** @param days from the creation of an account to its first tweet in the release */
const laterOf = (days: number): string => {
  if (days === 0) return 'first tweet here on the same day';
  return `first tweet here ${counted(days, 'day')} later`;
};

/** Languages that are named. */
const MOST_NAMED = 3;

function languages(codes: readonly string[]): string {
  const named = codes.slice(0, MOST_NAMED).map((code) => languageOf(code).name);
  const more = codes.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${count(more)} more` : named.join(', ');
}
