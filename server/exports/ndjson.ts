import type { TweetDocument } from '../../search/documents.ts';
import { jsonEscape } from '../http/jsonEscape.ts';
import type { TweetDetail } from '../searching/tweetAnswer.ts';
import { toTweetDetail } from '../searching/tweetResult.ts';

/** What a line holds: a result of `/search.json` and all else that the release publishes of it. */
export type TweetRecord = Omit<TweetDetail, 'highlight' | 'highlight_restored' | 'media' | 'media_loaded'>;

/** A tweet in a line of its own. There is no highlight: marks are for a page, and need a search of their own, as media do. */
function toTweetRecord(tweet: TweetDocument): TweetRecord {
  const {
    highlight: _highlight,
    highlight_restored: _restored,
    media: _media,
    media_loaded: _loaded,
    ...record
  } = toTweetDetail(tweet);
  return record;
}

/** One JSON object a line. https://github.com/ndjson/ndjson-spec */
export async function* writeNdjson(batches: AsyncIterable<readonly TweetDocument[]>): AsyncGenerator<string> {
  for await (const batch of batches) {
    yield batch.map((tweet) => `${toLine(toTweetRecord(tweet))}\n`).join('');
  }
}

/** JSON leaves these as they are, but some programs end a line at them. */
const toLine = (record: TweetRecord): string =>
  JSON.stringify(record).replace(/[\u0085\u2028\u2029]/g, jsonEscape);
