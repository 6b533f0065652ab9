import { expect, test } from 'vitest';
import { buildId, shortHash } from '../../../../server/archive/archiveBuild.ts';

test('a build is named by its indices, in any order', () => {
  expect(buildId(['b-2', 'a-1'])).toBe(buildId(['a-1', 'b-2']));
  expect(buildId(['a-1', 'b-2'])).not.toBe(buildId(['a-1', 'b-3']));
  expect(buildId(['a-1'])).not.toBe(buildId(['a-1', 'b-2']));
});

test('an id never changes, for it stands in links and citations', () => {
  expect(buildId([])).toBe('3g42rwwmtv');
  expect(buildId(['murmuration-tweets-ira-20181017120000000'])).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
});

test('as many characters as asked for', () => {
  expect(shortHash('a', 6)).toHaveLength(6);
  expect(shortHash('a', 32)).toHaveLength(32);
});
