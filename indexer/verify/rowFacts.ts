import type { TweetType } from '../../search/documents.ts';
import { languageOf } from '../../search/languages.ts';
import { tweetTime } from '../../search/snowflake.ts';
import type { TweetIdentity } from '../rowIdentity.ts';
import type { RowReader } from '../rowReader.ts';
import type { RowFacts } from './counts.ts';

/**
 * What is counted of a row, told by its cells and not by the document that is made of it, so that a mistake of the
 * conversion shows as a count that differs.
 */
export function rowFactsOf(row: RowReader, { id, account, minute }: TweetIdentity): RowFacts {
  return {
    types: typesIn(row),
    language: languageOf(row.languageCode('tweet_language') ?? 'none').code,
    month: monthOf(minute),
    account,
    time: tweetTime(id, minute),
    client: row.text('tweet_client_name'),
  };
}

/** As contract.md says it of the cells. */
function typesIn(row: RowReader): readonly TweetType[] {
  const retweet = row.flag('is_retweet');
  const types: TweetType[] = retweet === true ? ['retweet'] : [];
  if (row.word('in_reply_to_tweetid') !== undefined) types.push('reply');
  if (row.word('quoted_tweet_tweetid') !== undefined) types.push('quote');
  if (types.length === 0) types.push(retweet === undefined ? 'none' : 'original');
  return types;
}

/** Of the latest minute: rows of one time come together. */
let latest = { minute: Number.NaN, month: '' };

/** The month of a time in epoch milliseconds, UTC: `2016-10`. */
export function monthOf(minute: number): string {
  if (minute !== latest.minute) latest = { minute, month: new Date(minute).toISOString().slice(0, 7) };
  return latest.month;
}
