import { expect, test } from 'vitest';
import { ConcurrencyLimit } from '../../../indexer/concurrencyLimit.ts';

/**
 * A server that works on so many requests at a time; the others wait. A round of as many as may be on their way is
 * answered together.
 * @returns the limit after each round
 */
function run(
  limit: ConcurrencyLimit,
  rounds: number,
  workers: number,
  msOf = (): number => 100,
): readonly number[] {
  return Array.from({ length: rounds }, () => {
    limit.reached();
    const ms = (msOf() * Math.max(workers, limit.value)) / workers;
    const now = limit.value;
    for (let answers = Math.max(4, now); answers > 0; answers -= 1) limit.answered(ms);
    return now;
  });
}

test.each([
  [1, 2],
  [2, 3],
  [4, 5],
])('a server of %i workers gets about %i', (workers, wanted) => {
  const settled = run(new ConcurrencyLimit(), 1_000, workers).slice(20);
  const usual = settled.filter((limit) => Math.abs(limit - wanted) <= 1);
  expect(usual.length / settled.length).toBeGreaterThan(0.9);
  expect(Math.max(...settled)).toBeLessThanOrEqual(wanted + 1);
});

test('no server gets more than eight', () => {
  expect(Math.max(...run(new ConcurrencyLimit(), 60, 100))).toBe(8);
});

test('a reader that never waits for the server gets no more than it uses', () => {
  const limit = new ConcurrencyLimit();
  for (let answers = 0; answers < 200; answers += 1) limit.answered(100);
  expect(limit.value).toBe(2);
});

test('an index that grows, and takes longer for the same, does not end in one request at a time', () => {
  let ms = 100;
  const limits = run(new ConcurrencyLimit(), 200, 4, () => (ms *= 1.01));
  expect(limits.slice(20).filter((limit) => limit < 3).length / limits.length).toBeLessThan(0.1);
});

test('what is turned away halves it, once for all that were on their way', () => {
  const limit = new ConcurrencyLimit();
  run(limit, 60, 100);
  for (let at = 0; at < 8; at += 1) limit.turnedAway();
  expect(limit.value).toBe(4);
  limit.turnedAway();
  expect(limit.value).toBe(2);
  for (let at = 0; at < 30; at += 1) limit.turnedAway();
  expect(limit.value).toBe(1);
});

test('it comes back when nothing is turned away any more', () => {
  const limit = new ConcurrencyLimit();
  for (let at = 0; at < 30; at += 1) limit.turnedAway();
  expect(run(limit, 60, 100).at(-1)).toBe(8);
});
