import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Copies } from '../../../../indexer/firstPass/copies.ts';
import { TweetIds } from '../../../../indexer/firstPass/ids.ts';
import { idOfKey, keyOfId, type Key } from '../../../../indexer/firstPass/keys.ts';
import { RowSet } from '../../../../indexer/firstPass/rows.ts';
import { ScratchFile } from '../../../../indexer/firstPass/scratch.ts';
import { Replies } from '../../../../indexer/firstPass/threads.ts';
import { aFolder } from '../../../support/builders.ts';

const folder = aFolder();
const scratch = new ScratchFile(folder);
const key = (id: number): Key => keyOfId(String(id)) ?? { low: 0, high: 0 };

test('copies are the rows of texts that have two accounts, without those that do not count', () => {
  const tweet = fc.record({
    text: fc.integer({ min: 1, max: 5 }),
    account: fc.nat(2),
    isSkipped: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(tweet, { maxLength: 30 }), (tweets) => {
      const copies = new Copies(scratch);
      const skipped = new RowSet();
      tweets.forEach(({ text, account, isSkipped }, row) => {
        copies.add(key(text), row, account);
        if (isSkipped) skipped.add(row);
      });
      const found = copies.find(skipped);
      tweets.forEach((tweet, row) => {
        const isCopied = tweets.some(
          (other) => !other.isSkipped && other.text === tweet.text && other.account !== tweet.account,
        );
        expect(found.has(row)).toBe(!tweet.isSkipped && isCopied);
      });
    }),
  );
});

/** Rows with an id and what they reply to; ids come twice, chains close to circles. */
const replies = fc.array(fc.record({ id: fc.integer({ min: 1, max: 12 }), parent: fc.nat(14) }), {
  maxLength: 20,
});

test('links lead to the last row of an id, from rows that stay', () => {
  fc.assert(
    fc.property(replies, (tweets) => {
      const ids = new TweetIds(scratch);
      tweets.forEach(({ id, parent }, row) => {
        ids.addTweet(key(id), { row, account: id * 3, isRetweet: id % 2 === 0 });
        if (parent > 0) ids.addName('quote', row, key(parent));
      });
      const lastRow = new Map(tweets.map(({ id }, row) => [id, row]));
      const superseded = ids.superseded();
      tweets.forEach(({ id }, row) => expect(superseded.has(row)).toBe(lastRow.get(id) !== row));
      const found = [...ids.links(superseded)].map(({ relation, row, id, target }) => [
        row,
        relation,
        idOfKey(id.low, id.high),
        target,
      ]);
      const wanted = tweets.flatMap(({ id, parent }, row) => {
        if (lastRow.get(id) !== row || parent === 0) return [];
        const target = lastRow.get(parent);
        return [
          [
            row,
            'quote',
            String(parent),
            target === undefined
              ? undefined
              : { row: target, account: parent * 3, isRetweet: parent % 2 === 0 },
          ],
        ];
      });
      expect(found.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(wanted);
    }),
  );
});

test('a thread has the root that one finds by going from parent to parent', () => {
  const forest = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 30 }), parent: fc.nat(34) }), {
    selector: ({ id }) => id,
    maxLength: 30,
  });
  fc.assert(
    fc.property(forest, (tweets) => {
      const rowOf = new Map(tweets.map(({ id }, row) => [id, row]));
      const parentOf = new Map(tweets.map(({ id, parent }) => [id, parent]));
      const threads = new Replies(scratch);
      tweets.forEach(({ parent }, row) => {
        const inside = rowOf.get(parent);
        if (inside !== undefined) threads.addInside(row, inside, key(parent));
        else if (parent > 0) threads.addOutside(row, key(parent));
      });
      const known = threads.resolve();
      const roots = new Set<number>();
      tweets.forEach(({ id, parent }, row) => {
        const isInThread = rowOf.has(parent) || tweets.some((other) => other.parent === id);
        const root = rootOf(id, parentOf);
        const outside = parentOf.get(root) ?? 0;
        const wanted = [root, ...(outside > 0 && !rowOf.has(outside) ? [outside] : [])].map(String);
        expect(known.conversationOf(row)).toEqual(isInThread ? wanted : undefined);
        if (isInThread) roots.add(root);
      });
      expect(known.size).toBe(roots.size);
    }),
    { numRuns: 500 },
  );
});

/** The topmost tweet above; of a circle the lowest. */
function rootOf(id: number, parentOf: ReadonlyMap<number, number>): number {
  const path = [id];
  for (;;) {
    const parent = parentOf.get(path.at(-1) ?? 0) ?? 0;
    if (!parentOf.has(parent)) return path.at(-1) ?? 0;
    if (path.includes(parent)) return Math.min(...path.slice(path.indexOf(parent)));
    path.push(parent);
  }
}

test('a chain of a hundred thousand replies has one root', () => {
  const threads = new Replies(scratch);
  for (let row = 1; row <= 100_000; row += 1) threads.addInside(row, row - 1, key(row));
  const known = threads.resolve();
  expect([known.size, known.conversationOf(100_000), known.conversationOf(100_001)]).toEqual([
    1,
    ['1'],
    undefined,
  ]);
});

test('replies beyond the limit are counted, and in no thread', () => {
  const threads = new Replies(scratch, 2);
  for (const row of [1, 2, 3]) threads.addInside(row, 0, key(7));
  const known = threads.resolve();
  expect([1, 2, 3].map((row) => known.conversationOf(row))).toEqual([['7'], ['7'], undefined]);
  expect(threads.leftOut).toBe(1);
});
