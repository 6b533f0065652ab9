import { describe, expect, test } from 'vitest';
import { NO_TOKEN_SET, WRONG_TOKEN } from '../../../../server/changes/changeRules.ts';
import type { SavedSearch } from '../../../../server/saved/searchStore.ts';
import { SiteError } from '../../../../server/http/siteError.ts';
import { fakeSearcher } from '../../../support/fakeSearcher.ts';
import { aSavedSearch, fakeStore } from '../../../support/fakeStore.ts';
import { htmlProblems, site, type Answer, type Get } from '../../../support/html.ts';

const OPEN = { HOST: '0.0.0.0', ADMIN_TOKEN: 'a long secret' };
const FORM = { search: '/search?q=harvest', title: 'Harvest time', note: 'Two lines\nof a note' };

const away = async (): Promise<never> => {
  throw new SiteError('unavailable', 'Elasticsearch does not answer.');
};

const send = (get: Get, path: string, form: Record<string, string>): Promise<Answer> =>
  get(path, { method: 'POST', body: new URLSearchParams(form) });

describe('saving', () => {
  test('the form on the search page is filled in with the query text, and is sent by POST', async () => {
    const { $ } = await (await site(fakeSearcher()))('/search?q=harvest&lang=en&page=1');
    const form = $('form[action="/saved"]');
    expect(form.attr('method')).toBe('post');
    expect(form.find('input[name=search]').val()).toBe('/search?q=harvest&lang=en');
    expect(form.find('input[name=title]').val()).toBe('harvest');
    expect(form.find('input[name=token]')).toHaveLength(0);
    expect(
      form
        .find('label')
        .toArray()
        .map((label) => $(label).attr('for')),
    ).toEqual(['save-title', 'save-note']);
  });

  test('keeps the search with count, build and time, and shows it', async () => {
    const kept: SavedSearch[] = [];
    const store = fakeStore([], { save: async (search) => void kept.push(search) });
    const get = await site(fakeSearcher(), {}, store);
    const { status, headers } = await send(get, '/saved', { ...FORM, search: '/search?q=harvest&page=3' });
    expect([status, headers.get('location')]).toEqual([303, '/saved']);
    expect(kept).toMatchObject([
      { path: '/search?q=harvest', title: FORM.title, note: FORM.note, count: 1, build: 'fakebuild1' },
    ]);
    expect(Math.abs(Date.parse(kept[0]?.saved ?? '') - Date.now())).toBeLessThan(60_000);
  });

  test.each([
    ['without a title', { title: ' ' }, '#save-title'],
    ['with a note that is too long', { note: 'x'.repeat(2_001) }, '#save-note'],
  ])('%s: 400, the problem beside the field and all texts kept', async (_name, change, field) => {
    const form = { ...FORM, ...change };
    const { status, text, $ } = await send(await site(fakeSearcher()), '/saved', form);
    expect(status).toBe(400);
    expect(await htmlProblems(text)).toEqual([]);
    expect($(field).attr('aria-invalid')).toBe('true');
    expect($(`#${$(field).attr('aria-describedby')}`).text()).not.toBe('');
    expect([$('#save-title').val(), $('#save-note').val()]).toEqual([form.title, form.note]);
  });

  test('of what is no search: 400', async () => {
    const { status, $ } = await send(await site(fakeSearcher()), '/saved', {
      ...FORM,
      search: 'javascript:alert(1)',
    });
    expect(status).toBe(400);
    expect($('.problem').text()).toContain('not the address of a search');
    expect($('main a[href^="javascript"]')).toHaveLength(0);
  });

  test.each([['counts'], ['build'], ['save']])('Elasticsearch away at %s: 503, texts kept', async (at) => {
    const overrides = at === 'save' ? {} : { [at]: away };
    const store = fakeStore([], at === 'save' ? { save: away } : {});
    const get = await site(fakeSearcher({ overrides }), {}, store);
    const { status, headers, text, $ } = await send(get, '/saved', FORM);
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    expect(await htmlProblems(text)).toEqual([]);
    expect([$('#save-title').val(), $('#save-note').val()]).toEqual([FORM.title, FORM.note]);
    expect($('.problem').text()).toContain('does not answer');
  });

  test('the first line of a note may be empty, and is kept', async () => {
    const form = { ...FORM, title: '', note: '\n\nthird' };
    const { $ } = await send(await site(fakeSearcher()), '/saved', form);
    expect($('#save-note').val()).toBe('\n\nthird');
  });
});

