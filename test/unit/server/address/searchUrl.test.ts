import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYTHING } from '../../../../server/address/searchLinks.ts';
import type { SearchParams } from '../../../../server/address/searchParams.ts';
import { queryString, searchUrl, urlByDays } from '../../../../server/address/searchUrl.ts';

const text = fc.string({ unit: 'binary', maxLength: 8 });

test('values are written as URLSearchParams writes them, but for a last character that is no letter or digit', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('', 'a'), (value, end) => {
      const standard = `?${new URLSearchParams([['q', value + end]]).toString()}`;
      const written = queryString([['q', value + end]]);
      expect(new URLSearchParams(written).get('q')).toBe((value + end).toWellFormed());
      if (/[^*._-]$/.test(standard)) expect(written).toBe(standard);
      expect(written).toMatch(/(?:[A-Za-z0-9]|q=|\+)$/);
    }),
  );
});

test.each([
  ['q', "!'()~", '?q=%21%27%28%29%7E'],
  ['q', 'a b+c', '?q=a+b%2Bc'],
  ['q', 'ж\uD800', '?q=%D0%B6%EF%BF%BD'],
  ['q', 'a-', '?q=a%2D'],
])('%s=%j is written as %s', (name, value, written) => {
  expect(queryString([[name, value]])).toBe(written);
});

test('a search at other days has the address of that search', () => {
  const search: SearchParams = {
    ...EVERYTHING,
    q: 'mill & "bridge"',
    include: { ...EVERYTHING.include, lang: ['ru', 'en'] },
    exclude: { ...EVERYTHING.exclude, hashtag: ['bread'] },
    allHashtags: ['harvest'],
    dateFrom: '2014',
    sort: 'oldest',
    perPage: 50,
    page: 3,
  };
  const days = fc.constantFrom(undefined, '2016', '2016-11', '2016-11-08');
  fc.assert(
    fc.property(days, days, fc.constantFrom('', '.json'), (dateFrom, dateTo, suffix) => {
      const url = urlByDays(search, suffix)(dateFrom, dateTo);
      expect(url).toBe(searchUrl({ ...search, dateFrom, dateTo }, suffix));
    }),
  );
  expect(urlByDays(search)('2016')).toBe(
    '/search?q=mill+%26+%22bridge%22&lang=en&lang=ru&not_hashtag=bread&all_hashtag=harvest&date_from=2016&sort=oldest&per_page=50&page=3',
  );
});
