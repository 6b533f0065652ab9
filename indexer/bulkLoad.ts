import type { Client } from '../common/client.ts';
import { emptyTally, type BulkTally } from './bulkTally.ts';
import { diskFull, overloaded } from './elasticsearchFailure.ts';

/** Bytes of one bulk request, and how many are on their way at a time: bounds memory here and there. */
const FLUSH_BYTES = 500_000;
const CONCURRENCY = 2;
/** Documents that a busy server turns away (429) are sent again so often, so much later. */
const RETRIES = 4;
const RETRY_WAIT_MS = 2_000;

/** A document on its way. Of two with one id the higher version stays, in whatever order they arrive. */
export interface NewDocument {
  readonly index: string;
  readonly id: string;
  readonly version: number;
  readonly document: object;
}

/**
 * Fields of a document that is there already, on their way. Elasticsearch indexes it anew from its source: what the
 * source does not keep would be lost.
 */
export interface Change {
  readonly index: string;
  readonly id: string;
  readonly changes: object;
}

export type BulkItem = NewDocument | Change;

/**
 * Sends all items, a few bulk requests at a time, pulling items only as fast as they are taken.
 * @returns a tally for each index
 * @throws ElasticsearchUnavailable where it takes no documents at all; the reason of `signal` where that fires
 */
export async function bulkLoad(
  client: Client,
  items: AsyncGenerator<BulkItem>,
  signal: AbortSignal | undefined,
): Promise<(index: string) => BulkTally> {
  const tallies = new Map<string, BulkTally>();
  const tallyOf = (index: string): BulkTally => {
    const tally = tallies.get(index) ?? emptyTally();
    tallies.set(index, tally);
    return tally;
  };
  let turnedAway: string | undefined;
  const helper = client.helpers.bulk<BulkItem>({
    datasource: items,
    flushBytes: FLUSH_BYTES,
    concurrency: CONCURRENCY,
    retries: RETRIES,
    wait: RETRY_WAIT_MS,
    // Nothing else of the answers is read.
    filter_path: ['errors', 'items.*._index', 'items.*.status', 'items.*.result', 'items.*.error'],
    onDocument: toOperation,
    onSuccess: ({ result }) => {
      const done = result.index ?? result.update;
      if (done?.result === 'created') tallyOf(done._index).created += 1;
      else if (done !== undefined) tallyOf(done._index).updated += 1;
    },
    onDrop: ({ status, error, operation }) => {
      const index = indexOf(operation as SentOperation);
      if (status === 429) {
        turnedAway = index;
        void helper.abort();
      } else countRefusal(tallyOf(index), status, error);
    },
  });
  const stop = (): void => void helper.abort();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    await helper;
    signal?.throwIfAborted();
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  if (turnedAway !== undefined) throw (await isBlocked(client, turnedAway)) ? diskFull() : overloaded();
  return tallyOf;
}

/** What the bulk helper sends for an item. */
function toOperation(item: BulkItem): ReturnType<OnDocument> {
  const { index, id } = item;
  return 'changes' in item
    ? [{ update: { _index: index, _id: id } }, { doc: item.changes }]
    : [
        { index: { _index: index, _id: id, version: item.version, version_type: 'external' } },
        item.document as BulkItem,
      ];
}

type OnDocument = Parameters<Client['helpers']['bulk']>[0]['onDocument'];

type SentOperation = Readonly<Partial<Record<'index' | 'update', { readonly _index: string }>>>;
const indexOf = ({ index, update }: SentOperation): string => (index ?? update)?._index ?? '';

function countRefusal(
  tally: BulkTally,
  status: number,
  error: { type?: string; reason?: string | null } | null,
): void {
  const [, current, provided] =
    /current version \[(\d+)\].*provided \[(\d+)\]/.exec((status === 409 && error?.reason) || '') ?? [];
  if (current !== undefined) tally[current === provided ? 'resent' : 'outdated'] += 1;
  else {
    const reason = `${error?.type ?? `status ${status}`}: ${shorten(error?.reason ?? 'no reason given')}`;
    tally.dropped.set(reason, (tally.dropped.get(reason) ?? 0) + 1);
  }
}

/** Reasons name documents and quote values; what stays groups those that are alike. */
const shorten = (reason: string): string =>
  reason
    .replace(/\[\d+:\d+\] ?|in document with id '[^']*'\.?/g, '')
    .replace(/Preview of field's value: '.*'$/s, '')
    .trim()
    .slice(0, 300);

/** Whether writing to the index is blocked, as Elasticsearch does when a disk passes its flood stage. */
async function isBlocked(client: Client, index: string): Promise<boolean> {
  const answer = await client.indices.getSettings({ index, flat_settings: true });
  const settings = (answer[index]?.settings ?? {}) as Record<string, unknown>;
  return Object.keys(settings).some((name) => name.startsWith('index.blocks.'));
}
