import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parseAccountParams } from '../../../../../server/accounts/accountParams.ts';
import { accountsUrl } from '../../../../../server/accounts/accountsUrl.ts';
import { searchParamsOf } from '../../../../../server/address/addresses.ts';
import { ACCOUNT_COLUMNS } from '../../../../../server/exports/accountCsv.ts';
import { SiteError } from '../../../../../server/http/siteError.ts';
import { anAccount, fakeSearcher } from '../../../../support/fakeSearcher.ts';
import { site, type Answer } from '../../../../support/html.ts';

const HASH = '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433';

const accounts = [
  anAccount({ tweets: 12, first_tweet: Date.UTC(2014, 9, 13), last_tweet: Date.UTC(2015, 1, 1) }, 12),
  anAccount({ id: HASH, hashed: true, screen_name: HASH, display_name: HASH, created: undefined }, 0),
  anAccount({
    id: '1003',
    screen_name: 'weather_vane',
    display_name: 'أحوال',
    description: 'طقس',
    origin: 'tweets',
  }),
];
const searcher = fakeSearcher({ accounts });

const get = async (path: string): Promise<Answer> => (await site(searcher))(path);
const textOf = ({ $ }: Answer, selector: string): readonly string[] =>
  $(selector)
    .map((_, element) => $(element).text().replace(/\s+/g, ' ').trim())
    .get();

describe('the list of accounts', () => {
  test('names each account, its campaign, and what the release says of it', async () => {
    const answer = await get('/accounts');
    expect(textOf(answer, 'h1')).toEqual(['3 accounts']);
    expect(textOf(answer, 'article h3')).toEqual([
      'Mill Lane @mill_lane',
      'maple-plover 3f9a 1c77 hashed by Twitter',
      'أحوال @weather_vane',
    ]);
    const [mill = '', hashed = '', vane = ''] = textOf(answer, 'article .meta');
    expect(mill).toContain('12 tweets from 13 October 2014 to 1 February 2015 created 5 March 2014');
    expect(mill).toContain('5,321 followers following 42');
    expect(hashed).toContain('no tweets in the release creation not recorded');
    expect(vane).toContain('not in the release’s list of accounts');
    expect(answer.$('article .text').last().attr('dir')).toBe('auto');
  });

  test('never shows the hash of an account as its name', async () => {
    const { $ } = await get('/accounts');
    expect($('main').text()).not.toContain(HASH);
    expect($(`a[href="/accounts/${HASH}"]`)).toHaveLength(1);
  });

  test('every link to a list is canonical, read without problems, and not to be followed', async () => {
    const { $ } = await get('/accounts?campaign=fable&not_created=2013&q=a&sort=name&created_from=2011');
    const links = $('main a[href^="/accounts?"], aside a[href^="/accounts?"]').get();
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const href = $(link).attr('href') ?? '';
      const { params, problems, ignored } = parseAccountParams(searchParamsOf(href));
      expect([problems, ignored, accountsUrl(params)], href).toEqual([[], [], href]);
      expect($(link).attr('rel'), href).toContain('nofollow');
    }
  });

  test('filters that are on are named, can be taken off, and stay for a new text', async () => {
    const answer = await get(
      '/accounts?q=zzz&tweeted=no&not_lang=ru&created_to=2014&first_tweet=2014-03-01T12:34&description=News',
    );
    const { $ } = answer;
    expect(textOf(answer, '.chips li')).toEqual([
      'Remove filter Tweets here: Without tweets ×',
      'Remove filter Not tweets in: Russian ×',
      'Remove filter Created to the end of 2014 ×',
      'Remove filter First tweet 2014-03-01 12:34 ×',
      'Remove filter Description: News ×',
      'Remove all filters',
    ]);
    expect($('.chips a').last().attr('href')).toBe('/accounts?q=zzz');
    const hidden = $('#accounts-q').closest('form').find('input[type=hidden]');
    expect(hidden.map((_, field) => $(field).attr('name')).get()).toEqual([
      'tweeted',
      'not_lang',
      'created_to',
      'first_tweet',
      'description',
    ]);
    expect(textOf(answer, 'h1')).toEqual(['No accounts found']);
    expect($('.nothing a').first().attr('href')).toBe('/search?q=zzz');
  });

  test('a chosen value stays on top, and leads back', async () => {
    const { $ } = await get('/accounts?lang=fa');
    const chosen = $('#facet-lang').parent().find('li').first();
    expect(chosen.text().replace(/\s+/g, ' ')).toContain('Remove filter Tweets in: Persian 0 accounts');
    expect(chosen.find('a').attr('href')).toBe('/accounts');
  });

  test('tells what it set aside, and keeps it where it was typed', async () => {
    const { status, $ } = await get('/accounts?created_from=2016-13&hashtag=harvest');
    expect(status).toBe(200);
    expect($('.notice').text()).toContain('2016-13');
    expect($('.notice').text()).toContain('“hashtag” is not something that a list of accounts');
    expect($('#created_from').val()).toBe('2016-13');
    expect($('#from-problem').text()).toContain('2016-13');
  });

  test.each([
    ['/accounts', undefined],
    ['/accounts?q=mill', 'noindex, follow'],
    ['/accounts?names=hashed', 'noindex, follow'],
    ['/accounts?sort=name', 'noindex, follow'],
  ])('%s for search engines: %s', async (path, robots) => {
    expect((await get(path)).$('meta[name=robots]').attr('content')).toBe(robots);
  });

  test.each([
    ['/accounts?q=', 301, '/accounts'],
    ['/accounts?campaign[]=fable', 301, '/accounts?campaign=fable'],
    ['/accounts?page=2', 302, '/accounts'],
    ['/accounts.json?size=1', 301, '/accounts.json?per_page=1'],
  ])('%s leads elsewhere', async (path, status, to) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
  });

  test('pages have numbers, and the list goes on where it was', async () => {
    const many = Array.from({ length: 45 }, (_, at) => anAccount({ id: String(2_000 + at) }));
    const { $ } = await (await site(fakeSearcher({ accounts: many })))('/accounts?page=2&sort=name');
    expect($('head > title').text()).toBe('45 accounts - page 2 of 3 - Murmuration');
    expect($('ol.results').attr('start')).toBe('21');
    expect($('.pages a[rel~=next]').attr('href')).toBe('/accounts?sort=name&page=3');
  });
});

