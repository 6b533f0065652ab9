import { claimCode } from '../../server/saved/shortCode.ts';
import type { SavedSearch, SearchStore } from '../../server/saved/searchStore.ts';

/** A saved search; `given` says what matters to the test. */
export const aSavedSearch = (given: Partial<SavedSearch> = {}): SavedSearch => ({
  id: 'saved1',
  path: '/search?q=harvest',
  title: 'Harvest time',
  note: '',
  saved: '2020-02-03T04:05:06.789Z',
  count: 3,
  build: 'fakebuild0',
  ...given,
});

/** A store in memory; methods in `overrides` answer otherwise. */
export function fakeStore(
  given: readonly SavedSearch[] = [],
  overrides: Partial<SearchStore> = {},
): SearchStore {
  const links = new Map<string, string>();
  const saved = new Map(given.map((search) => [search.id, search]));
  return {
    link: (path) =>
      claimCode(path, async (code) => {
        if (!links.has(code)) links.set(code, path);
        return links.get(code);
      }),
    linked: async (code) => links.get(code),
    save: async (search) => {
      if (!saved.has(search.id)) saved.set(search.id, search);
    },
    saved: async (page, perPage) => {
      const entries = [...saved.values()].toSorted((a, b) => b.saved.localeCompare(a.saved));
      return { total: entries.length, entries: entries.slice((page - 1) * perPage, page * perPage) };
    },
    find: async (id) => saved.get(id),
    remove: async (id) => saved.delete(id),
    ...overrides,
  };
}
