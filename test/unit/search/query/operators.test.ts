import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../../../search/query/compile.ts';
import { formatQuery } from '../../../../search/query/format.ts';
import { OPERATORS } from '../../../../search/query/operators.ts';
import { REFUSED, refusedNamed } from '../../../../search/query/operators/refused.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import { readQuery } from '../../../../search/query/reading.ts';

const HASH = '0123456789abcdef'.repeat(4);
const TWEET = '783017634562412544';

const term = (field: string, value: unknown) => ({ term: { [field]: value } });
const terms = (field: string, ...values: unknown[]) => ({ terms: { [field]: values } });
const range = (field: string, ends: object) => ({ range: { [field]: ends } });
const phrase = (field: string, query: string) => ({ match_phrase: { [field]: { query } } });
const prefix = (field: string, value: string) => ({ prefix: { [field]: { value } } });
const all = (...filter: object[]) => ({ bool: { filter } });
const either = (...should: object[]) => ({ bool: { should, minimum_should_match: 1 } });
const not = (...must_not: object[]) => ({ bool: { must_not } });
const utc = Date.UTC;

const account = (text: string, ...more: object[]) =>
  either(
    term('account_id', text),
    all(term('account_screen_name', text), term('account_hashed', false)),
    ...more,
  );
const byHash = (text: string) => all(prefix('account_id', text), term('account_hashed', true));
const mention = (text: string, ...ids: string[]) =>
  either(term('mention_handles', text), terms('mentions', text, ...ids));
const noneOf = (field: string, clause: object) => ({
  bool: { filter: [{ exists: { field } }], must_not: [clause] },
});
const engagement = ['likes', 'retweets', 'replies', 'quotes'];

/** What is typed, how it is written back, how it is read, and its clause. */
type Case = readonly [typed: string, written: string, reading: string, clause: object];

