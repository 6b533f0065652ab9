import { expect, test } from 'vitest';
import { isHashedId } from '../../../search/accountIds.ts';

test.each([
  ['0a'.repeat(32), true],
  ['0A'.repeat(32), false],
  ['0a'.repeat(31), false],
  ['iB3mQ9xT+a/KcR5dW0eJfUyLzN2pHsVqgoX7Y8t1wG4=', true],
  ['iB3mQ9xT-a_KcR5dW0eJfUyLzN2pHsVqgoX7Y8t1wG4=', true],
  ['iB3mQ9xTKcR5dW0eJfUyLzN2pHsVqgoX7Y8t1wG4', true],
  ['iB3mQ9xT', false],
  ['1'.repeat(40), false],
  ['4125840934', false],
  ['mill_lane', false],
  ['', false],
])('%s is hashed: %s', (id, hashed) => {
  expect(isHashedId(id)).toBe(hashed);
});
