import { expect, test } from 'vitest';
import { excess, sample, shortfall } from '../../../../bench/language/bench.ts';
import { concurrently } from '../../../../bench/language/concurrently.ts';
import { RETRIEVAL_REFERENCE } from '../../../../bench/language/reference.ts';
import { RETRIEVAL_SETS } from '../../../../bench/language/sets.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

test.each([
  [10, 5, [0, 2, 4, 6, 8]],
  [10, 3, [0, 4, 7]],
  [3, 10, [0, 1, 2]],
  [3, 3, [0, 1, 2]],
  [0, 3, []],
])('of %i values, %i', (all, count, taken) => {
  expect(sample(numbers(all), count)).toEqual(taken);
});

test('a sample has its size, from the beginning to the end', () => {
  for (const count of [1, 7, 60, 299, 300]) expect(sample(numbers(300), count)).toHaveLength(count);
  expect(sample(numbers(2_500), 500)).toHaveLength(500);
});

test('answers keep the order of the questions, whichever comes first', async () => {
  const answers = await concurrently(numbers(30), async (n) => {
    await new Promise((resolve) => setTimeout(resolve, (30 - n) % 7));
    return n * 2;
  });
  expect(answers).toEqual(numbers(30).map((n) => n * 2));
});

test('a question that fails fails the measure', async () => {
  await expect(concurrently([1], () => Promise.reject(new Error('away')))).rejects.toThrow('away');
});

test('a figure below its goal is told, one that reaches it is not', () => {
  expect(shortfall('ru', 0.799, 0.8)).toEqual(['ru: 0.7990, goal 0.8000']);
  expect(shortfall('ru', 0.8, 0.8)).toEqual([]);
  expect(shortfall('ru', 0.8, undefined)).toEqual([]);
  expect(excess('loss', 0.03, 0.02)).toEqual(['loss: 0.0300, at most 0.0200']);
  expect(excess('loss', 0.02, 0.02)).toEqual([]);
});

test.each([undefined, Number.NaN])(
  'a figure that could not be measured (%s) never counts as reached',
  (none) => {
    expect(shortfall('ru', none, 0.8)).toEqual(['ru: not measured, goal 0.8000']);
    expect(excess('loss', none, 0.02)).toEqual(['loss: not measured, at most 0.0200']);
  },
);

test('20 sets make the mean, and every one has its reference', () => {
  const core = RETRIEVAL_SETS.filter((set) => set.core);
  expect(core).toHaveLength(20);
  for (const { name } of core) expect(RETRIEVAL_REFERENCE).toHaveProperty(name);
});
