import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { parseSearchParams } from '../../../../server/address/searchParams.ts';
import { fakeSearcher } from '../../../support/fakeSearcher.ts';
import { listening, site } from '../../../support/html.ts';
import { rawRequest } from '../../../support/rawRequest.ts';

const NAMESPACE = 'http://a9.com/-/spec/opensearch/1.1/';

/** Stops at the first thing that is not well-formed. */
function parse(xml: string): Element {
  const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  if (documentElement === null) throw new Error('an empty document');
  return documentElement;
}

async function description(settings: NodeJS.ProcessEnv = {}): Promise<Element> {
  const { status, headers, text } = await (await site(fakeSearcher(), settings))('/opensearch.xml');
  expect([status, headers.get('content-type')]).toEqual([
    200,
    'application/opensearchdescription+xml; charset=utf-8',
  ]);
  return parse(text);
}

const textOf = (root: Element, name: string): string =>
  root.getElementsByTagNameNS(NAMESPACE, name).item(0)?.textContent ?? '';

const urlsOf = (root: Element): ReadonlyMap<string, string> =>
  new Map(
    [...root.getElementsByTagNameNS(NAMESPACE, 'Url')].map((url) => [
      url.getAttribute('type') ?? '',
      url.getAttribute('template') ?? '',
    ]),
  );

const SETTINGS = { BASE_URL: 'https://tweets.example' };

test('it keeps to the lengths of OpenSearch 1.1', async () => {
  const root = await description(SETTINGS);
  expect([root.localName, root.namespaceURI]).toEqual(['OpenSearchDescription', NAMESPACE]);
  expect(textOf(root, 'ShortName')).toMatch(/^.{1,16}$/);
  expect(textOf(root, 'Description')).toMatch(/^.{1,1024}$/);
  expect([textOf(root, 'InputEncoding'), textOf(root, 'OutputEncoding')]).toEqual(['UTF-8', 'UTF-8']);
});

test('its addresses are absolute, and lead to every way of searching', async () => {
  const urls = urlsOf(await description(SETTINGS));
  expect([...urls]).toEqual([
    ['text/html', 'https://tweets.example/search?q={searchTerms}'],
    [
      'application/json',
      'https://tweets.example/search.json?q={searchTerms}&page={startPage?}&per_page={count?}',
    ],
    ['application/atom+xml', 'https://tweets.example/search.atom?q={searchTerms}'],
    ['application/opensearchdescription+xml', 'https://tweets.example/opensearch.xml'],
  ]);
});

describe('a filled-in template', () => {
  test.each([
    ['text/html', 'ужин & more', '', ''],
    ['application/json', '"a b" -c', '2', '50'],
    ['application/atom+xml', '#harvest', '', ''],
  ])('%s is read as it was meant, and answered', async (type, words, page, perPage) => {
    const get = await site(fakeSearcher({ tweets: [] }));
    const template = urlsOf(parse((await get('/opensearch.xml')).text)).get(type) ?? '';
    const url = new URL(
      template
        .replace('{searchTerms}', encodeURIComponent(words))
        .replace('{startPage?}', page)
        .replace('{count?}', perPage),
    );
    const { params, problems, ignored, redirect } = parseSearchParams(url.searchParams);
    expect([params.q, problems, ignored, redirect]).toEqual([words, [], [], false]);
    expect([params.page, params.perPage]).toEqual([Number(page || 1), Number(perPage || 20)]);
    expect((await get(url.pathname + url.search)).status).toBe(200);
  });

  test('without a page leads to the address without one', async () => {
    const { status, headers } = await (await site(fakeSearcher()))('/search.json?q=a&page=&per_page=');
    expect([status, headers.get('location')]).toEqual([301, '/search.json?q=a']);
  });
});

test('its picture is there', async () => {
  const get = await site(fakeSearcher());
  const image = textOf(parse((await get('/opensearch.xml')).text), 'Image');
  const { status, headers } = await get(new URL(image).pathname);
  expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
});

test('every page tells browsers of it', async () => {
  const get = await site(fakeSearcher());
  for (const path of ['/', '/search?q=a', '/help', '/nowhere']) {
    const link = (await get(path)).$('link[rel=search]');
    expect([link.attr('type'), link.attr('href'), link.attr('title')]).toEqual([
      'application/opensearchdescription+xml',
      '/opensearch.xml',
      'Murmuration',
    ]);
  }
});

test.each(['evil.example/?x=', 'a b', '"><x>', 'user@evil.example', ''])(
  'a host that is none is refused: %s',
  async (host) => {
    const url = await listening(fakeSearcher());
    const { status, body } = await rawRequest(url, ['GET /opensearch.xml HTTP/1.1', `Host: ${host}`]);
    expect(status).toBe(400);
    expect(body).not.toContain('evil.example');
  },
);
