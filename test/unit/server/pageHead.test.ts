import { describe, expect, test } from 'vitest';
import { aCampaign, anAccount, aTweet, fakeSearcher } from '../../support/fakeSearcher.ts';
import { site, type Answer } from '../../support/html.ts';

const HASH = '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433';
const hashed = { id: HASH, screen_name: HASH, display_name: HASH, hashed: true };

const tweets = [
  ...Array.from({ length: 60 }, (_, at) => aTweet({ id: String(1_000 + at), hashtags: ['a', `b${at}`] })),
  aTweet({ id: '7', account: hashed }),
];
const searcher = fakeSearcher({
  tweets,
  accounts: [anAccount(), anAccount({ id: HASH, hashed: true })],
  campaigns: [aCampaign({ tweets: tweets.length })],
});

const isHidden = ({ $ }: Answer): boolean => $('meta[name=robots]').attr('content') === 'noindex, follow';

describe('search engines', () => {
  test.each([
    ['/', false],
    ['/search', false],
    ['/search?utm=1', false],
    ['/search?q=harvest', true],
    ['/search?lang=en', true],
    ['/search?not_type=reply', true],
    ['/search?all_hashtag=a', true],
    ['/search?date_from=2016', true],
    ['/search?page=2', true],
    ['/search?sort=oldest', true],
    ['/search?per_page=50', true],
    ['/facet/lang', true],
    ['/compare', false],
    ['/compare?a=mill', true],
    ['/tweets/1000', false],
    ['/tweets/7', true],
    ['/accounts', false],
    ['/accounts?q=mill', true],
    ['/accounts/1001', false],
    [`/accounts/${HASH}`, true],
    ['/campaigns/fable', false],
    ['/cite', true],
    ['/tweets/1000/cite', true],
    ['/saved', true],
    ['/help', false],
    ['/about', false],
    ['/nowhere', true],
  ])('%s: asked to leave it out: %s', async (path, noindex) => {
    expect(isHidden(await (await site(searcher))(path))).toBe(noindex);
  });

  test.each([
    '/',
    '/search',
    '/search?page=2&lang=en',
    '/facet/hashtag?hashtag=a',
    '/compare?a=mill&b=bridge',
    '/tweets/1000',
    '/accounts/1001',
    '/campaigns/fable',
    '/help',
  ])('%s: no link to a narrower search is to be followed', async (path) => {
    const { $ } = await (await site(searcher))(path);
    const links = $('a[href^="/search?"], a[href^="/search."], a[href*="/cite"]').get();
    expect(links.length).toBeGreaterThan(0);
    const followed = links.filter((link) => !($(link).attr('rel') ?? '').split(' ').includes('nofollow'));
    // Bars of the timeline are links in an SVG.
    expect(followed.map((link) => $(link).attr('href'))).toEqual([]);
  });

  test('robots.txt names what has no end or is for programs', async () => {
    const lines = (await (await site(searcher))('/robots.txt')).text.split('\n');
    const formats = ['json', 'csv', 'ndjson', 'ids', 'atom'].map((format) => `/search.${format}`);
    for (const path of [
      ...formats,
      '/facet/',
      '/accounts?',
      '/accounts.json',
      '/accounts.csv',
      '/cite',
      '/tweets/*/cite',
      '/s/',
      '/saved/',
      '/search?after=',
      '/search?*&seed=',
    ]) {
      expect(lines).toContain(`Disallow: ${path}`);
    }
    expect(lines.filter((line) => line.startsWith('Disallow: /search?q'))).toEqual([]);
  });
});

