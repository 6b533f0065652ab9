import manifest from '../../package.json' with { type: 'json' };
import { ACCOUNT_SCHEMAS } from './accountSchema.ts';
import { NAMED_SCHEMAS } from './answerSchema.ts';
import { COMPARE_SCHEMAS } from './compareSchema.ts';
import { FACET_ANSWER } from './facetPaths.ts';
import { HOURS_ANSWER } from './hoursPaths.ts';
import { SEARCH_PARAMETERS } from './parameters.ts';
import { PATHS } from './paths.ts';
import { ERROR_RESPONSES } from './responses.ts';
import type { Json } from './schema.ts';
import { TWEET_CONTEXT } from './tweetPaths.ts';

/**
 * The OpenAPI 3.1 document of everything that the site answers to programs, put together from the tables that the site
 * itself runs by. https://spec.openapis.org/oas/v3.1.1
 * @param baseUrl public address without a slash at its end; empty: the address that the document came from
 */
export const openapiDocument = (baseUrl: string): Json => ({
  openapi: '3.1.1',
  info: {
    title: 'Murmuration',
    version: manifest.version,
    summary: manifest.description,
    description:
      'Everything is asked for by GET (or HEAD). A parameter is repeated for several values, without brackets or commas. One that cannot be used, or is not known, is an error 400 that names it.',
    license: { name: manifest.license, identifier: manifest.license },
  },
  servers: [{ url: baseUrl === '' ? '/' : baseUrl }],
  paths: PATHS,
  components: {
    schemas: Object.fromEntries(
      [
        ...NAMED_SCHEMAS,
        ...ACCOUNT_SCHEMAS,
        ...COMPARE_SCHEMAS,
        FACET_ANSWER,
        HOURS_ANSWER,
        TWEET_CONTEXT,
      ].map(({ name, definition }) => [name, definition]),
    ),
    parameters: SEARCH_PARAMETERS,
    responses: ERROR_RESPONSES,
  },
});
