import { describe, expect, test } from 'vitest';
import { isSearchPath, readSearchPath } from '../../../../server/saved/searchPath.ts';

describe('a path that is kept', () => {
  test.each([
    ['/search', '/search'],
    ['/search?q=harvest', '/search?q=harvest'],
    ['/search?lang=uk&q=harvest&lang=ru', '/search?q=harvest&lang=ru&lang=uk'],
    ['/search?q=harvest&page=7', '/search?q=harvest'],
    ['/search?q=harvest&sort=oldest&per_page=50', '/search?q=harvest&sort=oldest&per_page=50'],
    ['/search?q=harvest&utm_source=x&lang[]=ru', '/search?q=harvest&lang=ru'],
  ])('%s is kept as %s', (path, kept) => {
    expect(readSearchPath(path)).toMatchObject({ path: kept });
  });

  test.each([
    ['', 'not the address of a search'],
    ['https://evil.example/search?q=a', 'not the address of a search'],
    ['//evil.example/search', 'not the address of a search'],
    ['/searching', 'not the address of a search'],
    ['/search/../saved', 'not the address of a search'],
    ['/search?date_from=2016-13', 'not a month'],
    ['/search?nonsense=1', '“nonsense”'],
    [`/search?q=${'x'.repeat(2_000)}`, 'characters'],
    [`/search?q=${'x'.repeat(17_000)}`, '16,384'],
  ])('%s is refused', (path, why) => {
    const read = readSearchPath(path);
    expect('problems' in read ? read.problems.join(' ') : read).toContain(why);
  });

  test('leads to this site alone', () => {
    expect(['/search', '/search?q=//evil.example'].map(isSearchPath)).toEqual([true, true]);
    expect(['//evil.example', '/search.json?q=a', '/searchx', 'search'].map(isSearchPath)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
