import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAccount } from '../../../indexer/accountRow.ts';
import { readHeader } from '../../../indexer/columns.ts';
import { parseList } from '../../../indexer/listCell.ts';
import { RowReader } from '../../../indexer/rowReader.ts';
import type { TextReading } from '../../../indexer/tweetEntities.ts';
import { toTweet } from '../../../indexer/tweetRow.ts';
import type { AccountDocument, TweetDocument } from '../../../search/documents.ts';
import { TWEET_COLUMNS, type TweetColumn } from '../../../search/releaseColumns.ts';
import { toListCell, toReleaseRow } from '../../../search/releaseRow.ts';
import { aTweetRow, type TweetCells } from '../../support/builders.ts';
import { PLACE } from '../../support/documents.ts';

const COLUMNS = readHeader(TWEET_COLUMNS, 'tweets.csv');
const CONTEXT = { campaign: 'fable', load: '20200101000000000' };
const NOTHING_EMPTY: TextReading['emptyColumns'] = new Set();

interface Read {
  readonly tweet: TweetDocument;
  readonly account: AccountDocument;
  readonly odd: readonly string[];
}

/** What becomes of a row, as Elasticsearch gives it back; undefined where it is refused. */
function read(cells: TweetCells, emptyColumns = NOTHING_EMPTY): Read | undefined {
  const values = TWEET_COLUMNS.map((column) => cells[column] ?? '');
  const row = new RowReader(values, COLUMNS);
  const reading = { emptyColumns, taken: new Set<never>(), identify: () => undefined };
  const tweet = toTweet(row, CONTEXT, reading, PLACE);
  const account = toAccount(new RowReader(values, COLUMNS), 'tweets', CONTEXT);
  if ('refused' in tweet || 'refused' in account) return undefined;
  const stored = JSON.parse(JSON.stringify({ tweet, account })) as Pick<Read, 'tweet' | 'account'>;
  return { ...stored, odd: [...row.odd].sort() };
}

const again = ({ tweet, account }: Read): TweetCells => toReleaseRow(tweet, account);

/** The row that a document gives is read as the same document. */
function expectSame(cells: TweetCells, emptyColumns = NOTHING_EMPTY): void {
  const first = read(cells, emptyColumns);
  if (first === undefined) return;
  const second = read(again(first));
  expect({ tweet: second?.tweet, account: second?.account }).toEqual({
    tweet: first.tweet,
    account: first.account,
  });
}

