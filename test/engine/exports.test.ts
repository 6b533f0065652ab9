import * as cheerio from 'cheerio';
import { parse } from 'csv-parse/sync';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { generateSample } from '../../sample/generate.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { aliasName } from '../../search/indexNames.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../server/exports/formats.ts';
import type { TweetRecord } from '../../server/exports/ndjson.ts';
import type { SearchAnswer } from '../../server/searching/searchAnswer.ts';
import type { TweetResult } from '../../server/searching/tweetAnswer.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams, type SearchParams } from '../../server/address/searchParams.ts';
import { aFolder } from '../support/builders.ts';
import { textOf } from '../support/chunks.ts';
import { PLACE } from '../support/documents.ts';
import { listening } from '../support/html.ts';
import { load, loadOne } from '../support/loading.ts';
import { removeTestIndices, testPrefix, useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const reloaded = testPrefix();
const folder = aFolder();
const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });

beforeAll(async () => {
  await load(client, prefix, folder, await generateSample(join(folder, 'sample')));
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => removeTestIndices(client, reloaded));

const paramsOf = (path: string): SearchParams => parseSearchParams(searchParamsOf(path)).params;

/** The text of a download, and its announced total. */
async function download(name: FormatName, query: string, from = searcher) {
  const context = { params: paramsOf(`/search?${query}`), baseUrl: '', spreadsheet: false };
  const { total, chunks, close } = await FORMATS[name].open(from, context);
  const text = await textOf(chunks);
  await close();
  return { total, text };
}

/** Every result of a search, from its pages. */
async function pages(query: string): Promise<readonly TweetResult[]> {
  const results: TweetResult[] = [];
  for (let next: string | null = `/search?${query}&per_page=100`; next !== null;) {
    const answer: SearchAnswer = await searcher.search(paramsOf(next));
    results.push(...answer.results);
    next = answer.next;
  }
  return results;
}

const csvRows = (text: string) =>
  parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

/** What each format has of its tweets: id, and campaign where the format says it. */
const KEYS: Readonly<Record<FormatName, (text: string) => readonly string[]>> = {
  csv: (text) => csvRows(text).map((row) => `${row['campaign']} ${row['tweetid']}`),
  ndjson: (text) => ndjsonRows(text).map(({ campaign, id }) => `${campaign} ${id}`),
  ids: (text) => text.split('\n').slice(0, -1),
  atom: (text) => {
    const $ = cheerio.load(text, { xml: true });
    return $('entry > id')
      .map((_, id) =>
        $(id)
          .text()
          .replace(/^.*:\/campaigns\/(.+)\/tweets\/(\d+)$/, '$1 $2'),
      )
      .get();
  },
};

const ndjsonRows = (text: string): readonly TweetRecord[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as TweetRecord);

describe.each(['sort=newest', 'sort=likes&not_lang=en', 'q=-and', 'sort=random&seed=7&type=original'])(
  'every format of %s',
  (query) => {
    test('has all results of the pages of /search.json, in their order', async () => {
      const results = await pages(query);
      expect(results.length).toBeGreaterThan(100);
      for (const name of FORMAT_NAMES) {
        const { total, text } = await download(name, query);
        const keys = results.map(({ campaign, id }) => (name === 'ids' ? id : `${campaign} ${id}`));
        expect([name, total]).toEqual([name, results.length]);
        expect(KEYS[name](text)).toEqual(keys);
      }
    });
  },
);

test('the best match is the first row too', async () => {
  const query = 'q=river OR harvest OR the';
  const results = await pages(query);
  const { text } = await download('ndjson', query);
  expect(ndjsonRows(text).map(({ id }) => id)).toEqual(results.map(({ id }) => id));
});

test('a line of NDJSON is a result of /search.json but for its marks and media', async () => {
  const results = await pages('sort=oldest&lang=und');
  const { text } = await download('ndjson', 'sort=oldest&lang=und');
  const lines = ndjsonRows(text);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines).toMatchObject(
    results.map(({ highlight: _text, highlight_restored: _restored, media: _media, ...result }) => result),
  );
});

