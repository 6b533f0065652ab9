import { expect, test } from 'vitest';
import { percent } from '../../../../server/helpers/percent.ts';

test.each([
  [0, 100, '0 %'],
  [12, 100, '12 %'],
  [1, 3, '33.3 %'],
  [52, 415_027, '0.013 %'],
  [4, 1_000, '0.4 %'],
  [1, 415_027, 'under 0.001 %'],
  [999_999, 1_000_000, 'over 99.9 %'],
  [999, 1_000, '99.9 %'],
  [5, 5, '100 %'],
  [0, 0, 'no tweets'],
])('%d of %d is %s', (part, whole, text) => {
  expect(percent(part, whole).replace('\u00A0', ' ')).toBe(text);
});
