import { request, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { FORMAT_NAMES } from '../../../server/exports/formats.ts';
import type { Searcher } from '../../../server/archive/searcher.ts';
import { SiteError } from '../../../server/http/siteError.ts';
import { aTweetDocument } from '../../support/documents.ts';
import { fakeExport, type FakeExport } from '../../support/fakeExport.ts';
import { fakeSearcher } from '../../support/fakeSearcher.ts';
import { listening, site } from '../../support/html.ts';

const PATHS = FORMAT_NAMES.map((name) => `/search.${name}`);

const manyTweets = (number: number) =>
  Array.from({ length: number }, (_, at) =>
    aTweetDocument({ id: String(783_000_000_000_000_000n + BigInt(at)) }),
  );

const exporting = (tweets: number, options: FakeExport = {}): Searcher =>
  fakeSearcher({ overrides: { export: fakeExport(manyTweets(tweets), options) } });

const away = async (): Promise<never> => {
  throw new SiteError('unavailable', 'The search engine does not answer.', { cause: new Error('secret') });
};

describe('headers', () => {
  test.each([
    ['/search.csv', 'text/csv; charset=utf-8; header=present'],
    ['/search.ndjson', 'application/x-ndjson; charset=utf-8'],
    ['/search.ids', 'text/plain; charset=utf-8'],
    ['/search.atom', 'application/atom+xml; charset=utf-8'],
  ])('%s says what it is, how many, and how to call it', async (path, type) => {
    const { status, headers, text } = await (await site(exporting(3)))(`${path}?q=harvest`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-total-count')).toBe('3');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    const suffix = path.slice('/search'.length).replace('.', '\\.');
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(
        `^attachment; filename="?murmuration_harvest_2016-10-03_2016-10-03_3rows_[0-9a-z]{8}${suffix}"?$`,
      ),
    );
    expect(text.match(/78300000000000000[012]/g)?.length).toBeGreaterThanOrEqual(3);
  });

  test.each(PATHS)('HEAD of %s has the count and reads no tweet', async (path) => {
    const read = vi.fn();
    const onClose = vi.fn();
    const get = await site(exporting(3, { batch: 1, beforeBatch: read, onClose }));
    const { status, headers, text } = await get(path, { method: 'HEAD' });
    expect([status, headers.get('x-total-count'), text]).toEqual([200, '3', '']);
    expect(read).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test.each(['/search.csv', '/search.ndjson', '/search.atom', '/search.ids'])(
    '%s is compressed',
    async (path) => {
      const url = await listening(exporting(2_000));
      const { response, body } = await download(`${url}${path}`, { 'accept-encoding': 'gzip' });
      expect(response.headers['content-encoding']).toBe('gzip');
      expect(
        gunzipSync(body)
          .toString()
          .match(/783000000000001999/),
      ).not.toBeNull();
    },
  );
});

describe('addresses', () => {
  test.each([
    ['/search.csv?q=harvest&page=3', '/search.csv?q=harvest'],
    ['/search.ids?per_page=50&lang=en', '/search.ids?lang=en'],
    ['/search.ndjson?lang[]=en&utm_source=x', '/search.ndjson?lang=en'],
    ['/search.csv?q=harvest&excel=1&page=2', '/search.csv?q=harvest&excel=1'],
    ['/search.csv?excel=1&per_page=10', '/search.csv?excel=1'],
    ['/search.csv?q=harvest&excel=', '/search.csv?q=harvest'],
  ])('%s is sent to the whole: %s', async (path, whole) => {
    const { status, headers } = await (await site(exporting(1)))(path);
    expect([status, headers.get('location')]).toEqual([301, whole]);
  });

  test.each([
    ['/search.csv?date_from=2016-13&foo=1', ['date_from', 'foo']],
    ['/search.csv?excel=yes', ['excel']],
    ['/search.ndjson?excel=1', ['excel']],
    ['/search.atom?page=0', ['page']],
    ['/search.ids?after=damaged', ['after']],
  ])('%s: 400 that names what cannot be used', async (path, params) => {
    const { status, headers, text } = await (await site(exporting(1)))(path);
    expect([status, headers.get('content-disposition')]).toEqual([400, null]);
    expect(headers.get('content-type')).toContain('application/json');
    const { error } = JSON.parse(text) as { error: { code: string; problems: { param: string }[] } };
    expect([error.code, error.problems.map(({ param }) => param)]).toEqual(['bad_request', params]);
  });

  test('excel=1 is CSV for spreadsheets', async () => {
    const { text } = await (await site(exporting(1)))('/search.csv?excel=1');
    expect(text).toContain("\r\n'783000000000000000,'1001,");
  });

  test('links of the feed are absolute where the site has a public address', async () => {
    const get = await site(exporting(1), { BASE_URL: 'https://tweets.example' });
    const { text } = await get('/search.atom?q=harvest');
    expect(text).toContain('href="https://tweets.example/search.atom?q=harvest"');
  });

  test('the rate limit counts downloads', async () => {
    const get = await site(exporting(1), { RATE_LIMIT: '2/1' });
    const statuses = [];
    for (const path of ['/search.csv', '/search.ids', '/search.atom'])
      statuses.push((await get(path)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('a failure', () => {
  test.each(PATHS)('before %s begins is 503, in our own words', async (path) => {
    const get = await site(fakeSearcher({ overrides: { export: away } }));
    const { status, headers, text } = await get(path);
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    expect(JSON.parse(text).error.code).toBe('unavailable');
    expect(text).not.toContain('secret');
  });

  test.each(PATHS.flatMap((path) => [[path, 'identity'] as const, [path, 'gzip'] as const]))(
    'in the middle of %s (%s) cuts the connection, and the export is closed',
    async (path, encoding) => {
      const onClose = vi.fn();
      const beforeBatch = (batches: number): void => {
        if (batches === 3) throw new SiteError('unavailable', 'away');
      };
      const url = await listening(exporting(1_000, { batch: 200, beforeBatch, onClose }));
      const answer = download(`${url}${path}`, { 'accept-encoding': encoding });
      await expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
      await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    },
  );

  test('of the reader stops the export, and closes it', async () => {
    const onClose = vi.fn();
    let batches = 0;
    const beforeBatch = (): void => void (batches += 1);
    const url = await listening(exporting(200_000, { batch: 500, beforeBatch, onClose }));
    const response = await begin(`${url}/search.ndjson`, {});
    expect(response.statusCode).toBe(200);
    response.destroy();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(batches).toBeLessThan(100);
  });

  test('to read on stops the export until the reader does', async () => {
    let batches = 0;
    const beforeBatch = (): void => void (batches += 1);
    const url = await listening(exporting(100_000, { batch: 500, beforeBatch }));
    const response = await begin(`${url}/search.ndjson`, {});
    await vi.waitFor(() => expect(batches).toBeGreaterThan(0));
    // What fits into the buffers between us and the reader goes out; then nothing is read any more.
    let before = -1;
    while (batches !== before) {
      before = batches;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(batches).toBeLessThan(150);
    let lines = 0;
    for await (const chunk of response) lines += String(chunk).split('\n').length - 1;
    expect([lines, batches]).toEqual([100_000, 199]);
  });
});

/** The answer as soon as it begins. */
const begin = (url: string, headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, resolve).on('error', reject).end();
  });

async function download(url: string, headers: Record<string, string>) {
  const response = await begin(url, headers);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { response, body: Buffer.concat(chunks) };
}
