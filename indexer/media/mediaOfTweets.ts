import type { Client } from '../../common/client.ts';
import type { MediaDocument, MediaType } from '../../search/mediaDocument.ts';
import type { TweetDocument } from '../../search/documents.ts';
import type { MediaField, TweetField } from '../../search/fields.ts';
import { shortMediaHash } from '../../search/mediaHashes.ts';
import { storedDocuments } from '../storedDocuments.ts';

/** What a tweet keeps of its media. */
export type TweetMedia = Required<Pick<TweetDocument, 'id' | 'media' | 'media_hashes'>>;

const TYPES: readonly MediaType[] = ['image', 'gif', 'video'];
/** Twitter allows four files a tweet. What a made-up archive has beyond this stands in the media index alone. */
const MOST_HASHES = 100;

/**
 * What the files of an index make of each tweet, by tweet id in the order of texts; memory holds one page.
 * @param ids of these tweets alone; undefined: of all
 */
export async function* tweetsOfMedia(
  client: Client,
  index: string,
  ids?: readonly string[],
): AsyncGenerator<TweetMedia> {
  let of: { id: string; types: Set<MediaType>; hashes: Set<string> } | undefined;
  const search = {
    ...(ids !== undefined && { query: { terms: { tweet_id: [...ids] } } }),
    sort: ['tweet_id', 'id'] satisfies MediaField[],
    _source: ['tweet_id', 'type', 'sha256'] satisfies MediaField[],
  };
  for await (const file of storedDocuments<MediaDocument>(client, [index], search)) {
    if (of !== undefined && of.id !== file.tweet_id) yield toTweetMedia(of);
    if (of?.id !== file.tweet_id) of = { id: file.tweet_id, types: new Set(), hashes: new Set() };
    of.types.add(file.type);
    if (of.hashes.size < MOST_HASHES) of.hashes.add(shortMediaHash(file.sha256));
  }
  if (of !== undefined) yield toTweetMedia(of);
}

const toTweetMedia = ({
  id,
  types,
  hashes,
}: {
  readonly id: string;
  readonly types: ReadonlySet<MediaType>;
  readonly hashes: ReadonlySet<string>;
}): TweetMedia => ({ id, media: TYPES.filter((type) => types.has(type)), media_hashes: [...hashes] });

/** Tweets of an index that say that they have media, by id in the order of texts. */
export async function* tweetsWithMedia(client: Client, index: string): AsyncGenerator<TweetMedia> {
  yield* storedDocuments<TweetMedia>(client, [index], {
    query: { exists: { field: 'media' satisfies TweetField } },
    sort: ['id' satisfies TweetField],
    _source: ['id', 'media', 'media_hashes'] satisfies TweetField[],
  });
}

/**
 * What has to change so that tweets say what the files make of them: two lists in the order of ids, walked side by side.
 * @returns for each tweet that says something else, what it should say; `undefined` media: nothing
 */
export async function* changedMedia(
  wanted: AsyncGenerator<TweetMedia>,
  standing: AsyncGenerator<TweetMedia>,
): AsyncGenerator<TweetMedia> {
  let [want, stand] = [await nextOf(wanted), await nextOf(standing)];
  try {
    while (want !== undefined || stand !== undefined) {
      if (stand === undefined || (want !== undefined && want.id < stand.id)) {
        if (want !== undefined) yield want;
        want = await nextOf(wanted);
      } else if (want === undefined || stand.id < want.id) {
        yield { id: stand.id, media: undefined, media_hashes: undefined };
        stand = await nextOf(standing);
      } else {
        if (!isSame(want, stand)) yield want;
        [want, stand] = [await nextOf(wanted), await nextOf(standing)];
      }
    }
  } finally {
    await Promise.all([wanted.return(undefined), standing.return(undefined)]);
  }
}

const nextOf = async (items: AsyncGenerator<TweetMedia>): Promise<TweetMedia | undefined> => {
  const { value, done } = await items.next();
  return done === true ? undefined : (value as TweetMedia);
};

const isSame = (a: TweetMedia, b: TweetMedia): boolean =>
  String(a.media) === String(b.media) && String(a.media_hashes) === String(b.media_hashes);
