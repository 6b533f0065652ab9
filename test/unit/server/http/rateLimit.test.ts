import { expect, test } from 'vitest';
import { fakeSearcher } from '../../../support/fakeSearcher.ts';
import { site } from '../../../support/html.ts';

test('a client that asks too often is told when to come again, on the page and in JSON', async () => {
  const get = await site(fakeSearcher(), { RATE_LIMIT: '2/1' });
  expect((await get('/search?q=a')).status).toBe(200);
  expect((await get('/search.json?q=b')).status).toBe(200);
  const page = await get('/search?q=c');
  expect(page.status).toBe(429);
  expect(page.$('h1').text()).toBe('Too many requests');
  expect(page.$('input[name=q]').val()).toBe('c');
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
  const json = await get('/search.json?q=d');
  expect(json.status).toBe(429);
  expect(JSON.parse(json.text)).toEqual({
    error: {
      code: 'too_many_requests',
      message: 'One address may ask for 2 searches in a minute here. Try again later.',
      problems: [],
    },
  });
  expect((await get('/about')).status).toBe(200);
});

test.each([
  '/compare?a=mill',
  '/compare.json?a=mill',
  '/accounts',
  '/accounts.json',
  '/accounts.csv',
  '/accounts/1001',
])('%s counts as a search', async (path) => {
  const get = await site(fakeSearcher(), { RATE_LIMIT: '1/1' });
  expect((await get(path)).status).toBe(200);
  expect((await get(path)).status).toBe(429);
});

test('clients behind a trusted proxy are counted apart', async () => {
  const get = await site(fakeSearcher(), { RATE_LIMIT: '1/1', TRUST_PROXY: 'loopback' });
  const from = (address: string): RequestInit => ({ headers: { 'X-Forwarded-For': address } });
  expect((await get('/search', from('192.0.2.1'))).status).toBe(200);
  expect((await get('/search', from('192.0.2.1'))).status).toBe(429);
  expect((await get('/search', from('192.0.2.2'))).status).toBe(200);
});

test('there is no limit by default', async () => {
  const get = await site(fakeSearcher());
  for (let turn = 0; turn < 20; turn += 1) expect((await get('/search')).status).toBe(200);
});
