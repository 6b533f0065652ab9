import type { Client } from '../../common/client.ts';
import { tweetsOfMedia } from '../media/mediaOfTweets.ts';
import type { Fields } from './differences.ts';
import { askUnkept, indexedFormOf, type UnkeptFields } from './indexedForm.ts';

/** Documents asked for at a time; Elasticsearch gives up to 10,000. */
export const BATCH = 500;

/** What an index holds of some ids, by id. @param ids up to BATCH */
export async function findIndexed(
  client: Client,
  index: string,
  unkept: UnkeptFields,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Fields>> {
  if (ids.length === 0) return new Map();
  const { hits } = await client.search<Fields>({
    index,
    ...askUnkept({ ids: { values: [...ids] } }, unkept),
    size: ids.length,
    track_total_hits: false,
  });
  return new Map(hits.hits.map((hit) => [hit._id ?? '', indexedFormOf(hit)]));
}

/** What a media index makes of some tweets, by tweet id: the fields that say it. @param index undefined: there is none */
export async function mediaOf(
  client: Client,
  index: string | undefined,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Fields>> {
  const media = new Map<string, Fields>();
  if (index === undefined || ids.length === 0) return media;
  for await (const { id, ...fields } of tweetsOfMedia(client, index, ids)) media.set(id, fields);
  return media;
}
