import type { TweetDocument } from '../../search/documents.ts';
import type { IndexMeta } from '../../search/indexMeta.ts';
import { queryUrl } from '../address/searchLinks.ts';
import type { TweetDetail, TweetResult } from '../searching/tweetAnswer.ts';
import { documentsOf, type Around, type FoundRelated, type Named } from './around.ts';
import type { ArchivedTweet, OtherTweet, Related, Thread, TweetContext } from './contextAnswer.ts';
import { ACCOUNTS } from './contextRequest.ts';
import { readSource } from './source.ts';
import { buildBranch, distinctTweets, type Branch } from './threadTree.ts';

/** All that Elasticsearch answered about one tweet. */
export interface Findings {
  /** It, as each campaign holds it, by campaign; one at least. */
  readonly held: readonly [TweetDocument, ...TweetDocument[]];
  readonly retweets: FoundRelated;
  readonly quotes: FoundRelated;
  readonly around: Around;
  readonly metas: readonly Partial<IndexMeta>[];
}

/** How documents are shown: the files of their media are asked for elsewhere. */
export interface Shown {
  result(tweet: TweetDocument): TweetResult;
  detail(tweet: TweetDocument): TweetDetail;
}

/** Elasticsearch's answers in our own words. */
export function readContext(findings: Findings, shown: Shown): TweetContext {
  const { held, retweets, quotes, around, metas } = findings;
  const { id } = held[0];
  const { retweeted, quoted, sameText } = around;
  const archived = (tweet: TweetDocument): ArchivedTweet => ({
    ...shown.detail(tweet),
    text_published: tweet.text_published ?? null,
    source: readSource(tweet, metas),
  });
  return {
    id,
    tweets: [archived(held[0]), ...held.slice(1).map(archived)],
    thread: readThread(findings, shown),
    retweeted: retweeted ? readOther(retweeted, around, shown, RETWEETS) : null,
    quoted: quoted ? readOther(quoted, around, shown, QUOTES) : null,
    retweets: readRelated(retweets, shown, `${RETWEETS}:${id}`),
    quotes: readRelated(quotes, shown, `${QUOTES}:${id}`),
    same_text: sameText ? readRelated(sameText.found, shown, `same_text:${sameText.key}`) : null,
  };
}

const RETWEETS = 'retweets_of_tweet_id';
const QUOTES = 'quotes_of_tweet_id';

/** The way up and the way down from a tweet, as far as it was found. */
export function readBranch(
  { held, around }: Pick<Findings, 'held' | 'around'>,
  toResult: Shown['result'],
): Branch {
  const [tweet, ...others] = held.map(toResult);
  if (tweet === undefined) throw new Error('There is no tweet to begin with.');
  const found = [...others, ...[...around.named, ...around.thread].map(toResult)];
  return buildBranch(tweet, found, around.asked);
}

function readThread(findings: Findings, shown: Shown): Thread | null {
  const { around } = findings;
  const branch = readBranch(findings, shown.result);
  if (branch.above === 'nothing' && branch.ancestors.length + branch.replies.length === 0) return null;
  return {
    ...branch,
    replies_cut: branch.replies_cut || around.isCut,
    total: around.threadTotal,
    url: queryUrl(`conversation_id:${around.threadName}`, 'oldest'),
  };
}

function readOther({ id, total }: Named, { named }: Around, shown: Shown, operator: string): OtherTweet {
  const document = named.find((tweet) => tweet.id === id);
  return {
    id,
    tweet: document === undefined ? null : shown.result(document),
    total,
    url: queryUrl(`${operator}:${id}`, 'oldest'),
  };
}

function readRelated(found: FoundRelated, shown: Shown, query: string): Related {
  const tweets = documentsOf(found).map(shown.result);
  return {
    total: found.hits.total.value,
    // Without an index there are no aggregations.
    accounts: found.aggregations?.[ACCOUNTS].value ?? 0,
    first: tweets[0]?.time ?? null,
    tweets: [...distinctTweets(tweets).values()],
    url: queryUrl(query, 'oldest'),
  };
}
