import { describe, expect, test } from 'vitest';
import { COLUMN_NAMES, type Column } from '../../../../../server/holdings/columns.ts';
import type { CampaignDetail, CampaignHolding } from '../../../../../server/holdings/holdingsAnswer.ts';
import { aCampaign, aTweet, fakeSearcher, type FakeArchive } from '../../../../support/fakeSearcher.ts';
import { aCampaignDetail, aHolding } from '../../../../support/fakeHoldings.ts';
import { site } from '../../../../support/html.ts';

const get = async (path: string, archive: FakeArchive = {}) => (await site(fakeSearcher(archive)))(path);

const FABLE = aCampaign({ tweets: 900, accounts: 40 });
const MEADOW = aCampaign({
  id: 'meadow',
  title: 'Meadow',
  tweets: 100,
  accounts: 10,
  last: '2018-01-02T00:00:00.000Z',
});

describe('the first page', () => {
  const holding = (campaigns: readonly CampaignHolding[]): FakeArchive => ({
    overrides: {
      holdings: async () => ({
        tweets: campaigns.reduce((sum, { tweets }) => sum + tweets, 0),
        campaigns,
        timeline: {
          interval: 'month',
          first: null,
          last: null,
          buckets: [
            {
              from: '2016-10-01T00:00:00.000Z',
              to: '2016-11-01T00:00:00.000Z',
              count: 1,
              of: 1,
              partial: false,
            },
          ],
        },
        values: {
          lang: [
            { value: 'en', count: 700 },
            { value: 'ru', count: 300 },
          ],
          hashtag: [
            { value: 'none', count: 500 },
            { value: 'harvest', count: 50 },
            { value: 'mill', count: 20 },
          ],
          domain: [{ value: 't.…', count: 9 }],
          client: [],
          type: [],
        },
      }),
    },
  });

  test('a line for each campaign: counts, shares, languages, hashtags, days, and when it was loaded', async () => {
    const { $ } = await get('/', holding([aHolding(FABLE, { hashedAccounts: 7 }), aHolding(MEADOW)]));
    const cells = $('.campaigns tbody tr').first().children().toArray();
    expect(cells.map((cell) => $(cell).clone().find('.vh').remove().end().text().trim())).toEqual([
      'Fable',
      '900',
      '90\u00A0%',
      '40 7 hashed',
      '3 October 2016 to 3 October 2016',
      'English 100\u00A0%',
      '#harvest 1',
      '17 October 2018',
    ]);
    expect(
      $('.campaigns tbody a')
        .toArray()
        .slice(0, 5)
        .map((link) => $(link).attr('href')),
    ).toEqual([
      '/campaigns/fable',
      '/search?campaign=fable',
      '/accounts?campaign=fable',
      '/search?campaign=fable&lang=en',
      '/search?campaign=fable&hashtag=harvest',
    ]);
    expect($('#indexed').parent().find('p').first().text()).toContain(
      '1,000 tweets of 50 accounts, in 2 campaigns, 2016 to 2018.',
    );
  });

  test('what was loaded by an older version is not recorded, and no tweets are none', async () => {
    const bare = { loaded: null, silentAccounts: null, langs: [], hashtags: [], first: null, last: null };
    const { $ } = await get('/', holding([aHolding({ ...FABLE, tweets: 0 }, bare)]));
    const text = $('.campaigns tbody').text();
    expect(text).toContain('no tweets');
    expect(text).toContain('not recorded');
  });

  test('examples are made of what is there', async () => {
    const { $ } = await get('/', holding([aHolding(FABLE)]));
    expect(
      $('.hero .hint bdi')
        .toArray()
        .map((example) => $(example).text()),
    ).toEqual(['#harvest', '#mill', '#harvest -#mill', 'lang:ru']);
  });

  test('the largest values are links with their share; cut domains are left out', async () => {
    const { $ } = await get('/', holding([aHolding(FABLE), aHolding(MEADOW)]));
    const russian = $('#held-lang').parent().find('a').eq(1);
    expect([russian.attr('href'), russian.find('.of').text()]).toEqual(['/search?lang=ru', '30\u00A0%']);
    expect($('#held-domain').length).toBe(0);
  });

  test('what is not in the data is said, of media and silent accounts by number', async () => {
    const without = await get('/', holding([aHolding(FABLE, { silentAccounts: 3 })]));
    expect(without.$('#missing').parent().text()).toContain('no media archive is loaded');
    expect(without.$('#missing').parent().text()).toContain('3 accounts');
    const loaded = await get('/', holding([aHolding(FABLE, { mediaFiles: 1_230 })]));
    expect(loaded.$('#missing').parent().text()).toContain('beyond the 1,230 files');
  });

  test('two campaigns are offered for comparison, the best known first', async () => {
    const [ira, iran] = ['ira', 'iran'].map((id) => aHolding(aCampaign({ id, title: id, tweets: 1 })));
    const { $ } = await get('/', holding([aHolding(FABLE), aHolding(MEADOW)].concat(ira ?? [], iran ?? [])));
    const links = $('#presets').parent().find('a').toArray();
    expect(links.map((link) => $(link).attr('href')).slice(0, 2)).toEqual([
      '/compare?a=campaign%3Aira&b=campaign%3Airan',
      '/compare?a=campaign%3Afable&b=campaign%3Ameadow',
    ]);
    const single = await get('/', holding([aHolding(FABLE)]));
    expect(single.$('#presets').length).toBe(0);
  });
});

