import type { Client } from '../../common/client.ts';
import type { Capabilities } from '../../search/analysis.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { NOT_KEPT, toIndexedTweet } from '../../search/indexedTweet.ts';
import type { BulkItem } from '../bulkItem.ts';
import { bulkLoad } from '../bulkLoad.ts';
import { changedMedia, tweetsOfMedia, tweetsWithMedia, type TweetMedia } from './mediaOfTweets.ts';

/** Tweets that are fetched at a time. */
const BATCH = 500;

/** What came of it. */
export interface Marked {
  /** Tweets that say now what media they have, or no longer that they have any. */
  readonly changed: number;
  /** Tweets that the files name and the index does not hold. */
  readonly absent: number;
  /** Documents that Elasticsearch refused, by reason. */
  readonly dropped: ReadonlyMap<string, number>;
}

/**
 * Makes the tweets of an index, behind no alias yet, say what media a media index has of them. Each is indexed anew from
 * what it gives back: the rest follows from that (STEMMED and the like).
 * @param mediaIndex undefined: there are none
 */
export async function markTweets(
  client: Client,
  tweetsIndex: string,
  mediaIndex: string | undefined,
  capabilities: Capabilities,
  signal: AbortSignal | undefined,
): Promise<Marked> {
  let changed = 0;
  let absent = 0;
  await client.indices.refresh({ index: tweetsIndex });
  const wanted = mediaIndex === undefined ? none() : tweetsOfMedia(client, mediaIndex);
  const changes = changedMedia(wanted, tweetsWithMedia(client, tweetsIndex));
  const items = async function* (): AsyncGenerator<BulkItem> {
    for await (const batch of batches(changes)) {
      const { docs } = await client.mget<TweetDocument>({
        index: tweetsIndex,
        ids: batch.map(({ id }) => id),
        _source_excludes: NOT_KEPT,
      });
      for (const [at, found] of docs.entries()) {
        const media = batch[at];
        if (media === undefined || 'error' in found || found._source === undefined) absent += 1;
        else {
          changed += 1;
          const document = toIndexedTweet({ ...found._source, ...media }, capabilities);
          yield { index: tweetsIndex, id: found._id, version: (found._version ?? 0) + 1, document };
        }
      }
    }
  };
  const { dropped } = (await bulkLoad(client, items(), signal))(tweetsIndex);
  return { changed, absent, dropped };
}

/** Why tweets that are so marked are not taken over; undefined: they are. */
export function refusalOfMarks(dropped: Marked['dropped']): string | undefined {
  const [reason] = dropped.keys();
  return reason === undefined ? undefined : `Elasticsearch refused tweets with their media (${reason})`;
}

async function* none(): AsyncGenerator<TweetMedia> {
  // No file, no tweet.
}

async function* batches(items: AsyncGenerator<TweetMedia>): AsyncGenerator<readonly TweetMedia[]> {
  let batch: TweetMedia[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
