import { expect, test } from 'vitest';
import type { TweetDocument } from '../../search/documents.ts';
import { aliasName } from '../../search/indexNames.ts';
import { aFolder, aTweetRow, tweetsCsv, usersCsv, aUserRow, writeFiles } from '../support/builders.ts';
import { loadOne, readable } from '../support/loading.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();

const WHOLE =
  'The harvest of barley begins on Monday morning, and everybody from the village brings a lantern';
const ROWS = [
  aTweetRow({ tweetid: '40', userid: '2', in_reply_to_tweetid: '30', tweet_text: 'so am I' }),
  aTweetRow({ tweetid: '10', userid: '1', in_reply_to_tweetid: '7', tweet_text: WHOLE }),
  aTweetRow({ tweetid: '30', userid: '3', in_reply_to_tweetid: '10', tweet_text: 'I am coming' }),
  aTweetRow({ tweetid: '50', userid: '3', in_reply_to_tweetid: '7', tweet_text: 'to somebody outside' }),
  aTweetRow({ tweetid: '60', userid: '2', tweet_text: `${WHOLE} https://mill.example/60` }),
  aTweetRow({
    tweetid: '70',
    userid: '3',
    tweet_text: 'RT @mill_lane: The harvest of barley begins…',
    is_retweet: 'true',
    retweet_tweetid: '10',
  }),
  aTweetRow({ tweetid: '80', userid: '2', tweet_text: 'well said', quoted_tweet_tweetid: '30' }),
  aTweetRow({ tweetid: 'refused', userid: '9', in_reply_to_tweetid: '80' }),
];

const ids = async (query: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<string> => {
  const { hits } = await client.search({ index: aliasName(prefix, 'tweets'), query, sort: 'id' });
  return hits.hits.map(({ _id }) => _id).join(' ');
};

test('what the whole release tells of a tweet is in its document and found', async () => {
  const path = await writeFiles(folder, 'release', { 'fable_tweets_csv.csv': tweetsCsv(ROWS) });
  const { report } = await loadOne(client, prefix, folder, [path], { maxRejected: { count: 1 } });
  expect(report.tweets).toEqual({ rows: 8, indexed: 7, duplicates: 0, rejected: 1, dropped: 0 });
  expect(report.acrossTweets).toEqual({ copied: 2, threads: 1, restored: 1 });

  const tweets = await readable<TweetDocument>(client, prefix, 'tweets', 'fable');
  const known = (id: string) => {
    const { traits, conversation, quote_of_account, text_restored } = tweets.get(id) ?? {};
    return { traits, conversation, quote_of_account, text_restored };
  };
  expect(known('40')).toEqual({ conversation: ['10', '7'] });
  expect(known('10')).toEqual({ conversation: ['10', '7'], traits: ['copied'] });
  expect(known('50')).toEqual({ conversation: ['50', '7'] });
  expect(known('60')).toEqual({ traits: ['copied'] });
  expect(known('70')).toEqual({ traits: ['truncated'], text_restored: WHOLE });
  expect(known('80')).toEqual({ quote_of_account: '3' });

  expect(await ids({ term: { conversation: '10' } })).toBe('10 30 40');
  expect(await ids({ term: { conversation: '7' } })).toBe('10 30 40 50');
  expect(await ids({ term: { traits: 'copied' } })).toBe('10 60');
  expect(await ids({ term: { quote_of_account: '3' } })).toBe('80');
  expect(await ids({ match: { text: 'lantern' } })).toBe('10 60 70');
});

test('with --add, the load says that it does not look at what was there', async () => {
  const tweets = (tweetid: string, in_reply_to_tweetid: string) =>
    tweetsCsv([aTweetRow({ tweetid, in_reply_to_tweetid })]);
  const first = await writeFiles(folder, 'first', { 'moor_tweets_csv.csv': tweets('1', '') });
  const second = await writeFiles(folder, 'second', { 'moor_tweets_csv.csv': tweets('2', '1') });
  await loadOne(client, prefix, folder, [first]);
  const { report } = await loadOne(client, prefix, folder, [second], { add: true });
  expect(report.warnings).toEqual([
    'copies, threads, quoted accounts and whole texts are found among the tweets of one load, not between these and the 1 that were kept',
  ]);
  const documents = await readable<TweetDocument>(client, prefix, 'tweets', 'moor');
  expect([documents.get('1')?.conversation, documents.get('2')?.conversation]).toEqual([
    undefined,
    ['2', '1'],
  ]);
  // The same again keeps nothing that it does not bring.
  const again = await loadOne(client, prefix, folder, [first, second], { add: true });
  expect(again.report.warnings).toEqual([]);
  const anew = await readable<TweetDocument>(client, prefix, 'tweets', 'moor');
  expect([anew.get('1')?.conversation, anew.get('2')?.conversation]).toEqual([['1'], ['1']]);
});

test('a load of users alone has nothing to read ahead', async () => {
  const path = await writeFiles(folder, 'users', { 'meadow_users_csv.csv': usersCsv([aUserRow()]) });
  const phases: string[] = [];
  const { report } = await loadOne(
    client,
    prefix,
    folder,
    [path],
    {},
    {
      start: () => undefined,
      phase: (name) => void phases.push(name),
      update: () => undefined,
      note: () => undefined,
      done: () => undefined,
    },
  );
  expect(report.accounts.indexed).toBe(1);
  expect(phases).toEqual(['indexing']);
});
