import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../indexer/columns.ts';
import { TWEET_COLUMNS } from '../../../search/releaseColumns.ts';
import { RowReader } from '../../../indexer/rowReader.ts';
import type { TextReading } from '../../../indexer/tweetEntities.ts';
import { toTweet } from '../../../indexer/tweetRow.ts';
import type { TweetDocument } from '../../../search/documents.ts';
import { aTweetRow, type TweetCells } from '../../support/builders.ts';
import { PLACE } from '../../support/documents.ts';

const COLUMNS = readHeader(TWEET_COLUMNS, 'tweets.csv');
const READING: TextReading = { emptyColumns: new Set(), taken: new Set(), identify: () => undefined };
const CONTEXT = { campaign: 'fable', load: '20200101000000000' };

/** What becomes of a row: the document or the reason, and the columns that were odd. */
function read(given: TweetCells): { result: ReturnType<typeof toTweet>; odd: readonly string[] } {
  const cells = aTweetRow(given);
  const row = new RowReader(
    TWEET_COLUMNS.map((column) => cells[column] ?? ''),
    COLUMNS,
  );
  return { result: toTweet(row, CONTEXT, READING, PLACE), odd: [...row.odd] };
}

test('a plain row becomes a document with every field', () => {
  expect(read({}).result).toStrictEqual({
    id: '783017634562412544',
    campaign: 'fable',
    load: '20200101000000000',
    time: Date.UTC(2016, 9, 3, 18, 45),
    text: 'The harvest begins',
    text_published: undefined,
    text_restored: undefined,
    lang: 'en',
    lang_published: 'en',
    lang_detected: undefined,
    account_id: '1001',
    account_screen_name: 'mill_lane',
    account_display_name: 'Mill Lane',
    account_hashed: false,
    account_followers: 5_200,
    account_following: 12,
    account_created: Date.UTC(2013, 11, 7),
    account_language: 'en',
    client: 'Twitter Web Client',
    types: ['original'],
    traits: undefined,
    conversation: undefined,
    reply_to_id: undefined,
    reply_to_account: undefined,
    quote_of_id: undefined,
    quote_of_account: undefined,
    retweet_of_id: undefined,
    retweet_of_account: undefined,
    likes: 1,
    retweets: 0,
    replies: 0,
    quotes: 0,
    hashtags: undefined,
    urls: undefined,
    url_addresses: undefined,
    domains: undefined,
    mentions: undefined,
    mention_handles: undefined,
    cashtags: undefined,
    point: undefined,
    geo: undefined,
    poll_choices: undefined,
    media: undefined,
    media_hashes: undefined,
    same_text: undefined,
    source_file: 'fable_tweets_csv_hashed.csv',
    source_row: 1,
    source_line: 2,
    source_last_line: 2,
    row_sha256: '0a'.repeat(32),
    random: 1_580_455_596,
    damaged_ids: undefined,
    cells_published: undefined,
  });
});

