import { createHash } from 'node:crypto';
import type { TweetDocument } from '../../search/documents.ts';
import { aTweetDocument } from './documents.ts';

const CAMPAIGNS = ['fable', 'meadow'];
const FILLERS = ['bread', 'mill', 'bell', 'barley', 'bridge'];

/** A number from 0 to `below` - 1 that depends on the words alone. */
const pick = (below: number, ...words: readonly (string | number)[]): number =>
  createHash('sha256').update(words.join('/')).digest().readUInt32BE() % below;

/**
 * More tweets than pages have numbers for, with every tie that an order may meet: the same id in both campaigns, ids of
 * different lengths, equal times, equal counts and counts that are not recorded. All have the word `harvest`.
 */
export function manyTweets(count: number): readonly TweetDocument[] {
  return Array.from({ length: count }, (_, at) => {
    // Every second tweet of the second campaign has the id of one of the first.
    const id = String(at % 2 === 0 || at % 4 === 1 ? 9_000 + (at >> 1) : 700_000 + at);
    const number = (name: string, below: number): number | undefined => {
      const value = pick(below + 1, name, at);
      return value === below ? undefined : value;
    };
    return aTweetDocument({
      id,
      campaign: CAMPAIGNS[at % 2] ?? '',
      time: Date.UTC(2016, 0, 1) + pick(3_000, 'time', at) * 3_600_000,
      text: `harvest ${FILLERS.slice(0, pick(FILLERS.length, 'text', at)).join(' ')}`,
      likes: number('likes', 20),
      retweets: number('retweets', 2_000),
      replies: number('replies', 3),
      hashtags: at % 3 === 0 ? ['none'] : at % 3 === 1 ? ['Harvest', 'mill'] : undefined,
    });
  });
}
