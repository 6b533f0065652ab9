import type { TweetField } from '../../search/fields.ts';
import type { Clause } from '../../search/query/clause.ts';
import { WITH_LINKS } from '../../search/query/operators/kindTables.ts';

const exists = (field: TweetField): Clause => ({ exists: { field } });
const isNot = (field: TweetField, value: string): Clause => ({
  bool: { must_not: [{ term: { [field]: value } }] },
});
const is = (field: TweetField, value: string): Clause => ({ term: { [field]: value } });

/** What a release may hold of a tweet, and which tweets have it. */
export const COLUMNS = {
  language: { label: 'Language', always: true, clause: isNot('lang', 'none') },
  client: { label: 'Client', always: true, clause: exists('client') },
  likes: { label: 'Number of likes', always: true, clause: exists('likes') },
  retweets: { label: 'Number of retweets', always: true, clause: exists('retweets') },
  replies: { label: 'Number of replies', always: true, clause: exists('replies') },
  quotes: { label: 'Number of quotes', always: true, clause: exists('quotes') },
  created: { label: 'Day on which the account was created', always: true, clause: exists('account_created') },
  followers: { label: 'Followers of the account', always: true, clause: exists('account_followers') },
  interface: {
    label: 'Language of the account’s interface',
    always: true,
    clause: exists('account_language'),
  },
  reply: { label: 'Replied-to tweet', always: false, clause: exists('reply_to_id') },
  retweet: { label: 'Retweeted tweet', always: false, clause: exists('retweet_of_id') },
  quote: { label: 'Quoted tweet', always: false, clause: exists('quote_of_id') },
  hashtags: { label: 'Hashtags', always: false, clause: exists('hashtags') },
  links: { label: 'Links', always: false, clause: WITH_LINKS },
  mentions: { label: 'Mentions', always: false, clause: exists('mentions') },
  point: { label: 'Coordinates', always: false, clause: exists('point') },
  poll: { label: 'Polls', always: false, clause: is('traits', 'poll') },
} as const satisfies Record<
  string,
  {
    readonly label: string;
    /** Every tweet had it: where it lacks, the release does not record it. */
    readonly always: boolean;
    readonly clause: Clause;
  }
>;

export type Column = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];
