import { expect, test } from 'vitest';
import { Acknowledged } from '../../../indexer/acknowledged.ts';
import { emptyTally, type BulkTally } from '../../../indexer/bulkTally.ts';

const created = (count: number): ReadonlyMap<string, BulkTally> =>
  new Map([['i', { ...emptyTally(), created: count }]]);

test('reaches as far as all requests are answered, in whatever order the answers come', () => {
  const acknowledged = new Acknowledged();
  const [first, second, third] = [acknowledged.begin(), acknowledged.begin(), acknowledged.begin()];
  acknowledged.end(third, 30, created(3));
  expect([acknowledged.version, acknowledged.tallies.size]).toEqual([0, 0]);
  acknowledged.end(first, 10, created(1));
  expect(acknowledged.version).toBe(10);
  const { tallies } = acknowledged;
  acknowledged.end(second, 20, created(2));
  expect(acknowledged.version).toBe(30);
  expect(acknowledged.tallies.get('i')?.created).toBe(6);
  // What was taken down before is as it was.
  expect(tallies.get('i')?.created).toBe(1);
});

test('counts on from what an earlier process reached', () => {
  const acknowledged = new Acknowledged({ version: 10, tallies: created(4) });
  expect(acknowledged.version).toBe(10);
  acknowledged.end(acknowledged.begin(), 12, created(2));
  expect([acknowledged.version, acknowledged.tallies.get('i')?.created]).toEqual([12, 6]);
});