const FILTERS: readonly Case[] = [
  // Entities
  ['#Election', '#election', 'with the hashtag “#election”', terms('hashtags', 'election')],
  ['hashtag:Election', '#election', 'with the hashtag “#election”', terms('hashtags', 'election')],
  ['#elec*', '#elec*', 'with a hashtag that begins with “#elec”', either(prefix('hashtags', 'elec'))],
  ['＃ＡＢ', '#ａｂ', 'with the hashtag “#ａｂ”', terms('hashtags', 'ａｂ', 'ab')],
  ['#İstanbul', '#istanbul', 'with the hashtag “#istanbul”', terms('hashtags', 'istanbul')],
  ['$twtr', '$TWTR', 'with the stock symbol “$TWTR”', term('cashtags', 'TWTR')],
  ['cashtag:BRK.b', '$BRK.B', 'with the stock symbol “$BRK.B”', term('cashtags', 'BRK.B')],
  // Accounts
  ['@Mill_Lane', '@Mill_Lane', 'that mention “@Mill_Lane”', mention('Mill_Lane', 'mill_lane')],
  ['mentions:1001', '@1001', 'that mention “1001”', mention('1001')],
  ['mention:mill', '@mill', 'that mention “@mill”', mention('mill')],
  ['from:@mill', 'from:mill', 'from “@mill”', account('mill')],
  ['author:mill_lane', 'from:mill_lane', 'from “@mill_lane”', account('mill_lane', byHash('mill_lane'))],
  ['from:12345678', 'from:12345678', 'from “12345678”', account('12345678', byHash('12345678'))],
  [`from:${HASH}`, `from:${HASH}`, `from “${HASH}”`, account(HASH)],
  ['to:1001', 'to:1001', 'in reply to “1001”', terms('reply_to_account', '1001')],
  ['in_reply_to:mill', 'to:mill', 'in reply to “@mill”', terms('reply_to_account', 'mill')],
  ...['retweets_of', 'rt_of', 'retweets_of_user'].map((name): Case => [
    `${name}:mill`,
    'retweets_of:mill',
    'that retweet “@mill”',
    terms('retweet_of_account', 'mill'),
  ]),
  ...['quoted_user_id', 'quotes_of', 'quotes_of_user', 'quoted_user'].map((name): Case => [
    `${name}:1001`,
    'quoted_user_id:1001',
    'that quote “1001”',
    terms('quote_of_account', '1001'),
  ]),
  ...['name', 'bio_name', 'bio_name_contains', 'user_bio_name'].map((name): Case => [
    `${name}:"Mill Lane"`,
    'name:"Mill Lane"',
    'from accounts whose name holds “Mill Lane”',
    phrase('account_display_name', 'Mill Lane'),
  ]),
  ...['bio', 'description', 'bio_contains', 'user_bio'].map((name): Case => [
    `${name}:miller`,
    'bio:miller',
    'from accounts whose description holds “miller”',
    terms('account_id'),
  ]),
  ...['location', 'bio_location', 'bio_location_contains', 'user_bio_location'].map((name): Case => [
    `${name}:fable`,
    'location:fable',
    'from accounts whose place holds “fable”',
    terms('account_id'),
  ]),
  // Time
  [
    'since:2016-11-08',
    'since:2016-11-08',
    'from 8 November 2016 00:00 UTC',
    range('time', { gte: utc(2016, 10, 8) }),
  ],
  [
    'since:2016-1-5',
    'since:2016-01-05',
    'from 5 January 2016 00:00 UTC',
    range('time', { gte: utc(2016, 0, 5) }),
  ],
  [
    'until:2016-11-08',
    'until:2016-11-08',
    'up to 7 November 2016 23:59:59 UTC',
    range('time', { lt: utc(2016, 10, 8) }),
  ],
  [
    'since:2016-11-08_14:30:05_UTC',
    'since:2016-11-08T14:30:05Z',
    'from 8 November 2016 14:30:05 UTC',
    range('time', { gte: utc(2016, 10, 8, 14, 30, 5) }),
  ],
  [
    'until:2016-11-08T01:30+03:00',
    'until:2016-11-07T22:30Z',
    'up to 7 November 2016 22:29:59 UTC',
    range('time', { lt: utc(2016, 10, 7, 22, 30) }),
  ],
  [
    'until:2016-11-08T00:00:00.250Z',
    'until:2016-11-08T00:00:00.250Z',
    'up to 8 November 2016 00:00:00.249 UTC',
    range('time', { lt: utc(2016, 10, 8) + 250 }),
  ],
  [
    'since_time:1478563200',
    'since:2016-11-08T00:00:00Z',
    'from 8 November 2016 00:00 UTC',
    range('time', { gte: utc(2016, 10, 8) }),
  ],
  [
    'until_time:1478563200',
    'until:2016-11-08T00:00:00Z',
    'up to 7 November 2016 23:59:59 UTC',
    range('time', { lt: utc(2016, 10, 8) }),
  ],
  [
    'date:2016-11',
    'date:2016-11',
    'from 1 November 2016 00:00 UTC up to 30 November 2016 23:59:59 UTC',
    range('time', { gte: utc(2016, 10, 1), lt: utc(2016, 11, 1) }),
  ],
  [
    'date:2016-10-01..2016-11-08',
    'date:2016-10-01..2016-11-08',
    'from 1 October 2016 00:00 UTC up to 8 November 2016 23:59:59 UTC',
    range('time', { gte: utc(2016, 9, 1), lt: utc(2016, 10, 9) }),
  ],
  [
    'date:2016-11-08T14:30',
    'date:2016-11-08T14:30Z',
    'from 8 November 2016 14:30 UTC up to 8 November 2016 14:30:59 UTC',
    range('time', { gte: utc(2016, 10, 8, 14, 30), lt: utc(2016, 10, 8, 14, 31) }),
  ],
  ['date:2016..', 'date:2016..', 'from 1 January 2016 00:00 UTC', range('time', { gte: utc(2016, 0) })],
  ['date:..2016', 'date:..2016', 'up to 31 December 2016 23:59:59 UTC', range('time', { lt: utc(2017, 0) })],
  [
    'created:2013-07',
    'created:2013-07',
    'from accounts made from 1 July 2013 00:00 UTC up to 31 July 2013 23:59:59 UTC',
    range('account_created', { gte: utc(2013, 6), lt: utc(2013, 7) }),
  ],
  // Languages
  ...['lang:ru', 'language:RU', 'lang:Russian', 'lang:русский'].map((typed): Case => [
    typed,
    'lang:ru',
    'in Russian',
    term('lang', 'ru'),
  ]),
  ['lang:iw', 'lang:he', 'in Hebrew', term('lang', 'he')],
  ['lang:in', 'lang:id', 'in Indonesian', term('lang', 'id')],
  ['lang:farsi', 'lang:fa', 'in Persian', term('lang', 'fa')],
  ['lang:ZH-cn', 'lang:zh-CN', 'in Chinese, simplified', term('lang', 'zh-CN')],
  ['lang:en-gb', 'lang:en-gb', 'in English (en-gb)', term('lang', 'en-gb')],
  ['lang:az', 'lang:az', 'in Azerbaijani', term('lang', 'az')],
  ['lang:und', 'lang:und', 'labelled “Undetermined”', term('lang', 'und')],
  ['lang:none', 'lang:none', 'whose language is not published', term('lang', 'none')],
  ...['account_lang', 'account_language', 'user_lang'].map((name): Case => [
    `${name}:hebrew`,
    'account_lang:he',
    'from accounts set to Hebrew',
    terms('account_language', 'he', 'iw'),
  ]),
  // Kinds
  ['is:retweet', 'is:retweet', 'that are retweets', term('types', 'retweet')],
  ['is:replies', 'is:reply', 'that are replies', term('types', 'reply')],
  ['is:quote', 'is:quote', 'that quote a tweet', term('types', 'quote')],
  [
    'is:original',
    'is:original',
    'that are neither retweets nor replies nor quotes',
    term('types', 'original'),
  ],
  ['is:self-reply', 'is:self_reply', 'that reply to their own account', term('traits', 'self_reply')],
  ['is:manual_rt', 'is:manual_rt', 'that are retweets by hand (RT @name)', term('traits', 'manual_rt')],
  ['is:truncated', 'is:truncated', 'whose text is cut', term('traits', 'truncated')],
  ['is:copied', 'is:copied', 'whose text another account wrote too', term('traits', 'copied')],
  ['is:poll', 'is:poll', 'with a poll', term('traits', 'poll')],
  ['is:hashed', 'is:hashed', 'from hashed accounts', term('account_hashed', true)],
  ['has:links', 'has:links', 'with links', { exists: { field: 'url_words' } }],
  ['has:hashtags', 'has:hashtags', 'with hashtags', { exists: { field: 'hashtags' } }],
  ['has:mentions', 'has:mentions', 'with mentions', { exists: { field: 'mentions' } }],
  ['has:cashtags', 'has:cashtags', 'with stock symbols', { exists: { field: 'cashtags' } }],
  [
    'has:geo',
    'has:geo',
    'with coordinates, published or withheld',
    either({ exists: { field: 'point' } }, term('geo', 'present')),
  ],
  ['has:poll', 'has:poll', 'with a poll', term('traits', 'poll')],
  [
    'filter:has_engagement',
    'has:engagement',
    'with likes, retweets, replies or quotes',
    either(...engagement.map((field) => range(field, { gt: 0 }))),
  ],
  ['filter:nativeretweets', 'is:retweet', 'that are retweets', term('types', 'retweet')],
  ['filter:self_threads', 'is:self_reply', 'that reply to their own account', term('traits', 'self_reply')],
  ['filter:links', 'has:links', 'with links', { exists: { field: 'url_words' } }],
  // Links and apps
  ...['url', 'link', 'url_contains'].map((name): Case => [
    `${name}:fair.example/News`,
    'url:fair.example/News',
    'with a link to “fair.example/News”',
    either(prefix('url_addresses', 'example.fair/news')),
  ]),
  [
    'url:https://www.fair.example',
    'url:https://www.fair.example',
    'with a link to “https://www.fair.example”',
    either(prefix('url_addresses', 'example.fair/'), prefix('url_addresses', 'example.fair.')),
  ],
  [
    'url:t_mill.example/a',
    'url:t_mill.example/a',
    'with a link to “t_mill.example/a”',
    either(prefix('url_addresses', 'example.t_mill/a'), prefix('url_addresses', 'example.t-mill/a')),
  ],
  [
    'url:t.co/abc',
    'url:t.co/abc',
    'with a link to “t.co/abc”',
    either(prefix('url_addresses', 'co.t/abc'), phrase('text', 't.co/abc')),
  ],
  ['url:bread', 'url:bread', 'with a link that holds the word “bread”', phrase('url_words', 'bread')],
  ...['domain', 'site'].map((name): Case => [
    `${name}:Fair.Example`,
    'domain:fair.example',
    'with a link to the domain “fair.example”',
    term('domains', 'fair.example'),
  ]),
  ...['media', 'picture'].map((name): Case => [
    `${name}:5891B5B522D5DF086D0F`,
    'media:5891b5b522d5df08',
    'with the media file 5891b5b522d5df08',
    term('media_hashes', '5891b5b522d5df08'),
  ]),
  ...['source', 'client', 'app'].map((name): Case => [
    `${name}:"Mill Client"`,
    'source:"Mill Client"',
    'written with “Mill Client”',
    term('client.loose', 'Mill Client'),
  ]),
  // Counts
  ...(
    [
      ['likes', 'likes', 'faves', 'favorites'],
      ['retweets', 'retweets', 'reposts'],
      ['replies', 'replies'],
      ['quotes', 'quotes'],
    ] as const
  ).flatMap(([field, ...names]) =>
    names.map((name): Case => [
      `${name}:10..99`,
      `${field}:10..99`,
      `with 10 to 99 ${field}`,
      range(field, { gte: 10, lte: 99 }),
    ]),
  ),
  ...['min_likes', 'min_faves'].map((name): Case => [
    `${name}:1000`,
    'min_likes:1000',
    'with at least 1,000 likes',
    range('likes', { gte: 1_000 }),
  ]),
  ...['max_likes', 'max_faves'].map((name): Case => [
    `${name}:1`,
    'max_likes:1',
    'with at most 1 like',
    range('likes', { lte: 1 }),
  ]),
  ...['min_retweets', 'min_reposts'].map((name): Case => [
    `${name}:5`,
    'min_retweets:5',
    'with at least 5 retweets',
    range('retweets', { gte: 5 }),
  ]),
  ...['max_retweets', 'max_reposts'].map((name): Case => [
    `${name}:5`,
    'max_retweets:5',
    'with at most 5 retweets',
    range('retweets', { lte: 5 }),
  ]),
  ['min_replies:1', 'min_replies:1', 'with at least 1 reply', range('replies', { gte: 1 })],
  ['max_replies:0', 'max_replies:0', 'with at most 0 replies', range('replies', { lte: 0 })],
  ['min_quotes:2', 'min_quotes:2', 'with at least 2 quotes', range('quotes', { gte: 2 })],
  ['max_quotes:2', 'max_quotes:2', 'with at most 2 quotes', range('quotes', { lte: 2 })],
  ['likes:7', 'likes:7', 'with exactly 7 likes', range('likes', { gte: 7, lte: 7 })],
  ['likes:..7', 'max_likes:7', 'with at most 7 likes', range('likes', { lte: 7 })],
  ...['followers:5000..', 'min_followers:5000', 'followers_count:5000'].map((typed): Case => [
    typed,
    'min_followers:5000',
    'from accounts with at least 5,000 followers',
    range('account_followers', { gte: 5_000 }),
  ]),
  [
    'max_followers:9',
    'max_followers:9',
    'from accounts with at most 9 followers',
    range('account_followers', { lte: 9 }),
  ],
  ...['following:1..2', 'friends:1..2', 'following_count:1..2', 'friends_count:1..2'].map((typed): Case => [
    typed,
    'following:1..2',
    'from accounts with 1 to 2 accounts followed',
    range('account_following', { gte: 1, lte: 2 }),
  ]),
  [
    'min_following:1',
    'min_following:1',
    'from accounts with at least 1 account followed',
    range('account_following', { gte: 1 }),
  ],
  [
    'max_following:3',
    'max_following:3',
    'from accounts with at most 3 accounts followed',
    range('account_following', { lte: 3 }),
  ],
  // Tweets
  ...['campaign:IRAN', 'dataset:iran', 'release:iranian'].map((typed): Case => [
    typed,
    'campaign:iran',
    'of the campaign “Iran (October 2018)”',
    term('campaign', 'iran'),
  ]),
  ...['id', 'tweet'].map((name): Case => [
    `${name}:${TWEET}`,
    `id:${TWEET}`,
    `with the id ${TWEET}`,
    term('_id', TWEET),
  ]),
  [
    `https://twitter.com/mill/status/${TWEET}?s=20`,
    `id:${TWEET}`,
    `with the id ${TWEET}`,
    term('_id', TWEET),
  ],
  ['id:007', 'id:7', 'with the id 7', term('_id', '7')],
  ...['conversation_id', 'thread', 'conversation'].map((name): Case => [
    `${name}:7`,
    'conversation_id:7',
    'of the conversation 7',
    either(term('conversation', '7'), term('_id', '7')),
  ]),
  ...['same_text', 'text_key'].map((name): Case => [
    `${name}:-b3dEf-GhI_`,
    'same_text:-b3dEf-GhI_',
    'that say the same (text -b3dEf-GhI_)',
    term('same_text', '-b3dEf-GhI_'),
  ]),
  ...['in_reply_to_tweet_id', 'in_reply_to_status_id'].map((name): Case => [
    `${name}:7`,
    'in_reply_to_tweet_id:7',
    'in reply to the tweet 7',
    term('reply_to_id', '7'),
  ]),
  ...['retweets_of_tweet_id', 'retweets_of_status_id'].map((name): Case => [
    `${name}:7`,
    'retweets_of_tweet_id:7',
    'that retweet the tweet 7',
    term('retweet_of_id', '7'),
  ]),
  ...['quotes_of_tweet_id', 'quotes_of_status_id', 'quoted_tweet_id', 'quoted_status_id'].map(
    (name): Case => [`${name}:7`, 'quotes_of_tweet_id:7', 'that quote the tweet 7', term('quote_of_id', '7')],
  ),
  [
    'since_id:7',
    'since_id:7',
    'with an id after 7',
    either(range('id.ordered', { gt: '7' }), term('_ignored', 'id.ordered')),
  ],
  ['max_id:7', 'max_id:7', 'with an id up to 7', range('id.ordered', { lte: '7' })],
  // Places
  [
    'geocode:59.93,-30.36,15km',
    'geocode:59.93,-30.36,15km',
    'with coordinates at most 15km from latitude 59.93, longitude -30.36',
    { geo_distance: { distance: '15km', point: { lat: 59.93, lon: -30.36 } } },
  ],
  [
    'point_radius:[-30.36 59.93 15MI]',
    'geocode:59.93,-30.36,15mi',
    'with coordinates at most 15mi from latitude 59.93, longitude -30.36',
    { geo_distance: { distance: '15mi', point: { lat: 59.93, lon: -30.36 } } },
  ],
  ...['bounding_box', 'geo_bounding_box'].map((name): Case => [
    `${name}:[30.1 59.8 30.6 60.1]`,
    'bounding_box:[30.1 59.8 30.6 60.1]',
    'with coordinates from longitude 30.1 to 30.6 and latitude 59.8 to 60.1',
    {
      geo_bounding_box: {
        point: { top_left: { lat: 60.1, lon: 30.1 }, bottom_right: { lat: 59.8, lon: 30.6 } },
      },
    },
  ]),
];

