import { describe, expect, test } from 'vitest';
import { COUNTS_WAIT } from '../../../server/address/addressFlags.ts';
import type { Searcher } from '../../../server/archive/searcher.ts';
import { NOT_COUNTED } from '../../../server/searching/notCounted.ts';
import { aTweet, fakeSearcher } from '../../support/fakeSearcher.ts';
import { htmlProblems, site } from '../../support/html.ts';

/** An archive whose counts are there only for who waits. */
function slowSearcher(): Searcher {
  const whole = fakeSearcher({ tweets: [aTweet({ hashtags: ['bread'] }), aTweet({ id: '1001' })] });
  return {
    ...whole,
    search: async (params, patience) => ({
      ...(await whole.search(params)),
      ...(patience?.countsWithinMs !== undefined && NOT_COUNTED),
    }),
  };
}

describe('a page whose counts took too long', () => {
  test('shows the tweets, says so, and leads to the counts', async () => {
    const get = await site(slowSearcher());
    const { $, status, text } = await get('/search?q=harvest&lang=en');
    expect(status).toBe(200);
    expect($('h1').text()).toBe('2 tweets');
    expect($('article.tweet')).toHaveLength(2);
    const wait = $('p.notice a');
    expect([wait.attr('href'), wait.attr('rel')]).toEqual([
      '/search?q=harvest&lang=en&counts=wait',
      'nofollow',
    ]);
    expect($('p.notice').text()).toContain('Counts took too long');
    // No filter is offered with a count of nothing, and the one that is on can be taken off.
    expect($('aside .count').text()).toBe('');
    expect($('.share, svg').length).toBe(0);
    expect($('ul.chips').text()).toContain('Language: English');
    expect(await htmlProblems(text)).toEqual([]);
  });

  test('is not for search engines, and no later answer passes for it', async () => {
    const { $, headers } = await (await site(slowSearcher()))('/search');
    expect($('meta[name=robots]').attr('content')).toContain('noindex');
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('an address that waits', () => {
  test('has the counts, and is known under the canonical address alone', async () => {
    const { $, headers } = await (await site(slowSearcher()))('/search?q=harvest&counts=wait');
    expect($('.share').text()).toContain('by one account');
    expect($('p.notice, #ignored').length).toBe(0);
    expect($('link[rel=canonical]').attr('href')).toBe('/search?q=harvest');
    expect($('meta[name=robots]').attr('content')).toContain('noindex');
    expect(headers.get('etag')).not.toBeNull();
    const links = $('a[href*="counts="], input[name=counts]');
    expect(links.length).toBe(0);
  });

  test('of everything is not for search engines either', async () => {
    const { $ } = await (await site(slowSearcher()))('/search?counts=wait');
    expect($('meta[name=robots]').attr('content')).toContain('noindex');
  });

  test('of another word is told as unknown', async () => {
    const { $ } = await (await site(slowSearcher()))('/search?counts=all');
    expect($('#ignored').length).toBe(1);
  });

  test('is taken apart and put together', () => {
    const { isSet, rest } = COUNTS_WAIT.read(new URLSearchParams('counts=wait&q=a&counts=b'));
    expect([isSet, rest.toString()]).toEqual([true, 'q=a&counts=b']);
    expect(COUNTS_WAIT.read(new URLSearchParams('q=wait')).isSet).toBe(false);
    expect(COUNTS_WAIT.url('/search')).toBe('/search?counts=wait');
    expect(COUNTS_WAIT.url('/search?q=mill')).toBe('/search?q=mill&counts=wait');
  });

  test('is left alone by robots', async () => {
    const { text } = await (await site(slowSearcher()))('/robots.txt');
    expect(text).toContain('Disallow: /search?counts=\n');
  });
});

test('programs always wait', async () => {
  const { text } = await (await site(slowSearcher()))('/search.json?q=harvest');
  expect(JSON.parse(text)).toMatchObject({ counts_complete: true, share: { accounts: 1 } });
});

test('a page is the same whether its results were told before the counts, or not', async () => {
  const whole = fakeSearcher({ tweets: [aTweet({ hashtags: ['bread'] }), aTweet({ id: '1001' })] });
  const tellsFirst: Searcher = {
    ...whole,
    search: async (params, patience) => {
      const answer = await whole.search(params);
      patience?.onResults?.(answer.results);
      return answer;
    },
  };
  const pages = [];
  for (const searcher of [whole, tellsFirst]) {
    const { $ } = await (await site(searcher))('/search?q=harvest');
    expect($('article.tweet')).toHaveLength(2);
    pages.push($('main').html());
  }
  expect(pages[1]).toBe(pages[0]);
});
