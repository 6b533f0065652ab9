import type { TweetDetail } from '../../searching/tweetAnswer.ts';
import { waybackUrl } from './wayback.ts';

/** An address that a tweet has. It is never a link: many were made to deceive, and many have changed hands. */
export interface TweetLink {
  readonly address: string;
  /** A copy of that time in the Wayback Machine; undefined where none is offered. */
  readonly archived: string | undefined;
}

export const tweetLinks = ({ urls, time, account }: TweetDetail): readonly TweetLink[] =>
  [...new Set(urls)].map((address) => ({ address, archived: waybackUrl(time, address, account.hashed) }));

/** Copies of the tweet itself; undefined for hashed accounts, and those whose handle is not published. */
export const archivedTweet = ({
  id,
  time,
  account: { hashed, screen_name },
}: TweetDetail): string | undefined =>
  hashed || screen_name === null
    ? undefined
    : waybackUrl(
        time,
        `https://twitter.com/${encodeURIComponent(screen_name.toWellFormed())}/status/${id}`,
        false,
      );
