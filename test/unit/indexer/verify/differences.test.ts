import { expect, test } from 'vitest';
import { differencesOf } from '../../../../indexer/verify/differences.ts';

const NONE: ReadonlySet<string> = new Set();

test('documents that say the same do not differ, whatever is undefined and however keys are ordered', () => {
  const wanted = { id: '1', likes: undefined, tags: ['a', 'b'], point: { lat: 1, lon: 2 } };
  const found = { point: { lon: 2, lat: 1 }, tags: ['a', 'b'], id: '1' };
  expect(differencesOf(wanted, found, NONE)).toEqual([]);
});

test('each field that differs is told with both values', () => {
  const wanted = { id: '1', likes: 3, tags: ['a', 'b'], lang: 'en', point: { lat: 1, lon: 2 } };
  const found = { id: '1', tags: ['b', 'a'], lang: 'EN', point: { lat: 1, lon: 3 }, extra: false };
  expect(differencesOf(wanted, found, NONE)).toEqual([
    { field: 'likes', wanted: 3, found: undefined },
    { field: 'tags', wanted: ['a', 'b'], found: ['b', 'a'] },
    { field: 'lang', wanted: 'en', found: 'EN' },
    { field: 'point', wanted: { lat: 1, lon: 2 }, found: { lat: 1, lon: 3 } },
    { field: 'extra', wanted: undefined, found: false },
  ]);
});

test('null is not the same as nothing, nor a number as its text', () => {
  expect(differencesOf({ likes: null }, {}, NONE)).toHaveLength(1);
  expect(differencesOf({ likes: 1 }, { likes: '1' }, NONE)).toHaveLength(1);
});

test('fields that may differ are left out', () => {
  expect(differencesOf({ load: '1' }, { load: '2' }, new Set(['load']))).toEqual([]);
});