describe('on a site for others', () => {
  test('the form asks for the token', async () => {
    const { $, text } = await (await site(fakeSearcher(), OPEN))('/search?q=harvest');
    expect(await htmlProblems(text)).toEqual([]);
    expect($('#save-token').attr('type')).toBe('password');
    expect($('label[for=save-token]')).toHaveLength(1);
  });

  test.each([
    ['no token', {}],
    ['a wrong one', { token: 'a guess' }],
  ])('%s: 403, texts kept, the token not', async (_name, given) => {
    const kept: SavedSearch[] = [];
    const store = fakeStore([], { save: async (search) => void kept.push(search) });
    const { status, text, $ } = await send(await site(fakeSearcher(), OPEN, store), '/saved', {
      ...FORM,
      ...given,
    });
    expect([status, kept]).toEqual([403, []]);
    expect(await htmlProblems(text)).toEqual([]);
    expect($(`#${$('#save-token').attr('aria-describedby')}`).text()).toBe(WRONG_TOKEN);
    expect([$('#save-title').val(), $('#save-token').attr('value')]).toEqual([FORM.title, undefined]);
    expect(text).not.toContain('a guess');
  });

  test('the right token saves', async () => {
    const { status } = await send(await site(fakeSearcher(), OPEN), '/saved', {
      ...FORM,
      token: 'a long secret',
    });
    expect(status).toBe(303);
  });

  test('a token in the address is none', async () => {
    const get = await site(fakeSearcher(), OPEN);
    expect((await send(get, '/saved?token=a+long+secret', FORM)).status).toBe(403);
  });

  test('without ADMIN_TOKEN nothing is saved, and the pages say what to set', async () => {
    const get = await site(fakeSearcher(), { HOST: '0.0.0.0' });
    expect((await get('/search?q=harvest')).$('main').text()).toContain('ADMIN_TOKEN is not set');
    const { status, $ } = await send(get, '/saved', { ...FORM, token: '' });
    expect(status).toBe(403);
    expect($('main').text()).toContain(NO_TOKEN_SET);
  });

  test('short links need no token', async () => {
    const get = await site(fakeSearcher(), OPEN);
    expect((await send(get, '/s', { search: FORM.search })).status).toBe(303);
  });
});

