import { expect, test } from 'vitest';
import {
  isDamagedId,
  isTweetId,
  parseCount,
  parseFlag,
  parseLatitude,
  parseLongitude,
} from '../../../indexer/cellValues.ts';

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['12.0', 12],
  ['007', 7],
  ['999999999999999', 999_999_999_999_999],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ['9007199254740992', undefined],
  ['1.5', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['\u0663', undefined],
  ['', undefined],
])('the count %j is %j', (cell, count) => {
  expect(parseCount(cell)).toBe(count);
});

test.each([
  ['true', true],
  ['True', true],
  ['false', false],
  [' FALSE', false],
  ['1', undefined],
  ['', undefined],
])('the flag %j is %j', (cell, flag) => {
  expect(parseFlag(cell)).toBe(flag);
});

test('a coordinate is a word, or degrees within its bounds', () => {
  expect(['present', 'absent', '-90', '90.1', 'x'].map(parseLatitude)).toEqual([
    'present',
    'absent',
    -90,
    undefined,
    undefined,
  ]);
  expect(['90.1', '180.0', '181'].map(parseLongitude)).toEqual([90.1, 180, undefined]);
});

test('an id of a tweet is digits; one whose digits are lost is told from a handle', () => {
  expect(['1', '9'.repeat(20), '9'.repeat(21), '', '1 ', 'x1', '1/', '1:'].map(isTweetId)).toEqual([
    true,
    true,
    ...Array.from({ length: 6 }, () => false),
  ]);
  expect(['1.198473762313818e+18', '98336677.0', '123', 'mill_lane', '1e', '12ab'].map(isDamagedId)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
