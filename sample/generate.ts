import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '../common/config.ts';
import { inventAccounts, inventOutsiders } from './accounts.ts';
import { FABLE, MEADOW, type Campaign } from './campaigns.ts';
import { toCsv } from './csv.ts';
import type { SampleRelease, SampleTweet } from './model.ts';
import { createRandom } from './random.ts';
import { toProfileRow, toTweetRow } from './rows.ts';
import { damagedId } from './snowflake.ts';
import { inventTweets } from './tweets.ts';

/** Tweets of one open account that both campaigns hold. */
const SHARED_TWEETS = 5;

/**
 * Writes the invented release: two campaigns, 5,000 tweets, 120 accounts, in Twitter's file formats of October 2018
 * and January 2019. The same bytes in every run.
 * @param folder made where it is missing; older files of the same names are replaced
 * @returns paths of the files
 */
export async function generateSample(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const fable = inventRelease(FABLE);
  const meadow = share(
    fable,
    inventRelease({ ...MEADOW, accounts: MEADOW.accounts - 1, tweets: MEADOW.tweets - SHARED_TWEETS }),
  );
  const files = [...toFiles(FABLE, fable), ...toFiles(MEADOW, meadow)];
  const paths: string[] = [];
  for (const { name, content } of files) {
    const path = join(folder, name);
    await writeFile(path, content);
    paths.push(path);
  }
  return paths;
}

function inventRelease(campaign: Campaign): SampleRelease {
  const random = createRandom(campaign.id);
  const accounts = inventAccounts(campaign, random);
  const tweets = inventTweets(campaign, accounts, inventOutsiders(createRandom('outsiders')), random);
  return { accounts, tweets: damageReplies(random.shuffle(tweets), campaign.damagedReplies) };
}

/** Puts an open account of `from`, and some tweets of its own, into `to` as well. */
function share(from: SampleRelease, to: SampleRelease): SampleRelease {
  const own = Map.groupBy(
    from.tweets.filter(
      ({ account, replyTo, quoteOf, retweetOf, mentions }) =>
        !account.hashed && mentions.length === 0 && !(replyTo ?? quoteOf ?? retweetOf),
    ),
    ({ account }) => account,
  );
  const [account, tweets] = [...own].reduce((most, other) =>
    other[1].length > most[1].length ? other : most,
  );
  return {
    accounts: [...to.accounts, account],
    tweets: [...to.tweets, ...tweets.slice(0, SHARED_TWEETS)],
  };
}

/** What a spreadsheet does to ids: in the first replies the tweet's, in every other one the account's too. */
function damageReplies(tweets: readonly SampleTweet[], count: number): SampleTweet[] {
  let left = count;
  return tweets.map((tweet) => {
    const { replyTo } = tweet;
    if (left === 0 || replyTo === undefined || !/^\d+$/.test(replyTo.accountId) || replyTo.tweetId === '')
      return tweet;
    left -= 1;
    const accountId = left % 2 === 0 ? damagedId(replyTo.accountId) : replyTo.accountId;
    return { ...tweet, replyTo: { tweetId: damagedId(replyTo.tweetId), accountId } };
  });
}

function toFiles(
  { id, layout }: Campaign,
  { accounts, tweets }: SampleRelease,
): readonly { readonly name: string; readonly content: string }[] {
  const hashes = new Map(
    accounts.filter(({ hashed }) => hashed).map((account) => [account.handle, account.id]),
  );
  const users = accounts.filter(({ listed }) => listed).map(toProfileRow);
  const rows = tweets.map((tweet) => toTweetRow(tweet, layout, hashes));
  return [
    { name: `${id}_tweets_csv_hashed.csv`, content: toCsv(layout.tweetColumns, rows) },
    { name: `${id}_users_csv_hashed.csv`, content: toCsv(layout.userColumns, users) },
  ];
}

if (import.meta.main) {
  const folder = process.argv[2];
  const target =
    folder === undefined ? join(readConfig(process.env).MURMURATION_HOME, 'sample') : resolve(folder);
  for (const path of await generateSample(target)) process.stdout.write(`${path}\n`);
}