describe('an operator', () => {
  test.each(FILTERS)('%s', (typed, written, reading, clause) => {
    const { query, warnings } = parseQuery(typed);
    expect(warnings).toEqual([]);
    expect(query && formatQuery(query)).toBe(written);
    expect(readQuery(query)).toBe(`Tweets ${reading}`);
    expect(query && compileQuery(query)).toEqual(all(clause));
  });

  test('of every name and alias is tested here', () => {
    const tested = new Set(FILTERS.flatMap(([typed]) => /^(\w+):/.exec(typed)?.[1] ?? []));
    const names = OPERATORS.flatMap((row) => (row.kind === 'syntax' ? [] : [row.name, ...row.aliases]));
    const elsewhere = ['exact', 'exclude', 'include'];
    expect(names.filter((name) => !tested.has(name) && !elsewhere.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('that asks of the text scores', () => {
    const { query } = parseQuery('exact:"Año Nuevo"');
    expect(query && compileQuery(query)).toEqual(phrase('text.exact', 'Año Nuevo'));
    expect(readQuery(query)).toBe('Tweets with “Año Nuevo” exactly as written');
  });
});

describe('a negation', () => {
  test.each<Case>([
    ['-from:mill', '-from:mill', 'not from “@mill”', not(account('mill'))],
    ['-has:links', '-has:links', 'without links', not({ exists: { field: 'url_words' } })],
    ['exclude:replies', '-is:reply', 'that are not replies', not(term('types', 'reply'))],
    ['-is:original', '-is:original', 'that are retweets, replies or quotes', not(term('types', 'original'))],
    ['-@mill', '-@mill', 'that do not mention “@mill”', not(mention('mill'))],
    ['-lang:ru', '-lang:ru', 'not in Russian', not(term('lang', 'ru'))],
    [
      '-since:2016',
      '-since:2016',
      'up to 31 December 2015 23:59:59 UTC',
      not(range('time', { gte: utc(2016, 0) })),
    ],
    ['-until:2016', '-until:2016', 'from 1 January 2016 00:00 UTC', not(range('time', { lt: utc(2016, 0) }))],
    // Unknown counts are on neither side.
    ['-min_likes:5', '-min_likes:5', 'with fewer than 5 likes', all(range('likes', { lt: 5 }))],
    ['-max_likes:5', '-max_likes:5', 'with more than 5 likes', all(range('likes', { gt: 5 }))],
    [
      '-likes:10..99',
      '-likes:10..99',
      'with fewer than 10 or more than 99 likes',
      all(either(range('likes', { lt: 10 }), range('likes', { gt: 99 }))),
    ],
    [
      '-has:engagement',
      '-has:engagement',
      'without a like, retweet, reply or quote',
      all(all(...engagement.map((field) => term(field, 0)))),
    ],
    [
      '-created:2013',
      '-created:2013',
      'not from accounts made from 1 January 2013 00:00 UTC up to 31 December 2013 23:59:59 UTC',
      all(noneOf('account_created', range('account_created', { gte: utc(2013, 0), lt: utc(2014, 0) }))),
    ],
    [
      '-(lang:ru min_likes:5)',
      '-(lang:ru min_likes:5)',
      'not (in Russian and with at least 5 likes)',
      either(not(term('lang', 'ru')), all(range('likes', { lt: 5 }))),
    ],
    [
      '-(lang:ru OR min_likes:5)',
      '-(lang:ru OR min_likes:5)',
      'not (in Russian or with at least 5 likes)',
      all(not(term('lang', 'ru')), all(range('likes', { lt: 5 }))),
    ],
  ])('%s', (typed, written, reading, clause) => {
    const { query } = parseQuery(typed);
    expect(query && compileQuery(query)).toEqual(clause);
    expect(query && formatQuery(query)).toBe(written);
    expect(readQuery(query)).toBe(`Tweets ${reading}`);
  });
});

describe('a value that is none', () => {
  test.each<[string, RegExp]>([
    ['since:2016-13', /“2016-13” is not a month\. Write/],
    ['since:2015-02-29', /“2015-02-29” is not a day of the calendar/],
    ['since:1066', /“1066” is not a year from 1970 on/],
    ['since:yesterday', /“yesterday” is not a date/],
    ['since:2016-11T14:30', /has a time, but no day/],
    ['since:2016-11-08T25:00', /“25:00” is not a time of day/],
    ['since:2016-11-08_14:30_EST', /time zone “EST” is not known here/],
    ['since:2016-11-08T14:30+19:00', /time zone “\+19:00”/],
    ['until:soon', /until:soon was left out/],
    ['date:2016-11..2016-10', /“2016-10” is before “2016-11”/],
    ['date:..', /“\.\.” is not a date/],
    ['created:2013-7-99', /not a day of the calendar/],
    ['since_time:1478563200000', /not a number of seconds since 1970/],
    ['until_time:x', /Write until_time:1478563200/],
    ['lang:xyz', /“xyz” is no language that Twitter names/],
    ['lang:rusian', /Try ru \(Russian\)/],
    ['account_lang:englsh', /Try en \(English\)/],
    ['from:a.b', /neither a handle, nor an account id/],
    ['to:"two words"', /neither a handle/],
    ['is:funny', /There are retweet, reply, quote/],
    ['has:wings', /There are links, hashtags/],
    ['filter:funny', /“funny” is not known/],
    ['exclude:funny', /“funny” is not known/],
    ['min_likes:many', /“many” is not a number from 0 on\. Write min_likes:10/],
    ['min_likes:1..2', /It takes one number\. Write likes:1\.\.2/],
    ['likes:9..1', /“1” is less than “9”/],
    ['likes:99999999999999999999', /larger number than anything was counted/],
    ['followers_count:-5', /not a number/],
    ['id:12a', /A tweet id has 1 to 20 digits/],
    ['since_id:123456789012345678901', /A tweet id has 1 to 20 digits/],
    ['since_id:9223372036854775808', /No tweet has so large an id/],
    ['max_id:99999999999999999999', /No tweet has so large an id/],
    ['same_text:harvest', /A text has a key of 11 characters/],
    ['campaign:a/b', /That is no campaign/],
    ['domain:localhost', /That is no domain/],
    ['media:cat', /That is no SHA-256/],
    ['url:"//"', /That is no address/],
    ['source:_', /no name of an app/],
    ['bio:"?!"', /holds no letter, digit or emoji/],
    ['hashtag:"a b"', /That is no hashtag/],
    ['cashtag:12', /That is no stock symbol/],
    ['geocode:59.93,30.36', /latitude, longitude, and a distance/],
    ['geocode:91,30.36,1km', /latitude is not from -90 to 90/],
    ['geocode:9,181,1km', /longitude is not from -180 to 180/],
    ['geocode:9,18,0km', /distance is not from 0/],
    ['point_radius:[1 2 3]', /Write point_radius:\[30\.36 59\.93 15km\]/],
    ['bounding_box:[1 2 3]', /west, south, east, north/],
    ['bounding_box:[1 3 2 2]', /south lies north of the north/],
  ])('%s', (typed, message) => {
    const { query, warnings } = parseQuery(typed);
    expect(query).toBeUndefined();
    expect(warnings).toEqual([
      expect.objectContaining({ code: 'wrong_value', message: expect.stringMatching(message) as string }),
    ]);
  });
});

describe('a note', () => {
  test.each<[string, string, string]>([
    ['include:nativeretweets', 'nothing_to_do', ''],
    ['domain:news.fair.example', 'whole_domain', 'domain:fair.example'],
  ])('%s is told: %s', (typed, code, written) => {
    const { query, warnings } = parseQuery(typed);
    expect(warnings.map((warning) => warning.code)).toEqual([code]);
    expect(query === undefined ? '' : formatQuery(query)).toBe(written);
  });

  test.each(['twimg', 'native_video', 'consumer_video', 'pro_video'])(
    'filter:%s is read as less',
    (value) => {
      expect(parseQuery(`filter:${value}`).warnings.map(({ code }) => code)).toEqual(['read_coarser']);
    },
  );

  test('filter:retweets means both kinds of retweets', () => {
    const { query } = parseQuery('filter:retweets');
    expect(query && compileQuery(query)).toEqual(
      all(either(term('types', 'retweet'), term('traits', 'manual_rt'))),
    );
  });
});

describe('a refusal', () => {
  test.each(REFUSED.flatMap(({ name, values = [''] }) => values.map((value) => [name, value] as const)))(
    '%s:%s says why',
    (name, value) => {
      const { query, warnings } = parseQuery(`${name}:${value || 'x'}`);
      expect(query).toBeUndefined();
      expect(warnings.map(({ code }) => code)).toEqual(['refused']);
      expect(warnings[0]?.message).toContain(refusedNamed(name, value)?.reason);
    },
  );

  test('holds for other ways to write the same', () => {
    expect(refusedNamed('EXCLUDE', 'News')).toBe(refusedNamed('filter', 'news'));
    expect(refusedNamed('is', 'retweet')).toBeUndefined();
    expect(refusedNamed('is')).toBeUndefined();
    expect(refusedNamed('constructor')).toBeUndefined();
  });
});
