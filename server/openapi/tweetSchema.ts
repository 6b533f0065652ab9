import type { TweetRecord } from '../exports/ndjson.ts';
import type { MediaFile, SameFile } from '../media/mediaFile.ts';
import { TYPE_LABELS } from '../address/tweetTypes.ts';
import type { TweetDetail, TweetResult } from '../searching/tweetAnswer.ts';
import {
  BOOLEAN,
  described,
  list,
  named,
  NUMBER,
  object,
  oneOf,
  orNull,
  TEXT,
  textOf,
  WHOLE_NUMBER,
  type Properties,
} from './schema.ts';

const ID = described(
  textOf(/^\d{1,20}$/),
  'Id of a tweet: digits, as text, for they are longer than a number holds.',
);
const COUNT = described(orNull(WHOLE_NUMBER), 'As at the release; null: not recorded.');
const OTHER_TWEET = described(orNull(ID), 'Null: there is none, or its id was damaged in the release.');

const TYPES = described(
  list(oneOf(TYPE_LABELS)),
  'They overlap: a tweet may be a reply and a quote. none: the release does not say.',
);

const ACCOUNT = object<TweetResult['account']>({
  id: described(TEXT, 'Digits, or a hash where Twitter hashed the account.'),
  screen_name: orNull(TEXT),
  display_name: orNull(TEXT),
  hashed: described(BOOLEAN, 'Twitter hashed id and names: the account had fewer than 5,000 followers.'),
});

/** What a result and a line of NDJSON share. */
const MEDIA = described(
  list(
    object<MediaFile>({
      type: oneOf({ image: true, gif: true, video: true }),
      url: described(TEXT, 'Path of its content, which can be asked for in ranges.'),
      width: described(orNull(WHOLE_NUMBER), 'Pixels; null: not read, or a video.'),
      height: orNull(WHOLE_NUMBER),
      sha256: described(textOf(/^[0-9a-f]{64}$/), 'Of its content.'),
      bytes: WHOLE_NUMBER,
      same: described(
        orNull(
          object<SameFile>({
            tweets: WHOLE_NUMBER,
            accounts: WHOLE_NUMBER,
            first: orNull(TEXT),
            url: described(TEXT, 'Path of the search that finds them.'),
          }),
        ),
        'All tweets with this very file; null: not counted.',
      ),
    }),
  ),
  'Empty where the tweet has none, or media of its campaign are not loaded.',
);

const SHOWN: Properties<Omit<TweetResult, 'highlight' | 'highlight_restored' | 'media'>> = {
  id: ID,
  campaign: described(TEXT, 'Id of the campaign that the tweet was released with.'),
  lang: described(TEXT, 'Canonical language code; und: undetermined, none: not published.'),
  time: described(
    textOf(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d\.\d{3})?Z$/),
    'ISO 8601, UTC: with milliseconds where the id gives them, else to the minute that was published.',
  ),
  text: described(TEXT, 'As its author typed it: HTML entities of the release are decoded.'),
  text_restored: described(
    orNull(TEXT),
    'Whole text of a retweet that the release cuts, where it holds the retweeted tweet.',
  ),
  types: TYPES,
  account: ACCOUNT,
  likes: COUNT,
  retweets: COUNT,
  replies: COUNT,
  quotes: COUNT,
  hashtags: described(list(TEXT), 'Without #, in lower case.'),
  urls: list(TEXT),
  mentions: described(list(TEXT), 'Ids of accounts, as published.'),
  in_reply_to: OTHER_TWEET,
  retweet_of: OTHER_TWEET,
  quote_of: OTHER_TWEET,
  conversation: described(
    list(ID),
    'Its thread: the topmost tweet that the release holds, then what that one replies to. Empty: it is in none.',
  ),
  client: described(orNull(TEXT), 'Program that the tweet was sent with.'),
  url: described(TEXT, 'Path of the tweet’s page.'),
};

/** What a result has, with its marks and media. */
const RESULT: Properties<TweetResult> = {
  ...SHOWN,
  highlight: described(TEXT, 'HTML: the escaped text, with its matches in <mark>.'),
  highlight_restored: described(orNull(TEXT), 'The same of text_restored.'),
  media: MEDIA,
};

/** All else that the release publishes of a tweet. */
const PUBLISHED: Properties<Omit<TweetRecord, keyof typeof SHOWN>> = {
  lang_published: orNull(TEXT),
  lang_detected: described(orNull(TEXT), 'Found in the text by us, where the label is missing or doubtful.'),
  in_reply_to_account: orNull(TEXT),
  retweet_of_account: orNull(TEXT),
  damaged_ids: described(list(TEXT), 'Columns of the release whose id a spreadsheet damaged.'),
  poll_choices: list(TEXT),
  point: orNull(object<{ readonly lat: number; readonly lon: number }>({ lat: NUMBER, lon: NUMBER })),
  geo: orNull(oneOf({ present: true, absent: true })),
};

export const TWEET_RESULT = named('TweetResult', object<TweetResult>(RESULT));

export const TWEET_RECORD = named('TweetRecord', object<TweetRecord>({ ...SHOWN, ...PUBLISHED }));

export const TWEET_DETAIL: Properties<TweetDetail> = {
  ...RESULT,
  ...PUBLISHED,
  media_loaded: described(
    BOOLEAN,
    'Media of its campaign are loaded: without them nobody knows whether it has any.',
  ),
};
