import { describe, expect, test } from 'vitest';
import { SiteError } from '../../../../server/http/siteError.ts';
import { fakeSearcher } from '../../../support/fakeSearcher.ts';
import { fakeStore } from '../../../support/fakeStore.ts';
import { htmlProblems, site, type Answer, type Get } from '../../../support/html.ts';

const away = async (): Promise<never> => {
  throw new SiteError('unavailable', 'Elasticsearch does not answer.');
};

const make = (get: Get, search: string): Promise<Answer> =>
  get('/s', { method: 'POST', body: new URLSearchParams({ search }) });

describe('a short link', () => {
  test('is made by a button, shown with the long address, and leads there', async () => {
    const get = await site(fakeSearcher(), { BASE_URL: 'https://tweets.example' });
    const form = (await get('/search?lang=ru&q=harvest&page=1')).$('form[action="/s"]');
    expect(form.attr('method')).toBe('post');
    const made = await make(get, String(form.find('input[name=search]').val()));
    expect(made.status).toBe(303);
    const about = made.headers.get('location') ?? '';
    const { $, text } = await get(about);
    expect(await htmlProblems(text)).toEqual([]);
    expect(
      $('dd')
        .toArray()
        .map((dd) => $(dd).text()),
    ).toEqual([
      `https://tweets.example${about.replace('/about', '')}`,
      'https://tweets.example/search?q=harvest&lang=ru',
    ]);
    const followed = await get(about.replace('/about', ''));
    expect([followed.status, followed.headers.get('location')]).toEqual([302, '/search?q=harvest&lang=ru']);
  });

  test('says where it works on this machine alone', async () => {
    const store = fakeStore([], { linked: async () => '/search?q=a' });
    const local = await (await site(fakeSearcher(), {}, store))('/s/0123456789/about');
    expect(local.$('.notice').text()).toContain('this machine alone');
    expect(await htmlProblems(local.text)).toEqual([]);
    const open = await site(fakeSearcher(), { BASE_URL: 'https://tweets.example' }, store);
    expect((await open('/s/0123456789/about')).$('.notice')).toHaveLength(0);
  });

  test('is the same for every spelling of the search', async () => {
    const get = await site(fakeSearcher());
    const made = await Promise.all(
      [
        '/search?q=a&lang=ru&lang=uk',
        '/search?lang[]=uk&lang=ru&q=a&utm_source=x',
        '/search?q=a&lang=ru&lang=uk&page=4',
      ].map((search) => make(get, search)),
    );
    expect(new Set(made.map(({ headers }) => headers.get('location'))).size).toBe(1);
  });

  test('may be typed with letters for digits', async () => {
    const get = await site(fakeSearcher(), {}, fakeStore([], { linked: async () => '/search?q=a' }));
    expect((await get('/s/OIL1234567')).headers.get('location')).toBe('/search?q=a');
  });

  test.each(['https://evil.example/', '//evil.example', '/saved', '', '/search?date_from=2016-13'])(
    'is not made for %j',
    async (search) => {
      const { status, headers } = await make(await site(fakeSearcher()), search);
      expect([status, headers.get('location')]).toEqual([400, null]);
    },
  );

  test.each(['/s/0123456789', '/s/nonsense', '/s/__proto__', '/s/0123456789/about'])(
    '%s: 404',
    async (path) => {
      expect((await (await site(fakeSearcher()))(path)).status).toBe(404);
    },
  );

  test('never leads away, whatever is stored', async () => {
    const get = await site(
      fakeSearcher(),
      {},
      fakeStore([], { linked: async () => 'https://evil.example/' }),
    );
    const { status, headers } = await get('/s/0123456789');
    expect([status, headers.get('location')]).toEqual([500, null]);
  });

  test('Elasticsearch away: 503, and the button to try again', async () => {
    const get = await site(fakeSearcher(), {}, fakeStore([], { link: away, linked: away }));
    expect((await get('/s/0123456789')).status).toBe(503);
    const { status, headers, $, text } = await make(get, '/search?q=harvest');
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    expect(await htmlProblems(text)).toEqual([]);
    expect($('main form input[name=search]').val()).toBe('/search?q=harvest');
    expect($('main').text()).toContain('does not answer');
  });
});
