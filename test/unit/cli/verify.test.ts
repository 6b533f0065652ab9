import { expect, test } from 'vitest';
import { readExtent } from '../../../cli/commands/verify.ts';

test('a sample of 1,000 with a seed of its own, unless something else is asked for', () => {
  expect(readExtent({})).toEqual({ sample: 1_000, seed: expect.any(Number) as number });
  expect(readExtent({ sample: '20', seed: '7' })).toEqual({ sample: 20, seed: 7 });
  expect(readExtent({ whole: true })).toBe('whole');
});

test.each([
  [{ sample: '0' }, '--sample 0: give a whole number from 1 to 1000000.'],
  [{ sample: '1e3' }, '--sample 1e3: give a whole number from 1 to 1000000.'],
  [{ seed: '-1' }, '--seed -1: give a whole number from 0 to 4294967295.'],
  [{ whole: true as const, seed: '1' }, '--whole compares every document: leave --sample and --seed out.'],
])('%j is refused', (flags, message) => {
  expect(() => readExtent(flags)).toThrow(message);
});
