import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoTweetTime, snowflakeTime, tweetTime } from '../../../search/snowflake.ts';

test.each([
  ['29700859246', undefined],
  ['1', undefined],
  ['29700859247', '2010-11-04T01:43:01.738Z'],
  ['877919995476496385', '2017-06-22T16:03:32.543Z'],
  ['492388766930444288', '2014-07-24T19:20:04.834Z'],
])('the id %s is of %s', (id, iso) => {
  const time = snowflakeTime(id);
  expect(time === undefined ? undefined : new Date(time).toISOString()).toBe(iso);
});

test('every millisecond comes back from its id', () => {
  const latest = Date.UTC(2030, 0);
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2010, 10, 5), max: latest }), fc.nat(2 ** 22 - 1), (ms, below) => {
      const id = ((BigInt(ms - 1_288_834_974_657) << 22n) | BigInt(below)).toString();
      expect(snowflakeTime(id)).toBe(ms);
      const minute = Math.floor(ms / 60_000) * 60_000;
      expect(tweetTime(id, minute)).toBe(ms);
      expect(tweetTime(id, minute + 60_000)).toBe(minute + 60_000);
    }),
  );
});

test('ids of 20 digits are no trouble', () => {
  expect(tweetTime('9'.repeat(20), Date.UTC(2017, 0))).toBe(Date.UTC(2017, 0));
});

test.each([
  ['877919995476496385', '2017-06-22T16:03:32.543Z', '2017-06-22T16:03:32.543Z'],
  ['877919995476496385', '2017-06-22T16:04:00.000Z', '2017-06-22T16:04Z'],
  ['12', '2009-01-02T03:04:00.000Z', '2009-01-02T03:04Z'],
])('%s at %s is shown as %s', (id, time, shown) => {
  expect(isoTweetTime(id, Date.parse(time))).toBe(shown);
});
