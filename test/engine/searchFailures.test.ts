import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../common/client.ts';
import { UNKNOWN_ACCOUNT } from '../../server/accounts/portrait.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { aTweetDocument, indexDocuments } from '../support/documents.ts';
import { testConfig } from '../support/testConfig.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const params = (query = '') => parseSearchParams(new URLSearchParams(query)).params;

describe('with nothing indexed', () => {
  const searcher = createSearcher(client, { prefix: `${prefix}none`, timeoutMs: 10_000 });

  test('a search says so', async () => {
    const answer = await searcher.search(params('q=a&lang=ru'));
    expect(answer).toMatchObject({ total: 0, results: [], next: null, timeline: { buckets: [] } });
    expect(answer.query.warnings).toEqual([
      { code: 'nothing_indexed', message: expect.stringContaining('npx murmuration index') as string },
    ]);
    expect(answer.facets.campaign).toEqual([]);
    expect(answer.facets.lang).toMatchObject([{ value: 'ru', count: 0, selected: true }]);
  });

  test('there is no tweet, no account and no campaign', async () => {
    expect(await Promise.all([searcher.tweet('1'), searcher.account('1'), searcher.campaigns()])).toEqual([
      [],
      UNKNOWN_ACCOUNT,
      [],
    ]);
    expect(await searcher.readiness()).toMatchObject({
      ready: false,
      message: expect.stringContaining('Nothing is indexed') as string,
    });
  });
});

test('a search that finds nothing does not say that nothing is indexed', async () => {
  await indexDocuments(client, prefix, 'tweets', [aTweetDocument()]);
  const { total, query } = await createSearcher(client, { prefix, timeoutMs: 10_000 }).search(
    params('q=unheard'),
  );
  expect({ total, warnings: query.warnings }).toEqual({ total: 0, warnings: [] });
});

describe('with Elasticsearch away', () => {
  test('every question fails soon, and none is answered as if it were empty', async () => {
    const away = createClient(await closedPort(), testConfig());
    const searcher = createSearcher(away, { prefix, timeoutMs: 10_000 });
    const started = performance.now();
    for (const ask of [
      () => searcher.search(params()),
      () => searcher.search(params('page=500')),
      () => searcher.tweet('1'),
      () => searcher.account('1'),
      () => searcher.campaigns(),
      () => searcher.build(),
    ]) {
      await expect(ask()).rejects.toMatchObject({ kind: 'unavailable' });
    }
    expect(await searcher.readiness()).toMatchObject({
      ready: false,
      message: expect.stringContaining('does not answer') as string,
    });
    expect(performance.now() - started).toBeLessThan(5_000);
    await away.close();
  });

  test('an answer that does not come is given up', async () => {
    const silent = createServer(() => {});
    const slow = createClient(await listen(silent), testConfig());
    const searcher = createSearcher(slow, { prefix, timeoutMs: 100 });
    await expect(searcher.search(params())).rejects.toMatchObject({ kind: 'timed_out' });
    await slow.close();
    silent.closeAllConnections();
    silent.close();
  });
});

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

/** Address of a port that nobody listens on. */
async function closedPort(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return url;
}
