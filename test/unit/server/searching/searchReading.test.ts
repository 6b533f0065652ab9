import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../search/query/parse.ts';
import { parseSearchParams } from '../../../../server/address/searchParams.ts';
import { readSearch } from '../../../../server/searching/searchReading.ts';

const HANDLES = new Map([['1001', 'mill_lane']]);

function reading(address: string): string {
  const { params, problems } = parseSearchParams(new URLSearchParams(address));
  expect(problems).toEqual([]);
  return readSearch(params, parseQuery(params.q).query, HANDLES);
}

describe('a search in words', () => {
  test.each([
    ['', 'All tweets'],
    ['q=bread', 'Tweets with “bread”'],
    ['q=bread+OR+rolls&lang=ru', 'Tweets with (“bread” or “rolls”), in Russian'],
    ['lang=ru&lang=uk', 'Tweets (in Russian or in Ukrainian)'],
    [
      'q=bread+-has:links&lang=ru&not_type=retweet&date_from=2016-10&date_to=2016-11-08',
      'Tweets with “bread”, in Russian, from 1 October 2016 00:00 UTC up to 8 November 2016 23:59:59 UTC, but without links and that are not retweets',
    ],
    ['date_to=2016', 'Tweets up to 31 December 2016 23:59:59 UTC'],
    ['account=1001&mention=1001', 'Tweets from “@mill_lane”, that mention “@mill_lane”'],
    ['account=77', 'Tweets from “77”'],
    ['campaign=iran', 'Tweets of the campaign “Iran (October 2018)”'],
    ['hashtag=bread&all_hashtag=rolls', 'Tweets with the hashtag “#bread”, with the hashtag “#rolls”'],
    ['domain=fair.example', 'Tweets with a link to the domain “fair.example”'],
    ['client=Mill+Client', 'Tweets written with “Mill Client”'],
    ['hashtag=none', 'Tweets without hashtags'],
    ['not_hashtag=none', 'Tweets with hashtags'],
    ['hashtag=%23none', 'Tweets with the hashtag “#none”'],
    ['client=none', 'Tweets whose app is not published'],
    ['not_client=none', 'Tweets whose app is published'],
    ['type=none&lang=none', 'Tweets whose language is not published, whose type is not published'],
    ['not_type=none', 'Tweets whose type is published'],
    ['type=original', 'Tweets that are neither retweets nor replies nor quotes'],
    ['not_lang=ru&not_account=1001', 'Tweets not in Russian and not from “@mill_lane”'],
  ])('%s', (address, words) => {
    expect(reading(address)).toBe(words);
  });
});
