import type { TweetType } from '../../search/documents.ts';

/** Types of a tweet in words. */
export const TYPE_LABELS: Readonly<Record<TweetType, string>> = {
  original: 'Original',
  retweet: 'Retweet',
  reply: 'Reply',
  quote: 'Quote',
  none: 'Type not published',
};
