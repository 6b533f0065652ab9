import { describe, expect, test } from 'vitest';
import { judge, mean, meanOf } from '../../../../bench/language/metrics.ts';

const ids = (...values: string[]): ReadonlySet<string> => new Set(values);
const discount = (rank: number): number => 1 / Math.log2(rank + 1);

describe('one answer', () => {
  test('is perfect where it holds what is relevant and nothing else', () => {
    expect(judge(['a', 'b'], ids('a', 'b'), ids('b'))).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      otherForms: 1,
      ndcg: 1,
    });
  });

  test('is worth nothing where it is empty', () => {
    expect(judge([], ids('a'), ids('a'))).toEqual({ precision: 0, recall: 0, f1: 0, otherForms: 0, ndcg: 0 });
  });

  test('is worth nothing where all of it is wrong', () => {
    expect(judge(['x', 'y'], ids('a'), ids('a'))).toMatchObject({ precision: 0, recall: 0, f1: 0, ndcg: 0 });
  });

  test('has shares of what was found and of what is relevant', () => {
    const { precision, recall, f1, otherForms } = judge(
      ['a', 'x', 'b', 'y'],
      ids('a', 'b', 'c'),
      ids('b', 'c'),
    );
    expect(precision).toBe(2 / 4);
    expect(recall).toBe(2 / 3);
    expect(f1).toBeCloseTo(4 / 7, 12);
    expect(otherForms).toBe(1 / 2);
  });

  test('says nothing of other forms where no document holds any', () => {
    expect(judge(['a'], ids('a'), ids()).otherForms).toBeUndefined();
  });

  test('is worth more the higher the relevant documents stand', () => {
    expect(judge(['a', 'x'], ids('a'), ids()).ndcg).toBe(1);
    expect(judge(['x', 'a'], ids('a'), ids()).ndcg).toBeCloseTo(discount(2), 12);
    expect(judge(['x', 'a', 'b'], ids('a', 'b'), ids()).ndcg).toBeCloseTo(
      (discount(2) + discount(3)) / (discount(1) + discount(2)),
      12,
    );
  });

  test('is ranked by its first ten documents, and cannot be asked for more than ten', () => {
    const wrong = Array.from({ length: 10 }, (_, at) => `x${at}`);
    expect(judge([...wrong, 'a'], ids('a'), ids())).toMatchObject({ recall: 1, ndcg: 0 });
    const twelve = Array.from({ length: 12 }, (_, at) => `a${at}`);
    expect(judge(twelve.slice(0, 10), new Set(twelve), ids()).ndcg).toBeCloseTo(1, 12);
  });
});

describe('means', () => {
  test('leave out what is not known', () => {
    expect(mean([1, undefined, 0])).toBe(1 / 2);
    expect(mean([undefined])).toBeUndefined();
    expect(mean([])).toBeUndefined();
  });

  test('count every query the same', () => {
    const judged = [
      judge(['a'], ids('a'), ids()),
      judge(['x', 'y', 'z'], ids('a', 'b', 'c', 'd'), ids('a', 'b')),
    ];
    expect(meanOf(judged)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, otherForms: 0, ndcg: 0.5 });
  });
});
