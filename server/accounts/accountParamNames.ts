import { ACCOUNT_FACET_NAMES, type AccountFacetName } from './accountFacets.ts';

export type AccountParamName =
  | 'q'
  | AccountFacetName
  | `not_${AccountFacetName}`
  | 'created_from'
  | 'created_to'
  | 'first_tweet'
  | 'description'
  | 'sort'
  | 'per_page'
  | 'page';

/** Every parameter of `/accounts`, in the order in which addresses are written. */
export const ACCOUNT_PARAM_NAMES: readonly AccountParamName[] = [
  'q',
  ...ACCOUNT_FACET_NAMES.flatMap((name) => [name, `not_${name}`] as const),
  'created_from',
  'created_to',
  'first_tweet',
  'description',
  'sort',
  'per_page',
  'page',
];

const KNOWN: ReadonlySet<string> = new Set(ACCOUNT_PARAM_NAMES);

/** Other names of parameters, which redirect to ours. */
const OTHER_NAMES: Readonly<Record<string, AccountParamName>> = {
  query: 'q',
  search: 'q',
  bio: 'description',
  dataset: 'campaign',
  release: 'campaign',
  account_language: 'language',
  origin: 'source',
  year: 'created',
  order: 'sort',
  sort_by: 'sort',
  size: 'per_page',
  limit: 'per_page',
  p: 'page',
};

/** The parameter of a list of accounts that a name means, in any case; undefined where it means none. */
export function toAccountParamName(given: string): AccountParamName | undefined {
  const lower = given.toLowerCase();
  const name = Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower] : lower;
  return name !== undefined && KNOWN.has(name) ? (name as AccountParamName) : undefined;
}
