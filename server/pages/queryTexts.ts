import { formatQuery } from '../../search/query/format.ts';
import { join } from '../../search/query/join.ts';
import { parseQuery } from '../../search/query/parse.ts';
import type { Query, Span } from '../../search/query/syntax.ts';
import type { FacetName } from '../address/facetNames.ts';
import type { SearchParams } from '../address/searchParams.ts';

/** Operators that ask exactly what a facet asks. A client is compared more loosely by its operator, a mention by handle. */
const OPERATORS: Partial<Record<FacetName, string>> = {
  campaign: 'campaign',
  lang: 'lang',
  type: 'is',
  account: 'from',
  hashtag: 'hashtag',
  domain: 'domain',
};
/** Values that their operator does not take. */
const NONE = 'none';

const NOWHERE: Span = { start: 0, end: 0 };

const field = (operator: string, text: string): Query => ({
  type: 'field',
  operator,
  value: { text, quoted: false },
  span: NOWHERE,
});

/** The query text for every tweet of a campaign. */
export const campaignText = (id: string): string => formatQuery(field('campaign', id));

/**
 * A whole search as one query text, with its filters as operators; undefined where it has none that is read the same,
 * and where it asks for everything.
 */
export function wholeText(params: SearchParams): string | undefined {
  const { q, include, exclude, allHashtags, dateFrom, dateTo } = params;
  const { query, problems } = parseQuery(q);
  const facets = Object.keys(include) as FacetName[];
  const wanted = facets.map((name) => include[name].map((value) => facetClause(name, value)));
  const unwanted = facets.flatMap((name) => exclude[name].map((value) => facetClause(name, value)));
  const all = allHashtags.map((value) => facetClause('hashtag', value));
  if (problems.length > 0 || [...wanted.flat(), ...unwanted, ...all].includes(undefined)) return undefined;
  const whole = join('and', [
    query,
    ...wanted.map((clauses) => join('or', clauses, NOWHERE)),
    ...all,
    ...unwanted.flatMap((clause): Query[] =>
      clause === undefined ? [] : [{ type: 'not', clause, span: NOWHERE }],
    ),
    daysClause(dateFrom, dateTo),
  ]);
  if (whole === undefined) return undefined;
  const text = formatQuery(whole);
  const read = parseQuery(text);
  return read.problems.length === 0 && read.warnings.length === 0 ? text : undefined;
}

function daysClause(from: string | undefined, to: string | undefined): Query | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to === undefined) return field('since', from);
  return field('date', from !== undefined && from === to ? from : `${from ?? ''}..${to ?? ''}`);
}

function facetClause(name: FacetName, value: string): Query | undefined {
  const operator = OPERATORS[name];
  return operator === undefined || value === NONE ? undefined : field(operator, value);
}
