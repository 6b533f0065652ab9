import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchParamsOf } from '../../../server/address/addresses.ts';
import type { FacetValue } from '../../../server/searching/searchAnswer.ts';
import { parseSearchParams, searchUrl } from '../../../server/address/searchParams.ts';
import { aCampaign, anAccount, aTweet, fakeSearcher } from '../../support/fakeSearcher.ts';
import { site } from '../../support/html.ts';

const HASH = '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433';
/** Data in the head of a page, which no browser runs; and every other script. */
const DATA = '<script type="application/ld+json">';
const RUNNING = 'script:not([type="application/ld+json"])';
const VIEWS = join(import.meta.dirname, '../../../views');

const many = (number: number): ReturnType<typeof aTweet>[] =>
  Array.from({ length: number }, (_, index) => aTweet({ id: String(1000 + index) }));

/** What the link to the table of the timeline has behind the search. */
const TABLE = /[?&]timeline=table#time$/;

describe('hostile text', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;

  test('from the data stands on every page as text', async () => {
    const tweet = aTweet({
      text: evil,
      highlight: evil,
      client: evil,
      hashtags: [evil],
      mentions: [evil],
      poll_choices: [evil],
      lang: evil,
      campaign: 'fable',
      account: { id: '1001', screen_name: evil, display_name: evil, hashed: false },
    });
    const account = anAccount({ display_name: evil, description: evil, location: evil, profile_url: evil });
    const campaign = aCampaign({ title: evil });
    const get = await site(fakeSearcher({ tweets: [tweet], accounts: [account], campaigns: [campaign] }));
    for (const path of ['/', '/search', `/tweets/${tweet.id}`, '/accounts/1001', '/campaigns/fable']) {
      const { status, text, $ } = await get(path);
      expect(status, path).toBe(200);
      expect($(`${RUNNING}, img, [onerror]`), path).toHaveLength(0);
      expect($('main').text(), path).toContain('<script>');
      expect(text.replace(DATA, ''), path).not.toContain('<script');
    }
  });

  test('from the address comes back as it was typed, in the box and in links', async () => {
    const get = await site(fakeSearcher());
    const query = new URLSearchParams({ q: evil, hashtag: evil, date_from: evil, [evil]: evil });
    const { status, $ } = await get(`/search?${query}`);
    expect(status).toBe(200);
    expect($(`${RUNNING}, img, [onerror]`)).toHaveLength(0);
    expect($('#q').val()).toBe(evil);
    expect($('#date_from').val()).toBe(evil);
    expect($('input[type=hidden][name=hashtag]').first().val()).toBe(evil);
  });
});

describe('the whole text of a cut retweet', () => {
  const tweet = aTweet({
    text: 'RT @mill_lane: The har… harvest',
    text_restored: 'The harvest <begins>',
    highlight_restored: 'The <mark>harvest</mark> &lt;begins&gt;',
  });

  test.each(['/search?q=harvest', `/tweets/${tweet.id}`])(
    'is shown at %s, and said to be so',
    async (path) => {
      const get = await site(fakeSearcher({ tweets: [tweet] }));
      const { $ } = await get(path);
      const texts = $('.tweet p').map((_, element) => $(element).text());
      expect([...texts]).toContain('The harvest <begins>');
      expect($('.tweet').text()).toContain('The release cuts this retweet.');
      expect($('.tweet mark').length).toBe(path.startsWith('/search') ? 1 : 0);
    },
  );

  test('is not spoken of where nothing is cut', async () => {
    const get = await site(fakeSearcher({ tweets: [aTweet()] }));
    expect((await get('/search')).$('.tweet').text()).not.toContain('cuts');
  });
});

