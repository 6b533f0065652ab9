import { describe, expect, test } from 'vitest';
import { SiteError } from '../../../../server/http/siteError.ts';
import { aCampaign, aTweet, fakeSearcher } from '../../../support/fakeSearcher.ts';
import { htmlProblems, site } from '../../../support/html.ts';

const SETTINGS = { BASE_URL: 'https://tweets.example' };
const TODAY = new Date().toISOString().slice(0, 10);

const archive = {
  tweets: [aTweet(), aTweet({ id: '2', lang: 'ru', campaign: 'ira' })],
  campaigns: [aCampaign({ id: 'fable', title: 'Fable' }), aCampaign({ id: 'ira' })],
};

describe('a citation of a search', () => {
  test('says address, count, reading, filters, releases, build and day, in every format on one page', async () => {
    const get = await site(fakeSearcher(archive), SETTINGS);
    const { status, $, text } = await get('/cite?q=harvest&lang=ru&not_campaign=ira&page=3');
    expect(status).toBe(200);
    expect(await htmlProblems(text)).toEqual([]);
    expect(
      $('h2')
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual(['Text', 'BibTeX', 'RIS', 'CSL-JSON']);
    const plain = $('pre').first().text();
    expect(plain).toContain('“harvest”: search of released tweets.');
    expect(plain).toContain('0 tweets found. Read as: Tweets with harvest. Filters: ');
    expect($('.notice')).toHaveLength(0);
    expect(plain).toContain('Language: Russian');
    expect(plain).toContain('Releases searched: fable.');
    expect(plain).toContain('Index build fakebuild1.');
    expect(plain).toContain('https://tweets.example/search?q=harvest&not_campaign=ira&lang=ru');
    expect($('meta[name=robots]').attr('content')).toBe('noindex, follow');
    expect($('main a[href^="/cite."]').first().attr('href')).toBe(
      '/cite.txt?q=harvest&not_campaign=ira&lang=ru',
    );
  });

  test.each([
    ['.txt', 'text/plain; charset=utf-8', 'Accessed '],
    ['.bib', 'application/x-bibtex; charset=utf-8', `urldate = {${TODAY}}`],
    ['.ris', 'application/x-research-info-systems; charset=utf-8', `Y2  - ${TODAY.replaceAll('-', '/')}/`],
    ['.json', 'application/vnd.citationstyles.csl+json; charset=utf-8', '"version": "fakebuild1"'],
  ])('%s is a file of its own', async (suffix, type, content) => {
    const get = await site(fakeSearcher(archive));
    const { status, headers, text } = await get(`/cite${suffix}?q=harvest`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toBe(`attachment; filename=murmuration-fdde64195e${suffix}`);
    expect(text).toContain(content);
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/search\?q=harvest/);
  });

  test('is refused where the search would not be the one that was asked for', async () => {
    const get = await site(fakeSearcher(archive));
    for (const path of ['/cite?date_from=2016-13', '/cite.bib?nonsense=1', '/cite.json?lang=x&sort=up']) {
      expect((await get(path)).status, path).toBe(400);
    }
    const { error } = JSON.parse((await get('/cite.bib?nonsense=1')).text);
    expect(error).toMatchObject({
      code: 'bad_request',
      problems: [{ message: expect.stringContaining('nonsense') }],
    });
  });

  test('many releases are counted, not listed', async () => {
    const campaigns = Array.from({ length: 15 }, (_, at) => aCampaign({ id: `c${at}` }));
    const get = await site(fakeSearcher({ ...archive, campaigns }));
    expect((await get('/cite.txt')).text).toContain('c10; c11; 3 more.');
  });

  test('Elasticsearch away: 503, no citation', async () => {
    const build = async (): Promise<never> => {
      throw new SiteError('unavailable', 'away');
    };
    const get = await site(fakeSearcher({ ...archive, overrides: { build } }));
    expect((await get('/cite.bib?q=harvest')).status).toBe(503);
  });
});

describe('a citation of a tweet', () => {
  test('names author, day, text, releases and build', async () => {
    const tweets = [aTweet({ text: 'The\nharvest & "more" {x}' }), aTweet({ campaign: 'ira' })];
    const get = await site(fakeSearcher({ tweets }), SETTINGS);
    const { $, text } = await get(`/tweets/${tweets[0]?.id}/cite`);
    expect(await htmlProblems(text)).toEqual([]);
    const plain = $('pre').first().text();
    expect(plain).toContain('Mill Lane (@mill_lane). “The harvest & "more" {x}”. 3 October 2016.');
    expect(plain).toContain('As published in: fable; Internet Research Agency, Russia (October 2018).');
    expect(plain).toContain('https://tweets.example/tweets/783017634562412544');
    expect((await get(`/tweets/${tweets[0]?.id}`)).$('main a[href$="/cite"]')).toHaveLength(1);
    expect((await get(`/tweets/${tweets[0]?.id}/cite.bib`)).text).toContain(
      '@misc{murmuration-tweet-783017634562412544,',
    );
  });

  test('a hashed account is named by its whole hash', async () => {
    const id = '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433';
    const account = { id, screen_name: id, display_name: id, hashed: true };
    const get = await site(fakeSearcher({ tweets: [aTweet({ account })] }));
    expect((await get('/tweets/783017634562412544/cite.txt')).text).toContain(`published: ${id}.`);
  });

  test.each(['/tweets/1/cite', '/tweets/abc/cite.ris'])('%s: 404', async (path) => {
    expect((await (await site(fakeSearcher()))(path)).status).toBe(404);
  });
});
