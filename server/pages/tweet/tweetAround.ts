import { count } from '../../helpers/count.ts';
import type { TweetContext } from '../../threads/contextAnswer.ts';
import { THREAD } from './resultCard.ts';

/** A place further down the page of a tweet. */
export interface Jump {
  readonly url: string;
  readonly label: string;
}

/** Fragments are the ids of views/tweet.hbs. */
export function jumpsOf(context: TweetContext): readonly Jump[] {
  const { thread, retweeted, quoted, quotes, retweets, same_text } = context;
  const jumps: readonly (readonly [boolean, string, string])[] = [
    [thread !== null, THREAD, 'Its thread'],
    [retweeted !== null, 'retweeted', 'What it retweets'],
    [quoted !== null, 'quoted', 'What it quotes'],
    [quotes.total > 0, 'quotes', `Quoted by (${count(quotes.total)})`],
    [retweets.total > 0, 'retweets', `Retweeted by (${count(retweets.total)})`],
    [(same_text?.total ?? 0) > 1, 'same-text', `The same text (${count(same_text?.total ?? 0)})`],
  ];
  return jumps.filter(([isThere]) => isThere).map(([, fragment, label]) => ({ url: `#${fragment}`, label }));
}

/** Said once, instead of a heading for each. */
export function nothingAround({ thread, retweets, quotes }: TweetContext): string | undefined {
  const none = [
    ...((thread?.replies ?? []).length === 0 ? ['replies to'] : []),
    ...(retweets.total === 0 ? ['retweets'] : []),
    ...(quotes.total === 0 ? ['quotes'] : []),
  ];
  const last = none.pop();
  if (last === undefined) return undefined;
  return `No tweet of this archive ${none.length === 0 ? last : `${none.join(', ')} or ${last}`} this one.`;
}
