import { expect, test } from 'vitest';
import { parseQuery } from '../../../../search/query/parse.ts';
import { readQuery } from '../../../../search/query/reading.ts';

test.each([
  ['', 'All tweets'],
  ['election', 'Tweets with “election”'],
  ['election "fake news" -poll', 'Tweets with “election” and exactly “fake news”, but without “poll”'],
  ['-poll -"fake news"', 'Tweets without “poll” and without exactly “fake news”'],
  ['-poll', 'Tweets without “poll”'],
  ['apple OR iphone ipad', 'Tweets with “apple” or (“iphone” and “ipad”)'],
  ['(a OR b) c -(d OR e)', 'Tweets with (“a” or “b”) and “c”, but without (“d” or “e”)'],
  ['a OR -b', 'Tweets with “a” or not “b”'],
])('%s', (text, reading) => {
  expect(readQuery(parseQuery(text).query)).toBe(reading);
});
