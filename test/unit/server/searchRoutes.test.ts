import { describe, expect, test } from 'vitest';
import { toPlace } from '../../../server/address/place.ts';
import { parseSearchParams, placedSearch, searchUrl } from '../../../server/address/searchParams.ts';
import { aTweet, fakeSearcher } from '../../support/fakeSearcher.ts';
import { site } from '../../support/html.ts';

const tweets = Array.from({ length: 30 }, (_, at) => aTweet({ id: String(1_000 + at) }));

function placeOf(query: string): string {
  const { params } = parseSearchParams(new URLSearchParams(query));
  const values = [1_475_520_322_123, '1000', 'fable'];
  return toPlace(placedSearch(params), { build: 'fakebuild1', seen: 10_000, values }).token;
}

describe('an address that has a better spelling', () => {
  test.each([
    ['language[]=ru&lang[1]=iw', '?lang=he&lang=ru'],
    ['query=a&utm_source=x', '?q=a'],
    ['q=&date_from=&date_to=', ''],
    [`after[]=${placeOf('')}`, `?after=${placeOf('')}`],
  ])('redirects for good, in its own format: %s', async (query, to) => {
    const get = await site(fakeSearcher({ tweets }));
    for (const path of ['/search', '/search.json']) {
      const { status, headers } = await get(`${path}?${query}`);
      expect([status, headers.get('location')]).toEqual([301, `${path}${to}`]);
    }
  });

  test('is named by the page that answers another spelling', async () => {
    const { status, $ } = await (await site(fakeSearcher({ tweets })))('/search?page=2&q=e');
    expect(status).toBe(200);
    expect($('link[rel=canonical]').attr('href')).toBe('/search?q=e&page=2');
  });
});

describe('a page link', () => {
  test.each([
    ['that is damaged', `after=${placeOf('').slice(0, -2)}`, 'after', 'is damaged'],
    ['of another search', `q=e&after=${placeOf('q=harvest')}`, 'after', 'belongs to another search'],
    ['of another order', `sort=likes&after=${placeOf('')}`, 'after', 'belongs to another search or order'],
    ['with a page number', `after=${placeOf('')}&page=2`, 'page', 'after says where'],
    ['of another random order', `sort=random&seed=2&after=${placeOf('sort=random')}`, 'after', 'or order'],
  ])('%s: 400 for machines, told on the page', async (_name, query, param, message) => {
    const get = await site(fakeSearcher({ tweets }));
    const json = await get(`/search.json?${query}`);
    expect(json.status).toBe(400);
    expect(JSON.parse(json.text)).toMatchObject({
      error: {
        code: 'bad_request',
        problems: [{ param, message: expect.stringContaining(message) as string }],
      },
    });
    const { status, $ } = await get(`/search?${query}`);
    expect(status).toBe(200);
    expect($('section[aria-labelledby=ignored]').text()).toContain(message);
    expect($('article.tweet').length).toBeGreaterThan(0);
  });

  test('is dropped by every link that changes the search', async () => {
    const path = searchUrl(parseSearchParams(new URLSearchParams({ after: placeOf('') })).params);
    const { $ } = await (await site(fakeSearcher({ tweets })))(path);
    const links = $('a[href^="/search"], form [name]')
      .map((_, element) => $(element).attr('href') ?? $(element).attr('name'))
      .get();
    expect(links.length).toBeGreaterThan(10);
    // The address of this very place in another format keeps it.
    const own = links.filter((link) => link.includes('after') && !link.startsWith('/search.'));
    expect(own).toEqual([]);
    expect($('link[rel=canonical]').attr('href')).toBe(path);
  });
});

