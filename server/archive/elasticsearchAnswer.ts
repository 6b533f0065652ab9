import { errors } from '@elastic/elasticsearch';
import { SiteError } from '../http/siteError.ts';

/** What every answer to a search says of itself: what was wrong, or whether it is complete. */
interface Outcome {
  readonly status?: number;
  readonly error?: object;
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed: number; readonly failures?: readonly object[] };
}

const AWAY = 'Elasticsearch does not answer. Your search is fine: try again in a minute.';
const SLOW =
  'Elasticsearch needed too long for this search. Try again, or narrow the search to fewer days or campaigns.';
const PARTIAL =
  'A part of the archive did not answer, so the result would be incomplete. Try again in a minute.';
const FAILED = 'The search failed on our side.';
const TOO_COMPLEX = 'Elasticsearch cannot work through this query. Use fewer or shorter words and phrases.';

/** A full answer, as it is; a partial one is never shown. @throws SiteError */
export function requireComplete<T extends object>(answer: T): T {
  const outcome = answer as Outcome;
  if (outcome.error !== undefined)
    throw ofStatus(outcome.status ?? 0, outcome, new Error(JSON.stringify(outcome.error)));
  if (outcome.timed_out === true) throw new SiteError('timed_out', SLOW);
  if ((outcome._shards?.failed ?? 0) > 0) {
    throw isTooComplex(outcome._shards?.failures)
      ? new SiteError('bad_request', TOO_COMPLEX)
      : new SiteError('unavailable', PARTIAL);
  }
  return answer;
}

/** What a failed call means to a reader. Only what is our own mistake stays an internal error. */
export function toSiteError(error: unknown): SiteError {
  if (error instanceof SiteError) return error;
  if (error instanceof errors.TimeoutError) return new SiteError('timed_out', SLOW, { cause: error });
  if (error instanceof errors.ResponseError) {
    return ofStatus(error.statusCode ?? 0, (error.body ?? {}) as Outcome, error);
  }
  if (error instanceof errors.ElasticsearchClientError)
    return new SiteError('unavailable', AWAY, { cause: error });
  return new SiteError('internal', FAILED, { cause: error });
}

/** Statuses by which Elasticsearch, or a proxy before it, says that it cannot serve now. */
const NOT_NOW: ReadonlySet<number> = new Set([401, 403, 408, 429, 502, 503, 504]);

function ofStatus(status: number, { error }: Outcome, cause: Error): SiteError {
  if (isTooComplex(error)) return new SiteError('bad_request', TOO_COMPLEX, { cause });
  return NOT_NOW.has(status)
    ? new SiteError('unavailable', AWAY, { cause })
    : new SiteError('internal', FAILED, { cause });
}

/**
 * Whether a shard gave up because the query has more clauses than its heap allows: the cause of a failure, or the cause
 * of its cause. Shards that need not look at all do not fail, so others may have answered.
 */
const isTooComplex = (failure: object | undefined): boolean =>
  JSON.stringify(failure ?? '').includes('"type":"too_many_nested_clauses"');
