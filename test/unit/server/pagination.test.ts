import { expect, test } from 'vitest';
import { pageCount, pagination } from '../../../server/pages/pagination.ts';
import { EVERYTHING } from '../../../server/pages/searchLinks.ts';

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
  const view = pagination({ ...EVERYTHING, page }, pages * 20);
  const items = view?.items.map(({ label, current }) => (current ? `[${label}]` : (label ?? '…')));
  expect(items?.join(' ')).toBe(shown);
  expect(view?.previous === undefined).toBe(page === 1);
  expect(view?.next === undefined).toBe(page === pages);
});

test('links keep the search and leave page 1 out', () => {
  const view = pagination({ ...EVERYTHING, q: 'harvest', sort: 'relevance', page: 2 }, 60);
  expect(view?.previous).toBe('/search?q=harvest');
  expect(view?.next).toBe('/search?q=harvest&page=3');
});

test('one page has no links', () => {
  expect(pagination(EVERYTHING, 20)).toBeUndefined();
});
