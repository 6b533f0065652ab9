import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RANDOM_SPAN, randomPlace } from '../../../search/randomOrder.ts';

/** MurmurHash3 x86 32 with seed 0, as published with its implementations. */
test.each([
  ['', 0],
  ['test', 0xba6bd213],
  ['Hello, world!', 0xc0363e43],
  ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
])('%j has the hash that others compute', (text, hash) => {
  expect(randomPlace(text)).toBe(hash & 0x7fffffff);
});

test('every id has a place in the span', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), (id) => {
      const place = randomPlace(String(id));
      expect(Number.isInteger(place) && place >= 0 && place < RANDOM_SPAN).toBe(true);
    }),
  );
});

test('ids that follow each other are spread evenly', () => {
  const tenths = new Array<number>(10).fill(0);
  const first = 783017634562412544n;
  for (let at = 0n; at < 100_000n; at += 1n) {
    const tenth = Math.floor((randomPlace(String(first + (at << 22n))) / RANDOM_SPAN) * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // Four standard deviations around 10,000.
  expect(Math.min(...tenths)).toBeGreaterThan(9_620);
  expect(Math.max(...tenths)).toBeLessThan(10_380);
});
