import { describe, expect, test } from 'vitest';
import { parseSearchParams } from '../../../../../server/address/searchParams.ts';
import { aTweet, fakeSearcher } from '../../../../support/fakeSearcher.ts';
import { site } from '../../../../support/html.ts';
import { schemaProblems } from '../../../../support/apiSchemas.ts';

/** 250 hashtags, of which `tag0` is in every tweet, and a tweet that has none. */
const tweets = [
  ...Array.from({ length: 250 }, (_, at) =>
    aTweet({ id: String(1_000 + at), hashtags: ['tag0', ...(at === 0 ? [] : [`tag${at}`])] }),
  ),
  aTweet({ id: '7', lang: 'ru' }),
];
const open = () => site(fakeSearcher({ tweets }));

describe('the page of a facet', () => {
  test('lists all values, a hundred a page, each with links that lead back to the search', async () => {
    const { status, $ } = await (await open())('/facet/hashtag?q=harvest&sort=likes');
    expect(status).toBe(200);
    expect($('h1').text()).toBe('250 hashtags');
    expect($('.values ol li')).toHaveLength(100);
    const first = $('.values ol li').first();
    expect(first.find('.tick').text().replace(/\s+/g, ' ').trim()).toBe('#tag0 250 tweets');
    const links = [...first.find('a')].map((link) => [$(link).text(), $(link).attr('href')]);
    expect(links).toEqual([
      ['choose Hashtag: #tag0', '/search?q=harvest&hashtag=tag0&sort=likes'],
      ['not Hashtag: #tag0', '/search?q=harvest&not_hashtag=tag0&sort=likes'],
    ]);
    expect($('.back a').attr('href')).toBe('/search?q=harvest&sort=likes');
    expect($('.pages [rel~=next]').attr('href')).toBe('/facet/hashtag?q=harvest&sort=likes&page=2');
  });

  test('chosen values stay on top of every page, also at 0, and can be taken back', async () => {
    const { $ } = await (await open())('/facet/hashtag?hashtag=tag3&not_hashtag=absent&page=3');
    const chosen = [...$('.values ul li')].map((row) => [
      $(row).find('input').attr('name'),
      $(row).find('input').attr('value'),
      $(row).find('input').attr('checked'),
      $(row).find('.count').text(),
      $(row).find('a').attr('href'),
    ]);
    expect(chosen).toEqual([
      ['hashtag', 'tag3', 'checked', '1 tweets', '/search?not_hashtag=absent'],
      ['not_hashtag', 'absent', 'checked', '0 tweets', '/search?hashtag=tag3'],
    ]);
    expect($('.values ol').attr('start')).toBe('201');
    expect($('.values ol li').text()).not.toContain('#tag3 ');
  });

  test('several values are ticked at once; the search then has its canonical address', async () => {
    const get = await open();
    const { $ } = await get('/facet/lang?q=harvest&lang=en&type=original');
    const form = $('form.values');
    const pairs = [...form.find('input')]
      .filter((input) => $(input).attr('type') === 'hidden' || $(input).attr('value') === 'ru')
      .map((input): [string, string] => [$(input).attr('name') ?? '', $(input).attr('value') ?? '']);
    const { status, headers } = await get(`${form.attr('action')}?${new URLSearchParams(pairs).toString()}`);
    expect([status, headers.get('location')]).toEqual([301, '/search?q=harvest&lang=ru&type=original']);
  });

  test('a text is looked for among the values, by a form that keeps the search', async () => {
    const get = await open();
    const { $ } = await get('/facet/hashtag?contains=tag24&lang=en&order=name');
    expect($('.values ol li')).toHaveLength(11);
    expect($('#find').attr('name')).toBe('contains');
    const hidden = [...$('form.find input[type=hidden]')].map((input) => [
      $(input).attr('name'),
      $(input).attr('value'),
    ]);
    expect(hidden).toEqual([
      ['lang', 'en'],
      ['order', 'name'],
    ]);
    const start = await get($('form.find .hint a').first().attr('href') ?? '');
    expect(start.$('#find').attr('name')).toBe('prefix');
    const none = await get('/facet/hashtag?contains=nowhere');
    expect(none.$('.values').text()).toContain('Nothing is called so.');
  });

  test('parts of the address that cannot be used are named', async () => {
    const { status, $ } = await (await open())('/facet/hashtag?order=sideways&colour=red&date_to=2016-13');
    expect(status).toBe(200);
    expect($('section[aria-labelledby=ignored] li')).toHaveLength(3);
  });

  test.each([
    ['/facet/hashtag?lang[]=en&contains=', 301, '/facet/hashtag?lang=en'],
    ['/facet/hashtag?page=4', 302, '/facet/hashtag'],
    ['/facet/hashtag.json?page=2&lang[]=en', 301, '/facet/hashtag.json?lang=en'],
    ['/facet/hashtag.csv?q=', 301, '/facet/hashtag.csv'],
  ])('%s: %d to %s', async (path, status, to) => {
    const answer = await (await open())(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
  });

  test.each(['/facet/colour', '/facet/LANG', '/facet/__proto__', '/facet/colour.json', '/facet/lang.xls'])(
    '%s: 404',
    async (path) => {
      expect((await (await open())(path)).status).toBe(404);
    },
  );

  test('every link is read without a problem', async () => {
    const { $ } = await (await open())('/facet/hashtag?hashtag=none&not_client=%22none%22&q=a+b');
    const links = [...$('main a[href^="/search?"]')].map((link) => $(link).attr('href') ?? '');
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      const { problems, ignored, redirect } = parseSearchParams(new URLSearchParams(link.split('?')[1]));
      expect([link, problems, ignored, redirect]).toEqual([link, [], [], false]);
    }
  });
});