describe('the search page', () => {
  test('says in its title what was searched, how much was found and where one is', async () => {
    const get = await site(fakeSearcher({ tweets: many(1_234) }));
    const { $ } = await get('/search?q=harvest&page=2');
    expect($('head > title').text()).toBe('harvest - 1,234 tweets - page 2 of 62 - Murmuration');
    expect($('h1').text()).toBe('1,234 tweets');
    expect($('ol.results').attr('start')).toBe('21');
  });

  test('marks matches and nothing else', async () => {
    const tweet = aTweet({ highlight: 'the <mark>harvest</mark> of &lt;mark&gt;' });
    const { $ } = await (await site(fakeSearcher({ tweets: [tweet] })))('/search');
    expect($('.text mark').text()).toBe('harvest');
    expect($('.text').text()).toBe('the harvest of <mark>');
  });

  test('every link to a search is canonical and read without problems', async () => {
    const tweets = many(90).map((tweet, index) => ({
      ...tweet,
      hashtags: ['a&b', `tag${index % 20}`, '收获'],
      lang: index % 2 === 0 ? 'ru' : 'none',
    }));
    const get = await site(fakeSearcher({ tweets }));
    for (const path of [
      '/search?hashtag=a%26b&not_lang=en&date_from=2016&page=2&q=harvest+begins',
      '/',
      '/accounts/1001',
    ]) {
      const { $ } = await get(path);
      const links = [...$('a[href^="/search?"]')].map((link) => $(link).attr('href') ?? '');
      expect(links.length).toBeGreaterThan(30);
      for (const link of links.map((each) => each.replace(TABLE, ''))) {
        const { params, problems, ignored } = parseSearchParams(searchParamsOf(link));
        expect([problems, ignored, searchUrl(params)], link).toEqual([[], [], link]);
      }
    }
  });

  test('a chosen value leads back, stays on top at 0, and others can be added or excluded', async () => {
    const get = await site(fakeSearcher({ tweets: [aTweet(), aTweet({ id: '2', lang: 'ru' })] }));
    const { $ } = await get('/search?lang=fa&lang=en');
    const labels = $('#facet-lang').parent().find('.pick bdi');
    expect([...labels].map((label) => $(label).text())).toEqual(['English', 'Persian']);
    const persian = $('#facet-lang').parent().find('.chosen').last();
    expect(persian.text().replace(/\s+/g, ' ')).toContain('Remove filter Language: Persian 0 tweets');
    expect(persian.find('a').attr('href')).toBe('/search?lang=en');
    const client = $('#facet-client').parent();
    expect(client.find('a.pick').attr('href')).toContain('client=Twitter+Web+Client');
    expect(client.find('a.not').attr('href')).toContain('not_client=Twitter+Web+Client');
  });

  test('names accounts by their handles and hashes by their alias; says where a list is cut', async () => {
    const value = (id: string, label: string): FacetValue => ({
      value: id,
      label,
      count: 1,
      selected: false,
      excluded: false,
    });
    const { search } = fakeSearcher();
    const facets = {
      account: [value('1001', 'mill_lane'), value(HASH, HASH), value('77', '77')],
      mention: Array.from({ length: 10 }, (_, index) => value(`${index}`, `name${index}`)),
    };
    const get = await site(
      fakeSearcher({
        overrides: {
          search: async (params) => {
            const answer = await search(params);
            return { ...answer, facets: { ...answer.facets, ...facets } };
          },
        },
      }),
    );
    const { $ } = await get('/search');
    const labels = $('#facet-account').parent().find('.pick bdi');
    expect([...labels].map((label) => $(label).text())).toEqual([
      '@mill_lane',
      'maple-plover 3f9a 1c77',
      '77',
    ]);
    expect($('#facet-account').parent().find('.more')).toHaveLength(0);
    const more = $('#facet-mention').parent().find('.more a');
    expect([more.text(), more.attr('href')]).toEqual(['More mentions', '/facet/mention']);
  });

  test('filters that are on are named, can be taken off one by one, and stay for a new search', async () => {
    const { $ } = await (await site(fakeSearcher()))('/search?q=harvest&lang=en&not_type=reply&date_to=2017');
    const chips = [...$('.chips a')].map((link) => [
      $(link).text().replace(/\s+/g, ' '),
      $(link).attr('href'),
    ]);
    expect(chips).toEqual([
      ['Remove filter Language: English ×', '/search?q=harvest&not_type=reply&date_to=2017'],
      ['Remove filter Not type: Reply ×', '/search?q=harvest&lang=en&date_to=2017'],
      ['Remove filter To the end of 2017 ×', '/search?q=harvest&lang=en&not_type=reply'],
      ['Remove all filters', '/search?q=harvest'],
    ]);
    const hidden = $('header form input[type=hidden]');
    expect([...hidden].map((input) => `${$(input).attr('name')}=${$(input).val()}`)).toEqual([
      'lang=en',
      'not_type=reply',
      'date_to=2017',
    ]);
  });

  test('names what it set aside, and keeps it where it was typed', async () => {
    const { status, $ } = await (await site(fakeSearcher()))('/search?date_from=2016-13&nonsense=1');
    expect(status).toBe(200);
    expect($('.notice h2').text()).toBe('We ignored parts of the address');
    expect($('.notice').text()).toContain('2016-13');
    expect($('.notice').text()).toContain('nonsense');
    expect($('#date_from').val()).toBe('2016-13');
    expect($(`#from-problem`).text()).toContain('2016-13');
  });

  test('bars are links to their time, empty months are there, and the table says the same', async () => {
    const tweets = [
      aTweet({ time: '2016-10-03T18:45Z' }),
      aTweet({ id: '2', time: '2016-12-24T18:45Z' }),
      aTweet({ id: '3', time: '2016-12-31T23:59Z' }),
    ];
    const get = await site(fakeSearcher({ tweets }));
    const { $ } = await get('/search?date_from=2016-10-02');
    const bars = [...$('.timeline svg a')].map((bar) => [$(bar).attr('aria-label'), $(bar).attr('href')]);
    expect(bars).toEqual([
      ['October 2016: 1 tweet', '/search?date_from=2016-10-02&date_to=2016-10-31'],
      ['November 2016: 0 tweets', '/search?date_from=2016-11&date_to=2016-11'],
      ['December 2016: 2 tweets', '/search?date_from=2016-12&date_to=2016-12'],
    ]);
    expect($('.timeline tbody tr')).toHaveLength(0);
    const table = await get($('.zoom a').last().attr('href') ?? '');
    const rows = [...table.$('.timeline tbody tr')].map((row) => table.$(row).find('th, .number').text());
    expect(rows).toEqual(['October 20161', 'November 20160', 'December 20162']);
    expect(table.$('#ignored')).toHaveLength(0);
    expect(table.$('meta[name=robots]').attr('content')).toContain('noindex');
    expect($('.timeline .bar').last().attr('height')).toBe('100');
  });

  test('without results: says so, and offers ways on', async () => {
    const { status, $ } = await (await site(fakeSearcher()))('/search?q=zzz&lang=ar');
    expect(status).toBe(200);
    expect($('h1').text()).toBe('No tweets found');
    expect($('.clauses .none').text()).toContain('zzz');
    const links = [...$('.nothing a')].map((link) => $(link).attr('href'));
    expect(links).toEqual(expect.arrayContaining(['/search?q=zzz', '/search?lang=ar', '/help', '/']));
  });

  test.each([
    ['/search', undefined],
    ['/search?q=harvest', 'noindex, follow'],
    ['/search?lang=en', 'noindex, follow'],
    ['/search?page=2', 'noindex, follow'],
  ])('%s for search engines: %s', async (path, robots) => {
    const { $ } = await (await site(fakeSearcher({ tweets: many(50) })))(path);
    expect($('meta[name=robots]').attr('content')).toBe(robots);
  });
});

