import { describe, expect, test } from 'vitest';
import { inTime } from '../../../../server/searching/inTime.ts';

const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));
const never = new Promise<never>(() => undefined);

describe('what is wanted soon', () => {
  test.each([
    ['comes in time', after(1, 'a'), after(20, 'b'), 200, 'a'],
    ['takes too long', never, after(1, 'b'), 10, undefined],
    ['takes too long, but no longer than what is waited for', after(30, 'a'), after(120, 'b'), 5, 'a'],
    ['may take its time', after(30, 'a'), after(1, 'b'), undefined, 'a'],
  ])('%s', async (_name, wanted, beside, withinMs, value) => {
    expect(await inTime(wanted, beside, withinMs)).toBe(value);
  });

  test.each([[undefined], [50]])('fails with either: %s', async (withinMs) => {
    const failed = (): Promise<never> => Promise.reject(new Error('broken'));
    await expect(inTime(failed(), never, withinMs)).rejects.toThrow('broken');
    await expect(inTime(never, failed(), withinMs)).rejects.toThrow('broken');
  });

  test('that fails when nobody waits any more is not heard of', async () => {
    const late = after(20, 0).then(() => Promise.reject(new Error('late')));
    expect(await inTime(late, after(1, 0), 2)).toBeUndefined();
    await after(40, 0);
  });
});