describe('the list', () => {
  test('shows the newest first, with counts then and now', async () => {
    const store = fakeStore([
      aSavedSearch({ note: 'Why we looked', build: 'fakebuild1' }),
      aSavedSearch({ id: 'b', title: 'Later', saved: '2021-01-01T00:00:00.000Z', path: '/search?q=nothing' }),
    ]);
    const { $, text } = await (await site(fakeSearcher(), {}, store))('/saved');
    expect(await htmlProblems(text)).toEqual([]);
    expect($('h1').text()).toBe('2 saved searches');
    expect(
      $('h2 a')
        .toArray()
        .map((a) => [$(a).text(), $(a).attr('href')]),
    ).toEqual([
      ['Later', '/search?q=nothing'],
      ['Harvest time', '/search?q=harvest'],
    ]);
    expect($('article').eq(0).text()).toContain('now: 0');
    expect($('article').eq(1).text()).toMatch(/Saved 3 February 2020.*then: 3.*now: 1.*fakebuild1, as now/s);
    expect($('article').eq(1).find('p.text').text()).toBe('Why we looked');
    expect($('meta[name=robots]').attr('content')).toBe('noindex, follow');
  });

  test('shows any text as text, each in a direction of its own', async () => {
    const evil = `"><script>alert(1)</script>\u202e`;
    const store = fakeStore([aSavedSearch({ title: evil, note: evil, path: `/search?q=${evil}` })]);
    const get = await site(fakeSearcher(), {}, store);
    for (const path of ['/saved', '/saved/saved1/remove']) {
      const { $, text } = await get(path);
      expect($('script'), path).toHaveLength(0);
      expect(text, path).not.toContain('<script');
      expect($('bdi').first().text(), path).toBe(evil);
    }
  });

  test('an address that cannot be read any more is shown with its problem, and never followed away', async () => {
    const store = fakeStore([
      aSavedSearch({ id: 'a', path: '/search?q=harvest&gone=1' }),
      aSavedSearch({ id: 'b', path: 'https://evil.example/' }),
    ]);
    const { status, $ } = await (await site(fakeSearcher(), {}, store))('/saved');
    expect(status).toBe(200);
    expect(
      $('.problem')
        .toArray()
        .map((p) => $(p).text()),
    ).toEqual([expect.stringContaining('“gone”'), expect.stringContaining('not the address of a search')]);
    expect($('main a[href^="https://evil"]')).toHaveLength(0);
    expect($('article').eq(0).text()).toContain('now: not counted');
  });

  test('is shown without counts where they fail or take long, and says so', async () => {
    const store = fakeStore([aSavedSearch()]);
    const failing = await site(fakeSearcher({ overrides: { counts: away } }), {}, store);
    const { status, $ } = await failing('/saved');
    expect([status, $('.notice').text()]).toEqual([200, 'Elasticsearch does not answer.']);
    expect($('article').text()).toContain('now: not counted');
    const slow = await site(fakeSearcher({ overrides: { counts: () => new Promise(() => {}) } }), {}, store);
    expect((await slow('/saved')).$('.notice').text()).toContain('took too long');
  });

  test('has pages', async () => {
    const entries = Array.from({ length: 45 }, (_, at) =>
      aSavedSearch({
        id: `s${at}`,
        title: `n${at}`,
        saved: new Date(Date.UTC(2020, 0, 1 + at)).toISOString(),
      }),
    );
    const get = await site(fakeSearcher(), {}, fakeStore(entries));
    const { $, text } = await get('/saved?page=2');
    expect(await htmlProblems(text)).toEqual([]);
    expect(
      $('h2')
        .toArray()
        .map((h2) => $(h2).text()),
    ).toEqual(Array.from({ length: 20 }, (_, at) => `n${24 - at}`));
    expect([$('a[rel=prev]').attr('href'), $('a[rel=next]').attr('href')]).toEqual([
      '/saved',
      '/saved?page=3',
    ]);
    expect((await get('/saved?page=3')).$('a[rel=next]')).toHaveLength(0);
    expect((await get('/saved?page=9')).headers.get('location')).toBe('/saved');
    for (const odd of ['0', '-1', 'x', '1e3', '99999']) {
      expect((await get(`/saved?page=${odd}`)).$('h2').first().text()).toBe('n44');
    }
  });

  test('Elasticsearch away: 503, never an empty list', async () => {
    const get = await site(fakeSearcher(), {}, fakeStore([], { saved: away }));
    const { status, $ } = await get('/saved');
    expect(status).toBe(503);
    expect($('main').text()).not.toContain('Nobody has saved');
  });

  test('with nothing in it says how to begin', async () => {
    const { $, text } = await (await site(fakeSearcher()))('/saved');
    expect(await htmlProblems(text)).toEqual([]);
    expect($('h1').text()).toBe('0 saved searches');
    expect($('main a[href="/search"]')).toHaveLength(1);
  });
});

describe('removing', () => {
  const settings = { ADMIN_TOKEN: 'a long secret' };

  test('asks for the token, on loopback too, and removes the entry', async () => {
    const get = await site(fakeSearcher(), settings, fakeStore([aSavedSearch()]));
    const page = await get('/saved/saved1/remove');
    expect(await htmlProblems(page.text)).toEqual([]);
    expect(page.$('form[action="/saved/saved1/remove"]').attr('method')).toBe('post');
    const wrong = await send(get, '/saved/saved1/remove', { token: 'a guess' });
    expect(wrong.status).toBe(403);
    expect(wrong.$(`#${wrong.$('#remove-token').attr('aria-describedby')}`).text()).toBe(WRONG_TOKEN);
    expect((await get('/saved')).$('article')).toHaveLength(1);
    const right = await send(get, '/saved/saved1/remove', { token: 'a long secret' });
    expect([right.status, right.headers.get('location')]).toEqual([303, '/saved']);
    expect((await get('/saved')).$('article')).toHaveLength(0);
  });

  test('looking at the page removes nothing', async () => {
    const get = await site(fakeSearcher(), settings, fakeStore([aSavedSearch()]));
    await get('/saved/saved1/remove?token=a+long+secret');
    expect((await get('/saved')).$('article')).toHaveLength(1);
  });

  test('without ADMIN_TOKEN is refused, and says what to set', async () => {
    const get = await site(fakeSearcher(), {}, fakeStore([aSavedSearch()]));
    expect((await get('/saved/saved1/remove')).$('main').text()).toContain('ADMIN_TOKEN is not set');
    expect((await send(get, '/saved/saved1/remove', { token: '' })).status).toBe(403);
    expect((await get('/saved')).$('article')).toHaveLength(1);
  });

  test('an unknown entry: 404', async () => {
    const get = await site(fakeSearcher(), settings);
    expect((await get('/saved/nothing/remove')).status).toBe(404);
    expect((await send(get, '/saved/nothing/remove', { token: 'a long secret' })).status).toBe(404);
  });
});
