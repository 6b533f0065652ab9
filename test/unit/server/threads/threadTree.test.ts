import { describe, expect, test } from 'vitest';
import { buildBranch, MOST_REPLIES, type Branch } from '../../../../server/threads/threadTree.ts';
import type { TweetResult } from '../../../../server/searching/tweetAnswer.ts';
import { aTweet } from '../../../support/fakeSearcher.ts';

/** A tweet in the minute of its id that replies to another. */
const reply = (id: string, in_reply_to: string | null, given: Partial<TweetResult> = {}): TweetResult =>
  aTweet({
    id,
    in_reply_to,
    time: new Date(Date.UTC(2016, 0, 1, 0, Number(id))).toISOString(),
    types: in_reply_to === null ? ['original'] : ['reply'],
    ...given,
  });

const branchOf = (
  middle: TweetResult,
  around: readonly TweetResult[],
  asked: readonly string[] = [],
): Branch => buildBranch(middle, around, new Set(asked));

const up = ({ ancestors }: Branch): string => ancestors.map(({ id }) => id).join(' ');
const down = ({ replies }: Branch): string =>
  replies.map(({ depth, tweet }) => `${depth}:${tweet.id}`).join(' ');

test('ancestors stand from the top down, replies in time below what they reply to', () => {
  const around = [
    reply('9', '5'),
    reply('2', '1'),
    reply('1', null),
    reply('6', '5'),
    reply('7', '6'),
    reply('8', '6'),
    // Another branch.
    reply('3', '1'),
    reply('4', '3'),
  ];
  const branch = branchOf(reply('5', '2'), around);
  expect([up(branch), down(branch), branch.above]).toEqual(['1 2', '1:6 2:7 2:8 1:9', 'nothing']);
});

describe('what stands above the topmost is told apart', () => {
  test.each([
    ['nothing', reply('2', null), [], null],
    ['absent', reply('2', '1'), ['1'], '1'],
    ['more', reply('2', '1'), [], '1'],
    ['damaged', reply('2', null, { types: ['reply'] }), [], null],
    ['circle', reply('2', '2'), ['2'], '2'],
  ] as const)('%s', (above, tweet, asked, above_id) => {
    expect(branchOf(tweet, [], asked)).toEqual({
      above,
      above_id,
      ancestors: [],
      replies: [],
      replies_cut: false,
    });
  });

  test('also above its ancestors', () => {
    const branch = branchOf(reply('3', '2'), [reply('2', '1')], ['1']);
    expect([up(branch), branch.above, branch.above_id]).toEqual(['2', 'absent', '1']);
  });
});

test('circles end, and no tweet comes twice', () => {
  const circle = [reply('1', '3'), reply('2', '1'), reply('3', '2'), reply('4', '3'), reply('5', '5')];
  const branch = branchOf(reply('3', '2'), circle);
  expect([up(branch), branch.above, branch.above_id, down(branch)]).toEqual(['1 2', 'circle', '3', '1:4']);
});

test('a tweet of two campaigns comes once, as the one has it that tells what it replies to', () => {
  const around = [
    reply('1', null),
    reply('3', null, { campaign: 'meadow', types: ['reply'] }),
    reply('3', '2'),
    reply('2', '1', { campaign: 'meadow' }),
    reply('2', '1'),
  ];
  const branch = branchOf(reply('2', null, { types: ['reply'] }), around);
  expect([up(branch), down(branch)]).toEqual(['1', '1:3']);
});

test('a thread may be thousands deep, and is cut', () => {
  const deep = Array.from({ length: 20_000 }, (_, at) => reply(String(at + 2), String(at + 1)));
  const branch = branchOf(reply('1', null), deep);
  expect([branch.replies.length, branch.replies_cut, branch.replies.at(-1)?.depth]).toEqual([
    MOST_REPLIES,
    true,
    MOST_REPLIES,
  ]);
  expect(branchOf(reply('20001', '20000'), deep).ancestors).toHaveLength(19_999);
});

test('as many replies as fit are all there', () => {
  const replies = Array.from({ length: MOST_REPLIES }, (_, at) => reply(String(at + 2), '1'));
  const branch = branchOf(reply('1', null), replies);
  expect([branch.replies.length, branch.replies_cut]).toEqual([MOST_REPLIES, false]);
});
