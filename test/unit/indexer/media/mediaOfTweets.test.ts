import { expect, test } from 'vitest';
import { changedMedia, type TweetMedia } from '../../../../indexer/media/mediaOfTweets.ts';
import { sideBySide } from '../../../../indexer/media/sideBySide.ts';
import { allOf } from '../../../support/chunks.ts';

async function* listed<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield item;
}

const tweet = (id: string, ...hashes: string[]): TweetMedia => ({
  id,
  media: ['image'],
  media_hashes: hashes,
});
const none = (id: string): TweetMedia => ({ id, media: undefined, media_hashes: undefined });

test.each<[string, TweetMedia[], TweetMedia[], TweetMedia[]]>([
  ['nothing', [], [], []],
  ['what is new', [tweet('1', 'a'), tweet('2', 'b')], [], [tweet('1', 'a'), tweet('2', 'b')]],
  ['what is gone', [], [tweet('1', 'a'), tweet('3', 'b')], [none('1'), none('3')]],
  ['what is the same', [tweet('1', 'a')], [tweet('1', 'a')], []],
  ['another file', [tweet('1', 'b')], [tweet('1', 'a')], [tweet('1', 'b')]],
  [
    'all at once, by text and not by number',
    [tweet('10', 'a'), tweet('100', 'b'), tweet('9', 'c')],
    [tweet('100', 'b'), tweet('11', 'x'), tweet('9', 'y')],
    [tweet('10', 'a'), none('11'), tweet('9', 'c')],
  ],
])('tweets change where they say something else: %s', async (_name, wanted, standing, changes) => {
  expect(await allOf(changedMedia(listed(wanted), listed(standing)))).toEqual(changes);
});

test('work is done side by side, and given in the order of the items', async () => {
  let underWay = 0;
  let most = 0;
  const work = async (n: number): Promise<number> => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let turn = 0; turn < 10 - n; turn += 1) await Promise.resolve();
    underWay -= 1;
    return n * 2;
  };
  expect(await allOf(sideBySide(listed([1, 2, 3, 4, 5, 6, 7]), 3, work))).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(most).toBe(3);
});

test('where work fails, what is under way ends before that is told', async () => {
  const ended: number[] = [];
  const work = async (n: number): Promise<number> => {
    await new Promise((resolve) => setImmediate(resolve));
    ended.push(n);
    if (n === 1) throw new Error('one');
    return n;
  };
  await expect(allOf(sideBySide(listed([1, 2, 3, 4]), 2, work))).rejects.toThrow('one');
  expect(ended).toEqual([1, 2]);
});
