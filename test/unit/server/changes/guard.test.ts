import { describe, expect, test } from 'vitest';
import { fakeSearcher } from '../../../support/fakeSearcher.ts';
import { fakeStore } from '../../../support/fakeStore.ts';
import { site, type Get } from '../../../support/html.ts';

const FORM = 'application/x-www-form-urlencoded';
const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': FORM, ...headers },
});
const LINK = 'search=%2Fsearch%3Fq%3Dharvest';

const PATHS = ['/s', '/saved', '/saved/x/remove'];

describe.each(PATHS)('POST %s', (path) => {
  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
  ])('of another site, %j: 403', async (headers) => {
    const { status, $ } = await (await site(fakeSearcher()))(path, post(LINK, headers));
    expect(status).toBe(403);
    expect($('main').text()).toContain('another site');
  });

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x'])(
    'of %s: 415',
    async (type) => {
      expect((await (await site(fakeSearcher()))(path, post('{}', { 'Content-Type': type }))).status).toBe(
        415,
      );
    },
  );

  test('over 64 KB: 413', async () => {
    const { status } = await (await site(fakeSearcher()))(path, post(`search=${'x'.repeat(70_000)}`));
    expect(status).toBe(413);
  });

  test('with more fields than any form has: 413', async () => {
    const body = Array.from({ length: 20 }, (_, at) => `f${at}=1`).join('&');
    expect((await (await site(fakeSearcher()))(path, post(body))).status).toBe(413);
  });

  test('other methods are told which there are', async () => {
    const { status, headers } = await (await site(fakeSearcher()))(path, { method: 'PUT' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});

test('compressed forms are not opened', async () => {
  const { status } = await (await site(fakeSearcher()))('/s', post(LINK, { 'Content-Encoding': 'gzip' }));
  expect(status).toBe(415);
});

test('a POST to any other address stays refused', async () => {
  const { status, headers } = await (await site(fakeSearcher()))('/search', post(LINK));
  expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('one client makes 60 changes in 15 minutes at most, without any setting', async () => {
  const get: Get = await site(fakeSearcher(), {}, fakeStore());
  for (let turn = 0; turn < 60; turn += 1) expect((await get('/s', post(LINK))).status).toBe(303);
  const { status, $ } = await get('/s', post(LINK));
  expect(status).toBe(429);
  expect($('main').text()).toContain('60 changes in 15 minutes');
});

test('a field that is given twice counts once, and __proto__ is a name like others', async () => {
  const get = await site(fakeSearcher());
  const { status, headers } = await get('/s', post(`${LINK}&search=%2Fx&__proto__=1&constructor=2`));
  expect([status, headers.get('location')]).toEqual([303, '/s/fdde64195e/about']);
});
