import { describe, expect, test } from 'vitest';
import { compareUrl, parseCompareParams } from '../../../../../server/compare/compareParams.ts';
import { SiteError } from '../../../../../server/http/siteError.ts';
import { wholeText } from '../../../../../server/pages/queryTexts.ts';
import { searchParamsOf } from '../../../../../server/address/addresses.ts';
import { parseSearchParams } from '../../../../../server/address/searchParams.ts';
import { schemaProblems } from '../../../../support/apiSchemas.ts';
import { aComparison, anUnusualValue, aSide } from '../../../../support/fakeComparison.ts';
import { aCampaign, fakeSearcher, type FakeArchive } from '../../../../support/fakeSearcher.ts';
import { site } from '../../../../support/html.ts';

const get = async (path: string, archive: FakeArchive = {}) => (await site(fakeSearcher(archive)))(path);

const refusing = (problems: SiteError['problems']): FakeArchive => ({
  overrides: {
    compare: () =>
      Promise.reject(new SiteError('bad_request', 'These searches cannot be compared.', { problems })),
  },
});

describe('/compare', () => {
  test('before anything is asked there is a form, and the largest campaigns to begin with', async () => {
    const campaigns = [
      aCampaign({ id: 'fable', title: 'Fable', tweets: 10 }),
      aCampaign({ id: 'meadow', title: 'Meadow', tweets: 20 }),
      aCampaign({ id: 'silent', title: 'Silent', tweets: 0 }),
    ];
    const { status, $ } = await get('/compare', { campaigns });
    expect(status).toBe(200);
    expect($('meta[name="robots"]').length).toBe(0);
    const presets = $('#presets').parent().find('a').toArray();
    expect(presets.map((link) => [$(link).text(), $(link).attr('href')])).toEqual([
      ['Meadow against Fable', '/compare?a=campaign%3Ameadow&b=campaign%3Afable'],
      ['Meadow against all others', '/compare?a=campaign%3Ameadow'],
      ['Fable against all others', '/compare?a=campaign%3Afable'],
    ]);
  });

  test('an empty box of the form leads to the canonical address', async () => {
    const { status, headers } = await get('/compare?a=mill&b=&date_from=&date_to=');
    expect([status, headers.get('location')]).toEqual([301, '/compare?a=mill']);
  });

  test('both counts, their shares, and the overlap with links', async () => {
    const { $, status } = await get('/compare?a=mill&b=bridge&lang=en');
    expect(status).toBe(200);
    expect($('head title').text()).toBe('mill / bridge - Two searches compared - Murmuration');
    expect($('meta[name="robots"]').attr('content')).toBe('noindex, follow');
    expect($('link[rel="canonical"]').attr('href')).toBe('/compare?a=mill&b=bridge&lang=en');
    expect($('#side-A').text()).toBe('A 100 tweets');
    expect($('#side-A').parent().text()).toContain('10\u00A0% of 1,000 tweets');
    const rows = $('#sides').parent().find('tbody tr').toArray();
    expect(
      rows.map((row) =>
        $(row)
          .children()
          .toArray()
          .map((cell) => $(cell).text()),
      ),
    ).toEqual([
      ['Both find', '10 tweets', '10\u00A0%', '4\u00A0%'],
      ['A alone finds', '90 tweets', '90\u00A0%', ''],
      ['B alone finds', '240 tweets', '', '96\u00A0%'],
    ]);
    expect($('a:contains("90 tweets")').attr('href')).toBe('/search?q=mill+-bridge');
    expect($('.compare-days a').attr('href')).toBe('/compare?a=bridge&b=mill&lang=en');
  });

  test('tweets of unknown count are told where they are on neither side', async () => {
    const overrides: FakeArchive['overrides'] = {
      compare: async (params) =>
        aComparison(params, {
          overlap: {
            both: { url: null, count: 10 },
            a_only: { url: null, count: 60 },
            b_only: { url: null, count: 240 },
          },
        }),
    };
    const { $, text } = await get('/compare?a=mill&b=min_faves%3A5', { overrides });
    expect(text).toContain('30 tweets cannot be told to be in both or in one');
    expect($('#sides').parent().find('tbody a').length).toBe(0);
  });

  test('one timeline: bars of A above, of B below, both links, with a table', async () => {
    const { $ } = await get('/compare?a=mill&b=bridge');
    const bars = $('.compared svg a').toArray();
    expect(bars.map((bar) => $(bar).attr('aria-label'))).toEqual([
      'A, October 2016: 60 tweets',
      'A, November 2016: 40 tweets',
      'B, October 2016: 250 tweets',
      'B, November 2016: 0 tweets',
    ]);
    expect($(bars[2]).attr('href')).toBe('/search?q=bridge&date_from=2016-10&date_to=2016-10');
    const second = $('.compared tbody tr').eq(1).children().toArray();
    expect(second.map((cell) => $(cell).clone().find('.vh').remove().end().text())).toEqual([
      'November 2016',
      '40 tweets',
      '40\u00A0%',
      '0 tweets',
      '0\u00A0%',
    ]);
  });

  test('what either has more of, with both shares and searches that find it', async () => {
    const { $ } = await get('/compare?a=mill&b=bridge');
    const row = $('#unusual-hashtag').parent().find('tbody tr').first();
    expect(row.find('th').text()).toBe('#harvest');
    expect(row.find('td').first().text()).toContain('12\u00A0% 12');
    expect(row.find('td').last().text()).toContain('0.4\u00A0% 1');
    expect(
      row
        .find('a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/search?q=mill&hashtag=harvest', '/search?q=bridge&hashtag=harvest']);
    const word = $('#unusual-word').parent().find('tbody tr').first();
    expect(word.find('th').text()).toBe('flour English');
    expect(word.find('a').first().attr('href')).toBe('/search?q=mill+%2Bflour&lang=en');
    expect($('#unusual-word').parent().text()).toContain('A word is compared within its language.');
    expect($('#unusual-domain').length).toBe(0);
    expect($('#unusual-lang').parent().text()).toContain('More in A: nothing.');
  });

  test('where the sides share no language, that is said of the words', async () => {
    const overrides: FakeArchive['overrides'] = {
      compare: async (params) => {
        const answer = aComparison(params);
        const word = { more_in_a: [anUnusualValue({ value: 'мука', label: 'мука' })], more_in_b: [] };
        return { ...answer, unusual: { ...answer.unusual, word } };
      },
    };
    const { $ } = await get('/compare?a=mill&b=bridge', { overrides });
    expect($('#unusual-word').parent().text()).toContain('The sides share no language');
    expect($('#unusual-word').parent().find('tbody a').first().attr('href')).toBe(
      '/search?q=mill+%2B%D0%BC%D1%83%D0%BA%D0%B0',
    );
  });

  test('a language that was chosen is narrowed by itself', async () => {
    const overrides: FakeArchive['overrides'] = {
      compare: async (params) => {
        const lang = { more_in_a: [anUnusualValue({ value: 'ru', label: 'Russian' })], more_in_b: [] };
        const answer = aComparison(params);
        return { ...answer, unusual: { ...answer.unusual, lang } };
      },
    };
    const { $ } = await get('/compare?a=mill&b=bridge&lang=en&lang=ru', { overrides });
    const link = $('#unusual-lang').parent().find('tbody a').first();
    expect(link.attr('href')).toBe('/search?q=mill&lang=ru');
  });

  test('against all other tweets there is no overlap and no common account', async () => {
    const { $ } = await get('/compare?a=mill');
    expect($('h1').text()).toBe('What is unusual');
    expect($('[aria-label="Table of the overlap"]').length).toBe(0);
    expect($('#common').length).toBe(0);
    expect($('#compare-b').attr('value')).toBe('');
  });

  test('a side whose text is too long for a search has no links', async () => {
    const overrides: FakeArchive['overrides'] = {
      compare: async (params) => aComparison(params, { b: aSide({ url: null, total: 250 }) }),
    };
    const { $ } = await get('/compare?a=mill', { overrides });
    expect($('#side-B a').length).toBe(0);
    expect($('.compared svg a').length).toBe(2);
  });

  test('a text that cannot be used is told below its box, and both stay in theirs', async () => {
    const message = 'The query has more than 1,024 characters: shorten it.';
    const archive = refusing([{ param: 'b', message }]);
    const { status, headers, $ } = await get('/compare?a=mill&b=%3Ci%3Elong', archive);
    expect([status, headers.get('cache-control')]).toEqual([400, 'no-store']);
    expect($('head title').text()).toMatch(/^Error: /);
    expect([$('#compare-a').attr('value'), $('#compare-b').attr('value')]).toEqual(['mill', '<i>long']);
    expect($('#compare-a').attr('aria-invalid')).toBeUndefined();
    expect($('#compare-b').attr('aria-invalid')).toBe('true');
    expect($(`#${$('#compare-b').attr('aria-describedby')}`).text()).toBe(message);
  });

  test('days that cannot be used are set aside and told by their field; unknown parameters by name', async () => {
    const { status, $ } = await get('/compare?a=mill&date_from=2016-13&colour=red');
    expect(status).toBe(200);
    expect($('#from-problem').text()).toContain('“2016-13” is not a month');
    expect($('#ignored').parent().text()).toContain('“colour” is not something');
  });

  test('other failures have their own page', async () => {
    const overrides: FakeArchive['overrides'] = {
      compare: () => Promise.reject(new SiteError('unavailable', 'Elasticsearch does not answer.')),
    };
    const { status, $ } = await get('/compare?a=mill', { overrides });
    expect([status, $('h1').text()]).toEqual([503, 'The search engine does not answer']);
  });
});

