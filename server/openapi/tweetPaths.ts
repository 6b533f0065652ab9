import type {
  Above,
  ArchivedTweet,
  OtherTweet,
  Related,
  Reply,
  Source,
  Thread,
  TweetContext,
} from '../threads/contextAnswer.ts';
import { SEARCH_PATH } from './answerSchema.ts';
import { answer, errors, operation, TAGGED } from './responses.ts';
import {
  BOOLEAN,
  described,
  list,
  named,
  object,
  oneOf,
  orNull,
  TEXT,
  textOf,
  WHOLE_NUMBER,
  type Json,
} from './schema.ts';
import { TWEET_DETAIL, TWEET_RESULT } from './tweetSchema.ts';

const SHA256 = textOf(/^[0-9a-f]{64}$/);
const ID = textOf(/^\d{1,20}$/);
const TIME = described(TEXT, 'ISO 8601, UTC.');

const SOURCE = described(
  object<Source>({
    file: described(orNull(TEXT), 'Name of the file; of an entry of a zip archive.zip/entry.csv.'),
    file_sha256: described(orNull(SHA256), 'As the file lies there; of an entry of a zip, of its content.'),
    file_rows: orNull(WHOLE_NUMBER),
    row: described(orNull(WHOLE_NUMBER), '1 is the first after the header.'),
    line: described(orNull(WHOLE_NUMBER), 'On which the row starts; the header is on 1.'),
    last_line: orNull(WHOLE_NUMBER),
    row_sha256: described(
      orNull(SHA256),
      'Of the bytes of the row, unpacked, from the first to the last before its line end.',
    ),
    loaded: TIME,
  }),
  'Where the row stands in the release. Null: loaded before places were kept.',
);

const RELATED = object<Related>({
  total: described(WHOLE_NUMBER, 'Tweets; one that two campaigns hold counts twice.'),
  accounts: WHOLE_NUMBER,
  first: orNull(TIME),
  tweets: described(list(TWEET_RESULT), 'The first of them.'),
  url: described(SEARCH_PATH, 'Path of the search that finds them all.'),
});

const OTHER = object<OtherTweet>({
  id: ID,
  tweet: described(orNull(TWEET_RESULT), 'Null: the archive does not hold it.'),
  total: described(WHOLE_NUMBER, 'Tweets that name it in the same way, this one among them.'),
  url: SEARCH_PATH,
});

const ABOVE: Readonly<Record<Above, true>> = {
  nothing: true,
  absent: true,
  damaged: true,
  circle: true,
  more: true,
};

const THREAD = object<Thread>({
  above: described(
    oneOf(ABOVE),
    'What stands above the topmost tweet: nothing, for it replies to none; absent: a tweet that the archive does not hold; damaged: its id was; circle: a tweet below it; more: more of the thread than is listed.',
  ),
  above_id: orNull(ID),
  ancestors: described(list(TWEET_RESULT), 'The topmost first.'),
  replies: described(
    list(
      object<Reply>({
        depth: described(WHOLE_NUMBER, '1: a reply to the tweet itself.'),
        tweet: TWEET_RESULT,
      }),
    ),
    'Each followed by the replies to it.',
  ),
  replies_cut: described(BOOLEAN, 'There are more than these.'),
  total: described(WHOLE_NUMBER, 'Tweets of the whole thread that the archive holds.'),
  url: SEARCH_PATH,
});

const ARCHIVED = object<ArchivedTweet>({
  ...TWEET_DETAIL,
  text_published: described(orNull(TEXT), 'As the release has it, where HTML entities make that differ.'),
  source: SOURCE,
});

/** The answer of `/tweets/{id}.json`. */
export const TWEET_CONTEXT = named(
  'TweetContext',
  object<Omit<TweetContext, 'tweets'> & { readonly tweets: readonly ArchivedTweet[] }>({
    id: ID,
    tweets: described(list(ARCHIVED), 'As each campaign holds it; one at least.'),
    thread: described(orNull(THREAD), 'Null: it replies to nothing, and nothing here replies to it.'),
    retweeted: described(orNull(OTHER), 'The tweet that it retweets.'),
    quoted: described(orNull(OTHER), 'The tweet that it quotes.'),
    retweets: described(RELATED, 'Retweets of it.'),
    quotes: described(RELATED, 'Tweets that quote it.'),
    same_text: described(
      orNull(RELATED),
      'Tweets that say the same, itself among them. Null: too short, or a native retweet.',
    ),
  }),
);

export const TWEET_ID: Json = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^\\d{1,20}$' },
};

export const TWEET_PATHS = {
  '/tweets/{id}.json': operation(
    'tweet',
    'A tweet with its thread, what is like it, and where it stands in the release',
    {
      parameters: [TWEET_ID],
      responses: {
        200: answer('The tweet.', 'application/json', TWEET_CONTEXT.json, TAGGED),
        ...errors(404, 500, 503),
      },
    },
  ),
} as const;
