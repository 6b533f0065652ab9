import { count } from '../helpers/count.ts';
import { FACET_NAMES } from '../address/facetNames.ts';
import { FACET_ORDERS, LONGEST_TEXT, MOST_LISTED, OWN_NAMES, type OwnName } from '../address/facetParams.ts';
import { FACET_COLUMNS } from '../exports/facetFormats.ts';
import type { FacetAnswer } from '../searching/facetAnswer.ts';
import { FACET_VALUE, SEARCH_PATH, WARNING } from './answerSchema.ts';
import { searchParameters } from './parameters.ts';
import { answer, errors, operation, SEARCH_OUTCOMES, TAGGED } from './responses.ts';
import { described, list, named, object, oneOf, TEXT, textOf, WHOLE_NUMBER, type Json } from './schema.ts';
import { byName } from '../address/byName.ts';

const DISTINCT = object<FacetAnswer['distinct']>({
  count: WHOLE_NUMBER,
  relation: described(
    oneOf({ exact: true, about: true, more_than: true }),
    'exact: all are listed; about: counted nearly exactly; more_than: there are more with this text.',
  ),
});

/** The answer of `/facet/{name}.json`. */
export const FACET_ANSWER = named(
  'FacetAnswer',
  object<FacetAnswer>({
    facet: oneOf(byName(FACET_NAMES, () => true)),
    url: described(textOf(/^\/facet\/[a-z]+(\?.*)?$/), 'Canonical path of this list.'),
    search: described(SEARCH_PATH, 'Canonical path of the search.'),
    reading: described(TEXT, 'Whose values these are, in words.'),
    warnings: list(WARNING),
    total: described(WHOLE_NUMBER, 'Tweets among which is counted: whatever is chosen in this facet.'),
    distinct: described(DISTINCT, 'Different values, without none.'),
    listed: described(WHOLE_NUMBER, 'Values that are listed beside the chosen ones.'),
    count_error: described(WHOLE_NUMBER, 'How far a count may be too low; 0: all are exact.'),
    values: described(
      list(FACET_VALUE),
      `Chosen and excluded values first; then the others, at most the ${count(MOST_LISTED)} largest. none: tweets without any.`,
    ),
  }),
);

const OWN: Readonly<
  Record<Exclude<OwnName, 'page'>, { readonly description: string; readonly schema: Json }>
> = {
  contains: {
    description: 'Only values, or names of them, that hold this text, whatever the case and accents.',
    schema: { type: 'string', maxLength: LONGEST_TEXT },
  },
  prefix: {
    description: 'Only values, or names of them, that begin with this text; not together with contains.',
    schema: { type: 'string', maxLength: LONGEST_TEXT },
  },
  order: {
    description: 'count: the largest first; name: by what readers call them.',
    schema: { type: 'string', enum: FACET_ORDERS, default: 'count' },
  },
};

const PARAMETERS: readonly Json[] = [
  { name: 'name', in: 'path', required: true, schema: { type: 'string', enum: FACET_NAMES } },
  ...searchParameters(['page', 'after']),
  ...OWN_NAMES.flatMap((name) => (name === 'page' ? [] : [{ name, in: 'query', ...OWN[name] }])),
];

const listing = (operationId: string, summary: string, content: Json): Json =>
  operation(operationId, summary, {
    parameters: PARAMETERS,
    responses: { 200: content, ...SEARCH_OUTCOMES, ...errors(404) },
  });

/** The values of a facet in the formats for programs. */
export const FACET_PATHS = {
  '/facet/{name}.json': listing(
    'facetValues',
    'All values of a facet among the tweets of a search',
    answer('The values.', 'application/json', FACET_ANSWER.json, TAGGED),
  ),
  '/facet/{name}.csv': listing(
    'facetValuesAsCsv',
    'All values of a facet as CSV',
    answer(`RFC 4180 in UTF-8: ${FACET_COLUMNS.join(', ')}.`, 'text/csv', { type: 'string' }, TAGGED),
  ),
} as const;
