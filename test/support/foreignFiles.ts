import { readHeader } from '../../indexer/columns.ts';
import { RowReader } from '../../indexer/rowReader.ts';

/** Columns of FiveThirtyEight's files; copies have more in front. */
export const FIVE_THIRTY_EIGHT_COLUMNS = [
  'external_author_id',
  'author',
  'content',
  'region',
  'language',
  'publish_date',
  'harvested_date',
  'following',
  'followers',
  'updates',
  'post_type',
  'account_type',
  'retweet',
  'account_category',
  'new_june_2018',
  'alt_external_id',
  'tweet_id',
  'article_url',
  'tco1_step1',
  'tco2_step1',
  'tco3_step1',
] as const;

export const NBC_TWEET_COLUMNS = [
  'user_id',
  'user_key',
  'created_at',
  'created_str',
  'retweet_count',
  'retweeted',
  'favorite_count',
  'text',
  'tweet_id',
  'source',
  'hashtags',
  'expanded_urls',
  'posted',
  'mentions',
  'retweeted_status_id',
  'in_reply_to_status_id',
] as const;

export const NBC_USER_COLUMNS = [
  'id',
  'location',
  'name',
  'followers_count',
  'statuses_count',
  'time_zone',
  'verified',
  'lang',
  'screen_name',
  'description',
  'created_at',
  'favourites_count',
  'friends_count',
  'listed_count',
] as const;

/** Cells of a row, by column of the file. */
export type ForeignCells = Readonly<Record<string, string>>;

/** Of FiveThirtyEight; the id is one of its minute. */
export const aFiveThirtyEightRow = (given: ForeignCells = {}): ForeignCells => ({
  external_author_id: '1001',
  author: 'MILL_LANE',
  content: 'The harvest begins https://t.co/harvest001',
  region: 'Saltby',
  language: 'English',
  publish_date: '10/3/2016 18:45',
  harvested_date: '10/3/2016 18:46',
  following: '12',
  followers: '5200',
  updates: '7',
  post_type: '',
  account_type: 'local',
  retweet: '0',
  account_category: 'NewsFeed',
  new_june_2018: '0',
  alt_external_id: '1001',
  tweet_id: '783015058606129152',
  article_url: 'http://twitter.com/1001/statuses/783015058606129152',
  tco1_step1: 'https://mill.example/harvest',
  tco2_step1: '',
  tco3_step1: '',
  ...given,
});

/** Of NBC; one that Twitter had answered. */
export const anNbcTweetRow = (given: ForeignCells = {}): ForeignCells => ({
  user_id: '1001',
  user_key: 'mill_lane',
  created_at: '1475520300000',
  created_str: '2016-10-03 18:45:00',
  retweet_count: '3',
  retweeted: 'false',
  favorite_count: '4',
  text: 'The harvest &amp; more #harvest',
  tweet_id: '783015058606129152',
  source: '<a href="https://mill.example" rel="nofollow">Twitter Web Client</a>',
  hashtags: '["harvest"]',
  expanded_urls: '["https:\\/\\/mill.example\\/a,b"]',
  posted: 'POSTED',
  mentions: '["saltby"]',
  retweeted_status_id: '',
  in_reply_to_status_id: '',
  ...given,
});

export const anNbcUserRow = (given: ForeignCells = {}): ForeignCells => ({
  id: '1001',
  location: 'Saltby',
  name: 'Mill Lane',
  followers_count: '5200',
  statuses_count: '7',
  time_zone: '',
  verified: 'false',
  lang: 'en',
  screen_name: 'Mill_Lane',
  description: 'Bread &amp; barley',
  created_at: 'Sat Dec 07 04:38:02 +0000 2013',
  favourites_count: '1',
  friends_count: '12',
  listed_count: '0',
  ...given,
});

/** A file of any columns, every field in quotes. */
export const foreignCsv = (columns: readonly string[], rows: readonly ForeignCells[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');

/** The reader of a row of a file that has these columns. */
export const readerOf = (columns: readonly string[], row: ForeignCells): RowReader =>
  new RowReader(
    columns.map((column) => row[column] ?? ''),
    readHeader(columns, 'a.csv'),
  );
