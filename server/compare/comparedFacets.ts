import type { FacetName } from '../address/facetNames.ts';

/**
 * Facets whose values are compared, and how many of each search are looked at, the most frequent: a rarer value has too
 * small a share to be among the most telling.
 */
export const COMPARED_FACETS = {
  hashtag: { candidates: 1_000 },
  domain: { candidates: 500 },
  client: { candidates: 200 },
  lang: { candidates: 100 },
  account: { candidates: 2_000 },
} as const satisfies Partial<Record<FacetName, { readonly candidates: number }>>;

export type ComparedFacet = keyof typeof COMPARED_FACETS;

export const COMPARED_FACET_NAMES = Object.keys(COMPARED_FACETS) as readonly ComparedFacet[];