describe('a tweet in a list', () => {
  test.each([
    ['fa', 'fa', 'Persian'],
    ['he', 'he', 'Hebrew'],
    ['und', '', 'Undetermined'],
    ['none', '', 'Not published'],
  ])('of language %s has lang="%s" and its direction is that of its text', async (lang, htmlLang, name) => {
    const { $ } = await (await site(fakeSearcher({ tweets: [aTweet({ lang })] })))('/search');
    expect([$('.text').attr('lang'), $('.text').attr('dir')]).toEqual([htmlLang, 'auto']);
    expect($('article .meta').text()).toContain(name);
  });

  test('has its direction from its own words, not from the names that it begins with', async () => {
    const tweet = aTweet({
      text: 'RT @mill_lane: @a+b/c= مهرجان',
      highlight: '<mark>RT</mark> @mill_lane: @a+b/c= <mark>مهرجان</mark>',
    });
    const get = await site(fakeSearcher({ tweets: [tweet] }));
    for (const path of ['/search', `/tweets/${tweet.id}`]) {
      const { $ } = await get(path);
      expect($('.text > bdi').text()).toBe('RT @mill_lane: @a+b/c=');
      expect($('.text').text()).toBe(tweet.text);
    }
  });

  test('parts a mark that goes on after the leading names', async () => {
    const tweet = aTweet({ highlight: '<mark>RT @mill_lane here</mark> &amp; there' });
    const { $ } = await (await site(fakeSearcher({ tweets: [tweet] })))('/search');
    expect([...$('.text mark')].map((mark) => $(mark).text())).toEqual(['RT @mill_lane', ' here']);
    expect($('.text').text()).toBe('RT @mill_lane here & there');
  });

  test('tells the time in full, counts with separators, and what is not recorded', async () => {
    const tweet = aTweet({ likes: 1_234, retweets: 1, replies: null, quotes: null });
    const { $ } = await (await site(fakeSearcher({ tweets: [tweet] })))('/search');
    expect($('article time').attr('datetime')).toBe('2016-10-03T18:45:22.123Z');
    expect($('article time').text()).toBe('3 Oct 2016, 18:45:22 UTC');
    expect($('article').text()).toContain('1,234 likes');
    expect($('article').text()).toContain('1 retweet');
    expect($('article').text()).toContain('replies and quotes not recorded');
  });

  test('of a hashed account shows its alias and says so', async () => {
    const account = { id: HASH, screen_name: HASH, display_name: HASH, hashed: true };
    const { $ } = await (await site(fakeSearcher({ tweets: [aTweet({ account })] })))('/search');
    expect($('article h3').text()).toBe('maple-plover 3f9a 1c77 hashed by Twitter');
    expect($('article h3 a').attr('href')).toBe(`/accounts/${HASH}`);
  });
});

