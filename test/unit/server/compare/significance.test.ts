import { expect, test } from 'vitest';
import { mostTelling, significance } from '../../../../server/compare/significance.ts';

test.each([
  // (0.5 - 0.1) * (0.5 / 0.1)
  [50, 100, 10, 100, 2],
  // What the other side lacks counts as one tweet of it.
  [50, 100, 0, 1_000, 0.5 * 500],
  [10, 100, 10, 100, 0],
  [1, 100, 10, 100, 0],
  [1, 0, 10, 100, 0],
  [1, 100, 0, 0, 0],
])('%d of %d against %d of %d scores %d', (count, of, otherCount, otherOf, score) => {
  expect(significance(count, of, otherCount, otherOf)).toBeCloseTo(score, 9);
});

const row = (key: string, a: number, b: number) => ({ key, a, b, ofA: 100, ofB: 100 });
const ROWS = [row('same', 50, 50), row('rare', 2, 0), row('c', 30, 3), row('b', 30, 3), row('other', 5, 60)];
const select = (swap: boolean, most = 10): readonly string[] =>
  mostTelling(ROWS, { swap, least: 3, most, keyOf: ({ key }) => key }).map(({ key }) => key);

test('the most telling come first, ties by key; what is rare, or no more frequent, is left out', () => {
  expect(select(false)).toEqual(['b', 'c']);
  expect(select(true)).toEqual(['other']);
  expect(select(false, 1)).toEqual(['b']);
});
