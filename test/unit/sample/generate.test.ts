import { beforeAll, describe, expect, it } from 'vitest';
import { readSample, type CsvRow, type SampleFile } from './release.ts';

const PROFILE =
  'userid,user_display_name,user_screen_name,user_reported_location,user_profile_description,user_profile_url,' +
  'follower_count,following_count,account_creation_date,account_language';
const BEFORE_REPLY = 'tweet_language,tweet_text,tweet_time,tweet_client_name';
const AFTER_REPLY =
  'quoted_tweet_tweetid,is_retweet,retweet_userid,retweet_tweetid,latitude,longitude,quote_count,reply_count,' +
  'like_count,retweet_count,hashtags,urls,user_mentions,poll_choices';

let files: Map<string, SampleFile>;
const file = (name: string): SampleFile => {
  const found = files.get(name);
  if (found === undefined) throw new Error(`No file ${name}`);
  return found;
};
const tweets = (campaign: string): readonly CsvRow[] => file(`${campaign}_tweets_csv_hashed.csv`).rows;
const users = (campaign: string): readonly CsvRow[] => file(`${campaign}_users_csv_hashed.csv`).rows;
const all = (): CsvRow[] => [...tweets('fable'), ...tweets('meadow_201901')];
const count = (rows: readonly CsvRow[], fits: (row: CsvRow) => boolean): number => rows.filter(fits).length;
const values = (rows: readonly CsvRow[], column: string): Set<string> =>
  new Set(rows.map((row) => row[column] ?? ''));

beforeAll(async () => {
  files = await readSample();
});

