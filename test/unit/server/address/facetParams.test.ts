import { describe, expect, test } from 'vitest';
import { searchParamsOf } from '../../../../server/address/addresses.ts';
import { facetListUrl, facetOf, parseFacetParams } from '../../../../server/address/facetParams.ts';

const read = (query: string) => parseFacetParams('hashtag', searchParamsOf(`/facet/hashtag${query}`));

describe('the address of the values of a facet', () => {
  test.each([
    ['', ''],
    ['?page=2&order=name&contains=trump&lang=ru', '?lang=ru&contains=trump&order=name&page=2'],
    ['?prefix=%23a&hashtag=b&hashtag=a', '?hashtag=a&hashtag=b&prefix=%23a'],
    // What the search says of its own order and pages stays for the way back; a place in its results does not.
    ['?sort=likes&per_page=50&page=3', '?sort=likes&per_page=50&page=3'],
    ['?ORDER=NAME&q=a', '?q=a&order=name'],
    ['?order=count&page=1', ''],
    ['?contains=a*', '?contains=a%2A'],
  ])('%s is canonical as %s, which is read as the same', (given, canonical) => {
    const { params, problems, ignored } = read(given);
    expect([problems, ignored, facetListUrl(params)]).toEqual([[], [], `/facet/hashtag${canonical}`]);
    expect(read(canonical)).toMatchObject({ params, redirect: false });
  });

  test.each(['?contains[]=a', '?lang[]=ru', '?contains=', '?utm_source=x', '?after=abc', '?Page=2'])(
    '%s has a better spelling',
    (given) => {
      expect(read(given)).toMatchObject({ redirect: true, problems: [], ignored: [] });
    },
  );

  test.each([
    ['?order=sideways', 'order'],
    ['?page=0', 'page'],
    ['?page=101', 'page'],
    [`?contains=${'x'.repeat(101)}`, 'contains'],
    ['?contains=a&prefix=b', 'prefix'],
    ['?date_from=2016-13', 'date_from'],
  ])('%s is told, and set aside', (given, param) => {
    const { problems, redirect, params } = read(given);
    expect(problems.map((problem) => problem.param)).toEqual([param]);
    expect(redirect).toBe(false);
    expect(params).toMatchObject({ order: 'count', page: 1, at: 'anywhere' });
  });

  test('what means nothing is named', () => {
    expect(read('?colour=red').ignored).toEqual(['colour']);
  });

  test('the file of a list has its address without pages', () => {
    const { params } = read('?q=a&page=4');
    expect(facetListUrl({ ...params, page: undefined }, '.csv')).toBe('/facet/hashtag.csv?q=a');
  });

  test('a facet has one spelling', () => {
    expect([facetOf('lang'), facetOf('LANG'), facetOf('toString'), facetOf('')]).toEqual([
      'lang',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
