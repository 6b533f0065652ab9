import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../../server/exports/formats.ts';
import { SiteError } from '../../../server/http/siteError.ts';
import { schemaProblems } from '../../support/apiSchemas.ts';
import { fakeSearcher } from '../../support/fakeSearcher.ts';
import { site } from '../../support/html.ts';

const away = async (): Promise<never> => {
  throw new SiteError('unavailable', 'Elasticsearch does not answer.');
};

describe('errors at addresses for programs are JSON of one shape', () => {
  const searches = ['json', ...FORMAT_NAMES].map((name) => `/search.${name}`);

  test.each<readonly [path: string, method: string, status: number]>([
    ...searches.map((path) => [`${path}?foo=1&page=0`, 'GET', 400] as const),
    ...searches.map((path) => [path, 'POST', 405] as const),
    ...searches.map((path) => [`${path}?q=${'x'.repeat(40_000)}`, 'GET', 413] as const),
    ['/SEARCH.CSV?foo=1', 'GET', 400],
    ['/search.json/?foo=1', 'GET', 400],
    ['/search.xlsx?q=a', 'GET', 404],
    ['/search.', 'GET', 404],
    ['/cite.bib?foo=1', 'GET', 400],
    ['/cite.json?page=x', 'GET', 400],
    ['/tweets/1/cite.ris', 'GET', 404],
    ['/tweets/%E0%A4%A/cite.txt', 'GET', 400],
    ['/openapi.json', 'DELETE', 405],
    ['/opensearch.xml', 'POST', 405],
    ['/robots.txt', 'PUT', 405],
    ['/nowhere.json', 'GET', 404],
  ])('%.40s by %s: %d', async (path, method, status) => {
    const { headers, text, ...answer } = await (await site(fakeSearcher()))(path, { method });
    expect([answer.status, headers.get('content-type')]).toEqual([status, 'application/json; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('allow')).toBe(status === 405 ? 'GET, HEAD' : null);
    expect(schemaProblems('Error', JSON.parse(text))).toEqual([]);
  });

  test.each(searches)('%s names every parameter that it cannot use', async (path) => {
    const { text } = await (await site(fakeSearcher()))(`${path}?foo=1&date_from=2016-13`);
    const { error } = JSON.parse(text) as { error: { code: string; problems: { param: string }[] } };
    expect(error.code).toBe('bad_request');
    expect(error.problems.map(({ param }) => param).toSorted()).toEqual(['date_from', 'foo']);
  });

  test.each([...searches, '/cite.bib', '/tweets/1/cite.json'])('%s with Elasticsearch away', async (path) => {
    const overrides = { search: away, export: away, tweet: away, build: away, campaigns: away };
    const { status, headers, text } = await (await site(fakeSearcher({ overrides })))(`${path}`);
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'unavailable' } });
  });

  test('HEAD has the same status and no body', async () => {
    const get = await site(fakeSearcher());
    for (const path of ['/search.json?foo=1', '/search.csv?foo=1', '/search?q=a&foo=1', '/nowhere']) {
      const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)];
      expect([head.status, head.text]).toEqual([whole.status, '']);
      expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
    }
  });

  test('an unknown format is told which there are', async () => {
    const { text } = await (await site(fakeSearcher()))('/search.xlsx');
    expect(text).toContain('json, csv, ndjson, ids, atom');
  });
});

describe('errors at addresses for people are pages', () => {
  test.each([
    ['/search?q=harvest&lang=en', 503],
    ['/Search/?q=harvest&lang=en', 503],
    [`/search?q=harvest&lang=en&client=${'x'.repeat(40_000)}`, 413],
  ])('that keep the query: %.30s', async (path, status) => {
    const get = await site(fakeSearcher({ overrides: { search: away, build: away } }));
    const answer = await get(path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(answer.$('#q').val()).toBe('harvest');
    expect(answer.$('form input[name=lang]').val()).toBe('en');
    if (status === 503) expect(answer.$('main a.action').attr('href')).toContain('q=harvest&lang=en');
  });
});
