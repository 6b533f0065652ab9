import type { TweetField } from '../search/fields.ts';

/** What readers narrow by, in the order of the page: the name in addresses, and the field that holds it. */
export const FACETS = {
  campaign: { field: 'campaign', label: 'Campaign', complete: true },
  lang: { field: 'lang', label: 'Language', complete: true },
  type: { field: 'types', label: 'Type', complete: true },
  account: { field: 'account_id', label: 'Account', complete: false },
  hashtag: { field: 'hashtags', label: 'Hashtag', complete: false },
  mention: { field: 'mentions', label: 'Mention', complete: false },
  domain: { field: 'domains', label: 'Domain', complete: false },
  client: { field: 'client', label: 'Client', complete: false },
} as const satisfies Record<
  string,
  {
    readonly field: TweetField;
    readonly label: string;
    /** Every value is counted; otherwise the ten largest and every chosen one. */
    readonly complete: boolean;
  }
>;

export type FacetName = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];
