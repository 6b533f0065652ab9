import { CITATION_FORMATS } from '../citations/formats.ts';
import { FORMAT_NAMES, FORMATS, mediaTypeOf, type FormatName } from '../exports/formats.ts';
import { OPENSEARCH_PATH, OPENSEARCH_TYPE } from '../http/opensearch.ts';
import { SEARCH_ANSWER } from './answerSchema.ts';
import { PARAM_NAMES } from '../address/paramNames.ts';
import { SCOPE_NAMES, SIDES } from '../compare/compareParams.ts';
import { LONGEST_QUERY } from '../../search/query/limits.ts';
import { COMPARE_ANSWER } from './compareSchema.ts';
import { ACCOUNT_PATHS } from './accountPaths.ts';
import { FACET_PATHS } from './facetPaths.ts';
import { HOURS_PATHS } from './hoursPaths.ts';
import { TWEET_ID, TWEET_PATHS } from './tweetPaths.ts';
import { searchParameters } from './parameters.ts';
import { answer, errors, operation, SEARCH_OUTCOMES, TAGGED } from './responses.ts';
import { described, object, oneOf, TEXT, type Json } from './schema.ts';

/** Parts of a search that mean nothing to what is not cut into pages. */
const PAGING = ['per_page', 'page', 'after'] as const;

const EXCEL: Json = {
  name: 'excel',
  in: 'query',
  description: 'For Excel: ids stay whole and no text runs as a formula. An apostrophe stands before both.',
  schema: { type: 'string', enum: ['1'] },
};

/** What a comparison takes beside the parameters that narrow both sides. */
const SIDE_TEXTS: readonly Json[] = SIDES.map((name) => ({
  name,
  in: 'query',
  required: name === 'a',
  description:
    name === 'a'
      ? 'First query text.'
      : 'Second query text; without it, all tweets that the first does not find.',
  schema: { type: 'string', maxLength: LONGEST_QUERY },
}));

const NOT_OF_SCOPE = PARAM_NAMES.filter((name) => !SCOPE_NAMES.some((known) => known === name));

/** What is said of the text of a download. */
const CONTENT: Readonly<Record<FormatName, string>> = {
  csv: 'RFC 4180 in UTF-8: Twitter’s own columns, as published, then ours.',
  ndjson: 'One TweetRecord (see the schemas) a line.',
  ids: 'One tweet id a line.',
  atom: 'RFC 4287: one entry for each tweet.',
};

const DOWNLOAD_HEADERS: Record<string, Json> = {
  ...TAGGED,
  'X-Total-Count': { description: 'Number of tweets.', schema: { type: 'integer' } },
  'Content-Disposition': { schema: { type: 'string' } },
};

const downloads = Object.fromEntries(
  FORMAT_NAMES.map((name) => [
    `/search.${name}`,
    operation(`searchAs${capital(name)}`, `All results as ${FORMATS[name].label}`, {
      description:
        'Every result, however many; pages and their length are dropped by a redirect. A connection that is cut means that it failed.',
      parameters: [...searchParameters(PAGING), ...(name === 'csv' ? [EXCEL] : [])],
      responses: {
        200: answer(CONTENT[name], mediaTypeOf(FORMATS[name]), { type: 'string' }, DOWNLOAD_HEADERS),
        ...SEARCH_OUTCOMES,
      },
    }),
  ]),
);

const citations = Object.fromEntries(
  CITATION_FORMATS.flatMap(({ label, suffix, contentType }) => {
    const name = capital(suffix.slice(1));
    const cited = answer(`The citation as ${label}.`, contentType, { type: 'string' });
    const search = operation(`citeSearchAs${name}`, `A citation of the search as ${label}`, {
      parameters: searchParameters(PAGING),
      responses: { 200: cited, ...errors(400, 413, 429, 500, 503) },
    });
    const tweet = operation(`citeTweetAs${name}`, `A citation of the tweet as ${label}`, {
      parameters: [TWEET_ID],
      responses: { 200: cited, ...errors(404, 500, 503) },
    });
    return [
      [`/cite${suffix}`, search],
      [`/tweets/{id}/cite${suffix}`, tweet],
    ];
  }),
);

const HEALTH = object<{ readonly status: 'ok' }>({ status: oneOf({ ok: true }) });
const READY = object<{ readonly status: 'ready' | 'not ready'; readonly message: string }>({
  status: oneOf({ ready: true, 'not ready': true }),
  message: described(TEXT, 'For people; says what to do where it is not ready.'),
});
const READINESS = answer('Whether the archive can answer, and why not.', 'application/json', READY.json);

const machinery = {
  '/healthz': operation('health', 'The process answers; Elasticsearch is not asked', {
    responses: { 200: answer('It does.', 'application/json', HEALTH.json) },
  }),
  '/readyz': operation('readiness', 'Elasticsearch answers, and something is indexed', {
    responses: { 200: READINESS, 503: READINESS },
  }),
  '/openapi.json': operation('describeApi', 'This document', {
    responses: { 200: answer('OpenAPI 3.1.', 'application/json', { type: 'object' }, TAGGED) },
  }),
  [OPENSEARCH_PATH]: operation('describeSearch', 'What browsers need to search here', {
    responses: {
      200: answer('OpenSearch 1.1.', OPENSEARCH_TYPE, { type: 'string' }, TAGGED),
      ...errors(400),
    },
  }),
};

/** Every address that answers programs, with what it takes and gives. */
export const PATHS: Json = {
  '/search.json': operation('search', 'A page of results, with counts by facet and over time', {
    parameters: searchParameters(),
    responses: {
      200: answer('The results.', 'application/json', SEARCH_ANSWER.json, TAGGED),
      ...SEARCH_OUTCOMES,
    },
  }),
  '/compare.json': operation('compare', 'Two searches side by side', {
    parameters: [...SIDE_TEXTS, ...searchParameters(NOT_OF_SCOPE)],
    responses: {
      200: answer('The comparison.', 'application/json', COMPARE_ANSWER.json, TAGGED),
      ...SEARCH_OUTCOMES,
    },
  }),
  ...ACCOUNT_PATHS,
  ...FACET_PATHS,
  ...HOURS_PATHS,
  ...TWEET_PATHS,
  ...downloads,
  ...citations,
  ...machinery,
};

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