describe('addresses in the head', () => {
  test('are the canonical one, and the same search in every format', async () => {
    const get = await site(searcher, { BASE_URL: 'https://tweets.example' });
    const { $ } = await get('/search?page=2&lang=en&q=e');
    expect($('link[rel=canonical]').attr('href')).toBe('https://tweets.example/search?q=e&lang=en&page=2');
    const alternates = $('link[rel=alternate]')
      .map((_, link) => `${$(link).attr('type')} ${$(link).attr('title')} ${$(link).attr('href')}`)
      .get();
    expect(alternates).toEqual([
      'application/json JSON /search.json?q=e&lang=en&page=2',
      'text/csv CSV /search.csv?q=e&lang=en',
      'application/x-ndjson NDJSON /search.ndjson?q=e&lang=en',
      'text/plain Tweet ids /search.ids?q=e&lang=en',
      'application/atom+xml Atom /search.atom?q=e&lang=en',
    ]);
    for (const link of $('link[rel=alternate]').get()) {
      const { status, headers } = await get($(link).attr('href') ?? '');
      expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, $(link).attr('type')]);
    }
  });
});

/** The data in the head of a page. */
function dataOf({ $ }: Answer): Record<string, unknown> {
  const scripts = $('script');
  expect([scripts.length, scripts.attr('type')]).toEqual([1, 'application/ld+json']);
  return JSON.parse(scripts.text()) as Record<string, unknown>;
}

describe('structured data', () => {
  test('of a search: results, and the way to them', async () => {
    expect(dataOf(await (await site(searcher))('/search?q=harvest'))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'SearchResultsPage',
      url: '/search?q=harvest',
      breadcrumb: {
        '@type': 'BreadcrumbList',
        itemListElement: [{ item: '/' }, { item: '/search?q=harvest' }],
      },
    });
  });

  test('of a tweet: what, when, where it was published, and by whom', async () => {
    const { '@graph': postings } = dataOf(await (await site(searcher))('/tweets/1000'));
    expect(postings).toEqual([
      {
        '@type': 'SocialMediaPosting',
        identifier: '1000',
        url: '/tweets/1000',
        datePublished: '2016-10-03T18:45:22.123Z',
        inLanguage: 'en',
        text: 'The harvest begins',
        author: {
          '@type': 'Person',
          identifier: '1001',
          name: 'Mill Lane',
          alternateName: '@mill_lane',
          url: '/accounts/1001',
        },
        isPartOf: { '@type': 'Dataset', identifier: 'fable', name: 'fable', url: '/campaigns/fable' },
      },
    ]);
  });

  test('names nobody behind a hash', async () => {
    const answer = await (await site(searcher))('/tweets/7');
    expect(answer.$('script').text()).not.toMatch(/Person|author/);
    expect(answer.$('script').text()).not.toContain(HASH);
  });

  test('of the archive: a data set, and every format of it', async () => {
    const get = await site(searcher);
    const { '@type': type, distribution } = dataOf(await get('/about'));
    expect(type).toBe('Dataset');
    for (const { contentUrl, encodingFormat } of distribution as Record<string, string>[]) {
      const { status, headers } = await get(contentUrl ?? '', { method: 'HEAD' });
      expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, encodingFormat]);
    }
  });

  test.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '-->]]>&lt;/script&gt;',
    `"'\\u003c\u2028\u2029\\`,
    '\uD800 {{evil}} \u0000',
  ])('holds a hostile text and nothing more: %j', async (text) => {
    const account = { id: text, screen_name: text, display_name: text, hashed: false };
    const hostile = fakeSearcher({ tweets: [aTweet({ id: '8', text, account })] });
    const answer = await (await site(hostile))('/tweets/8');
    const [posting] = dataOf(answer)['@graph'] as { text: string; author: { name: string } }[];
    expect([posting?.text, posting?.author.name]).toEqual([text, text]);
    expect(answer.text.match(/<script/g)).toHaveLength(1);
    expect(answer.text).not.toContain('<!--');
  });
});

test('paper tells the whole address it was printed from, and the day', async () => {
  const { $ } = await (
    await site(searcher, { BASE_URL: 'https://tweets.example' })
  )('/search?q=harvest&page=2');
  expect($('.print-only').text()).toMatch(
    /^https:\/\/tweets\.example\/search\?q=harvest&page=2, as answered on \d{1,2} [A-Z][a-z]+ \d{4}$/,
  );
  const local = await (await site(searcher))('/search');
  expect(local.$('.print-only').text()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/search, as answered on /);
});
