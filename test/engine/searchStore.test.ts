import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../common/client.ts';
import { removeCampaign } from '../../indexer/campaigns.ts';
import { createSearchStore } from '../../server/saved/elasticsearchStore.ts';
import { shortCode } from '../../server/saved/shortCode.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { aFolder, tweetRows, tweetsCsv, writeFiles } from '../support/builders.ts';
import { aSavedSearch } from '../support/fakeStore.ts';
import { site, type Answer, type Get } from '../support/html.ts';
import { indexNames, loadOne } from '../support/loading.ts';
import { testConfig } from '../support/testConfig.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();
const archive = { prefix, timeoutMs: 10_000 };
const store = createSearchStore(client, archive);

/** A prefix of this file with nothing behind it yet. */
const fresh = (name: string): { prefix: string; timeoutMs: number } => ({
  ...archive,
  prefix: `${prefix}${name}`,
});

async function loadTweets(count: number): Promise<void> {
  const csv = tweetsCsv(tweetRows(count, () => ({ tweet_text: 'The harvest begins' })));
  const root = await writeFiles(folder, String(count), { 'fable_tweets_csv_hashed.csv': csv });
  await loadOne(client, prefix, folder, [root]);
}

const send = (get: Get, path: string, form: Record<string, string>): Promise<Answer> =>
  get(path, { method: 'POST', body: new URLSearchParams(form) });

describe('before anything is stored', () => {
  const empty = createSearchStore(client, fresh('empty'));

  test('there is nothing, and looking makes no index', async () => {
    expect(await empty.linked('0123456789')).toBeUndefined();
    expect(await empty.find('x')).toBeUndefined();
    expect(await empty.remove('x')).toBe(false);
    expect(await empty.saved(1, 20)).toEqual({ total: 0, entries: [] });
    expect(await indexNames(client, `${prefix}empty`)).toEqual([]);
  });

  test('several at once make one index with our mapping', async () => {
    const paths = Array.from({ length: 8 }, (_, at) => `/search?q=race${at}`);
    const codes = await Promise.all(
      // Each with a store of its own, as processes have.
      paths.map((path) => createSearchStore(client, fresh('race')).link(path)),
    );
    expect(
      await Promise.all(codes.map((code) => createSearchStore(client, fresh('race')).linked(code))),
    ).toEqual(paths);
    expect(await indexNames(client, `${prefix}race`)).toEqual([`${prefix}race-links-v1`]);
    const mapping = await client.indices.getMapping({ index: `${prefix}race-links` });
    expect(mapping[`${prefix}race-links-v1`]?.mappings.dynamic).toBe('strict');
  });

  test('an index that is gone is made anew, never guessed', async () => {
    const gone = createSearchStore(client, fresh('gone'));
    await gone.link('/search?q=a');
    await client.indices.delete({ index: `${prefix}gone-links-v1` });
    const code = await gone.link('/search?q=b');
    expect(await gone.linked(code)).toBe('/search?q=b');
    const mapping = await client.indices.getMapping({ index: `${prefix}gone-links` });
    expect(mapping[`${prefix}gone-links-v1`]?.mappings.properties?.['path']).toMatchObject({ index: false });
  });
});

describe('short links', () => {
  test('are the same for everyone, and found at once', async () => {
    const [mine, yours] = await Promise.all([store.link('/search?q=same'), store.link('/search?q=same')]);
    expect(mine).toBe(yours);
    expect(mine).toBe(shortCode('/search?q=same'));
    expect(await store.linked(mine)).toBe('/search?q=same');
  });

  test('hold the longest path', async () => {
    const path = `/search?q=${'%D1%8F'.repeat(2_700)}`;
    expect(await store.linked(await store.link(path))).toBe(path);
  });

  test('of another path with the same code get a longer one, and the first stays', async () => {
    const path = '/search?q=collision';
    const taken = shortCode(path);
    await client.create({
      index: `${prefix}-links`,
      id: taken,
      document: { path: '/search?q=first', made: '2020-01-01T00:00:00.000Z' },
    });
    const code = await store.link(path);
    expect(code).toBe(shortCode(path, 12));
    expect(await store.link(path)).toBe(code);
    expect([await store.linked(taken), await store.linked(code)]).toEqual(['/search?q=first', path]);
  });
});

