import type { estypes } from '@elastic/elasticsearch';
import { randomPlace } from '../../search/randomOrder.ts';
import type { TweetField } from '../../search/fields.ts';
import type { Clause } from '../../search/query/clause.ts';
import type { SearchParams, Sort } from '../address/searchParams.ts';

type SortedField = Extract<
  TweetField,
  'id' | 'campaign' | 'time' | 'likes' | 'retweets' | 'replies' | 'random'
>;

/** One thing that an order compares. */
interface Comparison {
  readonly field: SortedField | '_score';
  readonly order: 'asc' | 'desc';
  /**
   * The number that stands for a count that no release recorded: last, as counts fall. Elasticsearch's own would be
   * -2^63, which JavaScript writes down as a number that Elasticsearch cannot read back.
   */
  readonly missing?: number;
  /** Read like that where an index does not have the field: an older version loaded it. */
  readonly unmapped_type?: 'long';
}

const RANDOM = 'random' satisfies TweetField;

const score: Comparison = { field: '_score', order: 'desc' };
const newestFirst: Comparison = { field: 'id', order: 'desc' };
const most = (field: 'likes' | 'retweets' | 'replies'): Comparison => ({ field, order: 'desc', missing: -1 });

/** What a sort compares, the ties by id. */
const ORDERS: Readonly<Record<Sort, readonly Comparison[]>> = {
  relevance: [score, newestFirst],
  newest: [{ field: 'time', order: 'desc' }, newestFirst],
  oldest: [
    { field: 'time', order: 'asc' },
    { field: 'id', order: 'asc' },
  ],
  likes: [most('likes'), newestFirst],
  retweets: [most('retweets'), newestFirst],
  replies: [most('replies'), newestFirst],
  random: [
    score,
    { field: RANDOM, order: 'asc', missing: 0, unmapped_type: 'long' },
    { field: 'id', order: 'asc' },
  ],
};

/** The same tweet may be in several campaigns. */
const LAST: Comparison = { field: 'campaign', order: 'asc' };

const comparisonsOf = (sort: Sort): readonly Comparison[] => [...ORDERS[sort], LAST];

/** The order of a search: total, so that pages and exports neither repeat nor leave out a tweet. */
export const buildSort = ({ sort }: SearchParams): NonNullable<estypes.SearchRequest['sort']> =>
  comparisonsOf(sort).map(({ field, ...how }) => ({ [field]: how }));

/** What one tweet has to be compared by, in Elasticsearch's own order. */
export type SortValues = readonly (string | number)[];

/** Whether values may be those of a tweet under this sort: a number or a text where there must be one. */
export function areSortValues(sort: Sort, values: readonly unknown[]): values is SortValues {
  const comparisons = comparisonsOf(sort);
  return (
    values.length === comparisons.length &&
    comparisons.every(({ field }, at) =>
      field === 'id' || field === 'campaign'
        ? typeof values[at] === 'string'
        : Number.isFinite(values[at] as number),
    )
  );
}

/**
 * What scores under `sort=random`: tweets from the seed's place in the random order on. With the score compared first,
 * they come before the tweets ahead of that place, so that a seed is where the one order, a circle, starts. Random
 * scores of Elasticsearch would depend on the name of the index, and be others after every load.
 */
export const fromRandomPlace = (seed: number): Clause => ({
  constant_score: { filter: { range: { [RANDOM]: { gte: randomPlace(String(seed)) } } } },
});
