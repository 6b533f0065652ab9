import { describe, expect, test, vi } from 'vitest';
import type { Searcher } from '../../../../server/archive/searcher.ts';
import { SiteError } from '../../../../server/http/siteError.ts';
import { fakeSearcher } from '../../../support/fakeSearcher.ts';
import { site, type Answer } from '../../../support/html.ts';

const ARCHIVE = [
  '/',
  '/search',
  '/search?q=harvest&lang=en',
  '/search.json?q=harvest',
  '/search.csv?q=harvest',
  '/facet/hashtag?q=harvest',
  '/facet/hashtag.json?q=harvest',
  '/compare',
  '/compare?a=mill&b=bridge',
  '/compare.json?a=mill',
  '/tweets/783017634562412544',
  '/accounts/1001',
  '/campaigns/fable',
];
const PROGRAM = ['/help', '/about', '/robots.txt', '/opensearch.xml', '/openapi.json'];

/** A searcher that counts what it is asked, of an archive that can be loaded anew. */
function countedArchive(): { readonly searcher: Searcher; readonly asked: () => number; load(): void } {
  let loads = 0;
  const fake = fakeSearcher();
  const questions = (Object.keys(fake) as (keyof Searcher)[]).filter((name) => name !== 'build');
  const spies = questions.map((name) => vi.spyOn(fake, name));
  vi.spyOn(fake, 'build').mockImplementation(async () => `build${loads}`);
  return {
    searcher: fake,
    asked: () => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0),
    load: () => {
      loads += 1;
    },
  };
}

const tagOf = ({ headers }: Answer): string => headers.get('etag') ?? '';
/** As browsers ask whether what they keep still holds. By itself `fetch` would ask for a new answer in any case. */
const ifNot = (tag: string): RequestInit => ({
  headers: { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' },
});

describe('an answer that a caller keeps', () => {
  test.each(ARCHIVE)('%s holds until the archive is loaded anew, and then costs no search', async (path) => {
    const { searcher, asked, load } = countedArchive();
    const get = await site(searcher);
    const first = await get(path);
    expect([first.status, tagOf(first)]).toEqual([200, expect.stringMatching(/^W\/"build0-[0-9a-z]{16}"$/)]);
    const before = asked();
    expect(before).toBeGreaterThan(0);

    for (const method of ['GET', 'HEAD']) {
      const again = await get(path, { ...ifNot(`W/"other", ${tagOf(first)}`), method });
      expect([again.status, again.text, tagOf(again)]).toEqual([304, '', tagOf(first)]);
      expect(again.headers.get('cache-control')).toBe('private, no-cache');
      expect(again.headers.get('vary')).toContain('Accept-Encoding');
    }
    expect(asked()).toBe(before);

    load();
    const anew = await get(path, ifNot(tagOf(first)));
    expect(anew.status).toBe(200);
    expect(tagOf(anew)).not.toBe(tagOf(first));
    expect(asked()).toBeGreaterThan(before);
  });

  test.each(PROGRAM)('%s holds whatever is loaded, and Elasticsearch is not asked', async (path) => {
    const { searcher, asked, load } = countedArchive();
    const get = await site(searcher);
    const first = await get(path);
    expect([first.status, tagOf(first)]).toEqual([200, expect.stringMatching(/^W\/"program-/)]);
    load();
    expect((await get(path, ifNot(tagOf(first)))).status).toBe(304);
    expect([asked(), vi.mocked(searcher.build).mock.calls.length]).toEqual([0, 0]);
  });

  test('is made anew for who asks for that', async () => {
    const get = await site(fakeSearcher());
    const tag = tagOf(await get('/search'));
    const { status } = await get('/search', {
      headers: { 'If-None-Match': tag, 'Cache-Control': 'no-cache' },
    });
    expect(status).toBe(200);
  });
});

describe('the archive is asked what it holds beside a search', () => {
  test('where that is what it held before, the answer has the tag that it had', async () => {
    const { searcher } = countedArchive();
    const get = await site(searcher);
    const first = tagOf(await get('/search?q=harvest'));
    expect(first).toMatch(/^W\/"build0-/);
    expect(tagOf(await get('/search?q=harvest'))).toBe(first);
  });

  test('where it was loaded meanwhile nobody knows which tweets were found, and the next answer has a tag', async () => {
    const { searcher, load } = countedArchive();
    const get = await site(searcher);
    await get('/search?q=harvest');
    load();
    expect(tagOf(await get('/search?q=harvest'))).toBe('');
    expect(tagOf(await get('/search?q=harvest'))).toMatch(/^W\/"build1-/);
  });

  test('and is not waited for: where it does not say, the answer has no tag', async () => {
    const fake = fakeSearcher();
    const get = await site(fake);
    await get('/search');
    vi.spyOn(fake, 'build').mockImplementation(() => new Promise(() => undefined));
    const late = await get('/search');
    vi.spyOn(fake, 'build').mockRejectedValue(new SiteError('timed_out', 'It took too long.'));
    const failed = await get('/search');
    expect([late.status, tagOf(late), failed.status, tagOf(failed)]).toEqual([200, '', 200, '']);
  });

  test('an error has no tag, whenever the archive says it', async () => {
    const get = await site(fakeSearcher());
    await get('/search');
    const { status, headers } = await get('/search.json?foo=1');
    expect([status, headers.get('etag')]).toEqual([400, null]);
  });
});

test('answers with another address, host or setting have other tags', async () => {
  const paths = ['/search', '/search?q=a', '/search.json', '/search.json?q=a', '/search?q=a&foo=1', '/'];
  const settings = [{}, { HOST: '0.0.0.0' }, { BASE_URL: 'https://tweets.example' }];
  const tags = new Set<string>();
  for (const environment of settings) {
    const get = await site(fakeSearcher(), environment);
    for (const path of paths) tags.add(tagOf(await get(path)));
  }
  expect(tags.size).toBe(paths.length * settings.length);
});

describe('there is no tag', () => {
  const away = async (): Promise<never> => {
    throw new SiteError('unavailable', 'Elasticsearch does not answer.');
  };

  test.each([
    ['/search.json?foo=1', 400],
    ['/tweets/1', 404],
    ['/nowhere', 404],
    [`/search?q=${'x'.repeat(40_000)}`, 413],
  ])('of an error: %.30s', async (path, status) => {
    const answer = await (await site(fakeSearcher()))(path, ifNot('*'));
    expect([answer.status, answer.headers.get('etag')]).toEqual([status, null]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each([['search'], ['build']] as const)(
    'where Elasticsearch is away when asked for %s',
    async (name) => {
      const get = await site(fakeSearcher({ overrides: { [name]: away } }));
      for (const path of ['/search?q=a', '/search.json?q=a', '/campaigns/fable']) {
        const answer = await get(path, ifNot('*'));
        expect([answer.status, answer.headers.get('etag')]).toEqual([503, null]);
      }
    },
  );

  test.each(['/saved', '/cite?q=a', '/healthz', '/readyz'])(
    'of what is not made from the archive alone: %s',
    async (path) => {
      const { status, headers } = await (await site(fakeSearcher()))(path);
      expect([status, headers.get('etag')]).toEqual([200, null]);
    },
  );
});
