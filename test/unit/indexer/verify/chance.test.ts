import { expect, test } from 'vitest';
import { chanceOf, pickNumbers, Reservoir } from '../../../../indexer/verify/chance.ts';

test('the same seed gives the same numbers, another one others', () => {
  const some = (seed: number): readonly number[] => Array.from({ length: 5 }, chanceOf(seed));
  expect(some(7)).toEqual(some(7));
  expect(some(7)).not.toEqual(some(8));
  expect(some(7).every((number) => number >= 0 && number < 1)).toBe(true);
});

test('pickNumbers picks so many, each once, in the range', () => {
  const picked = pickNumbers(1_000, 50, chanceOf(1));
  expect(picked.size).toBe(50);
  expect([...picked].every((number) => Number.isInteger(number) && number >= 0 && number < 1_000)).toBe(true);
  expect([...pickNumbers(3, 50, chanceOf(1))].sort()).toEqual([0, 1, 2]);
  expect(pickNumbers(0, 5, chanceOf(1)).size).toBe(0);
});

/** How often each of ten tenths of a range is picked. */
function spread(pick: (seed: number) => readonly number[], total: number): readonly number[] {
  const tenths = new Array<number>(10).fill(0);
  for (let seed = 0; seed < 200; seed += 1) {
    for (const number of pick(seed)) {
      const tenth = Math.floor((number / total) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
  }
  return tenths;
}

test('samples are spread evenly over all', () => {
  const reservoirOf = (seed: number): readonly number[] => {
    const reservoir = new Reservoir(20, chanceOf(seed));
    const sample: number[] = [];
    for (let number = 0; number < 1_000; number += 1) {
      const place = reservoir.see();
      if (place !== undefined) sample[place] = number;
    }
    return sample;
  };
  for (const pick of [reservoirOf, (seed: number) => [...pickNumbers(1_000, 20, chanceOf(seed))]]) {
    const tenths = spread(pick, 1_000);
    expect(tenths.reduce((sum, count) => sum + count)).toBe(4_000);
    // 400 each, by chance 20 more or less: five times that is never seen.
    expect(Math.min(...tenths)).toBeGreaterThan(300);
    expect(Math.max(...tenths)).toBeLessThan(500);
  }
});
