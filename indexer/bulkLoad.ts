import type { Client } from '../common/client.ts';
import { Acknowledged } from './acknowledged.ts';
import { CARRIED_VERSION, type BulkItem } from './bulkItem.ts';
import { emptyTally, type BulkTally } from './bulkTally.ts';
import { BulkQueue } from './bulkQueue.ts';
import { sendBulk, type BulkAnswer } from './bulkRequest.ts';
import { ConcurrencyLimit } from './concurrencyLimit.ts';

/** Bytes of one bulk request: bounds memory here and there. */
export const FLUSH_BYTES = 500_000;

/**
 * Sends all items, a few bulk requests at a time, pulling items only as fast as they are taken, and waiting as long as
 * the client does (patientClient). Not the client's own helper: that keeps every document as text until its answer is
 * there, and parses it then (10 µs and 1.5 kB a row).
 * @param acknowledged is told how far all are answered
 * @returns a tally for each index
 * @throws GaveUpWaiting where it takes no documents any more; the reason of `signal` where that fires
 */
export async function bulkLoad(
  client: Client,
  items: AsyncGenerator<BulkItem>,
  signal: AbortSignal | undefined,
  acknowledged = new Acknowledged(),
): Promise<(index: string) => BulkTally> {
  const stop = new AbortController();
  const stopped = AbortSignal.any(signal === undefined ? [stop.signal] : [stop.signal, signal]);
  const limit = new ConcurrencyLimit();
  const queue = new BulkQueue(async (body) => {
    const request = acknowledged.begin();
    const { lastVersion } = body;
    const isFull = body.size >= FLUSH_BYTES;
    const tallies = new Map<string, BulkTally>();
    await sendBulk(client, body, {
      signal: stopped,
      onAnswer: (index, answer, isResent) => {
        const tally = tallies.get(index) ?? emptyTally();
        tallies.set(index, tally);
        count(tally, answer, isResent);
      },
      // The last one is smaller, and faster.
      onTime: (ms) => isFull && limit.answered(ms),
      onRefusal: () => limit.turnedAway(),
    });
    acknowledged.end(request, lastVersion, tallies);
  }, limit);
  try {
    for await (const item of items) {
      signal?.throwIfAborted();
      queue.body.add(item);
      if (queue.body.size >= FLUSH_BYTES) await queue.send();
    }
    await queue.send();
    await queue.settle();
  } catch (error) {
    // Nothing is on its way any more when the indices are removed.
    stop.abort();
    await queue.settle().catch(() => undefined);
    signal?.throwIfAborted();
    throw error;
  }
  signal?.throwIfAborted();
  const { tallies } = acknowledged;
  return (index) => tallies.get(index) ?? emptyTally();
}

function count(tally: BulkTally, { status, result, error }: BulkAnswer, isResent: boolean): void {
  if (status < 400) tally[result === 'created' ? 'created' : 'updated'] += 1;
  else countRefusal(tally, status, error, isResent);
}

function countRefusal(tally: BulkTally, status: number, error: BulkAnswer['error'], isResent: boolean): void {
  const [, current, provided] =
    /current version \[(\d+)\].*provided \[(\d+)\]/.exec((status === 409 && error?.reason) || '') ?? [];
  if (current !== undefined) {
    // One that was sent before may have been there until a higher version came: the answer that was lost knew. What is
    // carried over is sent after all rows.
    const isUnsure = isResent && provided !== String(CARRIED_VERSION);
    tally[isUnsure || current === provided ? 'resent' : 'outdated'] += 1;
    return;
  }
  const reason = `${error?.type ?? `status ${status}`}: ${shorten(error?.reason ?? 'no reason given')}`;
  tally.dropped.set(reason, (tally.dropped.get(reason) ?? 0) + 1);
}

/** Reasons name documents and quote values; what stays groups those that are alike. */
const shorten = (reason: string): string =>
  reason
    .replace(/\[\d+:\d+\] ?|in document with id '[^']*'\.?/g, '')
    .replace(/Preview of field's value: '.*'$/s, '')
    .trim()
    .slice(0, 300);