describe('the list of accounts as CSV', () => {
  test('is whole, with a header, what is not recorded left empty', async () => {
    const { status, headers, text } = await get('/accounts.csv?not_source=tweets');
    expect([status, headers.get('x-total-count')]).toEqual([200, '2']);
    expect(headers.get('content-disposition')).toBe('attachment; filename=accounts.csv');
    const [header, ...rows] = parse(text, { columns: false });
    expect(header).toEqual(ACCOUNT_COLUMNS);
    const cell = (row: number, column: (typeof ACCOUNT_COLUMNS)[number]) =>
      rows[row]?.[ACCOUNT_COLUMNS.indexOf(column)];
    expect(rows).toHaveLength(2);
    expect([cell(0, 'created'), cell(0, 'tweets'), cell(0, 'tweet_langs')]).toEqual([
      '2014-03-05',
      '12',
      '[]',
    ]);
    expect([cell(1, 'alias'), cell(1, 'created'), cell(1, 'tweets')]).toEqual([
      'maple-plover 3f9a 1c77',
      '',
      '0',
    ]);
  });

  test.each([
    ['/accounts.csv?page=2&per_page=1&sort=name', 301, '/accounts.csv?sort=name'],
    ['/accounts.csv?colour=red', 400, null],
  ])('%s', async (path, status, to) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
  });
});

describe('the list of accounts as JSON', () => {
  test('is a page, with the way to the next', async () => {
    const { text } = await get('/accounts.json?per_page=2');
    const { total, next, results } = JSON.parse(text) as {
      readonly total: number;
      readonly next: string;
      readonly results: readonly { readonly alias: string | null; readonly url: string }[];
    };
    expect([total, next, results.length]).toEqual([3, '/accounts.json?per_page=2&page=2', 2]);
    expect(results[1]).toMatchObject({ alias: 'maple-plover 3f9a 1c77', created: null, tweets: 0 });
  });

  test('refuses what cannot be used', async () => {
    const { status, text } = await get('/accounts.json?tweeted=maybe&colour=red');
    const { error } = JSON.parse(text) as {
      readonly error: { readonly problems: readonly { param: string }[] };
    };
    expect([status, error.problems.map(({ param }) => param)]).toEqual([400, ['tweeted', 'colour']]);
  });

  test('says where the archive does not answer', async () => {
    const away = async (): Promise<never> => {
      throw new SiteError('unavailable', 'Away.');
    };
    const ask = await site(fakeSearcher({ overrides: { accounts: away } }));
    expect((await ask('/accounts.json')).status).toBe(503);
    expect((await ask('/accounts')).status).toBe(503);
  });
});
