import type { Client } from '../common/client.ts';
import type { BulkBody } from './bulkBody.ts';
import { patienceOf } from './waiting/patientClient.ts';
import { reasonOfAnswer, Unfinished, waitReasonOf, type WaitReason } from './waiting/waitReason.ts';

/** Elasticsearch waits no longer for a shard that is not there; below the time after which an answer is given up. */
const SHARD_WAIT = '30s';
/** An operation that fails for a reason of the server's own is sent again so often: a shard may have been closing. */
const MOST_FAILURES = 5;

/** What Elasticsearch says of one operation. https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-bulk */
export interface BulkAnswer {
  readonly status: number;
  readonly result?: string;
  readonly error?: { readonly type?: string; readonly reason?: string | null };
}

/** Who is told how it goes. */
export interface BulkSending {
  readonly signal: AbortSignal;
  /** Is shown the last answer to every operation. @param isResent an earlier one may have been lost */
  readonly onAnswer: (index: string, answer: BulkAnswer, isResent: boolean) => void;
  /** A whole body was answered after so many milliseconds. */
  readonly onTime: (ms: number) => void;
  /** Something was turned away, or did not come in time. */
  readonly onRefusal: () => void;
}

/**
 * Sends a body until every operation has its answer, as patiently as the client is: the whole of it where no answer came,
 * else what was turned away. Bodies go out unpacked: gzip makes a sixth of them, but takes 5 µs of our CPU a row (level 1; 10
 * at the client's level 6) and saves Elasticsearch none to be measured (2026-11-25). That pays where the network carries less
 * than the 25 MB/s that 25,000 rows a second take; a load is usually made beside its Elasticsearch.
 * @param body holds what was turned away last in the end
 * @throws GaveUpWaiting; what the client throws
 */
export async function sendBulk(client: Client, body: BulkBody, sending: BulkSending): Promise<void> {
  await patienceOf(client).persist(async (tries) => {
    const answers = await request(client, body, tries === 0, sending);
    const turnedAway: number[] = [];
    let why: WaitReason | undefined;
    answers.forEach((answer, place) => {
      const reason = reasonToSendAgain(answer, tries);
      if (reason === undefined) return sending.onAnswer(body.indexOf(place), answer, tries > 0);
      why ??= reason;
      turnedAway.push(place);
    });
    if (why === undefined) return;
    sending.onRefusal();
    body.keep(turnedAway);
    throw new Unfinished(why, `${turnedAway.length} operations were turned away`);
  }, sending.signal);
}

function reasonToSendAgain({ status, error }: BulkAnswer, tries: number): WaitReason | undefined {
  const reason = reasonOfAnswer(status, error?.type);
  if (reason !== undefined || status < 500) return reason;
  return tries + 1 < MOST_FAILURES ? 'away' : undefined;
}

/** The answers to the operations of a body, in their order. */
async function request(
  client: Client,
  body: BulkBody,
  isWhole: boolean,
  { onTime, onRefusal }: BulkSending,
): Promise<readonly BulkAnswer[]> {
  const sentAt = performance.now();
  try {
    const answer = await client.transport.request<Partial<BulkAnswers> | string>(
      {
        method: 'POST',
        path: '/_bulk',
        // Nothing else of the answers is read.
        querystring: { filter_path: 'items.*.status,items.*.result,items.*.error', timeout: SHARD_WAIT },
        bulkBody: body.bytes,
      },
      // Errors would be searched for secrets, of a body byte by byte: 200 ms of CPU. They lose the request instead.
      { maxRetries: 0, redaction: { type: 'off' } },
    );
    const answers = readAnswers(answer, body.count);
    if (isWhole) onTime(performance.now() - sentAt);
    return answers;
  } catch (error) {
    forgetRequest(error);
    if (waitReasonOf(error) !== undefined) onRefusal();
    throw error;
  }
}

/** Takes the body and the credentials out of an error of the client. */
function forgetRequest(error: unknown): void {
  const { meta } = error as { meta?: { meta?: { request?: { params?: object } } } };
  if (meta?.meta?.request !== undefined) meta.meta.request.params = { method: 'POST', path: '/_bulk' };
}

interface BulkAnswers {
  /** Each with one key, the name of the operation. */
  readonly items: readonly Readonly<Record<string, BulkAnswer>>[];
}

/** @throws Unfinished where it is no answer to what was sent, as from something that stands between */
function readAnswers(answer: Partial<BulkAnswers> | string, count: number): readonly BulkAnswer[] {
  const items = typeof answer === 'object' && Array.isArray(answer?.items) ? answer.items : [];
  const answers = (items as BulkAnswers['items']).flatMap((item) => Object.values(item ?? {}));
  if (answers.length === count && answers.every(({ status }) => typeof status === 'number')) return answers;
  throw new Unfinished('unusable', `it answered ${answers.length} of ${count} operations`);
}
