import type { TransportRequestOptions } from '@elastic/elasticsearch';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../common/client.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { anArchive } from '../support/archive.ts';
import { anAccountDocument, aTweetDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });
const paramsOf = (address: string) => parseSearchParams(new URLSearchParams(address)).params;

/** One loud account in a third campaign: 9 of its 12 tweets within an hour. */
const loud = Array.from({ length: 12 }, (_, at) =>
  aTweetDocument({
    id: String(900_000_000_000_000_000n + BigInt(at)),
    campaign: 'harbour',
    account_id: at < 9 ? '1003' : `200${at}`,
    text: 'the ferry leaves',
    time: Date.UTC(2018, 2, 4, 9, at * 4),
  }),
);
const tweets: readonly TweetDocument[] = [...anArchive(), ...loud];

beforeAll(async () => {
  await indexDocuments(client, prefix, 'tweets', tweets);
  await indexDocuments(client, prefix, 'accounts', [
    anAccountDocument({ id: '1003', screen_name: 'weather_vane' }),
  ]);
});

describe('what a number of tweets means, as the tweets themselves say', () => {
  test.each<[string, (tweet: TweetDocument) => boolean, (tweet: TweetDocument) => boolean]>([
    ['', () => true, () => true],
    ['campaign=harbour', () => true, ({ campaign }) => campaign === 'harbour'],
    ['q=ferry', ({ text }) => text.includes('ferry'), () => true],
    ['lang=en&not_campaign=meadow', ({ lang }) => lang === 'en', ({ campaign }) => campaign !== 'meadow'],
    [
      'account=1001&campaign=fable',
      ({ account_id }) => account_id === '1001',
      ({ campaign }) => campaign === 'fable',
    ],
    ['q=unheard', () => false, () => true],
  ])('%s', async (address, finds, isWanted) => {
    const { total, share } = await searcher.search(paramsOf(address));
    const wanted = tweets.filter(isWanted);
    const found = wanted.filter(finds);
    expect(total).toBe(found.length);
    expect(share).toMatchObject({ of: wanted.length, accounts_exact: true });

    const byAccount = [...Map.groupBy(found, ({ account_id }) => account_id).values()]
      .map(({ length }) => length)
      .sort((one, other) => other - one);
    expect(share.accounts).toBe(byAccount.length);
    expect(share.largest?.tweets ?? 0).toBe(byAccount[0] ?? 0);
    const sums = byAccount.map((_, at) => byAccount.slice(0, at + 1).reduce((sum, count) => sum + count, 0));
    const at = sums.findIndex((sum) => sum >= found.length * 0.9);
    expect(share.most).toEqual(at < 0 ? null : { accounts: at + 1, tweets: sums[at] });

    const byCampaign = Object.fromEntries(
      share.campaigns.map(({ value, found, tweets }) => [value, [found, tweets]]),
    );
    const campaigns = [...new Set(found.map(({ campaign }) => campaign))];
    const of = (list: readonly TweetDocument[], campaign: string) =>
      list.filter((tweet) => tweet.campaign === campaign).length;
    expect(byCampaign).toEqual(
      Object.fromEntries(
        campaigns.map((campaign) => [campaign, [of(found, campaign), of(tweets, campaign)]]),
      ),
    );
  });
});

test('a timeline that has to be cut finer than most is counted whole', async () => {
  const { timeline, total } = await searcher.search(paramsOf('q=ferry'));
  expect(timeline.interval).toBe('minute');
  expect(timeline.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(total);
});

test('accounts have the handles of what is indexed now', async () => {
  const labelOf = async (id: string) => {
    const { facets } = await searcher.search(paramsOf('campaign=harbour'));
    return facets.account.find(({ value }) => value === id)?.label;
  };
  expect(await labelOf('1003')).toBe('weather_vane');
  expect(await labelOf('20011')).toBe('20011');
  await indexDocuments(client, prefix, 'accounts', [
    anAccountDocument({ id: '20011', campaign: 'harbour', screen_name: 'ferry_man' }),
  ]);
  expect(await labelOf('20011')).toBe('ferry_man');
});

test('counts that take too long are left out of a page, given up, and there for who waits', async () => {
  const slow = slowCounts();
  const behind = createSearcher(slow.client, { prefix, timeoutMs: 20_000 });
  const params = paramsOf('q=ferry&campaign=harbour');

  const page = await behind.search(params, { countsWithinMs: 1 });
  expect(page).toMatchObject({ total: 12, counts_complete: false, timeline: { buckets: [] } });
  expect(page.results[0]?.highlight).toContain('<mark>');
  expect(Object.values(page.facets).flat()).toEqual([]);
  await slow.givenUp;

  const whole = await behind.search(params);
  expect(whole).toMatchObject({ total: 12, counts_complete: true, share: { accounts: 4 } });
  expect(whole.facets).toEqual((await searcher.search(params)).facets);
});

/** The same Elasticsearch, which answers no counts until the first were given up. */
function slowCounts(): { readonly client: Client; readonly givenUp: Promise<void> } {
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<void>();
  const msearch = async (params: MsearchParams, options: TransportRequestOptions): Promise<unknown> => {
    options.signal?.addEventListener('abort', () => giveUp());
    if (JSON.stringify(params).includes('"most_active"')) await givenUp;
    return client.msearch(params, options);
  };
  return { client: Object.create(client, { msearch: { value: msearch } }) as Client, givenUp };
}

type MsearchParams = Parameters<Client['msearch']>[0] & object;