describe('saved searches', () => {
  const shelf = createSearchStore(client, fresh('shelf'));
  const entries = Array.from({ length: 5 }, (_, at) =>
    aSavedSearch({
      id: `s${at}`,
      title: `<b>n${at}</b> \u202e`,
      // The last two at the same moment.
      saved: new Date(Date.UTC(2020, 0, Math.min(at, 3) + 1)).toISOString(),
    }),
  );

  test('come in pages, the newest first, ties in a fixed order', async () => {
    for (const entry of entries) await shelf.save(entry);
    const pages = await Promise.all([1, 2, 3, 4].map((page) => shelf.saved(page, 2)));
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5, 5]);
    expect(pages.flatMap((page) => page.entries.map(({ id }) => id))).toEqual(['s3', 's4', 's2', 's1', 's0']);
    expect(pages[0]?.entries[0]).toEqual(entries[3]);
  });

  test('the same id again changes nothing', async () => {
    await shelf.save({ ...aSavedSearch({ id: 's0' }), title: 'Another' });
    expect(await shelf.find('s0')).toEqual(entries[0]);
  });

  test('are removed once', async () => {
    expect([await shelf.remove('s0'), await shelf.remove('s0')]).toEqual([true, false]);
    expect((await shelf.saved(1, 20)).total).toBe(4);
    expect(await shelf.remove('x'.repeat(2_000))).toBe(false);
  });
});

test('links and saved searches outlive loads, reloads and removals; counts and build tell the difference', async () => {
  const searcher = createSearcher(client, archive);
  const get = await site(searcher, { ADMIN_TOKEN: 'a long secret' }, store);
  await loadTweets(3);
  const made = await send(get, '/s', { search: '/search?q=harvest' });
  const about = made.headers.get('location') ?? '';
  const saved = await send(get, '/saved', { search: '/search?q=harvest', title: 'Harvest', note: 'why' });
  expect([made.status, saved.status]).toEqual([303, 303]);
  const before = (await get('/saved')).$('article').text();
  expect(before).toMatch(/then: 3 .*now: 3 .*, as now/s);

  await loadTweets(5);
  const reloaded = (await get('/saved')).$('article').text();
  expect(reloaded).toMatch(/then: 3 .*now: 5/s);
  expect(reloaded).not.toContain('as now');

  expect(await removeCampaign(client, prefix, 'fable')).toBe(true);
  expect((await get('/saved')).$('article').text()).toMatch(/then: 3 .*now: 0/s);
  const followed = await get(about.replace('/about', ''));
  expect([followed.status, followed.headers.get('location')]).toEqual([302, '/search?q=harvest']);
  expect((await send(get, '/s', { search: '/search?q=harvest' })).headers.get('location')).toBe(about);

  const removal = (await get('/saved')).$('article a[href$="/remove"]').attr('href') ?? '';
  expect((await send(get, removal, { token: 'a long secret' })).status).toBe(303);
  expect((await get('/saved')).$('article')).toHaveLength(0);
});

test('many searches are counted in one go; one that cannot be run does not spoil the others', async () => {
  await loadTweets(4);
  const searcher = createSearcher(client, archive);
  const get = await site(searcher, {}, store);
  const searches = ['q=harvest', '', `q=${'x'.repeat(5_000)}`, 'q=nowhere', 'lang=en&date_to=2015'];
  expect(
    await searcher.counts(searches.map((search) => parseSearchParams(new URLSearchParams(search)).params)),
  ).toEqual([4, 4, undefined, 0, 0]);
  expect((await get('/cite.txt?q=harvest')).text).toMatch(/4 tweets found\..* Index build [0-9a-z]{10}\./);
});

test('with Elasticsearch away nothing is lost or empty: 503, and what was typed comes back', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise((resolve) => server.close(resolve));
  const away = createClient(url, testConfig());
  const gone = createSearchStore(away, archive);
  for (const ask of [
    gone.link('/search'),
    gone.linked('0123456789'),
    gone.saved(1, 20),
    gone.find('x'),
    gone.save(aSavedSearch()),
    gone.remove('x'),
  ]) {
    await expect(ask).rejects.toMatchObject({ kind: 'unavailable' });
  }
  const get = await site(createSearcher(away, archive), {}, gone);
  const { status, $ } = await send(get, '/saved', {
    search: '/search?q=harvest',
    title: 'Kept',
    note: 'typed',
  });
  expect([status, $('#save-title').val(), $('#save-note').val()]).toEqual([503, 'Kept', 'typed']);
  expect((await get('/saved')).status).toBe(503);
  expect((await get('/s/0123456789')).status).toBe(503);
  await away.close();
});