test('the page of a search leads to all values where there may be more, chosen ones among the largest or not', async () => {
  const tags = (number: number) => Array.from({ length: number }, (_, at) => `tag${at}`);
  const moreOf = async (number: number, query: string) => {
    const get = await site(fakeSearcher({ tweets: [aTweet({ hashtags: tags(number) })] }));
    return (await get(`/search${query}`)).$('#facet-hashtag').parent().find('.more a').attr('href');
  };
  expect(await moreOf(9, '')).toBeUndefined();
  expect(await moreOf(10, '')).toBe('/facet/hashtag');
  expect(await moreOf(10, '?hashtag=tag1&hashtag=tag2')).toBe('/facet/hashtag?hashtag=tag1&hashtag=tag2');
});

test('on the page of a search, counts that may be too low say by how much', async () => {
  const fake = fakeSearcher({ tweets });
  const get = await site({
    ...fake,
    search: async (params) => {
      const answer = await fake.search(params);
      const hashtag = answer.facets.hashtag.map((row, at) => (at === 3 ? { ...row, count_error: 24 } : row));
      return { ...answer, facets: { ...answer.facets, hashtag } };
    },
  });
  const { $ } = await get('/search');
  expect($('#facet-hashtag').parent().find('.hint').text()).toBe('Some counts may be too low by up to 24.');
  expect($('#facet-account').parent().find('.hint')).toHaveLength(0);
  expect(schemaProblems('SearchAnswer', JSON.parse((await get('/search.json')).text))).toEqual([]);
});

describe('the files of a facet', () => {
  test('hold every value', async () => {
    const get = await open();
    const json = JSON.parse((await get('/facet/hashtag.json')).text) as {
      readonly values: readonly object[];
    };
    expect(json.values).toHaveLength(251);
    expect(schemaProblems('FacetAnswer', json)).toEqual([]);
    const csv = await get('/facet/hashtag.csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const lines = csv.text.split('\r\n');
    expect([lines.slice(0, 2), lines.length]).toEqual([['value,label,count', 'tag0,tag0,250'], 253]);
  });

  test.each(['.json', '.csv'])('%s: every parameter that cannot be used is an error', async (suffix) => {
    const { status, text } = await (await open())(`/facet/hashtag${suffix}?order=x&colour=red&date_to=1`);
    expect(status).toBe(400);
    const { error } = JSON.parse(text) as { readonly error: { readonly problems: readonly object[] } };
    expect(error.problems).toHaveLength(3);
  });
});
