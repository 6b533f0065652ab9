import { describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../../common/config.ts';
import { createApp } from '../../../server/app.ts';
import { PARAM_NAMES } from '../../../server/address/paramNames.ts';
import { createSiteServer } from '../../../server/http/requestLimits.ts';
import { fakePortrait } from '../../support/fakeAccounts.ts';
import { anAccount, aTweet, fakeSearcher } from '../../support/fakeSearcher.ts';
import { fakeStore } from '../../support/fakeStore.ts';
import { hostileGet, hostileProblems, HOSTILE_PLACES, HOSTILE_TEXTS } from '../../support/hostileInput.ts';
import { listening, site } from '../../support/html.ts';
import { rawRequest } from '../../support/rawRequest.ts';

/** Knows every tweet and account, so that no page is spared by a 404. */
const everything = fakeSearcher({
  overrides: {
    tweet: async (id) => [aTweet({ id, text: id })],
    account: async (id) => fakePortrait([anAccount({ id, description: id })]),
  },
});

describe('hostile texts are answered, and neither run nor lead elsewhere', () => {
  test.each(HOSTILE_PLACES)('%s', async (place) => {
    const url = await listening(everything);
    for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
      const problems = await hostileProblems(url, place.replaceAll('X', text));
      expect([name, ...problems]).toEqual([name]);
    }
  });

  test.each(PARAM_NAMES)('each parameter by itself: %s', async (name) => {
    const url = await listening(everything);
    for (const text of ['markup', 'line breaks', 'nul', 'prototype']) {
      for (const path of ['/search', '/search.json']) {
        expect(await hostileProblems(url, `${path}?${name}=${HOSTILE_TEXTS[text]}`)).toEqual([]);
      }
    }
  });
});

describe('addresses without end', () => {
  const query = (bytes: number): string => 'x y '.repeat(bytes / 4);

  test.each([
    ['of 100 KB', encodeURIComponent(query(100_000))],
    ['of 100 KB that triple in the address', '%d0'.repeat(100_000)],
  ])('a query %s: 413, with the text kept in the box', async (_name, encoded) => {
    const url = await listening(everything);
    const { status, body } = await hostileGet(url, `/search?q=${encoded}`);
    expect(status).toBe(413);
    const typed = new URLSearchParams(`q=${encoded}`).get('q');
    const get = await site(everything);
    const { $ } = await get(`/search?q=${encoded}`);
    expect($('#q').val()).toBe(typed);
    expect($('#q').attr('aria-invalid')).toBe('true');
    expect(body).toContain('Change the text in the search box');
    expect((await hostileGet(url, `/search.json?q=${encoded}`)).status).toBe(413);
  });

  test.each([
    ['10,000 parameters', 'lang=ru&'.repeat(10_000), 413],
    ['6,000 parameters', 'q=a&'.repeat(6_000), 200],
    ['4,000 unknown parameters', Array.from({ length: 4_000 }, (_, at) => `p${at}=`).join('&'), 200],
    ['5,000 parentheses', `q=${'('.repeat(5_000)}`, 200],
    ['20,000 brackets', `q${'[]'.repeat(10_000)}=1`, 200],
  ])('%s', async (_name, search, status) => {
    const url = await listening(everything);
    const start = performance.now();
    expect((await hostileGet(url, `/search?${search}`)).status).toBe(status);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('tags without end', async () => {
    const url = await listening(everything);
    const { status } = await hostileGet(url, '/search', [`If-None-Match: ${'W/"x",'.repeat(8_000)}`]);
    expect(status).toBe(200);
  });
});

describe('requests that are none', () => {
  test.each([
    ['another host in the request line', 'GET http://evil.example/search?lang[]=en HTTP/1.1', [301]],
    ['a path that looks like a host', 'GET //evil.example/search?lang[]=en HTTP/1.1', [404]],
    ['a backslash', 'GET /\\evil.example HTTP/1.1', [404, 400]],
    ['a path upwards', 'GET /assets/../../package.json HTTP/1.1', [404]],
    ['an encoded path upwards', 'GET /assets/%2e%2e%2f%2e%2e%2fpackage.json HTTP/1.1', [404]],
    ['a line break in the path', 'GET /search?q=a\rSet-Cookie: a=b HTTP/1.1', [400]],
    ['an asterisk', 'OPTIONS * HTTP/1.1', [405]],
    ['no path', 'GET  HTTP/1.1', [400]],
    ['TRACE', 'TRACE /search HTTP/1.1', [405]],
  ])('%s', async (_name, line, statuses) => {
    const url = await listening(everything);
    const { status, head, body } = await rawRequest(url, [line, 'Host: site.example']);
    expect(statuses).toContain(status);
    expect(head + body).not.toContain('evil.example"');
    expect(head).not.toMatch(/^(?:set-cookie|location: *(?:http|\/\/))/im);
  });
});

describe('the host of a request', () => {
  const paths = [
    '/',
    '/search?q=a',
    '/cite?q=a',
    '/cite.json?q=a',
    '/opensearch.xml',
    '/openapi.json',
    '/nowhere',
  ];

  test.each([
    '"><script>alert(1)</script>',
    'evil.example/a?b',
    'user:pass@evil.example',
    'evil.example\\@x',
  ])('stands nowhere where it can be none: %s', async (host) => {
    const url = await listening(everything);
    for (const path of paths) {
      const { status, head, body } = await rawRequest(url, [`GET ${path} HTTP/1.1`, `Host: ${host}`]);
      expect(status).toBeLessThan(500);
      expect(head + body).not.toMatch(/evil\.example|<script>/);
    }
  });

  test('counts for nothing where the public address is set, and what a proxy says of it never does', async () => {
    const url = await listening(everything, { BASE_URL: 'https://tweets.example', TRUST_PROXY: '1' });
    for (const path of [...paths, '/search?lang[]=en']) {
      const { status, head, body } = await rawRequest(url, [
        `GET ${path} HTTP/1.1`,
        'Host: evil.example',
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: javascript',
        'Forwarded: host=evil.example',
      ]);
      expect(status).toBeLessThan(500);
      expect(head + body).not.toContain('evil.example');
      expect(head + body).not.toContain('javascript:');
    }
  });
});

test('where even the error page fails, no detail is shown', async () => {
  const app = createApp({ searcher: everything, store: fakeStore(), config: readConfig({}) });
  app.locals['assets'] = undefined;
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const server = createSiteServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  const { status, body } = await hostileGet(`http://127.0.0.1:${port}`, '/about');
  server.close();
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
  expect(status).toBe(500);
  expect(body).not.toMatch(/assets|layout|\.ts|node_modules/);
});
