import type { FacetName } from './facetNames.ts';

export const SORTS = ['relevance', 'newest', 'oldest', 'likes', 'retweets', 'replies'] as const;
export type Sort = (typeof SORTS)[number];

export type FacetChoice = Readonly<Record<FacetName, readonly string[]>>;

/** A search as its address says it, parsed once. */
export interface SearchParams {
  /** Query text as typed, trimmed. */
  readonly q: string;
  /** Chosen values: OR within a facet, AND between facets. */
  readonly include: FacetChoice;
  /** Values that may not occur. */
  readonly exclude: FacetChoice;
  /** Whole days UTC, inclusive, as typed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly dateFrom: string | undefined;
  readonly dateTo: string | undefined;
  readonly sort: Sort;
  readonly perPage: number;
  /** From 1. */
  readonly page: number;
}

/** A parameter that cannot be used as it stands. */
export interface ParamProblem {
  readonly param: string;
  /** What is wrong, with the value, and what would do. */
  readonly message: string;
}
