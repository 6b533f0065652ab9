import { errors } from '@elastic/elasticsearch';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createClient, type Client } from '../../../common/client.ts';
import { asLoadError, GaveUpWaiting } from '../../../indexer/elasticsearchFailure.ts';
import { patientClient } from '../../../indexer/waiting/patientClient.ts';
import { formatTime, parseWaitLimit } from '../../../indexer/waiting/waitLimit.ts';
import { testConfig } from '../../support/testConfig.ts';

type Answer = readonly [status: number, body: object];

const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

/** A client of a server that gives these answers in turn, the last one for ever; undefined: it cuts the connection. */
async function asked(...answers: (Answer | undefined)[]): Promise<{ client: Client; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(`${request.method} ${request.url}`);
    request.resume();
    if (answer === undefined) return void request.socket.destroy();
    response.writeHead(answer[0], {
      'content-type': 'application/json',
      'x-elastic-product': 'Elasticsearch',
    });
    response.end(JSON.stringify(answer[1]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const plain = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, testConfig());
  opened.push(() => {
    void plain.close();
    server.closeAllConnections();
    server.close();
  });
  let now = 0;
  const sleep = (ms: number): Promise<void> => {
    now += ms;
    return Promise.resolve();
  };
  const client = patientClient(plain, { limitMs: 10_000, note: () => undefined, now: () => now, sleep });
  return { client, requests };
}

const error = (type: string, status: number): Answer => [
  status,
  { error: { type, reason: 'it is so' }, status },
];

describe('a patient client', () => {
  test('asks again where a shard did not answer a count', async () => {
    const { client, requests } = await asked(
      [200, { count: 0, _shards: { total: 1, successful: 0, failed: 1 } }],
      [200, { count: 7, _shards: { total: 1, successful: 1, failed: 0 } }],
    );
    expect(await client.count({ index: 'i' })).toMatchObject({ count: 7 });
    expect(requests).toHaveLength(2);
  });

  test('asks again where a document did not come', async () => {
    const lost = { _index: 'i', _id: '1', error: { type: 'no_shard_available_action_exception' } };
    const { client } = await asked([200, { docs: [lost] }], [200, { docs: [{ _id: '1', found: true }] }]);
    expect(await client.mget({ index: 'i', ids: ['1'] })).toEqual({ docs: [{ _id: '1', found: true }] });
  });

  test('takes an index for its own that is there when it asks again', async () => {
    const { client } = await asked(undefined, error('resource_already_exists_exception', 400));
    expect(await client.indices.create({ index: 'i' })).toEqual({ acknowledged: true });
  });

  test('and does not when it is there at once', async () => {
    const { client } = await asked(error('resource_already_exists_exception', 400));
    await expect(client.indices.create({ index: 'i' })).rejects.toBeInstanceOf(errors.ResponseError);
  });

  test('takes a swap for done whose old alias is gone when it asks again', async () => {
    const { client } = await asked(
      error('process_cluster_event_timeout_exception', 503),
      error('aliases_not_found_exception', 404),
    );
    expect(await client.indices.updateAliases({ actions: [] })).toEqual({ acknowledged: true });
  });

  test('gives up at its limit', async () => {
    const { client, requests } = await asked(error('master_not_discovered_exception', 503));
    await expect(client.indices.refresh({ index: 'i' })).rejects.toBeInstanceOf(GaveUpWaiting);
    expect(requests.length).toBeGreaterThan(3);
  });

  test('does not wait for what stays wrong, nor where it is told to ask once', async () => {
    const { client, requests } = await asked(error('illegal_argument_exception', 400), error('a', 503));
    await expect(client.indices.refresh({ index: 'i' })).rejects.toThrow('illegal_argument_exception');
    await expect(client.indices.refresh({ index: 'i' }, { maxRetries: 0 })).rejects.toThrow();
    expect(requests).toHaveLength(2);
  });
});

test.each([
  ['0', 0],
  ['0s', 0],
  ['90s', 90_000],
  ['10m', 600_000],
  ['2h', 7_200_000],
])('--wait %s', (text, ms) => expect(parseWaitLimit(text)).toBe(ms));

test.each(['', '5', '5 m', '-1m', '1d', '1.5h', '999h', '5mm', 'm'])('--wait %j cannot be read', (text) => {
  expect(() => parseWaitLimit(text)).toThrow('cannot be read: give a time such as 90s, 10m or 2h, or 0.');
});

test.each([
  [1_000, '1 second'],
  [90_000, '90 seconds'],
  [300_000, '5 minutes'],
])('%i ms are %s', (ms, text) => expect(formatTime(ms)).toBe(text));

test('an error of a load says what to do, and the way it came', () => {
  const cause = new errors.ConnectionError('connect ECONNREFUSED');
  const told = asLoadError(cause) as Error;
  expect(told).toBeInstanceOf(GaveUpWaiting);
  expect(told.message).toBe(
    'Elasticsearch stopped answering (ConnectionError: connect ECONNREFUSED). Start it, and load again. Nothing of this load was taken over; what was searchable still is.',
  );
  expect(told.cause).toBe(cause);
  expect(asLoadError(told)).toBe(told);
  const other = new Error('ours');
  expect(asLoadError(other)).toBe(other);
});