describe('the tweet page', () => {
  test('shows every campaign that holds the tweet, and every published value', async () => {
    const tweet = aTweet({
      lang: 'id',
      lang_published: 'in',
      lang_detected: 'en',
      in_reply_to: null,
      damaged_ids: ['in_reply_to_tweetid'],
      retweet_of: '55',
      quote_of: '66',
      poll_choices: ['yes', 'no'],
      point: { lat: 1.5, lon: -2 },
      urls: ['https://news.example/a'],
    });
    const tweets = [
      tweet,
      { ...tweet, campaign: 'meadow', geo: 'present' as const, point: null },
      aTweet({ id: '66' }),
    ];
    const { $ } = await (await site(fakeSearcher({ tweets })))(`/tweets/${tweet.id}`);
    expect([...$('.card > h2')].map((heading) => $(heading).text())).toEqual([
      'As published in fable',
      'As published in meadow',
    ]);
    const value = (label: string): string =>
      $('dt')
        .filter((_, term) => $(term).text() === label)
        .first()
        .next()
        .text()
        .trim();
    expect(value('Language')).toBe('Indonesian published as “in”; the text looks like English');
    expect(value('In reply to tweet')).toBe('id damaged in the release');
    expect(value('Retweet of tweet')).toBe('55 not in this archive');
    expect(value('Quotes tweet')).toBe('66');
    expect($('.rows a[href="/tweets/66"]')).toHaveLength(2);
    expect(value('Poll choices')).toBe('yes no');
    expect(value('Coordinates')).toBe('1.5, -2');
    expect($('main').text()).toContain('present, but withheld in the release');
    expect(value('Mentions')).toBe('none in the release');
  });

  test('links inside tweets are text', async () => {
    const tweet = aTweet({ text: 'see https://news.org/a', urls: ['https://news.org/a'] });
    const { $ } = await (await site(fakeSearcher({ tweets: [tweet] })))(`/tweets/${tweet.id}`);
    const copies = [...$('a[href^=http]')].map((link) => [$(link).attr('href'), $(link).attr('rel')]);
    expect(copies).toEqual(
      ['https://news.org/a', `https://twitter.com/mill_lane/status/${tweet.id}`].map((address) => [
        `https://web.archive.org/web/20161003184522/${address}`,
        'noreferrer nofollow noopener',
      ]),
    );
    expect($('.text bdi.address').text()).toBe('https://news.org/a');
    expect($('.addresses code').text()).toBe('https://news.org/a');
  });
});

