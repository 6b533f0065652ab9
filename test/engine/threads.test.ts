import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../common/client.ts';
import { generateSample } from '../../sample/generate.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { aliasName } from '../../search/indexNames.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import type { Thread, TweetContext } from '../../server/threads/contextAnswer.ts';
import { aFolder } from '../support/builders.ts';
import { aTweetDocument, indexDocuments } from '../support/documents.ts';
import { load } from '../support/loading.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const up = (thread: Thread | null | undefined): string =>
  (thread?.ancestors ?? []).map(({ id }) => id).join(' ');
const down = (thread: Thread | null | undefined): string =>
  (thread?.replies ?? []).map(({ depth, tweet }) => `${depth}:${tweet.id}`).join(' ');

/** A tweet in the second of its id. */
const tweet = (id: number, given: Partial<TweetDocument> = {}): TweetDocument =>
  aTweetDocument({ id: String(id), time: Date.UTC(2016, 0, 1, 0, 0, id), ...given });

const replyTo = (
  id: number,
  parent: number,
  conversation: readonly number[],
  given: Partial<TweetDocument> = {},
) =>
  tweet(id, {
    reply_to_id: String(parent),
    types: ['reply'],
    conversation: conversation.map(String),
    ...given,
  });

describe('tweets that were made for it', () => {
  const { client, prefix } = useTestIndices();
  const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });
  const meadow = { campaign: 'meadow' };
  const KEY = '-Ab3dEf_hIj';

  beforeAll(async () => {
    await indexDocuments(client, prefix, 'tweets', [
      // One thread through two campaigns: 10 and 11 here, 12 and below there, 13 replies to nothing that is held.
      replyTo(10, 9, [10, 9], { account_id: '7' }),
      replyTo(11, 10, [10, 9]),
      replyTo(12, 11, [12, 11], meadow),
      replyTo(14, 12, [12, 11], meadow),
      tweet(14, { campaign: 'fable', types: ['reply'], damaged_ids: ['in_reply_to_tweetid'] }),
      replyTo(15, 14, [12, 11], { ...meadow, retweet_of_id: '1000', quote_of_id: '404' }),
      // A long thread: 1000 to 1399, each a reply to the one before.
      ...Array.from({ length: 400 }, (_, at) =>
        at === 0 ? tweet(1000, { conversation: ['1000'] }) : replyTo(1000 + at, 999 + at, [1000]),
      ),
      // The same said three times, by two accounts, in two campaigns.
      tweet(2000, { same_text: KEY }),
      tweet(2001, { same_text: KEY, account_id: '7' }),
      tweet(2002, { same_text: KEY, ...meadow }),
      tweet(2003, { quote_of_id: '2000', types: ['quote'] }),
    ]);
  });

  const contextOf = async (id: number): Promise<TweetContext> => {
    const context = await searcher.context(String(id));
    if (context === undefined) throw new Error(`there is no tweet ${id}`);
    return context;
  };

  test('a thread goes on in another campaign, up and down', async () => {
    const { thread, tweets, retweeted, quoted } = await contextOf(15);
    expect([up(thread), thread?.above]).toEqual(['10 11 12 14', 'absent']);
    expect(tweets.map(({ campaign }) => campaign)).toEqual(['meadow']);
    expect([retweeted?.tweet?.id, retweeted?.total]).toEqual(['1000', 1]);
    expect([quoted?.id, quoted?.tweet, quoted?.total]).toEqual(['404', null, 1]);
    const below = (await contextOf(12)).thread;
    expect([up(below), below?.above, below?.above_id, down(below)]).toEqual([
      '10 11',
      'absent',
      '9',
      '1:14 2:15',
    ]);
    expect(down((await contextOf(11)).thread)).toBe('1:12 2:14 3:15');
    const several = await contextOf(14);
    expect([several.tweets.length, up(several.thread)]).toEqual([2, '10 11 12']);
  });

  test('a long thread says that it goes on', async () => {
    const first = (await contextOf(1000)).thread;
    expect([first?.replies.length, first?.replies_cut, first?.total]).toEqual([200, true, 400]);
    const last = (await contextOf(1399)).thread;
    expect([last?.ancestors.length, last?.above, last?.replies_cut]).toEqual([150, 'more', false]);
  });

  test('what says the same, quotes and retweets is counted as a search finds it', async () => {
    const { same_text, quotes, retweets, thread } = await contextOf(2000);
    expect([same_text?.total, same_text?.accounts, same_text?.first]).toEqual([3, 2, '2016-01-01T00:33Z']);
    expect([quotes.total, quotes.tweets[0]?.id, retweets.total, thread]).toEqual([1, '2003', 0, null]);
    const retweeted = (await contextOf(1000)).retweets;
    for (const found of [same_text, quotes, retweets, retweeted]) {
      const { params, problems } = parseSearchParams(searchParamsOf(found?.url ?? ''));
      expect([problems, (await searcher.search(params)).total]).toEqual([[], found?.total]);
    }
  });

  test('an unknown tweet is none, and nothing indexed is no failure', async () => {
    expect(await searcher.context('404')).toBeUndefined();
    expect(
      await createSearcher(client, { prefix: `${prefix}none`, timeoutMs: 10_000 }).context('1'),
    ).toBeUndefined();
  });
});

describe('the sample', () => {
  const folder = aFolder();
  const { client, prefix } = useTestIndices();
  const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });
  let documents: readonly TweetDocument[] = [];

  beforeAll(async () => {
    await load(client, prefix, folder, await generateSample(join(folder, 'sample')));
    documents = await allTweets(client, aliasName(prefix, 'tweets'));
  });

  test('threads are those that the rows tell, and their places are kept', async () => {
    const byId = new Map(documents.map((document) => [document.id, document]));
    const ids = [...byId.values()]
      .filter(({ conversation }) => conversation !== undefined)
      .map(({ id }) => id);
    const asked = ids.filter((_, at) => at % 12 === 0);
    expect(asked.length).toBeGreaterThan(80);
    for (const id of asked) {
      const { thread, tweets } = (await searcher.context(id)) as TweetContext;
      expect(up(thread), id).toBe(ancestorsOf(id, byId).join(' '));
      expect([...(thread?.replies ?? [])].map(({ tweet: { id: reply } }) => reply).toSorted(), id).toEqual(
        below(id, [...byId.values()]).toSorted(),
      );
      for (const { source } of tweets) {
        expect(source).toMatchObject({
          file_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          row_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        });
        expect(source.row).toBeLessThanOrEqual(source.file_rows ?? 0);
      }
    }
  });
});

async function allTweets(client: Client, index: string): Promise<readonly TweetDocument[]> {
  const { hits } = await client.search<TweetDocument>({ index, size: 10_000 });
  return hits.hits.flatMap(({ _source }) => _source ?? []);
}

function ancestorsOf(id: string, byId: ReadonlyMap<string, TweetDocument>): readonly string[] {
  const parent = byId.get(id)?.reply_to_id;
  return parent === undefined || !byId.has(parent) ? [] : [...ancestorsOf(parent, byId), parent];
}

const below = (id: string, documents: readonly TweetDocument[]): readonly string[] =>
  documents
    .filter(({ reply_to_id }) => reply_to_id === id)
    .flatMap((reply) => [reply.id, ...below(reply.id, documents)]);
