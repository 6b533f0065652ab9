import * as cheerio from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { TweetDocument } from '../../../../search/documents.ts';
import { writeAtom } from '../../../../server/exports/atom.ts';
import { parseSearchParams } from '../../../../server/address/searchParams.ts';
import { batchesOf, textOf } from '../../../support/chunks.ts';
import { aTweetDocument } from '../../../support/documents.ts';

async function feed(tweets: readonly TweetDocument[], query = 'q=harvest&lang=en', baseUrl = '') {
  const { params } = parseSearchParams(new URLSearchParams(query));
  const times = tweets.map(({ time }) => time);
  const span = tweets.length === 0 ? undefined : { from: Math.min(...times), to: Math.max(...times) };
  const close = async () => undefined;
  const found = { total: tweets.length, span, batches: batchesOf(tweets), close };
  const text = await textOf(writeAtom(found, { params, baseUrl }));
  return { text, $: cheerio.load(text, { xml: true }) };
}

test('has all that RFC 4287 asks of a feed', async () => {
  const { text, $ } = await feed([aTweetDocument()]);
  expect(
    text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'),
  ).toBe(true);
  expect($('feed > id').text()).toBe('tag:localhost,2018:/search?q=harvest&lang=en');
  expect($('feed > title').text()).toBe('Murmuration: harvest');
  expect($('feed > subtitle').text()).toBe('1 tweet');
  expect($('feed > updated').text()).toBe('2016-10-03T18:45:00.000Z');
  expect($('feed > link[rel=self]').attr('href')).toBe('/search.atom?q=harvest&lang=en');
  expect($('feed > link[rel=alternate]').attr('href')).toBe('/search?q=harvest&lang=en');
});

test('has all that it asks of an entry', async () => {
  const tweet = aTweetDocument({ hashtags: ['Harvest'], lang: 'ru' });
  const { $ } = await feed([tweet], '', 'https://tweets.example');
  const entry = $('entry');
  expect(entry.attr('xml:lang')).toBe('ru');
  expect(entry.children('id').text()).toBe(
    'tag:tweets.example,2018:/campaigns/fable/tweets/783017634562412544',
  );
  expect(entry.children('title').text()).toBe('The harvest begins');
  expect(entry.find('author > name').text()).toBe('Mill Lane @mill_lane');
  expect(entry.children('published').text()).toBe('2016-10-03T18:45:00.000Z');
  expect(entry.children('updated').text()).toBe('2016-10-03T18:45:00.000Z');
  expect(entry.children('link').attr('href')).toBe('https://tweets.example/tweets/783017634562412544');
  expect(entry.children('content').text()).toBe('The harvest begins');
  expect(
    entry
      .children('category')
      .map((_, row) => $(row).attr('term'))
      .get(),
  ).toEqual(['fable', '#Harvest']);
});

test('one tweet of two campaigns is two entries', async () => {
  const { $ } = await feed([aTweetDocument(), aTweetDocument({ campaign: 'meadow' })]);
  const ids = $('entry > id')
    .map((_, id) => $(id).text())
    .get();
  expect(new Set(ids).size).toBe(2);
});

test('a feed without entries is a feed', async () => {
  const { text, $ } = await feed([]);
  expect([$('entry').length, $('feed > subtitle').text(), $('feed > updated').text()]).toEqual([
    0,
    '0 tweets',
    '2018-10-17T00:00:00.000Z',
  ]);
  expect(text.endsWith('</feed>\n')).toBe(true);
});

describe('a text', () => {
  test.each([
    ['markup', '</content><script>alert(1)</script>', '</content><script>alert(1)</script>'],
    ['entities', 'a &amp; b', 'a &amp; b'],
    ['the end of a section', ']]>', ']]>'],
    ['line ends', 'one\r\ntwo\nthree', 'one\r\ntwo\nthree'],
    ['what XML cannot hold', 'a\u0000b\u000Bc\u001Bd\uFFFEe\uFFFFf', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['a whole one', 'a👍b', 'a👍b'],
  ])('with %s comes back', async (_, text, shown) => {
    const tweet = aTweetDocument({ text, account_display_name: text, hashtags: [text] });
    const { text: xml, $ } = await feed([tweet]);
    expect($('entry > content').text()).toBe(shown);
    expect($('entry').length).toBe(1);
    expect($('script').length).toBe(0);
    // eslint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  });

  test('that is long has a title of 80 characters, cut between them', async () => {
    const { $ } = await feed([aTweetDocument({ text: '👍'.repeat(200) })]);
    expect($('entry > title').text()).toBe(`${'👍'.repeat(80)}…`);
  });

  test('that is empty has a title all the same', async () => {
    const { $ } = await feed([aTweetDocument({ text: '' })]);
    expect($('entry > title').text()).toBe('Tweet 783017634562412544');
  });
});

test('a hashed account is called so', async () => {
  const { $ } = await feed([aTweetDocument({ account_id: 'a+b/c=', account_hashed: true })]);
  expect($('author > name').text()).toBe('a+b/c= (hashed by Twitter)');
  expect($('author > uri').text()).toBe('/accounts/a%2Bb%2Fc%3D');
});
