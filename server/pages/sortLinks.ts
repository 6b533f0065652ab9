import { DEFAULT_SEED, LARGEST_SEED, SORTS, type SearchParams, type Sort } from '../address/searchParams.ts';
import { changedUrl } from '../address/searchLinks.ts';

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
  random: 'Random',
};

/** Orders that make sense: relevance needs a query text. Who has a random order is offered another. */
export function sortLinks(params: SearchParams): readonly SortLink[] {
  const links = SORTS.filter((sort) => sort !== 'relevance' || params.q !== '').map((sort) => ({
    label: LABELS[sort],
    url: changedUrl(params, { sort, seed: sort === params.sort ? params.seed : DEFAULT_SEED }),
    current: sort === params.sort,
  }));
  return params.sort === 'random' ? [...links, reshuffled(params)] : links;
}

const reshuffled = (params: SearchParams): SortLink => ({
  label: 'Another random order',
  url: changedUrl(params, { seed: params.seed === LARGEST_SEED ? 0 : params.seed + 1 }),
  current: false,
});
