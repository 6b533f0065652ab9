import type { FacetName } from '../address/facetNames.ts';

/** Facets that are shown of everything that is indexed, with the number of values of each. */
export const HELD_FACETS = {
  lang: { largest: 10 },
  hashtag: { largest: 15 },
  domain: { largest: 10 },
  client: { largest: 8 },
  type: { largest: 6 },
} as const satisfies Partial<Record<FacetName, { readonly largest: number }>>;

export type HeldFacet = keyof typeof HELD_FACETS;

export const HELD_FACET_NAMES = Object.keys(HELD_FACETS) as readonly HeldFacet[];
