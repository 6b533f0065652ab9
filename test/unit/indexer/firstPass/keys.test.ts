import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOfKey, keyOfId, KeyNumbers } from '../../../../indexer/firstPass/keys.ts';

test('an id comes back from its key, up to 64 bits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), (id) => {
      const { low, high } = keyOfId(String(id)) ?? { low: 0, high: 0 };
      expect(idOfKey(low, high)).toBe(String(id));
    }),
  );
});

test.each(['', '0', '007', '18446744073709551616', '99999999999999999999', '1e5', '-1', ' 1'])(
  '%j is no key',
  (id) => {
    expect(keyOfId(id)).toBeUndefined();
  },
);

test('keys are numbered as a map numbers them', () => {
  const half = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2 ** 32 - 3, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half), { maxLength: 60 }), fc.tuple(half, half), (keys, other) => {
      const numbers = new KeyNumbers(keys.length);
      const oracle = new Map<string, number>();
      for (const [low, high] of keys) {
        const key = `${low} ${high}`;
        if (!oracle.has(key)) oracle.set(key, oracle.size);
        expect(numbers.add(low, high)).toBe(oracle.get(key));
      }
      expect(numbers.size).toBe(oracle.size);
      for (const [low, high] of [...keys, other]) {
        expect(numbers.find(low, high)).toBe(oracle.get(`${low} ${high}`) ?? -1);
      }
    }),
  );
});
