import { campaignTitle } from '../../../search/campaigns.ts';
import type { AccountDocument } from '../../../search/documents.ts';
import { languageOf } from '../../../search/languages.ts';
import { campaignPath } from '../../address/addresses.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import { dateTime, day } from '../../helpers/dates.ts';
import type { AccountDetail } from '../../searching/searchAnswer.ts';

/** The account as one campaign publishes it. */
export interface Profile {
  readonly campaign: string;
  readonly campaignUrl: string;
  readonly rows: readonly ProfileRow[];
  /** Undefined where none is published. */
  readonly description: string | undefined;
  /** Where the profile comes from, in words. */
  readonly source: string;
}

export interface ProfileRow {
  readonly label: string;
  readonly value: string;
}

/** What is said for a value that the release does not publish. */
const NOT_RECORDED = 'not recorded';

export function accountProfile({ account, tweets }: AccountDetail): Profile {
  return {
    campaign: campaignTitle(account.campaign),
    campaignUrl: campaignPath(account.campaign),
    rows: profileRows(account, tweets),
    description: account.description,
    source:
      account.origin === 'users'
        ? 'From the release’s list of accounts.'
        : 'From the profile columns of the account’s tweets: the release’s list of accounts does not have it.',
  };
}

function profileRows(account: AccountDocument, tweets: number): readonly ProfileRow[] {
  const { hashed, followers, following, created, account_language: language } = account;
  const names = hashed
    ? []
    : [
        { label: 'Name', value: account.display_name },
        { label: 'Handle', value: account.screen_name && `@${account.screen_name}` },
      ];
  const rows = [
    { label: 'Tweets here', value: tweets === 0 ? 'none in the release' : count(tweets) },
    ...names,
    { label: 'Place, as reported', value: account.location },
    { label: 'Link', value: account.profile_url },
    { label: 'Followers', value: followers === undefined ? undefined : count(followers) },
    { label: 'Following', value: following === undefined ? undefined : count(following) },
    { label: 'Created', value: created === undefined ? undefined : day(toIso(created)) },
    ...tweetTimes(account),
    { label: 'Language of its interface', value: language && languageName(language) },
  ];
  return rows.map(({ label, value }) => ({ label, value: value || NOT_RECORDED }));
}

/** The code as published, with what it means. */
const languageName = (code: string): string => {
  const { name } = languageOf(code);
  return name.includes(code) ? name : `${name} (${code})`;
};

function tweetTimes(account: AccountDocument): readonly { readonly label: string; readonly value: string }[] {
  const { first_tweet: first, last_tweet: last } = account;
  if (first === undefined || last === undefined) return [];
  return [
    { label: 'First tweet here', value: `${dateTime(toIso(first))}${gapOf(account)}` },
    { label: 'Last tweet here', value: dateTime(toIso(last)) },
  ];
}

/** How long after its creation an account wrote first, as far as the release tells. */
function gapOf({ created, first_tweet: first, days_to_first_tweet: days }: AccountDocument): string {
  if (created === undefined || first === undefined) return '';
  if (days === undefined) return ', before the day that the release gives for its creation';
  if (days === 0) return ', on the day it was created';
  return `, ${counted(days, 'day')} after it was created`;
}

const toIso = (ms: number): string => new Date(ms).toISOString();
