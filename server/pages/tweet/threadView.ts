import { tweetPath } from '../../address/addresses.ts';
import { count } from '../../helpers/count.ts';
import type { TweetResult } from '../../searching/tweetAnswer.ts';
import type { Reply, Thread } from '../../threads/contextAnswer.ts';
import { accountName } from '../accountName.ts';
import { resultCard, type ResultCard } from './resultCard.ts';

/** The thread of a tweet. */
export interface ThreadView {
  /** What stands above the topmost tweet, where that is to be said. */
  readonly above: string | undefined;
  /** Page that tells more of it. */
  readonly aboveUrl: string | undefined;
  readonly ancestors: readonly ResultCard[];
  readonly replies: readonly ReplyView[];
  readonly cut: string | undefined;
  readonly all: { readonly text: string; readonly url: string };
}

export interface ReplyView {
  readonly card: ResultCard;
  /** Whom it replies to, where the lists no longer show that. */
  readonly to: string | undefined;
  readonly replies: readonly ReplyView[];
}

/** Lists inside of lists; what is deeper stands in the last one. */
const DEEPEST = 4;

export function threadView(thread: Thread): ThreadView {
  const { above_id, ancestors, replies, replies_cut, total, url } = thread;
  const top = ancestors[0];
  return {
    above: aboveText(thread),
    aboveUrl: thread.above === 'more' ? (top?.url ?? tweetPath(above_id ?? '')) : undefined,
    ancestors: ancestors.map(resultCard),
    replies: nest(replies),
    cut: replies_cut ? 'There are more replies than are shown here.' : undefined,
    all: {
      text:
        total === 1
          ? 'One tweet of this thread is here'
          : `All ${count(total)} tweets of this thread that are here`,
      url,
    },
  };
}

function aboveText({ above, above_id, ancestors }: Thread): string | undefined {
  const which = ancestors.length === 0 ? 'This tweet' : 'The topmost tweet here';
  switch (above) {
    case 'nothing':
      return undefined;
    case 'absent':
      return `${which} replies to tweet ${above_id}, which is not in this archive.`;
    case 'damaged':
      return `${which} is a reply, but the id of what it replies to is damaged in the release.`;
    case 'circle':
      return `By the release, ${which.toLowerCase()} replies to tweet ${above_id}, which stands below it: one of the two is wrong.`;
    case 'more':
      return `The thread goes on above: ${which.toLowerCase()} replies to tweet ${above_id}.`;
  }
}

/** Lists in lists, from replies that tell how deep they are. */
function nest(replies: readonly Reply[]): readonly ReplyView[] {
  const lists: ReplyView[][] = [[]];
  const path: TweetResult[] = [];
  for (const { depth, tweet } of replies) {
    const level = Math.min(depth, DEEPEST);
    path.length = depth - 1;
    const parent = path.at(-1);
    path.push(tweet);
    const below: ReplyView[] = [];
    lists[level - 1]?.push({
      card: resultCard(tweet),
      to: depth > DEEPEST && parent !== undefined ? nameOf(parent) : undefined,
      replies: below,
    });
    lists.length = level;
    lists.push(below);
  }
  return lists[0] ?? [];
}

function nameOf({ account }: TweetResult): string {
  const { name, handle } = accountName(account);
  return handle ?? name;
}
