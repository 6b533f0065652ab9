import { expect, test } from 'vitest';
import type { Searcher } from '../../../server/archive/searcher.ts';
import { aTweetDocument } from '../../support/documents.ts';
import { aTweet, fakeSearcher } from '../../support/fakeSearcher.ts';
import { site } from '../../support/html.ts';

test('a search leads to its whole result in every format, with the number of rows, whatever its page', async () => {
  const tweets = Array.from({ length: 25 }, (_, at) => aTweet({ id: String(at + 1) }));
  const get = await site(fakeSearcher({ tweets, documents: [aTweetDocument()] }));
  const { $ } = await get('/search?q=harvest&lang=en&per_page=10&page=2');
  const links = $('section[aria-labelledby=downloads] a');
  expect(links.map((_, link) => `${$(link).text()} ${$(link).attr('href')}`).get()).toEqual([
    'CSV, 25 rows /search.csv?q=harvest&lang=en',
    'CSV for Excel, 25 rows /search.csv?q=harvest&lang=en&excel=1',
    'NDJSON, 25 rows /search.ndjson?q=harvest&lang=en',
    'Tweet ids, 25 rows /search.ids?q=harvest&lang=en',
    'Atom, 25 rows /search.atom?q=harvest&lang=en',
  ]);
  expect(links.filter('[rel=nofollow]')).toHaveLength(5);
  for (const link of links.get()) {
    const { status, headers } = await get($(link).attr('href') ?? '');
    expect([status, headers.get('x-total-count')]).toEqual([200, '1']);
  }
});

test('nothing found is nothing to take away', async () => {
  const { $ } = await (await site(fakeSearcher({ tweets: [] })))('/search?q=unheard');
  expect($('#downloads')).toHaveLength(0);
});

test('a text of which nothing can be searched shows every tweet, and offers no file of them', async () => {
  const everything = fakeSearcher({ tweets: [aTweet({ id: '1' })] });
  const search: Searcher['search'] = async (params) => {
    const answer = await everything.search({ ...params, q: '' });
    return { ...answer, query: { ...answer.query, q: params.q, clauses: [] } };
  };
  const { $ } = await (await site({ ...everything, search }))('/search?q=list:friends');
  expect($('article')).toHaveLength(1);
  expect($('#downloads')).toHaveLength(0);
  expect($('link[rel=alternate]')).toHaveLength(0);
});

test('crawlers are asked to leave downloads alone', async () => {
  const { text } = await (await site(fakeSearcher()))('/robots.txt');
  for (const format of ['csv', 'ndjson', 'ids', 'atom'])
    expect(text).toContain(`Disallow: /search.${format}\n`);
});
