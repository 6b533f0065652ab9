import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../search/query/parse.ts';
import { readQuery } from '../../../../search/query/reading.ts';

describe('words', () => {
  test.each([
    ['', 'All tweets'],
    ['election', 'Tweets with “election”'],
    ['election "fake news" -poll', 'Tweets with “election” and exactly “fake news”, but without “poll”'],
    ['-poll -"fake news"', 'Tweets without “poll” and without exactly “fake news”'],
    ['-poll', 'Tweets without “poll”'],
    ['apple OR iphone ipad', 'Tweets with “apple” or (“iphone” and “ipad”)'],
    ['(a OR b) c -(d OR e)', 'Tweets with (“a” or “b”) and “c”, but without (“d” or “e”)'],
    ['a OR -b', 'Tweets with “a” or not “b”'],
    ['(a -b) OR c', 'Tweets with (“a” and not “b”) or “c”'],
    ['-(-a)', 'Tweets with “a”'],
    ['+bakers bak*', 'Tweets with exactly “bakers” and words that begin with “bak”'],
    [
      'baker~ bakers~2',
      'Tweets with “baker” (give or take one letter) and “bakers” (give or take two letters)',
    ],
    ['"bread rolls"~1', 'Tweets with the words “bread rolls” at most 1 move apart'],
    ['"a b"~5', 'Tweets with the words “a b” at most 5 moves apart'],
    ['"bread * rolls"', 'Tweets with exactly “bread * rolls” (* is any one word)'],
  ])('%s', (text, reading) => {
    expect(readQuery(parseQuery(text).query)).toBe(reading);
  });
});

describe('filters', () => {
  test.each([
    [
      'election "fake news" lang:ru from:mill since:2016-10-01 until:2016-11-09 -has:links',
      'Tweets with “election” and exactly “fake news”, in Russian, from “@mill”, from 1 October 2016 00:00 UTC, up to 8 November 2016 23:59:59 UTC, but without links',
    ],
    ['lang:ru,uk', 'Tweets in Russian or in Ukrainian'],
    ['lang:ru,uk bread', 'Tweets with “bread”, (in Russian or in Ukrainian)'],
    ['bread OR lang:ru', 'Tweets with “bread” or in Russian'],
    ['(bread rolls) OR lang:ru', 'Tweets with (“bread” and “rolls”) or in Russian'],
    ['(bread lang:uk) OR lang:ru', 'Tweets (with “bread” and in Ukrainian) or in Russian'],
    ['-from:mill -lang:ru', 'Tweets not from “@mill” and not in Russian'],
    ['bread -(from:mill OR lang:ru)', 'Tweets with “bread”, but not (from “@mill” or in Russian)'],
    ['bread -is:retweet', 'Tweets with “bread”, but that are not retweets'],
    ['#bread exact:Rolls', 'Tweets with the hashtag “#bread”, with “Rolls” exactly as written'],
    ['-(-lang:ru)', 'Tweets in Russian'],
  ])('%s', (text, reading) => {
    expect(readQuery(parseQuery(text).query)).toBe(reading);
  });
});