describe('/compare.json', () => {
  test.each(['/compare.json?a=mill&b=bridge', '/compare.json?a=mill'])('%s fits its schema', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(schemaProblems('CompareAnswer', JSON.parse(text))).toEqual([]);
  });

  test.each([
    ['/compare.json', 'a'],
    ['/compare.json?a=mill&colour=red', 'colour'],
    ['/compare.json?a=mill&date_from=2016-13', 'date_from'],
  ])('%s is refused', async (path, param) => {
    const { status, text } = await get(path);
    expect(status).toBe(400);
    const { error } = JSON.parse(text) as { error: { problems: { param: string }[] } };
    expect(error.problems.map((problem) => problem.param)).toEqual([param]);
  });

  test('a better spelling keeps the format', async () => {
    const { status, headers } = await get('/compare.json?a=mill&b=');
    expect([status, headers.get('location')]).toEqual([301, '/compare.json?a=mill']);
  });
});

describe('a whole search as one text', () => {
  test.each([
    ['/search?q=mill', 'mill'],
    ['/search?q=a+OR+b&lang=ru&lang=uk', '(a OR b) lang:ru,uk'],
    ['/search?campaign=fable&not_lang=en&hashtag=x', 'campaign:fable #x -lang:en'],
    ['/search?all_hashtag=x&all_hashtag=y', '#x #y'],
    ['/search?date_from=2016&date_to=2016-11', 'date:2016..2016-11'],
    ['/search?date_from=2016', 'since:2016'],
    ['/search?date_to=2016-11', 'date:..2016-11'],
    ['/search?date_from=2016&date_to=2016&type=reply', 'is:reply date:2016'],
    ['/search?account=1001&domain=mill.example', 'from:1001 domain:mill.example'],
    ['/search', undefined],
    ['/search?client=x', undefined],
    ['/search?mention=x', undefined],
    ['/search?hashtag=none', undefined],
  ])('%s is “%s”', (url, text) => {
    expect(wholeText(parseSearchParams(searchParamsOf(url)).params)).toBe(text);
  });
});

test('every comparison that a page links to is canonical', async () => {
  const { $ } = await get('/compare?a=mill&b=bridge&campaign=fable');
  for (const link of $('a[href^="/compare"]').toArray()) {
    const url = $(link).attr('href') ?? '';
    if (url.startsWith('/compare.json')) continue;
    expect(compareUrl(parseCompareParams(searchParamsOf(url)).params)).toBe(url);
  }
});

describe('from the page of a search', () => {
  const unusual = async (path: string): Promise<string | undefined> =>
    (await get(path)).$('.beside a').attr('href');

  test('the whole search is set beside all other tweets', async () => {
    expect(await unusual('/search?q=harvest&lang=en&date_from=2016')).toBe(
      '/compare?a=harvest+lang%3Aen+since%3A2016',
    );
  });

  test('not where it finds nothing, or everything', async () => {
    expect(await unusual('/search?q=nowhere')).toBeUndefined();
    expect(await unusual('/search')).toBeUndefined();
  });
});
