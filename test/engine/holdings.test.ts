import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountDocument } from '../../search/documents.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { anArchive } from '../support/archive.ts';
import { anAccountDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });
const archive = anArchive();

const searchFor = (search: string) => parseSearchParams(new URLSearchParams(search)).params;
/** As an older version stored it: without a number of tweets. */
const { tweets: _tweets, ...OLDER } = anAccountDocument({ id: '1002', campaign: 'meadow' });

beforeAll(async () => {
  await indexDocuments(
    client,
    prefix,
    'tweets',
    archive.filter(({ campaign }) => campaign === 'fable'),
  );
  await indexDocuments(
    client,
    prefix,
    'tweets',
    archive.filter(({ campaign }) => campaign === 'meadow'),
  );
  await indexDocuments(client, prefix, 'accounts', [
    anAccountDocument({ id: '1001', tweets: 4 }),
    anAccountDocument({ id: '1009', tweets: 0 }),
    anAccountDocument({ id: '1010', tweets: 0, hashed: true }),
    anAccountDocument({ id: '1011', tweets: 2, origin: 'tweets' }),
    OLDER as AccountDocument,
  ]);
});

describe('what is indexed', () => {
  test('each campaign has its tweets, days, languages and accounts', async () => {
    const { campaigns, tweets } = await searcher.holdings();
    expect(tweets).toBe(archive.length);
    expect(campaigns.map(({ id }) => id)).toEqual(['fable', 'meadow']);
    const own = archive.filter(({ campaign }) => campaign === 'fable');
    const times = own.map(({ time }) => time);
    expect(campaigns[0]).toMatchObject({
      tweets: own.length,
      first: new Date(Math.min(...times)).toISOString(),
      last: new Date(Math.max(...times)).toISOString(),
      accounts: 4,
      hashedAccounts: 1,
      silentAccounts: 2,
      mediaFiles: 0,
      loaded: '2020-01-01T00:00:00.000Z',
    });
    expect(campaigns[1]).toMatchObject({ tweets: 2, accounts: 1, silentAccounts: null });
    expect(campaigns[0]?.langs[0]).toEqual({ value: 'en', count: 3 });
  });

  test('the values are what searches for them find', async () => {
    const { values } = await searcher.holdings();
    for (const [name, held] of Object.entries(values)) {
      expect(held.length).toBeGreaterThan(0);
      const searches = held.map(({ value }) => searchFor(`${name}=${encodeURIComponent(value)}`));
      expect(await searcher.counts(searches)).toEqual(held.map(({ count }) => count));
    }
  });

  test('the months hold every tweet, empty months too', async () => {
    const { timeline, tweets } = await searcher.holdings();
    expect(timeline.interval).toBe('month');
    expect(timeline.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(tweets);
    for (const [at, { to }] of timeline.buckets.entries())
      expect(timeline.buckets[at + 1]?.from ?? to).toBe(to);
  });
});

describe('a campaign', () => {
  test('its columns hold as much as its tweets', async () => {
    const detail = await searcher.campaign('fable');
    const own = archive.filter(({ campaign }) => campaign === 'fable');
    const having = (test: (tweet: (typeof own)[number]) => boolean): number => own.filter(test).length;
    expect(detail?.columns).toMatchObject({
      language: having(({ lang }) => lang !== 'none'),
      likes: having(({ likes }) => likes !== undefined),
      hashtags: having(({ hashtags }) => hashtags !== undefined),
      mentions: having(({ mentions }) => mentions !== undefined),
      point: 0,
    });
    expect(detail).toMatchObject({ allTweets: archive.length, unlistedAccounts: 1, sources: [] });
    expect(detail?.others.map(({ id }) => id)).toEqual(['meadow']);
  });

  test('one that is not indexed', async () => {
    expect(await searcher.campaign('nowhere')).toBeUndefined();
  });
});

test('nothing is indexed', async () => {
  const empty = createSearcher(client, { prefix: `${prefix}none`, timeoutMs: 10_000 });
  const { tweets, campaigns, timeline } = await empty.holdings();
  expect([tweets, campaigns, timeline.buckets]).toEqual([0, [], []]);
});
