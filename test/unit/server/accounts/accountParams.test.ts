import { describe, expect, test } from 'vitest';
import { parseAccountParams } from '../../../../server/accounts/accountParams.ts';
import { accountsUrl } from '../../../../server/accounts/accountsUrl.ts';

const parse = (query: string): ReturnType<typeof parseAccountParams> =>
  parseAccountParams(new URLSearchParams(query));
const canonical = (query: string): string => accountsUrl(parse(query).params);

describe('the canonical address of a list', () => {
  test.each([
    ['', '/accounts'],
    ['q=+mill++lane+', '/accounts?q=mill++lane'],
    ['sort=tweets&page=1&per_page=20', '/accounts'],
    ['q=mill&sort=relevance', '/accounts?q=mill'],
    ['q=mill&sort=tweets', '/accounts?q=mill&sort=tweets'],
    ['sort=relevance', '/accounts'],
    ['SORT=Sleep', '/accounts?sort=sleep'],
    ['page=3&per_page=50&sort=name', '/accounts?sort=name&per_page=50&page=3'],
    ['campaign=IRA&campaign=fable&campaign=ira', '/accounts?campaign=fable&campaign=ira'],
    ['not_names=HASHED&tweeted=No', '/accounts?tweeted=no&not_names=hashed'],
    ['lang=iw&lang=Russian&lang=none', '/accounts?lang=he&lang=none&lang=ru'],
    ['language=en-GB&language=en-gb', '/accounts?language=en-GB&language=en-gb'],
    ['language=None&client=NONE', '/accounts?language=none&client=none'],
    ['client=TweetDeck&client="none"', '/accounts?client=%22none%22&client=TweetDeck'],
    ['created=2014&not_created=none', '/accounts?created=2014&not_created=none'],
    ['created_from=2014&created_to=2014-03-05', '/accounts?created_from=2014&created_to=2014-03-05'],
    ['first_tweet=2014-03-01T12:34', '/accounts?first_tweet=2014-03-01T12%3A34'],
    ['first_tweet=2014-03', '/accounts?first_tweet=2014-03'],
    ['description=News  of the mill!', '/accounts?description=News++of+the+mill%21'],
    ['description=ends with a dot.', '/accounts?description=ends+with+a+dot%2E'],
    ['campaign[]=fable&campaign[1]=ira', '/accounts?campaign=fable&campaign=ira'],
    ['query=mill&origin=users&limit=5&year=2012', '/accounts?q=mill&source=users&created=2012&per_page=5'],
  ])('%s: %s', (query, url) => {
    expect(parse(query).problems).toEqual([]);
    expect(canonical(query)).toBe(url);
    // The canonical address is its own.
    const again = parse(url.replace('/accounts', '').slice(1));
    expect([accountsUrl(again.params), again.problems, again.ignored, again.redirect]).toEqual([
      url,
      [],
      [],
      false,
    ]);
  });

  test('does not depend on the order of parameters, and has a format', () => {
    const pairs = ['q=mill', 'lang=ru', 'not_lang=en', 'created_from=2011', 'sort=oldest', 'page=2'];
    const urls = [pairs, pairs.toReversed()].map((each) =>
      accountsUrl(parse(each.join('&')).params, '.json'),
    );
    expect(new Set(urls)).toEqual(
      new Set(['/accounts.json?q=mill&lang=ru&not_lang=en&created_from=2011&sort=oldest&page=2']),
    );
  });

  test.each([
    ['q=', true],
    ['utm_source=mail&q=mill', true],
    ['campaign[]=fable', true],
    ['query=mill', true],
    ['q=mill&nonsense=1', false],
    ['campaign[]=f!', false],
    ['q=mill&tweeted=no', false],
  ])('%s leads there: %s', (query, redirect) => {
    expect(parse(query).redirect).toBe(redirect);
  });
});

describe('what cannot be used is set aside and told', () => {
  test.each([
    ['tweeted=maybe', 'tweeted: “maybe” is not one of yes, no'],
    ['not_names=secret', 'not_names: “secret” is not one of open, hashed'],
    ['source=none', 'source: “none” is not one of users, tweets'],
    ['campaign=a b', 'campaign: “a b” is not a campaign id'],
    ['created=14', 'created: “14” is not a year from 1970 on'],
    ['created=1969', 'created: “1969” is not a year from 1970 on'],
    ['language=deutsch, bitte', 'language: “deutsch, bitte” is not a language: write a code such as ru'],
    [
      'created_from=2014-02-30',
      'created_from: “2014-02-30” is not a day of the calendar: write YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      'first_tweet=2014-03-01T25:00',
      'first_tweet: “2014-03-01T25:00” is not a minute: write YYYY-MM-DDTHH:MM',
    ],
    ['first_tweet=2014-03T12:00', 'first_tweet: “2014-03T12:00” is not a minute: write YYYY-MM-DDTHH:MM'],
    ['first_tweet=soon', 'first_tweet: “soon” is not a date: write YYYY, YYYY-MM or YYYY-MM-DD'],
    [
      'sort=likes',
      'sort: “likes” is not one of relevance, tweets, followers, following, newest, oldest, first_tweet, sleep, name',
    ],
    ['page=501', 'page: “501” is not a whole number from 1 to 500'],
    ['per_page=101', 'per_page: “101” is not a whole number from 1 to 100'],
    [`q=${'a'.repeat(257)}`, 'q is longer than 256 characters'],
    [`description=${'a'.repeat(1_025)}`, 'description is longer than 1,024 characters'],
    [`client=${'a'.repeat(257)}`, `client: “${'a'.repeat(60)}…” is longer than 256 characters`],
    ['q=mill&q=lane', 'q may be given once: “lane” was used'],
  ])('%s', (query, message) => {
    expect(parse(query).problems.map((problem) => problem.message)).toEqual([message]);
  });

  test('a name that means nothing is ignored, whatever JavaScript makes of it', () => {
    expect(parse('hashtag=a&constructor=b&__proto__=c').ignored).toEqual([
      'hashtag',
      'constructor',
      '__proto__',
    ]);
  });
});
