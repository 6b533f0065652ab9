import { inventAccounts, inventOutsiders } from './accounts.ts';
import { FABLE, MEADOW, type Campaign } from './campaigns.ts';
import type { SampleRelease, SampleTweet } from './model.ts';
import { createRandom } from './random.ts';
import { damagedId } from './snowflake.ts';
import { inventTweets } from './tweets.ts';

/** Tweets of one open account that both campaigns hold. */
const SHARED_TWEETS = 5;

/** The two campaigns with what they hold. The same in every run. */
export function inventSample(): readonly { readonly campaign: Campaign; readonly release: SampleRelease }[] {
  const fable = inventRelease(FABLE);
  const meadow = share(
    fable,
    inventRelease({ ...MEADOW, accounts: MEADOW.accounts - 1, tweets: MEADOW.tweets - SHARED_TWEETS }),
  );
  return [
    { campaign: FABLE, release: fable },
    { campaign: MEADOW, release: meadow },
  ];
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
