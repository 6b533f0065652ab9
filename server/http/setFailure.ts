import type { Response } from 'express';
import { log } from '../../common/log.ts';
import { ERROR_KINDS, type SiteError } from './siteError.ts';

/** Seconds after which a caller may try again when Elasticsearch was away. */
const RETRY_AFTER_S = '10';

/** Begins an answer that tells a failure, whatever it then shows; what it came from goes to the log. */
export function setFailure(response: Response, error: SiteError): void {
  const { status } = ERROR_KINDS[error.kind];
  if (status >= 500) logCause(error);
  response.status(status).set('Cache-Control', 'no-store');
  if (status === 503) response.set('Retry-After', RETRY_AFTER_S);
}

function logCause({ kind, message, cause }: SiteError): void {
  log('error', { kind, message, cause: cause instanceof Error ? describe(cause, kind) : undefined });
}

/** An answer of Elasticsearch repeats the query, which is a reader's own affair: its status must do. */
function describe(cause: Error, kind: SiteError['kind']): string | undefined {
  const status = (cause as { meta?: { statusCode?: number | null } }).meta?.statusCode;
  if (typeof status === 'number') return `${cause.name} ${status}`;
  return kind === 'internal' ? cause.stack : cause.message;
}
