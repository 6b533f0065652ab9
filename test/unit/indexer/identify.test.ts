import { beforeAll, expect, test } from 'vitest';
import { openIdentifier, type Identify } from '../../../indexer/identify.ts';

let identify: Identify;

beforeAll(async () => {
  identify = await openIdentifier();
});

const RUSSIAN = 'Сегодня утром в нашем городе начался большой праздник урожая';
const ENGLISH = 'This morning the great harvest festival has begun in our town';

test.each([
  ['no label', ENGLISH, 'none', 'en'],
  ['undetermined', RUSSIAN, 'und', 'ru'],
  ['an unknown label', RUSSIAN, 'uz', 'ru'],
  ['a label in another script', RUSSIAN, 'en', 'ru'],
  ['a label in another script, the other way round', ENGLISH, 'fa', 'en'],
  ['a Cyrillic label that is often wrong', RUSSIAN, 'bg', 'ru'],
  ['the same without a recipe of its own', RUSSIAN, 'mk', 'ru'],
  ['a right one of these', 'Сьогодні вранці у нашому місті розпочалося велике свято врожаю', 'uk', 'uk'],
  [
    'Malay, which stands for Indonesian too',
    'Pagi ini pesta panen besar telah dimulai di kota kami',
    'und',
    'ms',
  ],
])('%s is looked into', (_, text, lang, expected) => {
  expect(identify(text, lang)).toBe(expected);
});

test.each([
  ['a label that fits', ENGLISH, 'en'],
  ['a label that fits the script, whatever the text says', ENGLISH, 'de'],
  ['Russian', RUSSIAN, 'ru'],
  ['a text without words', '@mill_lane https://t.co/AbC123 👍 2016', 'none'],
  ['no sure answer', 'haha', 'none'],
])('%s is left alone', (_, text, lang) => {
  expect(identify(text, lang)).toBeUndefined();
});

test('addresses and names do not count', () => {
  const names = '@the_english_name_that_goes_on @and_on https://mill.example/this-is-the-english-harvest ';
  expect(identify(names + RUSSIAN, 'none')).toBe('ru');
});