describe('a CSV that is loaded anew gives the same documents, but for the load and the place of the row', () => {
  test.each(['fable', 'meadow_201901'])('%s', async (campaign) => {
    const { total, text } = await download('csv', `campaign=${campaign}&sort=random`);
    const file = join(folder, `${campaign}.csv`);
    await writeFile(file, text);
    const result = await loadOne(client, reloaded, folder, [file], { campaign });
    expect(result).toMatchObject({
      takenOver: true,
      report: { tweets: { rows: total, indexed: total, duplicates: 0, rejected: 0, dropped: 0 } },
    });
    const [before, after] = [await documents(prefix, campaign), await documents(reloaded, campaign)];
    expect(after.size).toBe(total);
    const elsewhere = { load: '', ...PLACE };
    for (const [id, tweet] of before) {
      expect({ ...after.get(id), ...elsewhere }).toEqual({ ...tweet, ...elsewhere });
    }
  });

  async function documents(prefix: string, campaign: string): Promise<Map<string, TweetDocument>> {
    const { hits } = await client.search<TweetDocument>({
      index: aliasName(prefix, 'tweets'),
      query: { term: { campaign } },
      size: 10_000,
    });
    return new Map(hits.hits.flatMap(({ _id, _source }) => (_id && _source ? [[_id, _source]] : [])));
  }
});

test('over HTTP the announced number of rows is there, and their accounts are joined', async () => {
  const url = await listening(searcher);
  const response = await fetch(`${url}/search.csv?campaign=fable`);
  const rows = csvRows(await response.text());
  expect(String(rows.length)).toBe(response.headers.get('x-total-count'));
  expect(rows.filter((row) => row['user_profile_description'] !== '').length).toBeGreaterThan(0);
});

test('a text that is left out whole gives no file, which would pass for what it asked', async () => {
  const url = await listening(searcher);
  const response = await fetch(`${url}/search.csv?q=list:friends&campaign=fable`);
  const { error } = (await response.json()) as { error: { problems: { param: string }[] } };
  expect([response.status, error.problems.map(({ param }) => param)]).toEqual([400, ['q']]);
});

describe('with nothing indexed', () => {
  const nothing = createSearcher(client, { prefix: `${prefix}none`, timeoutMs: 10_000 });

  test.each(FORMAT_NAMES)('.%s is empty', async (name) => {
    const { total, text } = await download(name, '', nothing);
    expect([total, KEYS[name](text)]).toEqual([0, []]);
  });
});

describe('the snapshot', () => {
  /** Snapshots that were opened, and those of them that Elasticsearch gave back. */
  function watch() {
    const open = vi.spyOn(client, 'openPointInTime');
    const close = vi.spyOn(client, 'closePointInTime');
    return async () => {
      const closed = await Promise.all(close.mock.results.map(({ value }) => value as Promise<Freed>));
      return {
        opened: open.mock.calls.length,
        freed: closed.filter(({ num_freed }) => num_freed > 0).length,
      };
    };
  }
  interface Freed {
    readonly num_freed: number;
  }
  const context = { params: paramsOf('/search'), baseUrl: '', spreadsheet: false };

  test('is given back at the end', async () => {
    const snapshots = watch();
    await download('csv', '');
    expect(await snapshots()).toEqual({ opened: 1, freed: 1 });
  });

  test('is given back where nothing of it is read', async () => {
    const snapshots = watch();
    const { close } = await FORMATS.ids.open(searcher, context);
    await close();
    await close();
    expect(await snapshots()).toEqual({ opened: 1, freed: 1 });
  });

  test('is given back when a reader leaves', async () => {
    const snapshots = watch();
    const url = await listening(searcher);
    await new Promise<void>((resolve, reject) => {
      request(`${url}/search.ndjson`, (response) => {
        response.destroy();
        resolve();
      })
        .on('error', reject)
        .end();
    });
    await vi.waitFor(async () => expect(await snapshots()).toEqual({ opened: 1, freed: 1 }), 10_000);
  });

  test('holds the archive as it was: a tweet that is loaded meanwhile is not in it', async () => {
    const { total, chunks, close } = await FORMATS.ids.open(searcher, context);
    const sample = join(folder, 'sample', 'meadow_201901_tweets_csv_hashed.csv');
    await loadOne(client, prefix, folder, [sample], { campaign: 'brook' });
    const text = await textOf(chunks);
    await close();
    expect(KEYS.ids(text)).toHaveLength(total);
    expect((await searcher.search(paramsOf('/search'))).total).toBeGreaterThan(total);
  });

  test('that is lost, since its campaign was loaded anew, breaks the export', async () => {
    const { chunks, close } = await FORMATS.ids.open(searcher, context);
    const sample = join(folder, 'sample', 'meadow_201901_tweets_csv_hashed.csv');
    await loadOne(client, prefix, folder, [sample], { campaign: 'brook' });
    await expect(textOf(chunks)).rejects.toMatchObject({ kind: 'unavailable' });
    await close();
  });
});