const mixed = (...parts: string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map((each) => each.join(''));
const PROSE = mixed(
  ...['&amp;', '&amp;lt;', '&lt;', '&#39;', '&copy', '&', '"', "'", '\n', '\r\n', ' ', ',', '=', '\0', '…'],
  ...['RT @miller ', 'MT @a', '@bells', '#harvest', '$MILL', 'https://t.co/a', 'мельница', '\u200C', '🌾'],
);
const ID = fc.oneof(
  fc.constantFrom('', '5', '783017634562412544', '9'.repeat(20), '1'.repeat(21), ' 12 ', 'abc', 'nan'),
  fc.constantFrom('1.23E+17', '1.198473762313818e+18', '98336677.0', '1001', '0a'.repeat(32)),
  fc.constant(`${'aB3+/'.repeat(8)}xyz=`),
);
const COUNT = fc.constantFrom('', '0', '12', '12.0', '3.', '1,234', '-1', 'many', 'nan', '9007199254740993');
const ITEM = mixed(
  'harvest',
  'a, b',
  ',',
  ', ',
  "'",
  '"',
  '[',
  ']',
  '\\',
  '\\n',
  '\n',
  '#',
  '＃',
  ' ',
  '&amp;',
);
const LIST = fc.oneof(
  fc.constantFrom('', '[]', '[ ]', 'harvest', '[', "['', 'x']", "['a, b', 12]", '[#a, ##b, #, # c]', 'nan'),
  fc.array(ITEM, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
  fc.array(ITEM, { maxLength: 4 }).map((items) => toListCell(items)),
);
const DEGREES = fc.oneof(
  fc.constantFrom('', 'present', 'absent', '51.50', '-0', '-0.0', '0.0000001', '91', '181', '1e3', 'nan'),
  fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees.toFixed(20)),
);
const LANGUAGE = fc.constantFrom('', 'en', 'in', 'iw', 'zh-cn', 'und', ' ru ', 'so it is', 'nan');
const CELLS: Readonly<Record<TweetColumn, fc.Arbitrary<string>>> = {
  tweetid: fc.constantFrom('877919995476496385', '1', '9'.repeat(20)),
  userid: ID,
  user_display_name: PROSE,
  user_screen_name: PROSE,
  user_reported_location: PROSE,
  user_profile_description: PROSE,
  user_profile_url: PROSE,
  follower_count: COUNT,
  following_count: COUNT,
  account_creation_date: fc.constantFrom('', '2013-12-07', ' 2013-12-07 ', '2013-02-30', '0001-01-01', 'nan'),
  account_language: LANGUAGE,
  tweet_language: LANGUAGE,
  tweet_text: PROSE,
  tweet_time: fc.constantFrom('2017-06-22 16:03', '2017-06-22 16:03:40', '2017-06-22T16:03:00Z', ''),
  tweet_client_name: PROSE,
  in_reply_to_tweetid: ID,
  in_reply_to_userid: ID,
  quoted_tweet_tweetid: ID,
  is_retweet: fc.constantFrom('', 'true', 'True', 'false', 'perhaps', 'nan'),
  retweet_userid: ID,
  retweet_tweetid: ID,
  latitude: DEGREES,
  longitude: DEGREES,
  quote_count: COUNT,
  reply_count: COUNT,
  like_count: COUNT,
  retweet_count: COUNT,
  hashtags: LIST,
  urls: fc.oneof(
    LIST,
    fc.constantFrom('[http://mill.example/a,b, http://mill.example/c]', "['http://x/a, b']"),
  ),
  user_mentions: LIST,
  poll_choices: LIST,
};
const ROW = fc.record(CELLS);

test('a row of a document becomes the same document', () => {
  fc.assert(
    fc.property(ROW, (cells) => expectSame(cells)),
    { numRuns: 2_000 },
  );
});

test('and where entities came from the text, too', () => {
  fc.assert(
    fc.property(ROW, (cells) => expectSame(cells, new Set(['hashtags', 'urls', 'user_mentions']))),
    { numRuns: 1_000 },
  );
});

test('texts, ids, languages and what could not be read come back letter for letter', () => {
  const cells = aTweetRow({
    tweet_text: 'bread &amp; bells &lt;3\n"so"',
    user_display_name: 'Mill &amp; Lane',
    user_profile_description: 'Bread &gt; bells',
    tweet_client_name: 'Mill &amp; Co',
    tweet_language: 'iw',
    in_reply_to_tweetid: '1.198473762313818e+18',
    in_reply_to_userid: '98336677.0',
    quoted_tweet_tweetid: 'abc',
    is_retweet: '',
    like_count: '1,234',
    hashtags: 'harvest',
    urls: '[https://mill.example/a,b]',
    latitude: '51.5',
    longitude: '-0.25',
    user_mentions: '',
  });
  const first = read(cells);
  expect(first && again(first)).toEqual({
    ...Object.fromEntries(TWEET_COLUMNS.map((c) => [c, ''])),
    ...cells,
  });
  // What was odd at the first time is odd again: the counts of the report stay.
  expect(first && read(again(first))?.odd).toEqual(first?.odd);
});

test('without its account a row lacks what stands there alone', () => {
  const tweet = read(aTweetRow())?.tweet;
  expect(tweet && toReleaseRow(tweet, undefined)).toMatchObject({
    user_screen_name: 'mill_lane',
    user_reported_location: '',
    user_profile_description: '',
    user_profile_url: '',
  });
});

test('columns stand as Twitter ordered them', () => {
  const first = read(aTweetRow());
  expect(first && Object.keys(again(first))).toEqual([...TWEET_COLUMNS]);
});

describe('a list', () => {
  test.each<[readonly string[] | undefined, string]>([
    [undefined, ''],
    [['a', 'b'], '[a, b]'],
    [['http://mill.example/a,b'], '[http://mill.example/a,b]'],
    [["it's"], "[it's]"],
    [['a, b', "it's"], String.raw`['a, b', 'it\'s']`],
    [["'a'"], String.raw`['\'a\'']`],
    [['a, \\n\n'], String.raw`['a, \\n\n']`],
  ])('%j is written %s', (items, cell) => {
    expect(toListCell(items)).toBe(cell);
  });

  test('is read back, whatever its items are', () => {
    const item = fc.oneof(ITEM, fc.string({ unit: 'grapheme' })).map((each) => each.trim());
    fc.assert(
      fc.property(fc.array(item.filter((each) => each !== '')), (items) => {
        expect(parseList(toListCell(items))).toEqual(items);
      }),
      { numRuns: 2_000 },
    );
  });
});
