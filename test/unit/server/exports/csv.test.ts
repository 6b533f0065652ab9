import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv, CSV_COLUMNS } from '../../../../server/exports/csv.ts';
import { TWEET_COLUMNS } from '../../../../search/releaseColumns.ts';
import type { TweetDocument } from '../../../../search/documents.ts';
import { anAccountDocument, aTweetDocument } from '../../../support/documents.ts';
import { batchesOf, textOf } from '../../../support/chunks.ts';

async function csv(tweets: readonly TweetDocument[], spreadsheet = false): Promise<string> {
  const account = anAccountDocument({ location: 'Saltby, "north"' });
  return textOf(writeCsv(batchesOf(tweets.map((tweet) => ({ tweet, account }))), { spreadsheet }));
}

async function rowsOf(tweets: readonly TweetDocument[], spreadsheet = false) {
  const text = await csv(tweets, spreadsheet);
  return parse(text, { columns: true, bom: spreadsheet, record_delimiter: '\r\n' }) as Record<
    string,
    string
  >[];
}

test('Twitter’s 31 columns come first, in the order of October 2018', async () => {
  const [header] = (await csv([])).split('\r\n');
  expect(header?.split(',').slice(0, 31)).toEqual(TWEET_COLUMNS);
  expect(header?.split(',').slice(31)).toEqual([
    'campaign',
    'lang',
    'lang_detected',
    'time',
    'types',
    'account_hashed',
    'tweet_url',
  ]);
});

test('a row has what was published of tweet and account, then what we say of it', async () => {
  const [row] = await rowsOf([
    aTweetDocument({ lang: 'id', lang_published: 'in', types: ['reply', 'quote'] }),
  ]);
  expect(row).toMatchObject({
    tweetid: '783017634562412544',
    user_reported_location: 'Saltby, "north"',
    tweet_language: 'in',
    tweet_time: '2016-10-03 18:45',
    campaign: 'fable',
    lang: 'id',
    types: 'reply quote',
    account_hashed: 'false',
    tweet_url: 'https://twitter.com/i/web/status/783017634562412544',
  });
});

test.each([
  ['quotes', 'she said "no", twice'],
  ['a line feed', 'one\ntwo'],
  ['a lone carriage return', 'one\rtwo'],
  ['a whole line end', 'one\r\ntwo'],
  ['blanks at the ends', '  text  '],
  ['formulas, as they are', '=HYPERLINK("https://mill.example")'],
  ['control characters', 'a\u0000b\u001Bc'],
  ['bidi marks', '\u202Eabc\u202C'],
  ['an emoji', '👩‍🌾'],
])('a text with %s comes back as it was', async (_, text) => {
  const [row] = await rowsOf([aTweetDocument({ text })]);
  expect(row?.['tweet_text']).toBe(text);
});

test('any text, name and client come back as they were, and no cell moves', async () => {
  const hostile = fc
    .array(fc.constantFrom('"', ',', '\r', '\n', '=', "'", 'a', ' ', '\u2028', 'é'))
    .map((a) => a.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(hostile, hostile), { maxLength: 5 }), async (texts) => {
      const tweets = texts.map(([text, client]) => aTweetDocument({ text, client }));
      const rows = await rowsOf(tweets);
      expect(rows.map((row) => [row['tweet_text'], row['tweet_client_name']])).toEqual(texts);
      expect(rows.every((row) => Object.keys(row).length === CSV_COLUMNS.length)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('lines end in CRLF, and there is no byte order mark', async () => {
  const text = await csv([aTweetDocument()]);
  expect(text.startsWith('tweetid,')).toBe(true);
  expect(text.match(/\r\n/g)).toHaveLength(2);
  expect(text.endsWith('\r\n')).toBe(true);
});

describe('for spreadsheets', () => {
  test('a byte order mark comes first', async () => {
    expect((await csv([], true)).startsWith('\uFEFFtweetid,')).toBe(true);
  });

  test('every id is text', async () => {
    const tweet = aTweetDocument({
      reply_to_id: '1',
      quote_of_id: '2',
      retweet_of_id: '3',
      retweet_of_account: '4',
    });
    const [row] = await rowsOf([tweet], true);
    expect(row).toMatchObject({
      tweetid: "'783017634562412544",
      userid: "'1001",
      in_reply_to_tweetid: "'1",
      quoted_tweet_tweetid: "'2",
      retweet_tweetid: "'3",
      retweet_userid: "'4",
      in_reply_to_userid: '',
    });
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-x', "'-x"],
    ['@name', "'@name"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['\u0000=1', "'\u0000=1"],
    ['＝1+1', "'＝1+1"],
    ["'quoted", "''quoted"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j becomes %j', async (text, shown) => {
    const [row] = await rowsOf([aTweetDocument({ text })], true);
    expect(row?.['tweet_text']).toBe(shown);
  });

  test('a negative number stays a number', async () => {
    const [row] = await rowsOf([aTweetDocument({ point: { lat: -12.5, lon: 3 } })], true);
    expect([row?.['latitude'], row?.['longitude']]).toEqual(['-12.5', '3']);
  });
});
