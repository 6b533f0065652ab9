import { expect, test } from 'vitest';
import { formatQuery } from '../../../../search/query/format.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import { splitTime, withTime } from '../../../../search/query/timeClauses.ts';

const text = (ms: number): string => (Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms));

test.each([
  ['', '-Infinity', 'Infinity', undefined],
  ['mill', '-Infinity', 'Infinity', 'mill'],
  ['since:2016', '2016-01-01T00:00:00.000Z', 'Infinity', undefined],
  ['mill until:2016-02', '-Infinity', '2016-02-01T00:00:00.000Z', 'mill'],
  ['mill date:2016-02-29', '2016-02-29T00:00:00.000Z', '2016-03-01T00:00:00.000Z', 'mill'],
  ['date:2016-02-29T14:30 mill', '2016-02-29T14:30:00.000Z', '2016-02-29T14:31:00.000Z', 'mill'],
  ['since_time:1456756200 mill', '2016-02-29T14:30:00.000Z', 'Infinity', 'mill'],
  ['date:2015..2016 mill until:2016', '2015-01-01T00:00:00.000Z', '2016-01-01T00:00:00.000Z', 'mill'],
  // What is left out, or one of several, is no end of the whole.
  ['-date:2016 mill', '-Infinity', 'Infinity', '-date:2016 mill'],
  ['date:2014,2016 mill', '-Infinity', 'Infinity', 'date:2014,2016 mill'],
  ['mill OR since:2016', '-Infinity', 'Infinity', 'mill OR since:2016'],
  ['created:2013 mill', '-Infinity', 'Infinity', 'created:2013 mill'],
])('the time of “%s” is %s to %s', (q, from, to, rest) => {
  const split = splitTime(parseQuery(q).query);
  expect([text(split.time.from), text(split.time.to)]).toEqual([from, to]);
  expect(split.rest && formatQuery(split.rest)).toBe(rest);
});

test.each([
  ['2016-02-29T14:00:00.000Z', '2016-02-29T15:00:00.000Z', 'date:2016-02-29T14:00Z..2016-02-29T14:59Z'],
  ['2016-02-29T14:30:00.000Z', '2016-02-29T14:31:00.000Z', 'date:2016-02-29T14:30Z'],
  ['2016-02-29T14:30:05.000Z', '2016-02-29T14:30:06.000Z', 'date:2016-02-29T14:30:05Z'],
  [
    '2016-02-29T14:30:05.120Z',
    '2016-02-29T14:31:00.001Z',
    'date:2016-02-29T14:30:05.120Z..2016-02-29T14:31:00.000Z',
  ],
  ['2016-12-31T23:00:00.000Z', undefined, 'date:2016-12-31T23:00Z..'],
  [undefined, '2017-01-01T00:01:00.000Z', 'date:..2017-01-01T00:00Z'],
])('from %s to %s is written and read again as the same time', (from, to, date) => {
  const period = {
    from: from === undefined ? -Infinity : Date.parse(from),
    to: to === undefined ? Infinity : Date.parse(to),
  };
  const { rest } = splitTime(parseQuery('mill OR bridge').query);
  const query = withTime(rest, period);
  expect(query && formatQuery(query)).toBe(`(mill OR bridge) ${date}`);
  const again = parseQuery(query === undefined ? '' : formatQuery(query));
  expect(again.warnings).toEqual([]);
  expect(splitTime(again.query).time).toEqual(period);
});

test('all of time is no clause', () => {
  expect(withTime(undefined, { from: -Infinity, to: Infinity })).toBeUndefined();
});
