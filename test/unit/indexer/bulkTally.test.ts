import { expect, test } from 'vitest';
import { countSent, emptyTally, mergeTallies, settle, type BulkTally } from '../../../indexer/bulkTally.ts';

const tally = (given: Partial<BulkTally>): BulkTally => ({ ...emptyTally(), ...given });
const dropped = new Map([['strict', 2]]);

test.each<
  [
    why: string,
    count: number,
    own: Partial<BulkTally>,
    carried: Partial<BulkTally>,
    ReturnType<typeof settle>,
  ]
>([
  ['nothing', 0, {}, {}, { indexed: 0, duplicates: 0, dropped: 0 }],
  ['each id once', 5, { created: 5 }, {}, { indexed: 5, duplicates: 0, dropped: 0 }],
  [
    'the same id later and earlier',
    5,
    { created: 5, updated: 2, outdated: 1 },
    {},
    { indexed: 5, duplicates: 3, dropped: 0 },
  ],
  ['some refused', 3, { created: 3, dropped }, {}, { indexed: 3, duplicates: 0, dropped: 2 }],
  [
    'some carried over, some of them replaced',
    9,
    { created: 5 },
    { created: 4, outdated: 3 },
    { indexed: 5, duplicates: 0, dropped: 0 },
  ],
  [
    'sent again: had been created',
    7,
    { created: 5, resent: 2 },
    {},
    { indexed: 7, duplicates: 0, dropped: 0 },
  ],
  [
    'sent again: had been updated',
    5,
    { created: 5, resent: 2 },
    {},
    { indexed: 5, duplicates: 2, dropped: 0 },
  ],
  [
    'carried over and sent again',
    6,
    { created: 5 },
    { resent: 1 },
    { indexed: 5, duplicates: 0, dropped: 0 },
  ],
  ['one lost', 4, { created: 5 }, {}, undefined],
  ['one too many', 6, { created: 5 }, {}, undefined],
  ['more than was sent again', 8, { created: 5, resent: 2 }, {}, undefined],
])('%s', (_why, count, own, carried, settled) => {
  const sent = countSent(tally(own));
  expect(settle(count, sent, tally(own), tally(carried))).toEqual(settled);
  expect(settle(count, sent + 1, tally(own), tally(carried))).toBeUndefined();
});

test('tallies add up', () => {
  const a = tally({ created: 1, updated: 2, dropped });
  const b = tally({
    outdated: 3,
    resent: 4,
    dropped: new Map([
      ['strict', 1],
      ['long', 1],
    ]),
  });
  const both = mergeTallies(a, b);
  expect(both).toEqual({
    created: 1,
    updated: 2,
    outdated: 3,
    resent: 4,
    dropped: new Map([
      ['strict', 3],
      ['long', 1],
    ]),
  });
  expect(countSent(both)).toBe(14);
  expect(dropped.get('strict')).toBe(2);
});