/** Given cells, the part of the document that follows, and the columns that are odd. */
const ROWS: readonly [why: string, TweetCells, Partial<TweetDocument>, odd?: readonly string[]][] = [
  [
    'entities are decoded once',
    { tweet_text: 'a &amp;lt; b &lt;3 &quot;so&quot; &#39; &copy' },
    { text: `a &lt; b <3 "so" ' &copy` },
  ],
  ['a newline stays', { tweet_text: 'one\ntwo\r\nthree' }, { text: 'one\ntwo\r\nthree' }],
  ['an empty text is a text', { tweet_text: '' }, { text: '' }],
  [
    'the word nan is a text',
    { tweet_text: 'nan', user_display_name: 'None' },
    { text: 'nan', account_display_name: 'None' },
  ],
  ['NUL stays', { tweet_text: 'a\0b' }, { text: 'a\0b' }],
  ['no language is not und', { tweet_language: '' }, { lang: 'none', lang_published: undefined }],
  ['und', { tweet_language: 'und' }, { lang: 'und', lang_published: 'und' }],
  ['in is Indonesian', { tweet_language: 'in' }, { lang: 'id', lang_published: 'in' }],
  ['iw is Hebrew', { tweet_language: 'iw' }, { lang: 'he', lang_published: 'iw' }],
  ['zh-cn', { tweet_language: 'zh-cn' }, { lang: 'zh-CN', lang_published: 'zh-cn' }],
  [
    'a filler is no language',
    { tweet_language: 'nan' },
    { lang: 'none', lang_published: undefined },
    ['tweet_language'],
  ],
  ['a sentence is no language', { tweet_language: 'so it is' }, { lang: 'none' }, ['tweet_language']],
  [
    'a retweet',
    { is_retweet: 'True', retweet_tweetid: '12' },
    { types: ['retweet'], retweet_of_id: '12', retweet_of_account: undefined },
  ],
  [
    'a reply and a quote at once',
    { in_reply_to_tweetid: '5', quoted_tweet_tweetid: '6' },
    { types: ['reply', 'quote'] },
  ],
  [
    'a retweet that is a reply',
    { is_retweet: 'true', in_reply_to_tweetid: '5' },
    { types: ['retweet', 'reply'] },
  ],
  ['not published', { is_retweet: '' }, { types: ['none'] }],
  ['is_retweet is odd', { is_retweet: 'perhaps' }, { types: ['none'] }, ['is_retweet']],
  [
    'a damaged id is unknown, and still says what the tweet is',
    { in_reply_to_tweetid: '1.198473762313818e+18', in_reply_to_userid: '98336677.0' },
    {
      types: ['reply'],
      reply_to_id: undefined,
      reply_to_account: undefined,
      damaged_ids: ['in_reply_to_tweetid', 'in_reply_to_userid'],
    },
    ['in_reply_to_tweetid', 'in_reply_to_userid'],
  ],
  [
    'a filler is no id',
    { in_reply_to_tweetid: 'nan' },
    { types: ['original'], damaged_ids: undefined },
    ['in_reply_to_tweetid'],
  ],
  [
    'an id that is none',
    { quoted_tweet_tweetid: 'abc' },
    { types: ['quote'], quote_of_id: undefined },
    ['quoted_tweet_tweetid'],
  ],
  [
    'an id of 21 digits',
    { retweet_tweetid: '1'.repeat(21) },
    { retweet_of_id: undefined },
    ['retweet_tweetid'],
  ],
  ['20 digits are an id', { tweetid: '9'.repeat(20) }, { id: '9'.repeat(20) }],
  [
    'ids over 2^53 keep every digit',
    { in_reply_to_tweetid: '9007199254740993' },
    { reply_to_id: '9007199254740993' },
  ],
  [
    'a damaged userid stays as published',
    { userid: '98336677.0' },
    { account_id: '98336677.0', damaged_ids: ['userid'] },
    ['userid'],
  ],
  ['a hash of 2018', { userid: '0a'.repeat(32) }, { account_id: '0a'.repeat(32), account_hashed: true }],
  ['a hash of 2019', { userid: 'aB3+/'.repeat(8) + 'xyz=' }, { account_hashed: true }],
  [
    'a hashed account that is replied to',
    { in_reply_to_userid: 'aB3+/'.repeat(8) + 'xyz=' },
    { reply_to_account: 'aB3+/'.repeat(8) + 'xyz=' },
  ],
  [
    'a handle that is the hash',
    { userid: '0a'.repeat(32), user_screen_name: '0a'.repeat(32) },
    { account_screen_name: '0a'.repeat(32) },
  ],
  [
    'counts of a copy that was saved again',
    { like_count: '12.0', retweet_count: '3.' },
    { likes: 12, retweets: 3 },
  ],
  ['no count', { like_count: '', quote_count: '' }, { likes: undefined, quotes: undefined }],
  [
    'counts that are none',
    {
      like_count: '-1',
      retweet_count: 'many',
      reply_count: '1.5',
      quote_count: '1e400',
      follower_count: '99999999999999999',
    },
    {
      likes: undefined,
      retweets: undefined,
      replies: undefined,
      quotes: undefined,
      account_followers: undefined,
    },
    ['like_count', 'retweet_count', 'reply_count', 'quote_count', 'follower_count'],
  ],
  [
    'bare lists',
    { hashtags: '[#harvest, bells]', user_mentions: '[1001, x]' },
    { hashtags: ['harvest', 'bells'], mentions: ['1001', 'x'] },
  ],
  [
    'a list that is none',
    { hashtags: 'harvest', poll_choices: 'yes' },
    { hashtags: undefined, poll_choices: undefined },
    ['hashtags', 'poll_choices'],
  ],
  ['poll choices', { poll_choices: "['Yes', 'No']" }, { poll_choices: ['Yes', 'No'] }],
  [
    'domains, each once',
    {
      urls: '[http://news.fair.example/a, https://t.co/x, http://fair.example/b, http://127.0.0.1:80/, https://shop.co.uk/]',
    },
    { domains: ['fair.example', 't.co', '127.0.0.1', 'shop.co.uk'] },
  ],
  [
    'no domain of a link that is cut within its host',
    { urls: '[https://t.…, http://fair…, https://t.co/a…]' },
    { domains: ['t.co'] },
  ],
  ['an address without a host', { urls: '[/]' }, { urls: ['/'], domains: undefined }],
  [
    'coordinates',
    { latitude: '51.5', longitude: '-0.12' },
    { point: { lat: 51.5, lon: -0.12 }, geo: undefined },
  ],
  [
    'withheld coordinates',
    { latitude: 'present', longitude: 'present' },
    { point: undefined, geo: 'present' },
  ],
  ['no coordinates', { latitude: 'absent', longitude: 'absent' }, { geo: 'absent' }],
  [
    'coordinates off the map',
    { latitude: '91', longitude: '181.0' },
    { point: undefined, geo: undefined },
    ['latitude', 'longitude'],
  ],
  ['half a place', { latitude: '51.5' }, { point: undefined }],
  ['no client', { tweet_client_name: '' }, { client: undefined }],
  ['a reply to itself', { in_reply_to_userid: '1001' }, { traits: ['self_reply'] }],
  ['a reply to another', { in_reply_to_userid: '1002' }, { traits: undefined }],
  ['a retweet by hand', { tweet_text: 'RT @mill_lane: bread' }, { traits: ['manual_rt'] }],
  ['a changed one', { tweet_text: 'MT \uFF20mill_lane bread' }, { traits: ['manual_rt'] }],
  [
    'a native retweet is none',
    { tweet_text: 'RT @mill_lane: bread', is_retweet: 'true' },
    { traits: undefined },
  ],
  ['nor is what may be one', { tweet_text: 'RT @mill_lane: bread', is_retweet: '' }, { traits: undefined }],
  ['nor a word', { tweet_text: 'ART @mill_lane' }, { traits: undefined }],
  ['nor one later in the text', { tweet_text: 'So: RT @mill_lane bread' }, { traits: undefined }],
  ['a cut text', { tweet_text: 'the harv\u2026' }, { traits: ['truncated'] }],
  [
    'a cut text with its address',
    { tweet_text: 'the harv\u2026 https://t.co/AbC1 ' },
    { traits: ['truncated'] },
  ],
  ['dots elsewhere', { tweet_text: 'well\u2026 yes', poll_choices: '[]' }, { traits: undefined }],
  ['a poll', { poll_choices: '[yes, no]' }, { traits: ['poll'] }],
  [
    'handles of the text, beside the ids of the column',
    {
      tweet_text: `@Mill_Lane \uFF20bells a@b.example @mill_lane @${'0a'.repeat(32)}`,
      user_mentions: '[1001]',
    },
    { mentions: ['1001'], mention_handles: ['mill_lane', 'bells', '0a'.repeat(32)] },
  ],
  [
    'handles of the column, as the text may hide them',
    { tweet_text: '#@Mill_Lane and @bells', user_mentions: '[Mill_Lane, Bells, 1001]' },
    { mentions: ['Mill_Lane', 'Bells', '1001'], mention_handles: ['bells', 'mill_lane'] },
  ],
  [
    'addresses with the host reversed, each once',
    { urls: '[https://www.mill.example/Bread, http://mill.example/bread#top, /]' },
    { url_addresses: ['example.mill/bread'] },
  ],
  [
    'a text with entities, and others',
    { tweet_text: 'a &amp; b', user_display_name: 'Mill &amp; Lane', tweet_client_name: 'A & B' },
    { text_published: 'a &amp; b', cells_published: ['user_display_name=Mill &amp; Lane'], client: 'A & B' },
  ],
  [
    'cells that cannot be read',
    { like_count: '1,234', retweet_userid: '98336677.0', quoted_tweet_tweetid: 'abc', reply_count: 'nan' },
    { cells_published: ['quoted_tweet_tweetid=abc', 'retweet_userid=98336677.0', 'like_count=1,234'] },
    ['like_count', 'retweet_userid', 'quoted_tweet_tweetid', 'reply_count'],
  ],
  [
    'a reply that may be a retweet',
    { in_reply_to_tweetid: '5', is_retweet: '' },
    { types: ['reply'], cells_published: ['is_retweet='] },
  ],
  [
    'hashtags that are nothing but signs and blanks',
    { hashtags: '[#, # , \uFF03bells]' },
    { hashtags: ['bells'] },
  ],
  [
    'the profile of a row',
    { following_count: '7', account_creation_date: '2012-01-01', account_language: 'ru' },
    { account_following: 7, account_created: Date.UTC(2012, 0, 1), account_language: 'ru' },
  ],
];

