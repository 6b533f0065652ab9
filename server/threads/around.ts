import type { TweetDocument } from '../../search/documents.ts';
import type { Ask, Question } from '../archive/ask.ts';
import * as request from './contextRequest.ts';

/** The parts of Elasticsearch's answers that we read. */
export interface FoundTweets {
  readonly hits: { readonly hits: readonly { readonly _source: TweetDocument }[] };
}

export interface FoundTotal {
  readonly hits: { readonly total: { readonly value: number } };
}

export type FoundRelated = FoundTweets &
  FoundTotal & { readonly aggregations?: { readonly [request.ACCOUNTS]: { readonly value: number } } };

/** What was found around a tweet. */
export interface Around {
  /** Tweets that it, or its thread, names, and tweets of its thread. */
  readonly named: readonly TweetDocument[];
  readonly thread: readonly TweetDocument[];
  /** Ids that were looked for. */
  readonly asked: ReadonlySet<string>;
  /** Whether its thread has more later tweets than were looked at. */
  readonly isCut: boolean;
  /** An id by which its thread is found, and how many tweets that finds. */
  readonly threadName: string;
  readonly threadTotal: number;
  readonly retweeted: Named | undefined;
  readonly quoted: Named | undefined;
  readonly sameText: { readonly key: string; readonly found: FoundRelated } | undefined;
}

/** A tweet that another one names, and how many name it so. */
export interface Named {
  readonly id: string;
  readonly total: number;
}

/** Asks for what is around a tweet, in one round trip. @param held it, as each campaign holds it */
export async function askAround(
  ask: Ask,
  held: readonly [TweetDocument, ...TweetDocument[]],
): Promise<Around> {
  const [tweet] = held;
  const { id } = tweet;
  const first = (field: request.LinkField | 'reply_to_id'): string | undefined =>
    held.map((each) => each[field]).find((value) => value !== undefined);
  const conversations = held.flatMap(({ conversation = [] }) => conversation);
  const threadName = held.find(({ conversation }) => conversation !== undefined)?.conversation?.at(-1) ?? id;
  // By what lies outside of the release its thread is not asked for: half of a release may reply to one tweet.
  const names = [...new Set([id, ...held.flatMap(({ conversation = [] }) => conversation.slice(0, 1))])];
  const [retweetOf, quoteOf, sameText] = [first('retweet_of_id'), first('quote_of_id'), first('same_text')];
  const asked = new Set(
    [...conversations, first('reply_to_id'), retweetOf, quoteOf].filter((each) => each !== undefined),
  );
  const [named, earlier, later, threadCount, retweets, quotes, same] = await ask<
    [FoundTweets, FoundTweets, FoundTweets & FoundTotal, FoundTotal, FoundTotal, FoundTotal, FoundRelated]
  >(
    tweets(request.buildNamed([...asked])),
    tweets(request.buildEarlier(names, tweet)),
    tweets(request.buildLater(names, tweet)),
    tweets(request.buildThreadCount(threadName)),
    tweets(request.buildRelatedCount('retweet_of_id', retweetOf ?? NONE)),
    tweets(request.buildRelatedCount('quote_of_id', quoteOf ?? NONE)),
    tweets(request.buildRelated('same_text', sameText ?? NONE)),
  );
  return {
    named: documentsOf(named),
    thread: [...documentsOf(earlier), ...documentsOf(later)],
    asked,
    isCut: later.hits.total.value > later.hits.hits.length,
    threadName,
    threadTotal: threadCount.hits.total.value,
    retweeted: retweetOf === undefined ? undefined : { id: retweetOf, total: retweets.hits.total.value },
    quoted: quoteOf === undefined ? undefined : { id: quoteOf, total: quotes.hits.total.value },
    sameText: sameText === undefined ? undefined : { key: sameText, found: same },
  };
}

/** No tweet has it in any field. */
const NONE = '';

export const tweets = (body: Question['body']): Question => ({ kind: 'tweets', body });

export const documentsOf = (found: FoundTweets): readonly TweetDocument[] =>
  found.hits.hits.map((hit) => hit._source);
