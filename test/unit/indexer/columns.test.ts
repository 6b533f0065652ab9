import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../indexer/columns.ts';
import { EXPORT_COLUMN, TWEET_COLUMNS, USER_COLUMNS } from '../../../search/releaseColumns.ts';
import { CSV_COLUMNS } from '../../../server/exports/csv.ts';

describe('a header', () => {
  test('of tweets and of users is told by tweetid', () => {
    expect(readHeader(TWEET_COLUMNS, 'a.csv')).toMatchObject({ kind: 'tweets', width: 31, notes: [] });
    expect(readHeader(USER_COLUMNS, 'a.csv')).toMatchObject({ kind: 'accounts', width: 10, notes: [] });
  });

  test('goes by name, in any order', () => {
    const { positions } = readHeader([...TWEET_COLUMNS].reverse(), 'a.csv');
    expect([positions.tweetid, positions.poll_choices]).toEqual([30, 0]);
  });

  test('may lack columns and have others, which is said', () => {
    const header = ['Unnamed: 0', ...TWEET_COLUMNS.filter((name) => name !== 'poll_choices'), ''];
    const { positions, notes, width } = readHeader(header, 'a.csv');
    expect(positions.tweetid).toBe(1);
    expect(positions.poll_choices).toBeUndefined();
    expect(width).toBe(32);
    expect(notes).toEqual([
      'a.csv: columns not there: poll_choices',
      'a.csv: columns that are not read: Unnamed: 0, (no name)',
    ]);
  });

  test('of an export of ours is known by a column that no release has', () => {
    expect(TWEET_COLUMNS).not.toContain(EXPORT_COLUMN);
    expect(readHeader(TWEET_COLUMNS, 'a.csv').isExport).toBe(false);
    expect(readHeader(CSV_COLUMNS, 'a.csv').isExport).toBe(true);
  });

  test('may have blanks and capitals', () => {
    expect(readHeader([' UserID ', 'User_Screen_Name'], 'a.csv').positions).toEqual({
      userid: 0,
      user_screen_name: 1,
    });
  });

  test.each<[header: string[], message: string]>([
    [
      ['external_author_id', 'author', 'content'],
      'a.csv, line 1: this looks like fivethirtyeight-21 (tweets as FiveThirtyEight published them in 2018, 21 columns). Columns found: external_author_id, author, content. A tweets file needs tweetid (from article_url or tweet_id), userid (from article_url or alt_external_id or external_author_id or author), tweet_text (from content), tweet_time (from publish_date); missing: tweetid, tweet_time. Load files of 21 or 23 columns',
    ],
    [
      ['author', ''],
      'a.csv, line 1: this is not the header of a release. Columns found: author, (no name). A tweets file needs tweetid, userid, tweet_text, tweet_time; a users file needs userid. `murmuration formats` lists all that can be loaded.',
    ],
    [
      ['tweetid', 'userid', 'text'],
      'a.csv, line 1: this looks like twitter-copy (a copy of tweets of Twitter that lost columns). Columns found: tweetid, userid, text. A tweets file needs tweetid, userid, tweet_text, tweet_time; missing: tweet_text, tweet_time. Load the file as Twitter published it',
    ],
    [
      ['userid', 'userid'],
      'a.csv, line 1: the header names userid more than once. Remove all but one of them.',
    ],
  ])('%o is refused', (header, message) => {
    expect(() => readHeader(header, 'a.csv')).toThrow(message);
  });
});