describe('the files', () => {
  it('are the same bytes in every run', async () => {
    const again = await readSample();
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, { bytes }] of again) expect(bytes.equals(file(name).bytes), name).toBe(true);
  });

  it('hold 5,000 tweets and 120 accounts, one of which has no row of its own', () => {
    expect(tweets('fable')).toHaveLength(2900);
    expect(tweets('meadow_201901')).toHaveLength(2100);
    expect(users('fable')).toHaveLength(70);
    expect(users('meadow_201901')).toHaveLength(49);
    const meadow = new Set([
      ...values(users('meadow_201901'), 'userid'),
      ...values(tweets('meadow_201901'), 'userid'),
    ]);
    expect(meadow.size).toBe(50);
  });

  it('have the columns of October 2018 and of January 2019, with the reply columns swapped', () => {
    const of2018 = `tweetid,${PROFILE},${BEFORE_REPLY},in_reply_to_tweetid,in_reply_to_userid,${AFTER_REPLY}`;
    const of2019 = `tweetid,${PROFILE},${BEFORE_REPLY},in_reply_to_userid,in_reply_to_tweetid,${AFTER_REPLY}`;
    expect(file('fable_tweets_csv_hashed.csv').columns).toEqual(of2018.split(','));
    expect(file('meadow_201901_tweets_csv_hashed.csv').columns).toEqual(of2019.split(','));
    expect(file('fable_users_csv_hashed.csv').columns).toEqual(PROFILE.split(','));
    expect(file('meadow_201901_users_csv_hashed.csv').columns).toEqual(PROFILE.split(','));
  });

  it('quote every field, end lines with a line feed, and carry no byte order mark', () => {
    for (const { bytes } of files.values()) {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(text).toMatch(/^"/);
      expect(text).toMatch(/"\n$/);
      expect(text).not.toContain('\r');
    }
  });

  it('name no host that somebody could own', () => {
    const text = [...files.values()].map(({ bytes }) => bytes.toString()).join('\n');
    const hosts = new Set(
      [...text.matchAll(/https?:\/\/([^/"'\s\]…]+)[/"'\s\]]/g)].map((match) => match[1] ?? ''),
    );
    expect(hosts.size).toBeGreaterThan(8);
    for (const host of hosts) expect(host).toMatch(/(\.example|\.example\.org)$/);
  });
});

describe('what the two generations write differently', () => {
  it('bare lists in 2018, quoted ones in 2019, and both kinds of empty list', () => {
    const lists = (campaign: string): string[] =>
      tweets(campaign).flatMap(({ hashtags = '', urls = '' }) => [hashtags, urls]);
    for (const campaign of ['fable', 'meadow_201901']) {
      expect(lists(campaign)).toContain('');
      expect(lists(campaign)).toContain('[]');
    }
    const filled = (list: string): boolean => list !== '' && list !== '[]';
    for (const list of lists('fable').filter(filled)) expect(list).toMatch(/^\[[^'"].*\]$/);
    for (const list of lists('meadow_201901').filter(filled)) expect(list).toMatch(/^\[['"].*['"]\]$/);
    expect(count(tweets('fable'), ({ urls = '' }) => /,\S/.test(urls))).toBeGreaterThan(20);
  });

  it('numbers for coordinates in 2018, presence in 2019', () => {
    for (const row of tweets('fable')) {
      expect(row['latitude']).toMatch(/^(|4[45]\.\d{6})$/);
      expect(row['longitude'] === '').toBe(row['latitude'] === '');
    }
    expect(count(tweets('fable'), ({ latitude }) => latitude !== '')).toBeGreaterThan(50);
    expect(values(tweets('meadow_201901'), 'latitude')).toEqual(new Set(['absent', 'present']));
  });

  it('line breaks in 2019 alone, in texts and in profiles', () => {
    const broken = (rows: readonly CsvRow[]): number =>
      count(rows, (row) => Object.values(row).join().includes('\n'));
    expect(broken(tweets('fable')) + broken(users('fable'))).toBe(0);
    expect(
      count(tweets('meadow_201901'), ({ tweet_text = '' }) => tweet_text.includes('\n')),
    ).toBeGreaterThan(100);
    expect(broken(users('meadow_201901'))).toBeGreaterThan(2);
  });

  it('reply ids that a spreadsheet damaged, in a few rows of 2019', () => {
    const damaged = all().filter(({ in_reply_to_tweetid = '' }) =>
      /^\d\.\d+e\+\d+$/.test(in_reply_to_tweetid),
    );
    expect(damaged).toHaveLength(7);
    expect(
      count(damaged, ({ in_reply_to_userid = '' }) => /^\d+\.0$/.test(in_reply_to_userid)),
    ).toBeGreaterThan(0);
  });
});

describe('texts', () => {
  it('are in many languages and scripts, some without a language', () => {
    const languages = values(all(), 'tweet_language');
    const wanted =
      'en ru uk bg sr de fr es it pt pl el tr ar fa ur iw in id hi th zh zh-cn zh-CN zh-TW ja ko und';
    for (const language of [...wanted.split(' '), '']) {
      expect(
        count(all(), (row) => row['tweet_language'] === language),
        language,
      ).toBeGreaterThan(4);
    }
    expect(languages.size).toBeLessThan(40);
  });

  it('hold inflected and variant forms', () => {
    const text = all()
      .map((row) => row['tweet_text'])
      .join('\n');
    const forms =
      'выборы выборов выборам Haus Häuser Äpfel انتخابات الإنتخابات می‌رویم كشاورزان 选举 選舉 選挙 선거에서'.split(
        ' ',
      );
    const Thai = 'การเลือกตั้ง';
    const decomposed = /[a-z]\u0301/;
    for (const form of [...forms, Thai]) expect(text.includes(form), form).toBe(true);
    expect(decomposed.test(text), 'decomposed accents').toBe(true);
  });

  it('hold entities, emoji, the starts of spreadsheet formulas, and more than 280 characters', () => {
    const texts = (pattern: RegExp): number =>
      count(all(), ({ tweet_text = '' }) => pattern.test(tweet_text));
    expect(texts(/&amp; /)).toBeGreaterThan(20);
    expect(texts(/&lt;script&gt;/)).toBeGreaterThan(3);
    expect(texts(/&amp;lt;/)).toBeGreaterThan(1);
    expect(texts(/\p{Extended_Pictographic}/u)).toBeGreaterThan(200);
    for (const start of [/^=/, /^\+/, /^-/, /^@/]) expect(texts(start), String(start)).toBeGreaterThan(2);
    expect(texts(/^.{281,}$/su)).toBeGreaterThan(5);
    expect(texts(/[<>]/)).toBe(0);
  });

  it('are repeated word for word by several accounts', () => {
    const accounts = Map.groupBy(all(), ({ tweet_text }) => tweet_text);
    const copied = [...accounts.values()].filter((rows) => values(rows, 'userid').size >= 5);
    expect(copied.length).toBeGreaterThan(10);
  });
});
