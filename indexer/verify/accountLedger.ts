import type { AccountDocument, AccountOrigin } from '../../search/documents.ts';
import { MOST_CLIENTS } from '../accountBuckets.ts';
import { toAccount } from '../accountRow.ts';
import { toAccountTweets } from '../accountTweets.ts';
import { PROFILE } from '../carriedItems.ts';
import { ownCopy } from '../cells.ts';
import { RowReader } from '../rowReader.ts';
import { countOne, type RowFacts } from './counts.ts';

/** An account that the index should hold. */
export interface WantedAccount {
  readonly load: string;
  readonly origin: AccountOrigin;
  /** Cells of USER_COLUMNS. */
  readonly profile: readonly string[];
  readonly file: string;
  readonly line: number | undefined;
}

/** What the rows say of one account's tweets. */
interface TweetsOfAccount {
  tweets: number;
  first: number;
  last: number;
  readonly langs: Map<string, number>;
  readonly clients: Map<string, number>;
}

/**
 * Which accounts a campaign should have after its loads, told one load after the other: a row of a users file stays
 * before what tweets tell, and a load replaces what was there or adds to it.
 */
export class AccountLedger {
  readonly #accounts = new Map<string, WantedAccount>();
  readonly #tweets = new Map<string, TweetsOfAccount>();

  get accounts(): ReadonlyMap<string, WantedAccount> {
    return this.#accounts;
  }

  /** A load begins that keeps no account of this origin. */
  drop(origin: AccountOrigin): void {
    for (const [id, account] of this.#accounts) if (account.origin === origin) this.#accounts.delete(id);
  }

  /** A row of a users file. */
  list(id: string, account: Omit<WantedAccount, 'origin'>): void {
    this.#accounts.set(id, { ...account, origin: 'users' });
  }

  /** A row of a tweets file, whether or not the index should hold it. @param profile is asked only where it counts */
  see(id: string, account: () => Omit<WantedAccount, 'origin'>): void {
    if (this.#accounts.get(id)?.origin === 'users') return;
    this.#accounts.set(id, { ...account(), origin: 'tweets' });
  }

  /** A tweet that the index should hold. */
  count({ account, time, language, client }: RowFacts): void {
    let known = this.#tweets.get(account);
    if (known === undefined) {
      known = { tweets: 0, first: time, last: time, langs: new Map(), clients: new Map() };
      this.#tweets.set(ownCopy(account), known);
    }
    known.tweets += 1;
    known.first = Math.min(known.first, time);
    known.last = Math.max(known.last, time);
    countOne(known.langs, language);
    if (client !== undefined) countOne(known.clients, client);
  }

  /** The document of an account, with what its tweets tell. */
  documentOf(id: string, campaign: string): AccountDocument | undefined {
    const wanted = this.#accounts.get(id);
    if (wanted === undefined) return undefined;
    const { profile, origin, load } = wanted;
    const account = toAccount(new RowReader(profile, PROFILE), origin, { campaign, load });
    if ('refused' in account) return undefined;
    const tweets = this.#tweets.get(id);
    if (tweets === undefined) return account;
    const bucket = {
      key: { account: id },
      doc_count: tweets.tweets,
      first: { value: tweets.first },
      last: { value: tweets.last },
      langs: { buckets: mostFirst(tweets.langs) },
      clients: { buckets: mostFirst(tweets.clients).slice(0, MOST_CLIENTS) },
    };
    return { ...account, ...toAccountTweets(bucket, account.created) };
  }
}

/** As Elasticsearch orders terms: the most first, and of as many the first by their bytes. */
const mostFirst = (counts: ReadonlyMap<string, number>): readonly { readonly key: string }[] =>
  [...counts]
    .sort(([a, m], [b, n]) => n - m || Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([key]) => ({ key }));
