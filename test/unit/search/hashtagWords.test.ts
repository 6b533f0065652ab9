import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { hashtagsIn, hashtagWords, spellHashtags, splitHashtag } from '../../../search/hashtagWords.ts';
import { realData } from '../../support/realData.ts';

test.each([
  ['BlackLivesMatter', 'Black Lives Matter'],
  ['USAToday', 'USA Today'],
  ['voteNOW', 'vote NOW'],
  ['Election2016', 'Election 2016'],
  ['2016Election', '2016 Election'],
  ['Вьетнаму_2016', 'Вьетнаму 2016'],
  ['МолочныйСнег', 'Молочный Снег'],
  ['E\u0301te\u0301Indien', 'E\u0301te\u0301 Indien'],
  ['__fake__news__', 'fake news'],
  ['harvest', 'harvest'],
  ['USA', 'USA'],
  ['الانتخابات_غدا', 'الانتخابات غدا'],
  ['東京', '東京'],
])('#%s is made of: %s', (tag, words) => {
  expect(splitHashtag(tag).join(' ')).toBe(words);
});

test.each([
  ['the #harvest, ＃Saltby!', ['harvest', 'Saltby']],
  ['#выборы#новости', ['выборы']],
  ['#1 and #2nd', ['2nd']],
  ['a#b &#39; # #_', []],
])('hashtags of %j', (text, tags) => {
  expect(hashtagsIn(text)).toEqual(tags);
});

test('are spelled out inside a text', () => {
  expect(spellHashtags('Read #FakeNews, #news & #Election2016!')).toBe(
    'Read Fake News, news & Election 2016!',
  );
});

test('a tag is searched whole and in words, once in whatever case', () => {
  expect(hashtagWords(['FakeNews', 'harvest', 'fakenews'])).toEqual(['fakenews', 'harvest']);
  expect(hashtagWords(['fakenews', 'FakeNews'])).toEqual(['FakeNews', 'Fake News']);
});

const file = realData('language/hashtags/stan_large.csv');

describe.skipIf(file === undefined)('hashtags of several words that carry capitals', () => {
  test('give at least 8 of 10 of their words', () => {
    const rows: readonly { readonly hashtags: string; readonly goldtruths: string }[] = parse(
      readFileSync(file ?? '', 'utf8'),
      { columns: true },
    );
    let words = 0;
    let found = 0;
    for (const { hashtags, goldtruths } of rows) {
      const readings = goldtruths.slice(2, -2).split(/['"], ['"]/);
      const [first = ''] = readings;
      if (!readings.every((reading) => reading.includes(' ')) || !/\p{Ll}\p{Lu}/u.test(hashtags)) continue;
      const split = new Set(splitHashtag(hashtags).map((word) => word.toLowerCase()));
      const gold = first.toLowerCase().split(/\s+/);
      words += gold.length;
      found += gold.filter((word) => split.has(word)).length;
    }
    expect(words).toBeGreaterThan(700);
    expect(found / words).toBeGreaterThanOrEqual(0.8);
  });
});
