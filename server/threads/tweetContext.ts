import type { TweetDocument } from '../../search/documents.ts';
import type { IndexMeta } from '../../search/indexMeta.ts';
import { buildById } from '../archive/archiveRequest.ts';
import type { Ask } from '../archive/ask.ts';
import { mediaOfTweets } from '../media/mediaSearch.ts';
import { toTweetDetail, toTweetResult } from '../searching/tweetResult.ts';
import {
  askAround,
  documentsOf,
  tweets,
  type Around,
  type FoundRelated,
  type FoundTweets,
} from './around.ts';
import type { TweetContext } from './contextAnswer.ts';
import { buildNamed, buildRelated } from './contextRequest.ts';
import { readBranch, readContext } from './contextResponse.ts';

/**
 * A tweet with all that the archive holds around it: two round trips; a third where its thread goes on in another
 * campaign or tweets around it have media.
 * @param readMetas what the indices say of themselves
 * @returns undefined for an unknown id
 * @throws SiteError
 */
export async function findContext(
  ask: Ask,
  readMetas: () => Promise<readonly Partial<IndexMeta>[]>,
  id: string,
): Promise<TweetContext | undefined> {
  const [[found, retweets, quotes], metas] = await Promise.all([
    ask<[FoundTweets, FoundRelated, FoundRelated]>(
      tweets(buildById(id)),
      tweets(buildRelated('retweet_of_id', id)),
      tweets(buildRelated('quote_of_id', id)),
    ),
    readMetas(),
  ]);
  const [first, ...others] = documentsOf(found);
  if (first === undefined) return undefined;
  const held = [first, ...others] as const;
  const [around, media] = await Promise.all([askAround(ask, held), mediaOfTweets(ask, held)]);
  const related = [retweets, quotes, ...(around.sameText ? [around.sameText.found] : [])].flatMap(
    documentsOf,
  );
  const beside = [...related, ...around.named, ...around.thread].filter((tweet) => tweet.media !== undefined);
  const [whole, besideMedia] = await Promise.all([
    withAbove(ask, held, around),
    beside.length === 0 ? undefined : mediaOfTweets(ask, beside),
  ]);
  return readContext(
    { held, retweets, quotes, around: whole, metas },
    {
      result: (tweet) => toTweetResult(tweet, [], besideMedia?.of(tweet)),
      detail: (tweet) => toTweetDetail(tweet, media.of(tweet), media.isLoaded(tweet.campaign)),
    },
  );
}

/** With what is above the topmost tweet that was found, and the start of its thread, where nobody has looked for them yet. */
async function withAbove(
  ask: Ask,
  held: readonly [TweetDocument, ...TweetDocument[]],
  around: Around,
): Promise<Around> {
  const branch = readBranch({ held, around }, (tweet) => toTweetResult(tweet));
  if (branch.above !== 'more' || branch.above_id === null) return around;
  const ids = [branch.above_id, ...(branch.ancestors[0]?.conversation ?? [])];
  const [found] = await ask<[FoundTweets]>(tweets(buildNamed(ids)));
  return {
    ...around,
    named: [...around.named, ...documentsOf(found)],
    asked: new Set([...around.asked, ...ids]),
  };
}
