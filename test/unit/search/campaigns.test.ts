import { expect, test } from 'vitest';
import { CAMPAIGNS, campaignOfFile, campaignTitle } from '../../../search/campaigns.ts';
import { CAMPAIGN_ID } from '../../../search/indexNames.ts';

test.each([
  ['ira_tweets_csv_hashed.csv', 'ira'],
  ['iranian_users_csv_hashed.csv', 'iran'],
  ['Iranian_tweets_csv_unhashed.csv.gz', 'iran'],
  ['russia_201901_1_tweets_csv_hashed.csv', 'russia_201901_1'],
  ['RNA_0621_tweets_csv_hashed_2021.csv', 'rna_0621'],
  ['my-own_tweets_csv.csv', 'my-own'],
  ['tweets.csv', undefined],
  ['_tweets_csv_hashed.csv', undefined],
  ['two words_tweets_csv_hashed.csv', undefined],
  [`${'x'.repeat(65)}_tweets_csv_hashed.csv`, undefined],
])('%s is of %s', (name, campaign) => {
  expect(campaignOfFile(name)).toBe(campaign);
});

test('every id of the catalogue is one, and there once', () => {
  const ids = CAMPAIGNS.map(({ id }) => id);
  expect(ids.filter((id) => !CAMPAIGN_ID.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a campaign without a row has its id for a title', () => {
  expect(campaignTitle('iran')).toBe('Iran (October 2018)');
  expect(campaignTitle('my-own')).toBe('my-own');
});
