import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SiteError } from '../../../server/http/siteError.ts';
import { aTweet, fakeSearcher } from '../../support/fakeSearcher.ts';
import { site } from '../../support/html.ts';

const away = async (): Promise<never> => {
  throw new SiteError('unavailable', 'The search engine does not answer.', {
    cause: new Error('secret host'),
  });
};

const broken = async (): Promise<never> => {
  throw new TypeError('secret detail');
};

const tooLong = async (): Promise<never> => {
  throw new SiteError('bad_request', 'The query has 2,000 characters; 1,024 are allowed.');
};

describe('headers', () => {
  test('a page is closed to scripts, frames, referrers and foreign content, and sets no cookie', async () => {
    const { headers } = await (await site(fakeSearcher()))('/search?q=harvest');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'self';img-src 'self';media-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  test('https is demanded where readers come by https', async () => {
    const get = await site(fakeSearcher(), { BASE_URL: 'https://tweets.example' });
    const { headers, $ } = await get('/search?q=harvest');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect($('link[rel=canonical]').attr('href')).toBe('https://tweets.example/search?q=harvest');
  });

  test('the stylesheet may be kept for ever, for its address changes with it', async () => {
    const get = await site(fakeSearcher());
    const href = (await get('/about')).$('link[rel=stylesheet]').attr('href') ?? '';
    const { status, headers, text } = await get(href);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/css');
    expect(headers.get('cache-control')).toContain('immutable');
    // Of the 60 KB that a page of results and its style may take together (test/browser/promises.test.ts), the page
    // needs most.
    expect(gzipSync(text).length).toBeLessThan(8_192);
  });
});

describe('errors', () => {
  test.each([
    ['an unknown address', '/nowhere', 404],
    ['an unknown tweet', '/tweets/1', 404],
    ['a tweet id that is none', '/tweets/abc', 404],
    ['an unknown account', '/accounts/nobody', 404],
    ['an unknown campaign', '/campaigns/nothing', 404],
    ['an address with broken encoding', '/tweets/%E0%A4%A', 400],
  ])('%s: its own page', async (_name, path, status) => {
    const answer = await (await site(fakeSearcher()))(path);
    expect(answer.status).toBe(status);
    expect(answer.$('title').text()).toMatch(/^Error: /);
    expect(answer.$('meta[name=robots]').attr('content')).toBe('noindex, follow');
    expect(answer.$('h1')).toHaveLength(1);
    expect(answer.headers.get('cache-control')).toContain('no-');
  });

  test('JSON addresses answer errors as JSON', async () => {
    const { status, headers, text } = await (await site(fakeSearcher()))('/nowhere.json');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/json');
    expect(JSON.parse(text)).toEqual({
      error: { code: 'not_found', message: expect.any(String), problems: [] },
    });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers } = await (await site(fakeSearcher()))('/search', { method });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD');
  });

  test('HEAD answers like GET, without a body', async () => {
    const { status, text } = await (await site(fakeSearcher()))('/search', { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
  });

  test('a query text over its limits: 400, with the text and the filters still in the form', async () => {
    const get = await site(fakeSearcher({ overrides: { search: tooLong } }));
    const { status, $ } = await get('/search?q=far+too+long&lang=en');
    expect(status).toBe(400);
    expect($('#q').val()).toBe('far too long');
    expect($('#q').attr('aria-invalid')).toBe('true');
    expect($(`#${$('#q').attr('aria-describedby')}`).text()).toContain('1,024');
    expect($('form input[name=lang]').val()).toBe('en');
    expect($('main').text()).not.toContain('Try again');
  });

  test('Elasticsearch away: 503 in our own words, with the query kept and a way to try again', async () => {
    const get = await site(fakeSearcher({ overrides: { search: away } }));
    const { status, headers, text, $ } = await get('/search?q=harvest&page=2');
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('10');
    expect($('#q').val()).toBe('harvest');
    expect($('main a.action').attr('href')).toBe('/search?q=harvest&page=2');
    expect(text).not.toContain('secret');
  });

  test('Elasticsearch away: 503 as JSON, not an empty list', async () => {
    const get = await site(fakeSearcher({ overrides: { search: away } }));
    const { status, text } = await get('/search.json?q=harvest');
    expect(status).toBe(503);
    expect(JSON.parse(text).error.code).toBe('unavailable');
  });

  test.each(['/', '/search', '/campaigns/fable', '/accounts/1001'])('a defect at %s: 500', async (path) => {
    const { status, text } = await (
      await site(fakeSearcher({ overrides: { search: broken, holdings: broken } }))
    )(path);
    expect(status).toBe(500);
    expect(text).not.toContain('secret');
  });

  test('an address of 30 KB is answered, a longer one is refused', async () => {
    const get = await site(fakeSearcher());
    const address = (length: number): string => `/search?q=${'x'.repeat(length)}`;
    expect((await get(address(30_000))).status).toBe(200);
    const { status, $ } = await get(address(40_000));
    expect(status).toBe(413);
    expect($('main').text()).toContain('32,768');
  });
});

describe('health', () => {
  test('the process answers whatever Elasticsearch does', async () => {
    const get = await site(fakeSearcher({ overrides: { readiness: away, search: away } }));
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
  });

  test.each([
    [true, 200],
    [false, 503],
  ])('ready %s: %d', async (ready, status) => {
    const readiness = async (): Promise<{ ready: boolean; message: string }> => ({ ready, message: 'why' });
    const answer = await (await site(fakeSearcher({ overrides: { readiness } })))('/readyz');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).message).toBe('why');
  });
});

test('/search.json is the answer itself', async () => {
  const searcher = fakeSearcher({ tweets: [aTweet({ text: 'a < b' })] });
  const { headers, text } = await (await site(searcher))('/search.json?lang=en');
  expect(headers.get('content-type')).toContain('application/json');
  const { total, results, facets } = JSON.parse(text);
  expect([total, results[0].highlight, facets.lang[0].selected]).toEqual([1, 'a &lt; b', true]);
});

test('/search.json names every parameter that it cannot use', async () => {
  const { status, text } = await (await site(fakeSearcher()))('/search.json?date_from=2016-13&foo=1');
  expect(status).toBe(400);
  const { error } = JSON.parse(text);
  expect(error.code).toBe('bad_request');
  expect(error.problems.map(({ param }: { param: string }) => param)).toEqual(['date_from', 'foo']);
});

test.each([
  ['/search?lang[]=en', '/search?lang=en'],
  ['/search?q=&lang=en&date_from=', '/search?lang=en'],
  ['/search.json?lang[0]=en', '/search.json?lang=en'],
])('%s is sent to its canonical form', async (path, canonical) => {
  const { status, headers } = await (await site(fakeSearcher()))(path);
  expect([status, headers.get('location')]).toEqual([301, canonical]);
});

test('a page past the end leads to the first', async () => {
  const { status, headers } = await (await site(fakeSearcher()))('/search?q=harvest&page=7');
  expect([status, headers.get('location')]).toEqual([302, '/search?q=harvest']);
});

test('robots.txt keeps crawlers out of the combinations of filters', async () => {
  const { headers, text } = await (await site(fakeSearcher()))('/robots.txt');
  expect(headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('Disallow: /search?*&not_lang=\n');
});
