import { expect, test } from 'vitest';
import { compareNumbers, RowNumbers, type RowFacts } from '../../../../indexer/verify/counts.ts';
import { monthOf, rowFactsOf } from '../../../../indexer/verify/rowFacts.ts';
import { readHeader } from '../../../../indexer/columns.ts';
import { RowReader } from '../../../../indexer/rowReader.ts';

const facts = (given: Partial<RowFacts>): RowFacts => ({
  types: ['original'],
  language: 'en',
  month: '2016-10',
  account: '1',
  time: 0,
  client: undefined,
  ...given,
});

test('numbers that differ are told by value, also where one side lacks it', () => {
  const [files, index] = [new RowNumbers(), new RowNumbers()];
  for (const language of ['en', 'en', 'ru']) files.add(facts({ language }));
  for (const language of ['en', 'ru', 'fa']) index.add(facts({ language }));
  const byLanguage = compareNumbers(files, index).find(({ what }) => what === 'tweets by language');
  expect(byLanguage).toEqual({
    what: 'tweets by language',
    values: 3,
    differing: 2,
    examples: [
      { what: 'en', inFiles: 2, inIndex: 1 },
      { what: 'fa', inFiles: 0, inIndex: 1 },
    ],
  });
  expect(compareNumbers(files, files).every(({ differing }) => differing === 0)).toBe(true);
});

test('months are those of UTC', () => {
  expect(monthOf(Date.UTC(2016, 11, 31, 23, 59))).toBe('2016-12');
  expect(monthOf(Date.UTC(2017, 0, 1))).toBe('2017-01');
});

test.each([
  [{ is_retweet: 'True' }, ['retweet'], 'none'],
  [{ is_retweet: 'false', tweet_language: 'iw' }, ['original'], 'he'],
  [{ is_retweet: '', tweet_language: 'und' }, ['none'], 'und'],
  [
    { is_retweet: 'false', in_reply_to_tweetid: '1.19e+18', quoted_tweet_tweetid: '5' },
    ['reply', 'quote'],
    'none',
  ],
  [{ is_retweet: 'false', in_reply_to_tweetid: 'nan' }, ['original'], 'none'],
])('what is counted of %j', (cells, types, language) => {
  const columns = { tweetid: '7', userid: '1', tweet_text: 'a', tweet_time: '2016-10-03 18:45', ...cells };
  const reader = new RowReader(Object.values(columns), readHeader(Object.keys(columns), 'a.csv'));
  const identity = { id: '7', account: '1', minute: Date.UTC(2016, 9, 3, 18, 45) };
  expect(rowFactsOf(reader, identity)).toMatchObject({ types, language, month: '2016-10', account: '1' });
});