test.each(ROWS)('%s', (_why, given, expected, oddColumns = []) => {
  const { result, odd } = read(given);
  expect(result).toMatchObject(expected);
  expect(odd.toSorted()).toEqual(oddColumns.toSorted());
});

describe('the time', () => {
  test('is that of the id where it falls into the published minute', () => {
    expect(read({ tweetid: '877919995476496385', tweet_time: '2017-06-22 16:03' }).result).toMatchObject({
      time: Date.parse('2017-06-22T16:03:32.543Z'),
    });
  });

  test('is the published minute where the id says otherwise', () => {
    expect(read({ tweetid: '877919995476496385', tweet_time: '2017-06-22 16:04' }).result).toMatchObject({
      time: Date.parse('2017-06-22T16:04:00Z'),
    });
  });
});

test.each<[TweetCells, string]>([
  [{ tweetid: '' }, 'tweetid is not 1 to 20 digits'],
  [{ tweetid: '1.19e+18' }, 'tweetid is not 1 to 20 digits'],
  [{ tweetid: '1'.repeat(21) }, 'tweetid is not 1 to 20 digits'],
  [{ tweetid: '-5' }, 'tweetid is not 1 to 20 digits'],
  [{ userid: '' }, 'userid is empty'],
  [{ userid: 'nan' }, 'userid is empty'],
  [{ userid: 'x'.repeat(513) }, 'userid is too long'],
  [{ tweet_time: '' }, 'tweet_time cannot be read'],
  [{ tweet_time: '2018-02-31 10:00' }, 'tweet_time cannot be read'],
])('refused: %#', (given, refused) => {
  expect(read(given).result).toEqual({ refused });
});

