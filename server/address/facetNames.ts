import type { TweetField } from '../../search/fields.ts';

/** What readers narrow by, in the order of the page: the name in addresses, and the field that holds it. */
export const FACETS = {
  campaign: { field: 'campaign', label: 'Campaign', many: 'campaigns', complete: true, none: 'never' },
  lang: { field: 'lang', label: 'Language', many: 'languages', complete: true, none: 'stored' },
  type: { field: 'types', label: 'Type', many: 'types', complete: true, none: 'stored' },
  account: { field: 'account_id', label: 'Account', many: 'accounts', complete: false, none: 'never' },
  hashtag: { field: 'hashtags', label: 'Hashtag', many: 'hashtags', complete: false, none: 'absent' },
  mention: { field: 'mentions', label: 'Mention', many: 'mentions', complete: false, none: 'absent' },
  domain: { field: 'domains', label: 'Domain', many: 'domains', complete: false, none: 'absent' },
  client: { field: 'client', label: 'Client', many: 'clients', complete: false, none: 'absent' },
} as const satisfies Record<
  string,
  {
    readonly field: TweetField;
    readonly label: string;
    /** Several values, as in “12 languages”. */
    readonly many: string;
    /** Every value is counted; otherwise the ten largest and every chosen one. */
    readonly complete: boolean;
    /** What the value `none` of an address means: a stored value, a field that is absent, or a value of that name. */
    readonly none: 'stored' | 'absent' | 'never';
  }
>;

export type FacetName = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];