describe('the account page', () => {
  test('an id with + / = is found by its encoded address', async () => {
    const id = 'A+b/c=dEfGhIjKlMnOpQrStUvWxYz0123456789AbCd';
    const account = anAccount({ id, hashed: true, screen_name: id, display_name: id, followers: undefined });
    const tweets = [aTweet({ account: { id, screen_name: id, display_name: id, hashed: true } })];
    const get = await site(fakeSearcher({ tweets, accounts: [account] }));
    const { status, $ } = await get(`/accounts/${encodeURIComponent(id)}`);
    expect(status).toBe(200);
    expect($('.notice').text()).toContain('do not try to find out');
    expect($('meta[name=robots]').attr('content')).toBe('noindex, follow');
    expect($('code').first().text()).toBe(id);
    expect($('dl').text()).toContain('not recorded');
    expect($('article h3 a').attr('href')).toBe(`/accounts/${encodeURIComponent(id)}`);
    expect($('a.action').attr('href')).toBe(
      `/search?account=${new URLSearchParams([['', id]]).toString().slice(1)}`,
    );
  });

  test('an account without tweets is there and says so', async () => {
    const get = await site(fakeSearcher({ tweets: [], accounts: [anAccount({}, 0)] }));
    const { status, $ } = await get('/accounts/1001');
    expect(status).toBe(200);
    expect($('main').text()).toContain('The release has no tweets of this account.');
  });
});

test('the first page tells what is indexed, and says so where nothing is', async () => {
  const full = await (await site(fakeSearcher()))('/');
  expect(full.$('table').first().text()).toContain('Fable');
  const empty = await (await site(fakeSearcher({ tweets: [], accounts: [], campaigns: [] })))('/');
  expect(empty.status).toBe(200);
  expect(empty.$('main').text()).toContain('npx murmuration index PATH');
});

test('the help page explains every operator with a search that works', async () => {
  const { $ } = await (await site(fakeSearcher()))('/help');
  const { OPERATORS } = await import('../../../search/query/operators.ts');
  expect([...$('tbody th')].map((cell) => $(cell).text())).toEqual(OPERATORS.map(({ syntax }) => syntax));
  expect([...$('tbody a')].map((link) => searchParamsOf($(link).attr('href') ?? '').get('q'))).toEqual(
    OPERATORS.map(({ example }) => example),
  );
  const { REFUSED } = await import('../../../search/query/operators/refused.ts');
  const refused = $('dt code').map((_, code) => $(code).text());
  expect([...refused].sort()).toEqual(
    REFUSED.flatMap(({ name, values }) => values?.map((value) => `${name}:${value}`) ?? `${name}:`).sort(),
  );
  expect($('#op-from').text()).toContain('author:');
});

test('no template prints anything unescaped, or has a script or an inline style', () => {
  const files = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.hbs'),
  );
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) {
    const template = readFileSync(join(VIEWS, file), 'utf8').replace(`${DATA}{{jsonData structured}}`, '');
    expect(template, file).not.toMatch(/\{\{\{|\{\{&|<script|style=|\son\w+=/);
  }
});
