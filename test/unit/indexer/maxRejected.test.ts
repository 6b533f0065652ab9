import { describe, expect, test } from 'vitest';
import { InputProblem } from '../../../indexer/inputProblem.ts';
import { formatMaxRejected, isTolerated, parseMaxRejected } from '../../../indexer/maxRejected.ts';

describe('the limit of refused rows', () => {
  test.each([
    ['0', { count: 0 }],
    ['25', { count: 25 }],
    ['1%', { share: 0.01 }],
    ['0.5%', { share: 0.005 }],
    ['100%', { share: 1 }],
  ])('%s', (text, limit) => {
    expect(parseMaxRejected(text)).toEqual(limit);
    expect(formatMaxRejected(parseMaxRejected(text))).toBe(text);
  });

  test.each(['', 'some', '-1', '1.5', '101%', '%', '1e3', '1 %'])('"%s" is none', (text) => {
    expect(() => parseMaxRejected(text)).toThrow(InputProblem);
  });

  test.each([
    [{ count: 2 }, 2, 10, true],
    [{ count: 2 }, 3, 1_000_000, false],
    [{ count: 0 }, 0, 0, true],
    [{ share: 0.01 }, 1, 100, true],
    [{ share: 0.01 }, 2, 199, false],
    [{ share: 0 }, 1, 1_000_000, false],
  ])('%o with %i of %i refused: %s', (limit, rejected, rows, tolerated) => {
    expect(isTolerated(limit, rejected, rows)).toBe(tolerated);
  });
});
