import { expect, test } from 'vitest';
import { searchParamsOf } from '../../../../server/address/addresses.ts';
import { compareUrl, parseCompareParams } from '../../../../server/compare/compareParams.ts';

const read = (url: string) => parseCompareParams(searchParamsOf(url));

test.each([
  ['/compare', '/compare', false],
  ['/compare?a=mill&b=bridge', '/compare?a=mill&b=bridge', false],
  ['/compare?b=bridge&a=+mill+', '/compare?a=mill&b=bridge', false],
  ['/compare?a=mill&b=', '/compare?a=mill', true],
  ['/compare?a=&b=bridge', '/compare?a=bridge', true],
  ['/compare?b=bridge', '/compare?a=bridge', true],
  ['/compare?a=a&b=b&date_to=2016&lang=uk&lang=ru', '/compare?a=a&b=b&lang=ru&lang=uk&date_to=2016', false],
  ['/compare?a=a&b=b&language=in&campaign=Fable', '/compare?a=a&b=b&campaign=fable&lang=id', true],
  ['/compare?a=a&b=b&utm_source=x', '/compare?a=a&b=b', true],
  ['/compare?a=a&b=b&lang[]=ru', '/compare?a=a&b=b&lang=ru', true],
  ['/compare?a=elect*', '/compare?a=elect%2A', false],
])('%s is %s', (url, canonical, redirect) => {
  const { params, problems, ignored, redirect: redirected } = read(url);
  expect(compareUrl(params)).toBe(canonical);
  expect([problems, ignored]).toEqual([[], []]);
  expect(redirected).toBe(redirect);
  expect(compareUrl(read(canonical).params)).toBe(canonical);
});

test('what narrows neither side is ignored, and told by name', () => {
  const { params, ignored, redirect } = read(
    '/compare?a=a&b=b&q=c&sort=newest&page=2&hashtag=x&not_lang=ru&colour=red',
  );
  expect(compareUrl(params)).toBe('/compare?a=a&b=b');
  expect(new Set(ignored)).toEqual(new Set(['q', 'sort', 'page', 'hashtag', 'not_lang', 'colour']));
  expect(redirect).toBe(false);
});

test('days and texts that cannot be used are told by their parameter', () => {
  const { params, problems } = read('/compare?a=a&a=b&b=c&date_from=2016-13');
  expect(params).toMatchObject({ a: 'a', b: 'c' });
  expect(problems.map(({ param }) => param)).toEqual(['a', 'date_from']);
});

test('a format stands behind the path', () => {
  expect(compareUrl(read('/compare?a=a&b=b').params, '.json')).toBe('/compare.json?a=a&b=b');
});
