import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { zipArchive } from '../../../../indexer/media/zipArchive.ts';
import { toMediaFile } from '../../../../server/media/mediaFile.ts';
import type { MediaDetail } from '../../../../server/media/mediaSearch.ts';
import { aFolder } from '../../../support/builders.ts';
import { aMediaDocument } from '../../../support/documents.ts';
import { fakeSearcher } from '../../../support/fakeSearcher.ts';
import { htmlProblems, listening, site } from '../../../support/html.ts';
import { anMp4, aPicture, writeZip } from '../../../support/media.ts';
import { rawRequest } from '../../../support/rawRequest.ts';

const folder = aFolder();
const zip = join(folder, 'fable_1.zip');
const contents = new Map<string, Buffer>();
const details: MediaDetail[] = [];

beforeAll(async () => {
  const pictures = [await aPicture(1), await aPicture(2, 'png'), anMp4(30_000)];
  const names = ['12-a.jpg', '13-b.png', '14-c.mp4'].map((name) => `fable_1/1001/images/${name}`);
  await writeZip(
    zip,
    names.map((name, at) => ({ name, content: pictures[at] ?? Buffer.alloc(0), compress: at === 1 })),
  );
  let at = 0;
  for await (const file of (await zipArchive(zip)).files()) {
    const content = pictures[at] ?? Buffer.alloc(0);
    const sha256 = createHash('sha256').update(content).digest('hex');
    contents.set(sha256, content);
    const place = aMediaDocument({
      id: file.name.split('/').at(-1) ?? '',
      tweet_id: String(12 + at),
      type: at === 2 ? 'video' : 'image',
      mime: ['image/jpeg', 'image/png', 'video/mp4'][at] ?? '',
      sha256,
      archive: zip,
      entry: file.name,
      storage: file.storage,
      offset: file.offset,
      bytes: file.bytes,
      packed_bytes: file.packedBytes,
    });
    const same = { tweets: 2, accounts: 1, first: '2016-10-03T18:45:22.123Z', url: '/search?q=media%3Aab' };
    details.push({ file: toMediaFile(place, same), places: [place], alike: [] });
    at += 1;
  }
});

const serving = (): Promise<string> => listening(fakeSearcher({ media: details }));

const ask = (
  url: string,
  at: number,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> => fetch(`${url}${details[at]?.file.url}`, { headers, method });

const contentOf = (at: number): Buffer => contents.get(details[at]?.file.sha256 ?? '') ?? Buffer.alloc(0);

test.each([
  [0, 'image/jpeg'],
  [1, 'image/png'],
  [2, 'video/mp4'],
])('file %i is served whole, as %s, for ever, and can do nothing', async (at, type) => {
  const answer = await ask(await serving(), at);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer()).equals(contentOf(at))).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': type,
    'content-length': String(contentOf(at).length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox') as string,
    'content-disposition': `inline; filename="${details[at]?.places[0]?.id}"`,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${details[at]?.file.sha256}"`,
    'accept-ranges': 'bytes',
    'x-robots-tag': 'noindex',
    'cross-origin-resource-policy': 'same-origin',
  });
});

