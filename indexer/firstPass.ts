import type { EntityColumn } from './entities.ts';
import { Copies } from './firstPassCopies.ts';
import { TweetIds } from './firstPassIds.ts';
import { keyOfId } from './firstPassKeys.ts';
import { keepTexts, readTweets, type FilesRead, type Reading } from './firstPassReading.ts';
import { RowValues } from './firstPassRows.ts';
import { ScratchFile } from './firstPassScratch.ts';
import { OriginalTexts } from './firstPassTexts.ts';
import { Replies } from './firstPassThreads.ts';
import type { ReleaseFile } from './releaseFiles.ts';
import type { RowReader } from './rowReader.ts';
import { isTruncated } from './tweetKinds.ts';
import type { TweetIdentity } from './rowIdentity.ts';
import type { InRelease } from './tweetRow.ts';

/** What the tweets files of a load tell of each other's rows. */
export interface KnownRelease {
  /** @param row number of the row among all rows of the tweets files, from 0 */
  inRelease(row: number): InRelease;
  /** Columns that hold nothing in a tweets file. */
  emptyColumns(file: ReleaseFile): ReadonlySet<EntityColumn>;
  /** Rows of a tweets file. */
  rowsOf(file: ReleaseFile): number;
  readonly counts: AcrossTweets;
  /** Gives back what it took on the disk; it knows nothing after that. */
  close(): void;
}

/** What was found across the tweets of a load. */
export interface AcrossTweets {
  /** Tweets whose text another account wrote too. */
  readonly copied: number;
  readonly threads: number;
  /** Retweets that are cut and whose whole text is known. */
  readonly restored: number;
}

/**
 * Reads the tweets files of a load once, or a second time where the texts of retweets can be restored, and finds out
 * what no row tells alone. "The release" is the tweets files of this load: with `--add` too, what the campaign held
 * before is not looked at. Memory stays under 100 MB at 10 million tweets: records of 16 bytes, up to three a tweet and
 * one for each tweet that it names, are joined part by part from a working file.
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
  readonly #accounts = new Map<string, number>();

  constructor(scratch: ScratchFile) {
    this.#scratch = scratch;
    this.#ids = new TweetIds(scratch);
    this.#copies = new Copies(scratch);
  }

  add(row: number, reader: RowReader, { id, account: userid }: TweetIdentity): void {
    const account = this.#numberOf(userid);
    const isRetweet = reader.flag('is_retweet') === true;
    const text = reader.text('tweet_text') ?? '';
    const key = keyOfId(id);
    if (key !== undefined) this.#ids.addTweet(key, { row, account, isRetweet });
    this.#name('reply', row, reader.tweetId('in_reply_to_tweetid'));
    this.#name('quote', row, reader.tweetId('quoted_tweet_tweetid'));
    if (!isRetweet) this.#copies.add(text, row, account);
    else if (isTruncated(text)) this.#name('retweet', row, reader.tweetId('retweet_tweetid'));
  }

  async finish(reading: Reading, files: FilesRead): Promise<KnownRelease> {
    const superseded = this.#ids.superseded();
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
    const copied = this.#copies.find(superseded);
    const threads = replies.resolve();
    if (replies.leftOut > 0) {
      reading.warn(`${replies.leftOut} replies are in no thread: a load follows 3 million of them`);
    }
    const texts = new OriginalTexts(this.#scratch, originals);
    await keepTexts(reading, files, texts);
    const userids = [...this.#accounts.keys()];
    return {
      inRelease: (row) => ({
        isCopied: copied.has(row),
        conversation: threads.conversationOf(row),
        quote_of_account: userids[quotes.get(row) ?? -1],
        text_restored: texts.textFor(row),
      }),
      emptyColumns: (file) => files.get(file)?.emptyColumns ?? new Set(),
      rowsOf: (file) => files.get(file)?.rows ?? 0,
      counts: { copied: copied.size, threads: threads.size, restored: texts.size },
      close: () => this.#scratch.close(),
    };
  }

  #name(relation: 'reply' | 'quote' | 'retweet', row: number, id: string | undefined): void {
    const key = id === undefined ? undefined : keyOfId(id);
    if (key !== undefined) this.#ids.addName(relation, row, key);
  }

  #numberOf(userid: string): number {
    const known = this.#accounts.get(userid);
    if (known !== undefined) return known;
    // A copy: a cell keeps the text of its whole row alive.
    this.#accounts.set(Buffer.from(userid).toString(), this.#accounts.size);
    return this.#accounts.size - 1;
  }
}
