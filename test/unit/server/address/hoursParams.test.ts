import { expect, test } from 'vitest';
import { hoursUrl, parseHoursParams } from '../../../../server/address/hoursParams.ts';
import { searchParamsOf } from '../../../../server/address/addresses.ts';

const read = (url: string) => parseHoursParams(searchParamsOf(url));

test.each([
  ['/hours', '/hours', false],
  ['/hours?zone=utc', '/hours', false],
  ['/hours?q=mill&zone=moscow', '/hours?q=mill&zone=moscow', false],
  [
    '/hours?zone=tehran&lang=fa&date_from=2016&not_type=retweet',
    '/hours?lang=fa&not_type=retweet&date_from=2016&zone=tehran',
    false,
  ],
  ['/hours?q=mill&sort=newest&page=3&per_page=50', '/hours?q=mill', true],
  ['/hours?q=mill&zone[]=newyork', '/hours?q=mill&zone=newyork', true],
  ['/hours?q=&zone=', '/hours', true],
  ['/hours?language=fa', '/hours?lang=fa', true],
])('%s is read as %s', (url, canonical, redirect) => {
  const parsed = read(url);
  expect([hoursUrl(parsed.params), parsed.redirect, parsed.problems]).toEqual([canonical, redirect, []]);
  const again = read(canonical);
  expect([again.params, again.redirect]).toEqual([parsed.params, false]);
});

test('what cannot be used is told, and set aside', () => {
  const { params, problems, ignored, redirect } = read('/hours?zone=mars&date_from=2016-13&nonsense=1');
  expect(hoursUrl(params)).toBe('/hours');
  expect(problems.map(({ param }) => param)).toEqual(['date_from', 'zone']);
  expect([ignored, redirect]).toEqual([['nonsense'], false]);
});
