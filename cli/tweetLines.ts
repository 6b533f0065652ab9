import { isoTweetTime } from '../search/snowflake.ts';
import type { TweetDocument } from '../search/documents.ts';
import { accountName } from '../server/pages/accountName.ts';

/** Tweets to be read on a terminal, one a line. */
export async function* writeTweetLines(
  batches: AsyncIterable<readonly TweetDocument[]>,
): AsyncGenerator<string> {
  for await (const batch of batches) yield batch.map((tweet) => `${toTweetLine(tweet)}\n`).join('');
}

/** Time to the second or the minute, UTC, as known; account; text. */
export function toTweetLine(tweet: TweetDocument): string {
  const { name, handle } = accountName({
    id: tweet.account_id,
    screen_name: tweet.account_screen_name,
    display_name: tweet.account_display_name,
    hashed: tweet.account_hashed,
  });
  const time = isoTweetTime(tweet.id, tweet.time)
    .replace('T', ' ')
    .replace(/(\.\d+)?Z$/, '');
  return [time, handle ?? name, tweet.text].map(toPlainText).join('  ');
}

/** A terminal obeys control characters: none of a tweet's reaches it. */
const toPlainText = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .trim();