test('bytes that are not UTF-8 make a value odd and stay visible', () => {
  const cells = aTweetRow({ tweet_text: 'a\uFFFDb' });
  const values = TWEET_COLUMNS.map((column) => cells[column] ?? '');
  const broken = new RowReader(values, COLUMNS, () => false);
  expect(toTweet(broken, CONTEXT, READING, PLACE)).toMatchObject({ text: 'a\uFFFDb' });
  expect([[...broken.odd], broken.hasBadBytes]).toEqual([['tweet_text'], true]);
  const published = new RowReader(values, COLUMNS, () => true);
  expect(toTweet(published, CONTEXT, READING, PLACE)).toMatchObject({ text: 'a\uFFFDb' });
  expect([[...published.odd], published.hasBadBytes]).toEqual([[], false]);
});

describe('columns that hold nothing in the whole file', () => {
  const text = '@Mill_Lane the #harvest is in https://mill.example.com/a $MILL';
  const cells = aTweetRow({ tweet_text: text, hashtags: '[own]', urls: '[]', user_mentions: '[]' });
  const values = TWEET_COLUMNS.map((column) => cells[column] ?? '');
  const tweet = (
    emptyColumns: TextReading['emptyColumns'],
    taken: TextReading['taken'] = new Set(),
  ): unknown => toTweet(new RowReader(values, COLUMNS), CONTEXT, { ...READING, emptyColumns, taken }, PLACE);

  test('are filled from the text', () => {
    expect(tweet(new Set(['hashtags', 'urls', 'user_mentions']))).toMatchObject({
      hashtags: ['harvest'],
      urls: ['https://mill.example.com/a'],
      domains: ['example.com'],
      mentions: ['mill_lane'],
      cashtags: ['MILL'],
    });
  });

  test('which is remembered where the text has something', () => {
    const taken: TextReading['taken'] = new Set();
    tweet(new Set(['hashtags', 'urls']), taken);
    expect([...taken].sort()).toEqual(['hashtags', 'urls']);
  });

  test('and no others are', () => {
    expect(tweet(new Set())).toMatchObject({ hashtags: ['own'], urls: undefined, mentions: undefined });
  });
});

test('the language that is found does not touch the label', () => {
  const identify: TextReading['identify'] = (text, lang) => `${text} labelled ${lang}`;
  const row = new RowReader(
    TWEET_COLUMNS.map((column) => aTweetRow({ tweet_language: 'in', tweet_text: 'a &amp; b' })[column] ?? ''),
    COLUMNS,
  );
  expect(toTweet(row, CONTEXT, { ...READING, identify }, PLACE)).toMatchObject({
    lang: 'id',
    lang_published: 'in',
    lang_detected: 'a & b labelled id',
  });
});