describe('the page of a campaign', () => {
  const detailed = (given: Partial<CampaignDetail>, holding: Partial<CampaignHolding> = {}): FakeArchive => ({
    tweets: [aTweet()],
    overrides: {
      campaign: async (id) =>
        id === 'fable'
          ? aCampaignDetail(FABLE, [MEADOW], { campaign: aHolding(FABLE, holding), ...given })
          : undefined,
    },
  });

  test('accounts: hashed, without tweets, and those that the list lacks, each with a list', async () => {
    const { $ } = await get(
      '/campaigns/fable',
      detailed({ unlistedAccounts: 2 }, { hashedAccounts: 30, silentAccounts: 4 }),
    );
    const rows = $('.rows').first().children('div').toArray();
    const facts = rows.map((row) => [
      $(row).find('dt').text(),
      $(row).find('dd').text(),
      $(row).find('a').attr('href'),
    ]);
    expect(facts).toContainEqual([
      'Tweets',
      '900 (90\u00A0% of all that is indexed)',
      '/search?campaign=fable',
    ]);
    expect(facts).toContainEqual([
      'Hashed accounts',
      '30 (75\u00A0%)',
      '/accounts?campaign=fable&names=hashed',
    ]);
    expect(facts).toContainEqual([
      'Accounts without tweets here',
      '4 (10\u00A0%)',
      '/accounts?campaign=fable&tweeted=no',
    ]);
    expect(facts).toContainEqual([
      'Accounts that the list of accounts lacks',
      '2 (5\u00A0%)',
      '/accounts?campaign=fable&source=tweets',
    ]);
  });

  test('columns that hold nothing, or not everything, are named', async () => {
    const columns = Object.fromEntries(COLUMN_NAMES.map((name) => [name, 900])) as Record<Column, number>;
    const { $ } = await get(
      '/campaigns/fable',
      detailed({ columns: { ...columns, likes: 0, client: 450, hashtags: 9 } }),
    );
    const notes = $('#coverage')
      .parent()
      .find('li')
      .toArray()
      .map((note) => $(note).text());
    expect(notes).toContain('Nothing here records: number of likes.');
    expect(notes).toContain('Recorded for a part of the tweets: client.');
    expect(notes).toContain('No media archive is loaded: pictures and videos are missing.');
    const client = $('#coverage').parent().find('tbody tr').eq(1);
    expect(client.text()).toBe('Client45050\u00A0%');
  });

  test('files stand by load with their rows and SHA-256; without them that is said', async () => {
    const { $ } = await get('/campaigns/fable', detailed({}));
    expect($('#files').parent().find('caption').text()).toBe('Loaded 17 Oct 2018, 12:00:00 UTC');
    expect($('#files').parent().find('tbody tr').text()).toBe(
      `fable_tweets_csv_hashed.csvtweets900${'0a'.repeat(32)}`,
    );
    const older = await get('/campaigns/fable', detailed({ sources: [] }));
    expect(older.$('#files').parent().text()).toContain('Not recorded: an older version loaded it.');
  });

  test('it is compared with all others, and with each', async () => {
    const { $ } = await get('/campaigns/fable', detailed({}));
    expect(
      $('#compare')
        .parent()
        .find('a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/compare?a=campaign%3Afable', '/compare?a=campaign%3Afable&b=campaign%3Ameadow']);
    const alone = await get('/campaigns/fable', detailed({ others: [] }));
    expect(alone.$('#compare').length).toBe(0);
  });

  test('its search box searches it, and everything can be taken away', async () => {
    const { $ } = await get('/campaigns/fable', detailed({}));
    const form = $('#campaign-q').closest('form');
    expect([form.attr('action'), form.find('input[type="hidden"]').attr('value')]).toEqual([
      '/search',
      'fable',
    ]);
    expect($('#downloads').parent().find('a').first().attr('href')).toBe('/search.csv?campaign=fable');
  });

  test('search engines are told that it is a data set', async () => {
    const { $ } = await get('/campaigns/fable', detailed({}));
    const data = JSON.parse($('script[type="application/ld+json"]').text()) as object;
    expect(data).toMatchObject({
      '@type': 'Dataset',
      identifier: 'fable',
      url: '/campaigns/fable',
      temporalCoverage: '2016-10-03/2016-10-03',
    });
  });
});
