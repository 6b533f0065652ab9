import { beforeAll, describe, expect, it } from 'vitest';
import { isHashedId } from '../../../search/accountIds.ts';
import { snowflakeTime } from '../../../search/snowflake.ts';
import { readSample, type CsvRow } from './release.ts';

const CAMPAIGNS = ['fable', 'meadow_201901'] as const;
type CampaignId = (typeof CAMPAIGNS)[number];

let tweets: Record<CampaignId, readonly CsvRow[]>;
let users: Record<CampaignId, readonly CsvRow[]>;

beforeAll(async () => {
  const files = await readSample();
  const rows = (kind: string): Record<CampaignId, readonly CsvRow[]> => ({
    fable: files.get(`fable_${kind}_csv_hashed.csv`)?.rows ?? [],
    meadow_201901: files.get(`meadow_201901_${kind}_csv_hashed.csv`)?.rows ?? [],
  });
  tweets = rows('tweets');
  users = rows('users');
});

/** One column of a row; a column that is not there fails the test. */
function cell(row: CsvRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`No column ${column}`);
  return value;
}

describe.each(CAMPAIGNS)('tweets of %s', (campaign) => {
  it('have ids of their own that tell the published minute', () => {
    const rows = tweets[campaign];
    expect(new Set(rows.map((row) => cell(row, 'tweetid'))).size).toBe(rows.length);
    for (const row of rows) {
      const time = new Date(snowflakeTime(cell(row, 'tweetid')) ?? 0).toISOString();
      expect(time.slice(0, 16).replace('T', ' ')).toBe(cell(row, 'tweet_time'));
      expect(cell(row, 'tweet_time') > cell(row, 'account_creation_date')).toBe(true);
    }
  });

  it('retweet, answer and quote tweets that are there and older, or accounts outside the release', () => {
    const byId = new Map(tweets[campaign].map((row) => [cell(row, 'tweetid'), row]));
    const inside = new Set(tweets[campaign].map((row) => cell(row, 'userid')));
    let found = 0;
    const check = (row: CsvRow, target: string, accountId: string): void => {
      if (!/^\d+$/.test(target)) return;
      const source = byId.get(target);
      expect(BigInt(target) < BigInt(cell(row, 'tweetid'))).toBe(true);
      if (source === undefined) expect(inside.has(accountId), target).toBe(false);
      else expect(cell(source, 'userid')).toBe(accountId);
      found += source === undefined ? 0 : 1;
    };
    for (const row of tweets[campaign]) {
      check(row, cell(row, 'retweet_tweetid'), cell(row, 'retweet_userid'));
      check(row, cell(row, 'in_reply_to_tweetid'), cell(row, 'in_reply_to_userid'));
      const quoted = cell(row, 'quoted_tweet_tweetid');
      if (quoted !== '') expect(byId.has(quoted)).toBe(true);
    }
    expect(found).toBeGreaterThan(500);
  });

  it('say that they are retweets exactly where they name one, not always whose', () => {
    for (const row of tweets[campaign]) {
      expect(cell(row, 'is_retweet')).toBe(String(cell(row, 'retweet_tweetid') !== ''));
      if (cell(row, 'is_retweet') === 'true') expect(cell(row, 'tweet_text')).toMatch(/^RT @/);
    }
    const unnamed = tweets[campaign].filter(
      (row) => cell(row, 'is_retweet') === 'true' && cell(row, 'retweet_userid') === '',
    );
    expect(unnamed.length).toBeGreaterThan(3);
  });

  it('come as every kind: replies, quotes, both at once, threads, polls', () => {
    const rows = tweets[campaign];
    const count = (fits: (row: CsvRow) => boolean): number => rows.filter(fits).length;
    const reply = (row: CsvRow): boolean => cell(row, 'in_reply_to_tweetid') !== '';
    const quote = (row: CsvRow): boolean => cell(row, 'quoted_tweet_tweetid') !== '';
    expect(count((row) => cell(row, 'is_retweet') === 'true')).toBeGreaterThan(rows.length / 6);
    expect(count(reply)).toBeGreaterThan(rows.length / 10);
    expect(count(quote)).toBeGreaterThan(rows.length / 25);
    expect(count((row) => reply(row) && quote(row))).toBeGreaterThan(3);
    expect(count((row) => cell(row, 'in_reply_to_userid') === cell(row, 'userid'))).toBeGreaterThan(10);
    expect(count((row) => /^\[.+, .+\]$/.test(cell(row, 'poll_choices')))).toBeGreaterThan(3);
  });

  it('carry the profile of the users file', () => {
    const listed = new Map(users[campaign].map((row) => [cell(row, 'userid'), row]));
    for (const row of tweets[campaign]) {
      const profile = listed.get(cell(row, 'userid'));
      if (profile !== undefined) expect(row).toMatchObject(profile);
    }
  });
});

describe.each(CAMPAIGNS)('accounts of %s', (campaign) => {
  it('are hashed below 5,000 followers, but for a few', () => {
    const hashed = users[campaign].filter((row) => isHashedId(cell(row, 'userid')));
    const open = users[campaign].filter((row) => !isHashedId(cell(row, 'userid')));
    for (const row of hashed) {
      expect(Number(cell(row, 'follower_count'))).toBeLessThan(5_000);
      expect(cell(row, 'user_screen_name')).toBe(cell(row, 'userid'));
      expect(cell(row, 'user_display_name')).toBe(cell(row, 'userid'));
      expect(cell(row, 'userid')).toMatch(campaign === 'fable' ? /^[0-9a-f]{64}$/ : /^[A-Za-z0-9+/]{43}=$/);
    }
    for (const row of open) {
      expect(cell(row, 'userid')).toMatch(/^\d{10,19}$/);
      expect(cell(row, 'user_screen_name')).toMatch(/^[a-z0-9_]{1,15}$/);
    }
    const openBelow = open.filter((row) => Number(cell(row, 'follower_count')) < 5_000);
    expect(openBelow.length).toBeGreaterThan(0);
    expect(openBelow.length).toBeLessThan(open.length);
    expect(hashed.length).toBeGreaterThan(open.length);
  });

  it('stand on both sides of the limit', () => {
    const followers = users[campaign].map((row) => cell(row, 'follower_count'));
    expect(followers).toEqual(expect.arrayContaining(['0', '4999', '5000', '5001']));
  });

  it('have no tweets in four cases', () => {
    const authors = new Set(tweets[campaign].map((row) => cell(row, 'userid')));
    expect(users[campaign].filter((row) => !authors.has(cell(row, 'userid')))).toHaveLength(4);
  });

  it('show no handle of a hashed account in any text', () => {
    const handles = new Set(users[campaign].map((row) => cell(row, 'user_screen_name')));
    const tail = campaign === 'fable' ? 'lkm' : 'mdw';
    for (const row of tweets[campaign]) {
      for (const [, handle = ''] of cell(row, 'tweet_text').matchAll(
        new RegExp(`@([a-z]+_${tail}\\d{3})\\b`, 'g'),
      )) {
        expect(handles.has(handle), handle).toBe(true);
      }
    }
  });
});

it('one open account and five of its tweets are in both campaigns', () => {
  const shared = (rows: typeof tweets, column: string): string[] => {
    const there = new Set(rows.fable.map((row) => cell(row, column)));
    return rows.meadow_201901.map((row) => cell(row, column)).filter((id) => there.has(id));
  };
  expect(shared(tweets, 'tweetid')).toHaveLength(5);
  expect(shared(users, 'userid')).toHaveLength(1);
});
