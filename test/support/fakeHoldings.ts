import { COLUMN_NAMES, type Column } from '../../server/holdings/columns.ts';
import type { CampaignDetail, CampaignHolding, Holdings } from '../../server/holdings/holdingsAnswer.ts';
import type { CampaignSummary, SearchAnswer } from '../../server/searching/searchAnswer.ts';

/** What is indexed of a campaign; `given` says what matters to the test. */
export const aHolding = (
  campaign: CampaignSummary,
  given: Partial<CampaignHolding> = {},
): CampaignHolding => ({
  ...campaign,
  langs: [{ value: 'en', count: campaign.tweets }],
  hashtags: [{ value: 'harvest', count: 1 }],
  hashedAccounts: 0,
  silentAccounts: 0,
  mediaFiles: 0,
  loaded: '2018-10-17T12:00:00.000Z',
  ...given,
});

/** @param everything the answer to the search for everything */
export const fakeHoldings = (campaigns: readonly CampaignSummary[], everything: SearchAnswer): Holdings => ({
  tweets: everything.total,
  campaigns: campaigns.map((campaign) => aHolding(campaign)),
  timeline: everything.timeline,
  values: everything.facets,
});

export const aCampaignDetail = (
  campaign: CampaignSummary,
  others: readonly CampaignSummary[] = [],
  given: Partial<CampaignDetail> = {},
): CampaignDetail => ({
  campaign: aHolding(campaign),
  allTweets: [campaign, ...others].reduce((sum, { tweets }) => sum + tweets, 0),
  columns: Object.fromEntries(COLUMN_NAMES.map((name) => [name, campaign.tweets])) as Record<Column, number>,
  unlistedAccounts: 0,
  sources: [
    {
      load: '20181017120000000',
      files: [
        {
          name: 'fable_tweets_csv_hashed.csv',
          kind: 'tweets',
          rows: campaign.tweets,
          sha256: '0a'.repeat(32),
        },
      ],
    },
  ],
  others,
  ...given,
});
