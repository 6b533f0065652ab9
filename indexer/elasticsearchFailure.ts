import { errors } from '@elastic/elasticsearch';
import { ElasticsearchUnavailable } from '../common/client.ts';

const STAYS = 'Nothing of this load was taken over; what was searchable still is.';

/** Elasticsearch has no disk space left for documents. */
export const diskFull = (cause?: unknown): ElasticsearchUnavailable =>
  new ElasticsearchUnavailable(
    `Elasticsearch takes no documents: its disk is nearly full (or its indices are blocked). Free space there, and load again. ${STAYS}`,
    { cause },
  );

/** Elasticsearch turned documents away until we gave up. */
export const overloaded = (cause?: unknown): ElasticsearchUnavailable =>
  new ElasticsearchUnavailable(
    `Elasticsearch is overloaded: it turned documents away again and again. Give it more memory, or load again when it has less to do. ${STAYS}`,
    { cause },
  );

/**
 * What an error during a load means: an Elasticsearch that is away, full or overloaded gets words of its own.
 * @returns the error itself where it is none of these
 */
export function asLoadError(error: unknown): unknown {
  if (error instanceof errors.ResponseError) {
    const type = typeOf(error);
    if (type === 'cluster_block_exception') return diskFull(error);
    if (error.statusCode === 429 || type === 'circuit_breaking_exception') return overloaded(error);
    if (error.statusCode === 401 || error.statusCode === 403) {
      return new ElasticsearchUnavailable(
        `Elasticsearch refuses us (HTTP ${error.statusCode}, ${type}): check the credentials and their rights. ${STAYS}`,
        { cause: error },
      );
    }
    return (error.statusCode ?? 0) >= 502 ? away(error) : error;
  }
  const isAway =
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError;
  return isAway ? away(error) : error;
}

const away = (error: Error): ElasticsearchUnavailable =>
  new ElasticsearchUnavailable(
    `Elasticsearch stopped answering (${error.name}: ${error.message.split('\n')[0]}). Start it, and load again. ${STAYS}`,
    { cause: error },
  );

function typeOf(error: errors.ResponseError): string {
  const { body } = error as { body?: { error?: { type?: string; root_cause?: { type?: string }[] } } };
  return body?.error?.type ?? body?.error?.root_cause?.[0]?.type ?? 'unknown';
}
