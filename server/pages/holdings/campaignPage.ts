import { campaignPath } from '../../address/addresses.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { compareUrl } from '../../compare/compareParams.ts';
import { count } from '../../helpers/count.ts';
import { percent } from '../../helpers/percent.ts';
import type { CampaignDetail } from '../../holdings/holdingsAnswer.ts';
import type { SearchAnswer } from '../../searching/searchAnswer.ts';
import { accountsWith, EVERY_ACCOUNT } from '../account/accountLinks.ts';
import { campaignLoads, type LoadView } from './campaignLoads.ts';
import { campaignRow, type CampaignRow } from './campaignRow.ts';
import { unusualUrl, type Preset } from '../compare/compareForm.ts';
import { coverage, type Coverage } from './coverage.ts';
import { downloads, type DownloadLink } from '../downloads.ts';
import { overview, type Overview } from '../search/overview.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { campaignText } from '../queryTexts.ts';
import { EVERYTHING } from '../../address/searchLinks.ts';
import { shareView, type ShareView } from '../facet/shareView.ts';
import { campaignData } from '../structuredData.ts';

/** `/campaigns/{id}` */
export interface CampaignPageView extends PageFrame {
  readonly campaign: CampaignRow;
  readonly facts: readonly Fact[];
  readonly share: ShareView | undefined;
  readonly coverage: Coverage;
  readonly loads: readonly LoadView[];
  readonly comparisons: readonly Preset[];
  readonly downloads: readonly DownloadLink[];
  readonly overview: Overview;
}

/** A line of the table at the top; undefined `url`: nothing to look at. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly url: string | undefined;
}

/** Campaigns that this one is offered to be compared with. */
const COMPARED = 4;
const NOT_RECORDED = 'not recorded';

/** @param params the search for the campaign's tweets, which `answer` answers */
export function campaignPage(
  detail: CampaignDetail,
  params: SearchParams,
  answer: SearchAnswer,
): CampaignPageView {
  const { campaign, allTweets } = detail;
  return {
    ...pageFrame({
      title: `Campaign ${campaign.title}`,
      canonical: campaignPath(campaign.id),
      structured: campaignData(campaign),
    }),
    campaign: campaignRow(campaign, allTweets),
    facts: facts(detail),
    share: shareView(params, answer),
    coverage: coverage(detail),
    loads: campaignLoads(detail),
    comparisons: comparisons(detail),
    downloads: downloads(params, answer.total),
    overview: overview(params, answer, 'campaign'),
  };
}

function facts({ campaign, allTweets, unlistedAccounts }: CampaignDetail): readonly Fact[] {
  const { id, tweets, accounts, hashedAccounts, silentAccounts } = campaign;
  const row = campaignRow(campaign, allTweets);
  const include = { ...EVERY_ACCOUNT.include, campaign: [id] };
  const part = (number: number): string =>
    number === 0 ? 'none' : `${count(number)} (${percent(number, accounts)})`;
  const fact = (label: string, value: string, url?: string): Fact => ({ label, value, url });
  return [
    fact('Id', id),
    fact('Tweets', `${count(tweets)} (${row.share} of all that is indexed)`, row.searchUrl),
    fact('Accounts', count(accounts), row.accountsUrl),
    fact(
      'Hashed accounts',
      part(hashedAccounts),
      linkWhere(hashedAccounts, { ...include, names: ['hashed'] }),
    ),
    fact(
      'Accounts without tweets here',
      silentAccounts === null ? NOT_RECORDED : part(silentAccounts),
      linkWhere(silentAccounts ?? 0, { ...include, tweeted: ['no'] }),
    ),
    fact(
      'Accounts that the list of accounts lacks',
      part(unlistedAccounts),
      linkWhere(unlistedAccounts, { ...include, source: ['tweets'] }),
    ),
    fact('First tweet', row.first ?? 'no tweets'),
    fact('Last tweet', row.last ?? 'no tweets'),
    fact('Loaded here', row.loaded ?? NOT_RECORDED),
  ];
}

const linkWhere = (number: number, include: typeof EVERY_ACCOUNT.include): string | undefined =>
  number === 0 ? undefined : accountsWith({ include });

function comparisons({ campaign, others }: CampaignDetail): readonly Preset[] {
  if (campaign.tweets === 0 || others.length === 0) return [];
  const a = campaignText(campaign.id);
  const largest = others.toSorted((one, other) => other.tweets - one.tweets).slice(0, COMPARED);
  return [
    { label: 'with all other tweets: what is unusual here', url: unusualUrl(a) },
    ...largest.map(({ id, title }) => ({
      label: `with ${title}`,
      url: compareUrl({ a, b: campaignText(id), scope: EVERYTHING }),
    })),
  ];
}
