import { setTimeout } from 'node:timers/promises';
import type { Client } from '../common/client.ts';
import type { BulkBody } from './bulkBody.ts';
import { diskFull, overloaded } from './elasticsearchFailure.ts';

/** Operations that a busy server turns away (429) are sent again so often, so much later. */
const RETRIES = 4;
const RETRY_WAIT_MS = 2_000;
const TURNED_AWAY = 429;

/** What Elasticsearch says of one operation. https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-bulk */
export interface BulkAnswer {
  readonly status: number;
  readonly result?: string;
  readonly error?: { readonly type?: string; readonly reason?: string | null };
}

/**
 * Sends a body until every operation has its answer.
 * @param body holds what was turned away last in the end
 * @param onAnswer is shown every answer but those that turn away
 * @throws ElasticsearchUnavailable where it turns operations away again and again; what the client throws
 */
export async function sendBulk(
  client: Client,
  body: BulkBody,
  signal: AbortSignal,
  onAnswer: (index: string, answer: BulkAnswer) => void,
): Promise<void> {
  for (let retries = 0; ; retries += 1) {
    signal.throwIfAborted();
    const turnedAway: number[] = [];
    (await request(client, body)).forEach((answer, place) => {
      if (answer.status === TURNED_AWAY) turnedAway.push(place);
      else onAnswer(body.indexOf(place), answer);
    });
    const [first] = turnedAway;
    if (first === undefined) return;
    if (retries === RETRIES) {
      throw (await isBlocked(client, body.indexOf(first))) ? diskFull() : overloaded();
    }
    body.keep(turnedAway);
    await setTimeout(RETRY_WAIT_MS, undefined, { signal });
  }
}

/** The answers to the operations of a body, in their order. */
async function request(client: Client, body: BulkBody): Promise<readonly BulkAnswer[]> {
  const { items } = await client.transport.request<BulkAnswers>({
    method: 'POST',
    path: '/_bulk',
    // Nothing else of the answers is read.
    querystring: { filter_path: 'items.*.status,items.*.result,items.*.error' },
    bulkBody: body.bytes,
  });
  const answers = items.flatMap((item) => Object.values(item));
  if (answers.length !== body.count) {
    throw new Error(`Elasticsearch answered ${answers.length} of ${body.count} operations`);
  }
  return answers;
}

interface BulkAnswers {
  /** Each with one key, the name of the operation. */
  readonly items: readonly Readonly<Record<string, BulkAnswer>>[];
}

/** Whether writing to the index is blocked, as Elasticsearch does when a disk passes its flood stage. */
async function isBlocked(client: Client, index: string): Promise<boolean> {
  const answer = await client.indices.getSettings({ index, flat_settings: true });
  const settings = (answer[index]?.settings ?? {}) as Record<string, unknown>;
  return Object.keys(settings).some((name) => name.startsWith('index.blocks.'));
}
