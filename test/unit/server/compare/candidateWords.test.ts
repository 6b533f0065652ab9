import { expect, test } from 'vitest';
import { parseQuery } from '../../../../search/query/parse.ts';
import { candidateWords, wordsOf } from '../../../../server/compare/candidateWords.ts';

test.each([
  ['RT @mill_lane: The MILLER’S flour https://t.co/abc #Harvest', ['the', "miller's", 'flour']],
  ['42 is a number', ['is', 'number']],
  ['Завтра выборы, приходите', ['завтра', 'выборы', 'приходите']],
  ['كتاب جديد', ['كتاب', 'جديد']],
  ['RT is left of a retweet', ['is', 'left', 'of', 'retweet']],
])('words of “%s”', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('texts without spaces are parted too', () => {
  expect(wordsOf('ฉันรักการเลือกตั้ง').length).toBeGreaterThan(1);
});

const tweets = (count: number, lang: string, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => ({ lang, text: text(at) }));

test('where languages are shared, words are compared within each', () => {
  const a = [
    ...tweets(30, 'en', (at) => `the flour of day number${at}`),
    ...tweets(60, 'ru', (at) => `мука на день${at}`),
  ];
  const b = tweets(40, 'en', (at) => `the bridge of day number${at}`);
  const words = candidateWords(a, b);
  expect(words).toContainEqual({ word: 'flour', lang: 'en' });
  expect(words).toContainEqual({ word: 'bridge', lang: 'en' });
  expect(words.map(({ word }) => word)).not.toContain('the');
  expect(words.map(({ lang }) => lang)).not.toContain('ru');
});

test('without a shared language all words are compared', () => {
  const a = tweets(30, 'ru', (at) => `мука на день${at}`);
  const b = tweets(30, 'en', (at) => `bridge of day number${at}`);
  expect(candidateWords(a, b)).toContainEqual({ word: 'мука', lang: undefined });
});

test('the words that were asked for are no news', () => {
  const { query } = parseQuery('flour OR "a bridge"');
  const a = tweets(30, 'en', (at) => `flour mill day${at}`);
  const b = tweets(40, 'en', (at) => `bridge toll day${at}`);
  const words = candidateWords(a, b, query === undefined ? [] : [query]).map(({ word }) => word);
  expect(words).toEqual(['mill', 'toll']);
});

test('a text that is posted again and again counts once', () => {
  const a = [...tweets(50, 'en', () => 'copied slogan'), ...tweets(30, 'en', (at) => `flour number${at}`)];
  const b = tweets(40, 'en', (at) => `bridge number${at}`);
  const words = candidateWords(a, b).map(({ word }) => word);
  expect(words).toContain('flour');
  expect(words).not.toContain('slogan');
});