describe('every link of a page is read without a problem', () => {
  test.each([
    'q=e&lang=en&not_type=reply&page=2',
    'sort=random&seed=4294967295',
    'hashtag=none&not_client=%22none%22&all_hashtag=a&all_hashtag=b',
    `after=${placeOf('')}`,
    'client=a%2Cb%26c&mention=%40none&domain=none',
  ])('%s', async (query) => {
    const { $ } = await (await site(fakeSearcher({ tweets })))(`/search?${query}`);
    const links = $('a[href^="/search?"], a[href^="/search.json"]')
      .map((_, link) =>
        $(link)
          .attr('href')
          ?.replace(/[?&]timeline=table#time$/, ''),
      )
      .get();
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const read = parseSearchParams(new URL(link, 'http://site.example').searchParams);
      expect([link, read.problems, read.ignored, read.redirect]).toEqual([link, [], [], false]);
      if (!link.startsWith('/search.')) expect(searchUrl(read.params)).toBe(link);
    }
  });
});

describe('hashtags that must all occur', () => {
  test('can be taken off one by one, and stay when something else changes', async () => {
    const get = await site(fakeSearcher({ tweets }));
    const { $ } = await get('/search?all_hashtag=a&all_hashtag=b&sort=likes');
    const chips = $('ul.chips a')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(chips).toContain('/search?all_hashtag=b&sort=likes');
    expect(chips).toContain('/search?all_hashtag=a&sort=likes');
    expect($('nav.sorts a').first().attr('href')).toBe('/search?all_hashtag=a&all_hashtag=b');
    expect($('form input[name=all_hashtag]').length).toBeGreaterThanOrEqual(2);
  });
});

describe('a hashtag beside those that are chosen', () => {
  test.each([
    ['', undefined],
    ['hashtag=a', '?all_hashtag=a&all_hashtag=b'],
    ['all_hashtag=a&sort=likes', '?all_hashtag=a&all_hashtag=b&sort=likes'],
    ['hashtag=a&hashtag=c', '?hashtag=a&hashtag=c&all_hashtag=b'],
    ['all_hashtag=b', undefined],
  ])('%s', async (query, to) => {
    const get = await site(fakeSearcher({ tweets: [aTweet({ hashtags: ['a', 'b', 'c'] })] }));
    const { $ } = await get(`/search?${query}`);
    const links = $('a.not')
      .filter((_, link) => $(link).text() === 'and Hashtag: #b')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(links).toEqual(to === undefined ? [] : [`/search${to}`]);
  });
});

describe('random order', () => {
  test('offers another one, and leaves the seed out of other orders', async () => {
    const get = await site(fakeSearcher({ tweets }));
    const { $ } = await get('/search?sort=random&seed=4294967295');
    const urls = $('nav.sorts a')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(urls).toContain('/search?sort=random&seed=0');
    expect(urls).toContain('/search?sort=random&seed=4294967295');
    expect(urls).toContain('/search?sort=oldest');
  });
});

describe('hostile addresses are answered, and never with a 5xx', () => {
  test.each([
    'q=%00',
    'q=%ED%A0%80',
    'q=%FF%FE&lang=%C0%80',
    'q=%E2%80%AEabc%E2%80%AC',
    `q=${'%F0'.repeat(5_000)}`,
    `q=${'('.repeat(5_000)}`,
    '__proto__=1&constructor[prototype]=2&__proto__[x]=3',
    'q[]=a&q[]=b&page[]=1&page[]=2',
    'lang[a][b]=c&lang[[]=d',
    'page[constructor]=1',
    'after=%00&after=__proto__',
    `${'lang=a&'.repeat(4_000)}x=1`,
    `client=${'%F0%9F%98%80'.repeat(2_000)}`,
    'date_from=%00&date_to=-1&seed=NaN&per_page=Infinity&sort=__proto__&type=constructor',
    '%00=1&%FF=2&=3&&&==',
    'q=%',
  ])('%#', async (query) => {
    const get = await site(fakeSearcher({ tweets }));
    expect((await get(`/search?${query}`)).status).toBeLessThan(400);
    expect([200, 301, 400]).toContain((await get(`/search.json?${query}`)).status);
  });
});