describe.each([0, 1, 2])('of file %i', (at) => {
  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, undefined],
    ['bytes=-50', -50, undefined],
    ['bytes=200-999999', 200, undefined],
  ])('a part is served: %s', async (range, from, to) => {
    const answer = await ask(await serving(), at, { range });
    const content = contentOf(at);
    const start = from < 0 ? content.length + from : from;
    const end = to ?? content.length - 1;
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/${content.length}`);
    expect(answer.headers.get('content-length')).toBe(String(end - start + 1));
    expect(Buffer.from(await answer.arrayBuffer()).equals(content.subarray(start, end + 1))).toBe(true);
  });

  test('the head alone is given', async () => {
    const answer = await ask(await serving(), at, { range: 'bytes=0-9' }, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      206,
      '10',
      '',
    ]);
  });
});

test.each([
  ['a part beyond its end', { range: 'bytes=999999-' }, 416],
  ['several parts: the whole', { range: 'bytes=0-1,5-6' }, 200],
  ['a range of another kind: the whole', { range: 'lines=1-2' }, 200],
  ['what is no range: the whole', { range: 'bytes=x' }, 200],
])('%s', async (_name, headers, status) => {
  const answer = await ask(await serving(), 0, headers);
  expect(answer.status).toBe(status);
  if (status === 416) {
    expect(answer.headers.get('content-range')).toBe(`bytes */${contentOf(0).length}`);
    expect(await answer.text()).toBe('');
  } else expect(Buffer.from(await answer.arrayBuffer()).equals(contentOf(0))).toBe(true);
});

test('a part goes with the content that it is a part of', async () => {
  const url = await serving();
  const etag = `"${details[0]?.file.sha256}"`;
  const statusWith = async (headers: Record<string, string>): Promise<number> =>
    (await ask(url, 0, { range: 'bytes=0-9', ...headers })).status;
  expect(await statusWith({ 'if-range': etag })).toBe(206);
  expect(await statusWith({ 'if-range': '"another"' })).toBe(200);
  expect(await statusWith({ 'if-range': `W/${etag}` })).toBe(200);
  // By hand: fetch says no-cache of its own when it has a condition.
  const lines = [`GET ${details[0]?.file.url} HTTP/1.1`, 'Host: localhost', `If-None-Match: ${etag}`];
  expect(await rawRequest(url, lines)).toMatchObject({ status: 304, body: '' });
});

test('an archive that is away is a page that says so, and comes back', async () => {
  const url = await serving();
  await rename(zip, `${zip}.away`);
  const answer = await ask(url, 0);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  expect(answer.headers.get('etag')).toBeNull();
  expect(await answer.text()).toContain('is not where it was when it was loaded');
  await rename(`${zip}.away`, zip);
  expect((await ask(url, 0)).status).toBe(200);
});

test('where one archive is away, another that holds the same file will do', async () => {
  const [detail] = details;
  const places = [
    aMediaDocument({ ...detail?.places[0], archive: '/nowhere.zip' }),
    ...(detail?.places ?? []),
  ];
  const url = await listening(fakeSearcher({ overrides: { mediaPlaces: async () => places } }));
  expect((await ask(url, 0)).status).toBe(200);
});

test.each(['image/svg+xml', 'text/html', 'application/pdf', ''])(
  'what an index calls %s is not served',
  async (mime) => {
    const places = details[0]?.places.map((place) => ({ ...place, mime })) ?? [];
    const url = await listening(fakeSearcher({ overrides: { mediaPlaces: async () => places } }));
    expect((await ask(url, 0)).status).toBe(404);
  },
);

test.each([
  '/media/..%2f..%2fetc%2fpasswd',
  '/media/%2fetc%2fpasswd',
  '/media/../package.json',
  `/media/${'AB'.repeat(32)}`,
  `/media/${'0'.repeat(64)}`,
  '/media/12-a.jpg',
  `/media/${'0'.repeat(64)}/about`,
  '/media/x/about',
])('%s is nothing', async (path) => {
  const { status } = await rawRequest(await serving(), [`GET ${path} HTTP/1.1`, 'Host: localhost']);
  expect(status).toBe(404);
});

describe('the page about a file', () => {
  test('says what it is, which tweets have it, and where it lies', async () => {
    const [detail] = details;
    const other = toMediaFile(aMediaDocument({ sha256: 'cd'.repeat(32) }), detail?.file.same ?? null);
    const searcher = fakeSearcher({ media: [{ ...detail, alike: [other] } as MediaDetail] });
    const { status, $, text } = await (await site(searcher))(`${detail?.file.url}/about`);
    expect(status).toBe(200);
    expect($('meta[name=robots]').attr('content')).toContain('noindex');
    expect($('main').text()).toContain('2 tweets, 1 account, first 3 October 2016');
    expect($('main').text()).toContain(detail?.file.sha256);
    expect($('main').text()).toContain('fable_1/1001/images/12-a.jpg in fable_1.zip');
    expect($('main').text()).not.toContain(folder);
    const hash = detail?.file.sha256.slice(0, 16);
    expect(
      $('a')
        .get()
        .map((a) => $(a).attr('href')),
    ).toEqual(
      expect.arrayContaining([
        '/tweets/12',
        `/search?q=media%3A${hash}&sort=oldest`,
        `/search?q=media%3A${hash}%2C${'cd'.repeat(8)}&sort=oldest`,
        `/media/${'cd'.repeat(32)}/about`,
      ]),
    );
    expect(await htmlProblems(text)).toEqual([]);
  });
});
