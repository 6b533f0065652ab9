import { ERROR_KINDS } from '../http/siteError.ts';
import { ERROR_ANSWER } from './answerSchema.ts';
import type { Json } from './schema.ts';

type Status = (typeof ERROR_KINDS)[keyof typeof ERROR_KINDS]['status'];

const keyOf = (status: number): string => `error${status}`;

/** An answer for each status of an error; statuses that two kinds share have both in their words. */
export const ERROR_RESPONSES: Json = Object.fromEntries(
  [...new Set(Object.values(ERROR_KINDS).map(({ status }) => status))].map((status) => [
    keyOf(status),
    {
      description: Object.entries(ERROR_KINDS)
        .filter(([, kind]) => kind.status === status)
        .map(([code, { title }]) => `${code}: ${title}`)
        .join('; '),
      content: { 'application/json': { schema: ERROR_ANSWER.json } },
    },
  ]),
);

/** References to errors, by status. */
export const errors = (...statuses: readonly Status[]): { readonly [status: string]: Json } =>
  Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/${keyOf(status)}` }]),
  );

const REDIRECT: Json = {
  description:
    'The address has a better spelling, in Location: bracketed, legacy, empty or tracking parameters.',
  headers: { Location: { schema: { type: 'string' } } },
};

const KEPT: Json = {
  description: 'The answer with the tag of If-None-Match still holds: nothing was loaded since.',
  headers: { ETag: { schema: { type: 'string' } } },
};

/** What can be done at one address: it can be read. @param rest parameters, responses, and a longer description */
export const operation = (
  operationId: string,
  summary: string,
  rest: { readonly [key: string]: Json },
): Json => ({ get: { operationId, summary, ...rest } });

/** What every address of a search may answer beside the search itself. */
export const SEARCH_OUTCOMES = { 301: REDIRECT, 304: KEPT, ...errors(400, 413, 429, 500, 503) } as const;

/** A good answer. @param mediaType without its parameters */
export const answer = (
  description: string,
  mediaType: string,
  schema: Json,
  headers: Record<string, Json> = {},
): Json => ({
  description,
  headers,
  content: { [mediaType]: { schema } },
});

/** What the answer to a request says of how long it may be kept. */
export const TAGGED: Record<string, Json> = {
  ETag: {
    description: 'Changes when the archive is loaded anew. Send it back in If-None-Match.',
    schema: { type: 'string' },
  },
};
