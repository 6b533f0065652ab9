import { count } from '../helpers/count.ts';
import { LONGEST_QUERY } from '../../search/query/limits.ts';
import { FACET_NAMES, FACETS, type FacetName } from '../address/facetNames.ts';
import { LONGEST_VALUE } from '../address/facetValue.ts';
import { PARAM_NAMES, type ParamName } from '../address/paramNames.ts';
import { MOST_VALUES } from '../address/paramReader.ts';
import {
  DEFAULT_PER_PAGE,
  DEFAULT_SEED,
  LARGEST_SEED,
  MOST_PER_PAGE,
  RESULT_WINDOW,
  SORTS,
} from '../address/searchParams.ts';
import { TYPE_LABELS } from '../address/tweetTypes.ts';
import type { Json } from './schema.ts';

/** What is said of a parameter. */
export interface ParameterRow {
  readonly description: string;
  readonly schema: { readonly [keyword: string]: Json };
}

/** A value of a facet. */
export const VALUE: ParameterRow['schema'] = { type: 'string', minLength: 1, maxLength: LONGEST_VALUE };
/** Whole days UTC: a day, a month or a year. */
export const DAY: ParameterRow['schema'] = { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' };

/** A parameter that may be repeated. */
export const severalOf = (items: ParameterRow['schema']): ParameterRow['schema'] => ({
  type: 'array',
  items,
  maxItems: MOST_VALUES,
});

/** Facets whose values are known beforehand. Codes of languages are not among them: a release may bring others. */
const KNOWN_VALUES: Partial<Record<FacetName, readonly string[]>> = { type: Object.keys(TYPE_LABELS) };

const NONE: Readonly<Record<(typeof FACETS)[FacetName]['none'], string>> = {
  stored: ' none: not published.',
  absent: ' none: tweets without any.',
  never: '',
};

function facetRow(name: FacetName, not: boolean): ParameterRow {
  const { label, none } = FACETS[name];
  const what = not ? 'Values that may not occur.' : 'Tweets with any of these values.';
  const known = KNOWN_VALUES[name];
  return {
    description: `${label}. ${what}${NONE[none]}`,
    schema: severalOf(known === undefined ? VALUE : { type: 'string', enum: known }),
  };
}

const date = (which: string): ParameterRow => ({
  description: `${which} day, UTC, inclusive: YYYY-MM-DD, a month (YYYY-MM) or a year (YYYY).`,
  schema: DAY,
});

const FACET_ROWS = Object.fromEntries(
  FACET_NAMES.flatMap((name) => [
    [name, facetRow(name, false)],
    [`not_${name}`, facetRow(name, true)],
  ]),
) as Readonly<Record<FacetName | `not_${FacetName}`, ParameterRow>>;

const ROWS: Readonly<Record<ParamName, ParameterRow>> = {
  ...FACET_ROWS,
  q: {
    description: 'Query text, in the language of /help. Without it every tweet is found.',
    schema: { type: 'string', maxLength: LONGEST_QUERY },
  },
  all_hashtag: { description: 'Hashtags that must all occur.', schema: severalOf(VALUE) },
  date_from: date('First'),
  date_to: date('Last'),
  sort: {
    description: 'Order of the results; without it relevance where there is a query text, else newest.',
    schema: { type: 'string', enum: SORTS },
  },
  seed: {
    description: 'With sort=random: the same number gives the same order.',
    schema: { type: 'integer', minimum: 0, maximum: LARGEST_SEED, default: DEFAULT_SEED },
  },
  per_page: {
    description: 'Results on a page.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: DEFAULT_PER_PAGE },
  },
  page: {
    description: `Number of the page, to ${count(RESULT_WINDOW)} results; further on by after.`,
    schema: { type: 'integer', minimum: 1, maximum: RESULT_WINDOW, default: 1 },
  },
  after: {
    description: 'Where the results go on, without end: take it from next, and do not read it.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' },
  },
};

/** Name under which a document keeps a parameter of `/search`. */
const keyOf = (name: ParamName): string => `search.${name}`;

/** Every parameter of a search, to be referred to. Repeated names, no brackets: OpenAPI’s `form` with `explode`. */
export const SEARCH_PARAMETERS: Json = Object.fromEntries(
  PARAM_NAMES.map((name) => [keyOf(name), { name, in: 'query', ...ROWS[name] }]),
);

/** References to parameters of a search. @param without names that an address does not take */
export const searchParameters = (without: readonly ParamName[] = []): readonly Json[] =>
  PARAM_NAMES.filter((name) => !without.includes(name)).map((name) => ({
    $ref: `#/components/parameters/${keyOf(name)}`,
  }));
