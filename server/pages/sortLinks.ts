import { SORTS, type SearchParams, type Sort } from '../searchParams.ts';
import { changedUrl } from './searchLinks.ts';

/** One order of the results. */
export interface SortLink {
  readonly label: string;
  readonly url: string;
  readonly current: boolean;
}

const LABELS: Readonly<Record<Sort, string>> = {
  relevance: 'Relevance',
  newest: 'Newest',
  oldest: 'Oldest',
  likes: 'Likes',
  retweets: 'Retweets',
  replies: 'Replies',
};

/** Orders that make sense: relevance needs a query text. */
export const sortLinks = (params: SearchParams): readonly SortLink[] =>
  SORTS.filter((sort) => sort !== 'relevance' || params.q !== '').map((sort) => ({
    label: LABELS[sort],
    url: changedUrl(params, { sort }),
    current: sort === params.sort,
  }));
