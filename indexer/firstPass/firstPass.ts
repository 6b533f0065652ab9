import { ownCopy } from '../cells.ts';
import { Copies } from './copies.ts';
import { TweetIds, type Relation } from './ids.ts';
import { keyOfId } from './keys.ts';
import { knownFrom, type KnownRelease } from './known.ts';
import { keepTexts, readTweets, type FilesRead, type Reading } from './reading.ts';
import { RowKeys } from './rowKeys.ts';
import { RowValues, type RowSet, type SortedValues } from './rows.ts';
import { ScratchFile } from './scratch.ts';
import { RowTable } from './table.ts';
import { fingerprintOf } from './text.ts';
import { OriginalTexts } from './texts.ts';
import { Replies } from './threads.ts';
import type { TweetIdentity } from '../rowIdentity.ts';
import type { RowReader } from '../rowReader.ts';
import { isTruncated } from '../tweetKinds.ts';

/**
 * Reads the tweets files of a load once, or a second time where the texts of retweets can be restored, and finds out
 * what no row tells alone. "The release" is the tweets files of this load: with `--add` too, what the campaign held
 * before is not looked at. Memory is bounded: at 10 million tweets 100 MB while it reads, and 2 MB after that. A working
 * file has 8 bytes for each row, and 16 for each tweet, each text and each naming of another tweet, which are joined
 * part by part (bench/readAhead.ts).
 * @throws InputProblem; the reason of the signal where that fires
 */
export async function readAhead(reading: Reading): Promise<KnownRelease> {
  const scratch = new ScratchFile(reading.folder);
  try {
    const pass = new Pass(scratch);
    const files = await readTweets(reading, (row, reader, identity) => pass.add(row, reader, identity));
    return await pass.finish(reading, files);
  } catch (error) {
    scratch.close();
    throw error;
  }
}

class Pass {
  readonly #scratch: ScratchFile;
  readonly #ids: TweetIds;
  readonly #copies: Copies;
  readonly #fingerprints: RowKeys;
  readonly #accounts = new Map<string, number>();

  constructor(scratch: ScratchFile) {
    this.#scratch = scratch;
    this.#ids = new TweetIds(scratch);
    this.#copies = new Copies(scratch);
    this.#fingerprints = new RowKeys(scratch);
  }

  add(row: number, reader: RowReader, { id, account: userid }: TweetIdentity): void {
    const account = this.#numberOf(userid);
    const isRetweet = reader.flag('is_retweet') === true;
    const text = reader.text('tweet_text') ?? '';
    const key = keyOfId(id);
    if (key !== undefined) this.#ids.addTweet(key, { row, account, isRetweet });
    this.#name('reply', row, reader.tweetId('in_reply_to_tweetid'));
    this.#name('quote', row, reader.tweetId('quoted_tweet_tweetid'));
    if (!isRetweet) this.#addText(text, row, account);
    else if (isTruncated(text)) this.#name('retweet', row, reader.tweetId('retweet_tweetid'));
  }

  #addText(text: string, row: number, account: number): void {
    const fingerprint = fingerprintOf(text);
    if (fingerprint === undefined) return;
    this.#copies.add(fingerprint, row, account);
    this.#fingerprints.add(row, fingerprint);
  }

  async finish(reading: Reading, files: FilesRead): Promise<KnownRelease> {
    const scratch = this.#scratch;
    const superseded = this.#ids.superseded();
    const { replies, quotes, originals } = this.#link(superseded);
    const copied = this.#copies.find(superseded);
    const threads = replies.resolve();
    if (replies.leftOut > 0) {
      reading.warn(`${replies.leftOut} replies are in no thread: a load follows 3 million of them`);
    }
    const quoted = toTable(scratch, quotes.takeSorted());
    const wanted = new OriginalTexts(scratch, originals.takeSorted());
    await keepTexts(reading, files, wanted);
    const userids = [...this.#accounts.keys()];
    const fingerprintFor = this.#fingerprints.seal();
    return knownFrom({
      scratch,
      files,
      superseded,
      copied,
      threads,
      quoted,
      userids,
      texts: wanted.seal(),
      fingerprintFor,
    });
  }

  /** Sorts what tweets name by how, each with what it needs of the tweet that is named. */
  #link(superseded: RowSet) {
    const replies = new Replies(this.#scratch);
    const quotes = new RowValues();
    const originals = new RowValues();
    for (const { relation, row, id, target } of this.#ids.links(superseded)) {
      if (relation === 'reply' && target === undefined) replies.addOutside(row, id);
      else if (target === undefined) continue;
      else if (relation === 'reply') replies.addInside(row, target.row, id);
      else if (relation === 'quote') quotes.set(row, target.account);
      else if (!target.isRetweet) originals.set(row, target.row);
    }
    return { replies, quotes, originals };
  }

  #name(relation: Relation, row: number, id: string | undefined): void {
    const key = id === undefined ? undefined : keyOfId(id);
    if (key !== undefined) this.#ids.addName(relation, row, key);
  }

  #numberOf(userid: string): number {
    const known = this.#accounts.get(userid);
    if (known !== undefined) return known;
    this.#accounts.set(ownCopy(userid), this.#accounts.size);
    return this.#accounts.size - 1;
  }
}

const toTable = (scratch: ScratchFile, { rows, values }: SortedValues): RowTable =>
  new RowTable(scratch, rows, 1, (place, numbers) => {
    numbers[0] = values[place] ?? 0;
  });
