import { campaignTitle } from '../../search/campaigns.ts';
import type { AccountDocument } from '../../search/documents.ts';
import { accountPath, campaignPath } from '../address/addresses.ts';
import { count } from '../helpers/count.ts';
import { day } from '../helpers/dates.ts';
import type { AccountDetail, SearchAnswer } from '../searching/searchAnswer.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { accountName, type AccountName } from './accountName.ts';
import { overview, type Overview } from './overview.ts';
import { pageFrame, type PageFrame } from './pageFrame.ts';
import { resultCard, type ResultCard } from './resultCard.ts';

/** `/accounts/{id}` */
export interface AccountPageView extends PageFrame {
  readonly id: string;
  readonly account: AccountName;
  readonly profiles: readonly Profile[];
  readonly overview: Overview;
  readonly latest: readonly ResultCard[];
}

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

/** Tweets that the page shows itself. */
const LATEST = 10;

/** @param params the search for the account's tweets, which `answer` answers */
export function accountPage(
  id: string,
  accounts: readonly AccountDetail[],
  params: SearchParams,
  answer: SearchAnswer,
): AccountPageView {
  const account = nameOf(id, accounts);
  return {
    ...pageFrame({
      title: `Account ${account.handle ?? account.name}`,
      canonical: accountPath(id),
      // Nobody should be led from a search engine to an account that was hashed to protect who is behind it.
      noindex: account.hashed,
    }),
    id,
    account,
    profiles: accounts.map(profile),
    overview: overview(params, answer, 'account'),
    latest: answer.results.slice(0, LATEST).map(resultCard),
  };
}

function nameOf(id: string, accounts: readonly AccountDetail[]): AccountName {
  const known = accounts[0]?.account;
  return accountName({
    id,
    screen_name: known?.screen_name,
    display_name: known?.display_name,
    hashed: known?.hashed ?? false,
  });
}

function profile({ account, tweets }: AccountDetail): Profile {
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
  const { hashed, followers, following, created } = account;
  const names = hashed
    ? []
    : [
        { label: 'Name', value: account.display_name },
        { label: 'Handle', value: account.screen_name && `@${account.screen_name}` },
      ];
  const rows = [
    { label: 'Tweets here', value: count(tweets) },
    ...names,
    { label: 'Place, as reported', value: account.location },
    { label: 'Link', value: account.profile_url },
    { label: 'Followers', value: followers === undefined ? undefined : count(followers) },
    { label: 'Following', value: following === undefined ? undefined : count(following) },
    { label: 'Created', value: created === undefined ? undefined : day(new Date(created).toISOString()) },
    { label: 'Language of its interface', value: account.account_language },
  ];
  return rows.map(({ label, value }) => ({ label, value: value || NOT_RECORDED }));
}
