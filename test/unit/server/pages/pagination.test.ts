import { expect, test } from 'vitest';
import { pageCount, pagination } from '../../../../server/pages/pagination.ts';
import { EVERYTHING } from '../../../../server/address/searchLinks.ts';
import { toPlace } from '../../../../server/address/place.ts';
import { placedSearch, searchUrl, type SearchParams } from '../../../../server/address/searchParams.ts';

test.each([
  [0, 20, 1],
  [20, 20, 1],
  [21, 20, 2],
  [10_000, 20, 500],
  [5_000_000, 20, 500],
  [5_000_000, 100, 100],
])('%d tweets, %d a page: %d pages', (total, perPage, pages) => {
  expect(pageCount(total, perPage)).toBe(pages);
});

test.each([
  [1, 2, '[1] 2'],
  [1, 5, '[1] 2 … 5'],
  [3, 5, '1 2 [3] 4 5'],
  [4, 5, '1 2 3 [4] 5'],
  [5, 62, '1 … 4 [5] 6 … 62'],
  [62, 62, '1 … 61 [62]'],
])('on page %d of %d: %s', (page, pages, shown) => {
  const view = pagination({ ...EVERYTHING, page }, pages * 20, page < pages ? '/search?page=9' : null);
  const items = view?.items.map(({ label, current }) => (current ? `[${label}]` : (label ?? '…')));
  expect(items?.join(' ')).toBe(shown);
  expect(view?.previous === undefined).toBe(page === 1);
  expect(view?.next === undefined).toBe(page === pages);
});

test('links keep the search and leave page 1 out', () => {
  const search: SearchParams = { ...EVERYTHING, q: 'harvest', sort: 'relevance', page: 2 };
  const view = pagination(search, 60, searchUrl({ ...search, page: 3 }));
  expect(view?.previous).toBe('/search?q=harvest');
  expect(view?.next).toBe('/search?q=harvest&page=3');
});

test('one page has no links', () => {
  expect(pagination(EVERYTHING, 20, null)).toBeUndefined();
});

test('a page without a number leads to the start and on', () => {
  const after = toPlace(placedSearch(EVERYTHING), { build: 'b', seen: 10_000, values: [1, '2', 'fable'] });
  const view = pagination({ ...EVERYTHING, after, perPage: 50 }, 415_027, '/search?after=x');
  expect(view).toEqual({
    first: '/search?per_page=50',
    previous: undefined,
    next: '/search?after=x',
    items: [],
  });
  expect(pagination({ ...EVERYTHING, after }, 10_020, null)?.next).toBeUndefined();
});
