import { errors } from '@elastic/elasticsearch';

/** Why a request is worth sending again later. */
export type WaitReason = 'away' | 'overloaded' | 'blocked' | 'unusable';

/** An answer has come, and says less than was asked: a shard is missing, or operations were turned away. */
export class Unfinished extends Error {
  readonly reason: WaitReason;

  constructor(reason: WaitReason, message: string) {
    super(message);
    this.name = 'Unfinished';
    this.reason = reason;
  }
}

const CLUSTER_BLOCK = 'cluster_block_exception';

/**
 * Why what failed may go well later; undefined: it never will. An answer that was lost on its way is one of these, so that
 * what is sent again must be such that it may be done twice.
 */
export function waitReasonOf(error: unknown): WaitReason | undefined {
  if (error instanceof Unfinished) return error.reason;
  if (error instanceof errors.ResponseError) return reasonOfAnswer(error.statusCode ?? 0, errorTypeOf(error));
  if (error instanceof errors.DeserializationError) return 'unusable';
  const isAway =
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError;
  return isAway ? 'away' : undefined;
}

/**
 * The same of an answer, to a whole request or to one operation of a bulk request. An index is blocked (403 or 429) where
 * the disk passes its flood stage, and a cluster (503) until it has read its state after a start; 502 and 504 come from
 * what stands before Elasticsearch.
 * https://www.elastic.co/docs/troubleshoot/elasticsearch/fix-watermark-errors
 */
export function reasonOfAnswer(status: number, type: string | undefined): WaitReason | undefined {
  if (status === 502 || status === 503 || status === 504) return 'away';
  if (type === CLUSTER_BLOCK) return 'blocked';
  return status === 429 ? 'overloaded' : undefined;
}

/** Elasticsearch's name of an error, such as `cluster_block_exception`. */
export function errorTypeOf(error: errors.ResponseError): string {
  const { body } = error as { body?: { error?: { type?: string; root_cause?: { type?: string }[] } } };
  return body?.error?.type ?? body?.error?.root_cause?.[0]?.type ?? 'unknown';
}
