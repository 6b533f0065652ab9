import type { Client } from '../../common/client.ts';
import type { IndexedTweet } from '../../search/indexedTweet.ts';
import { differencesOf, type Fields } from './differences.ts';
import { BATCH, findIndexed, mediaOf } from './findIndexed.ts';
import type { Findings } from './findings.ts';
import type { UnkeptFields } from './indexedForm.ts';
import type { LoadFiles } from './loadFiles.ts';
import type { WantedTweet } from './tweetRows.ts';

/** Where the tweets of a load are looked up. */
export interface TweetIndex {
  readonly name: string;
  readonly unkept: UnkeptFields;
  /** The media index of the campaign. */
  readonly media: string | undefined;
  /** Loads of which it holds tweets, from the earliest on. */
  readonly loads: readonly string[];
}

/** What all tweets files of a load tell together: not to be had from some of them. */
const ACROSS_FILES: readonly (keyof IndexedTweet)[] = [
  'conversation',
  'quote_of_account',
  'text_restored',
  'traits',
  'stemmed',
  'hashtag_words',
];

/** Looks tweets up and compares them, some at a time. */
export class TweetCheck {
  compared = 0;
  differing = 0;
  /** Found as this load brought them. */
  found = 0;
  /** A later load, or a file that is not given, has brought the tweet too. */
  replaced = 0;
  readonly #client: Client;
  readonly #index: TweetIndex;
  readonly #files: LoadFiles;
  readonly #findings: Findings;
  readonly #onStanding: (tweet: WantedTweet) => void;
  readonly #lacking: ReadonlySet<string>;
  readonly #later: ReadonlySet<string>;
  readonly #ignored: ReadonlySet<string>;
  #waiting: WantedTweet[] = [];
  #asked: Promise<void> = Promise.resolve();

  /** @param onStanding is shown every tweet that no later load has replaced */
  constructor(
    client: Client,
    index: TweetIndex,
    files: LoadFiles,
    findings: Findings,
    onStanding: (tweet: WantedTweet) => void,
  ) {
    this.#client = client;
    this.#index = index;
    this.#files = files;
    this.#findings = findings;
    this.#onStanding = onStanding;
    this.#lacking = new Set(files.lacking.map(({ name }) => name));
    this.#later = new Set(index.loads.slice(index.loads.indexOf(files.load) + 1));
    const { valued, others } = index.unkept;
    this.#ignored = new Set(files.lacking.length === 0 ? [] : [...ACROSS_FILES, ...valued, ...others]);
  }

  add(tweet: WantedTweet): void {
    this.#waiting.push(tweet);
  }

  /** Asks for what waits, when it is much or is the rest. One answer is on its way while rows are read. */
  async flush(isEnd = false): Promise<void> {
    while (this.#waiting.length >= BATCH || (isEnd && this.#waiting.length > 0)) {
      await this.#asked;
      const tweets = this.#waiting.slice(0, BATCH);
      this.#waiting = this.#waiting.slice(BATCH);
      this.#asked = this.#compareAll(tweets);
      // It is thrown where it is awaited.
      this.#asked.catch(() => undefined);
    }
    if (isEnd) await this.#asked;
  }

  async #compareAll(tweets: readonly WantedTweet[]): Promise<void> {
    const ids = tweets.map(({ id }) => id);
    const { name, unkept, media } = this.#index;
    const [stored, files] = await Promise.all([
      findIndexed(this.#client, name, unkept, ids),
      mediaOf(this.#client, media, ids),
    ]);
    for (const tweet of tweets) {
      this.#compare(tweet, { ...tweet.document, ...files.get(tweet.id) }, stored.get(tweet.id));
    }
  }

  #compare(tweet: WantedTweet, wanted: Fields, stored: Fields | undefined): void {
    if (stored !== undefined && this.#isReplaced(tweet, stored)) {
      this.replaced += 1;
      return;
    }
    this.#onStanding(tweet);
    this.compared += 1;
    const { id, file, line } = tweet;
    const tell = (problem: string, values: object): void =>
      this.#findings.add({ what: 'tweet', problem, id, file, line, ...values });
    if (stored === undefined) {
      this.differing += 1;
      tell('is not in the index', {});
      return;
    }
    if (stored['load'] === this.#files.load) this.found += 1;
    const differences = differencesOf(wanted, stored, this.#ignored);
    if (differences.length > 0) this.differing += 1;
    for (const { field, ...values } of differences) {
      tell(`differs in ${field}`, { inFile: values.wanted, inIndex: values.found });
    }
  }

  /** Whether the document is that of another row, which comes later and is not among those that are looked at. */
  #isReplaced({ fileName, row }: WantedTweet, stored: Fields): boolean {
    if (stored['load'] !== this.#files.load) return this.#later.has(String(stored['load']));
    const name = String(stored['source_file']);
    return this.#lacking.has(name) && !(name === fileName && stored['source_row'] === row);
  }
}
