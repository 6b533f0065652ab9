import type { RowReader } from './rowReader.ts';

/** A row that we refuse, in words. */
export interface Refusal {
  readonly refused: string;
}

/** What a row must have to be a tweet. */
export interface TweetIdentity {
  readonly id: string;
  readonly account: string;
  /** Epoch milliseconds of the published minute. */
  readonly minute: number;
}

/** Elasticsearch refuses document ids that are longer, in bytes. */
export const LONGEST_ID_BYTES = 512;

/** What makes a row of a tweets file a tweet, or the reason why it is refused. */
export function identityOf(row: RowReader): TweetIdentity | Refusal {
  const id = row.raw('tweetid').trim();
  if (!/^\d{1,20}$/.test(id)) return { refused: 'tweetid is not 1 to 20 digits' };
  const account = accountOf(row);
  if (account === undefined) return { refused: 'userid is empty' };
  if (isTooLong(account)) return { refused: 'userid is too long' };
  const minute = row.minute('tweet_time');
  return minute === undefined ? { refused: 'tweet_time cannot be read' } : { id, account, minute };
}

/** Whether an id is longer than Elasticsearch takes. No character of UTF-16 takes more than 3 bytes. */
export const isTooLong = (id: string): boolean =>
  id.length * 3 > LONGEST_ID_BYTES && Buffer.byteLength(id) > LONGEST_ID_BYTES;

/**
 * The account of a row. A damaged id stays as it is published: a row is refused only where there is none, and nothing
 * can be joined to it, since no other file spells it so.
 */
export function accountOf(row: RowReader): string | undefined {
  return row.accountId('userid') ?? (row.damaged.includes('userid') ? row.raw('userid').trim() : undefined);
}
