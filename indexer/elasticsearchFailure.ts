import { errors } from '@elastic/elasticsearch';
import { ElasticsearchUnavailable } from '../common/client.ts';
import { errorTypeOf, waitReasonOf, type WaitReason } from './waiting/waitReason.ts';
import { formatTime } from './waiting/waitLimit.ts';

const STAYS = 'Nothing of this load was taken over; what was searchable still is.';

/** Elasticsearch was away, overloaded or full for as long as a load waits. The load can be made again, or go on. */
export class GaveUpWaiting extends ElasticsearchUnavailable {
  readonly reason: WaitReason;

  constructor(reason: WaitReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GaveUpWaiting';
    this.reason = reason;
  }
}

/** What is wrong, and what to do about it before the load is made again. */
const ADVICE: Readonly<Record<WaitReason, readonly [what: string, remedy: string]>> = {
  away: ['stopped answering', 'Start it'],
  overloaded: [
    'is overloaded: it turned requests away again and again',
    'Give it more memory, or wait until it has less to do',
  ],
  blocked: ['takes no documents: its disk is nearly full (or its indices are blocked)', 'Free space there'],
  unusable: ['answers with what cannot be read', 'Look at what stands between, such as a proxy'],
};

/** @param waitedMs how long it was waited for */
export function gaveUpWaiting(reason: WaitReason, waitedMs: number, cause: unknown): GaveUpWaiting {
  const [what, remedy] = ADVICE[reason];
  const why = cause instanceof Error ? ` (${cause.name}: ${cause.message.split('\n')[0]})` : '';
  const waited = waitedMs > 0 ? ` It was waited for ${formatTime(waitedMs)} (--wait).` : '';
  return new GaveUpWaiting(
    reason,
    `Elasticsearch ${what}${why}.${waited} ${remedy}, and load again. ${STAYS}`,
    { cause },
  );
}

/**
 * What an error during a load means: an Elasticsearch that is away, full or overloaded gets words of its own.
 * @returns the error itself where it is none of these
 */
export function asLoadError(error: unknown): unknown {
  if (error instanceof ElasticsearchUnavailable) return error;
  const reason = waitReasonOf(error);
  if (reason !== undefined) return gaveUpWaiting(reason, 0, error);
  if (!(error instanceof errors.ResponseError)) return error;
  if (error.statusCode !== 401 && error.statusCode !== 403) return error;
  return new ElasticsearchUnavailable(
    `Elasticsearch refuses us (HTTP ${error.statusCode}, ${errorTypeOf(error)}): check the credentials and their rights. ${STAYS}`,
    { cause: error },
  );
}
