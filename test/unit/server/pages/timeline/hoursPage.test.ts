import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../../../server/address/searchLinks.ts';
import { heatmapView } from '../../../../../server/pages/timeline/heatmapView.ts';
import { schemaProblems } from '../../../../support/apiSchemas.ts';
import { fakeHours } from '../../../../support/fakeHours.ts';
import { aTweet, fakeSearcher } from '../../../../support/fakeSearcher.ts';
import { site } from '../../../../support/html.ts';

/** A Friday noon in UTC: 15 h in Moscow, half past three in Tehran, 7 h in New York. */
const FRIDAY = '2016-01-08T12:00:00.000Z';
/** A Sunday evening, which is Monday in Moscow and Tehran. */
const SUNDAY = '2016-01-10T22:30:00.000Z';

const tweets = [FRIDAY, FRIDAY, FRIDAY, SUNDAY].map((time, at) => aTweet({ id: String(at + 1), time }));

async function open(path: string) {
  return (await site(fakeSearcher({ tweets })))(path);
}

/** Cells with tweets as `weekday hour: number, level`. */
function cellsOf({ $ }: Awaited<ReturnType<typeof open>>): readonly string[] {
  return [...$('.heatmap tbody tr')].flatMap((row) =>
    [...$(row).find('td:not(.total)')].flatMap((cell, hour) =>
      $(cell).text() === '0'
        ? []
        : [
            `${$(row).find('th').text()} ${hour}: ${$(cell).text()}, ${$(cell).attr('class')?.split(' ').at(-1)}`,
          ],
    ),
  );
}

describe('the page of hours', () => {
  test.each([
    ['utc', ['Friday 12: 3, l5', 'Sunday 22: 1, l2']],
    ['moscow', ['Monday 1: 1, l2', 'Friday 15: 3, l5']],
    ['tehran', ['Monday 2: 1, l2', 'Friday 15: 3, l5']],
    ['newyork', ['Friday 7: 3, l5', 'Sunday 17: 1, l2']],
  ])('shows weekdays and hours by clocks in %s', async (zone, cells) => {
    const page = await open(`/hours?zone=${zone}`);
    expect(page.status).toBe(200);
    expect(cellsOf(page)).toEqual(cells);
    const { $ } = page;
    expect($('.heatmap tbody th[scope=row]')).toHaveLength(7);
    expect($('.heatmap thead th[scope=col]')).toHaveLength(26);
    expect($('.heatmap tfoot td').last().text()).toBe('4');
    expect($('.sorts [aria-current]')).toHaveLength(1);
  });

  test('adds up by day, by hour, and to all tweets', async () => {
    const { $ } = await open('/hours');
    expect([...$('.heatmap tbody .total')].map((cell) => $(cell).text())).toEqual([
      '0',
      '0',
      '0',
      '0',
      '3',
      '0',
      '1',
    ]);
    const hours = [...$('.heatmap tfoot td')].map((cell) => $(cell).text());
    expect(hours.flatMap((text, hour) => (text === '0' ? [] : [`${hour}: ${text}`]))).toEqual([
      '12: 3',
      '22: 1',
      '24: 4',
    ]);
  });

  test('compares working hours by the days on which each place works, without a claim', async () => {
    const { $ } = await open('/hours?q=harvest');
    const rows = [...$('.working tbody tr')].map((row) =>
      [...$(row).find('th, td')].map((cell) => $(cell).text()),
    );
    expect(rows).toEqual([
      ['UTC', 'Monday to Friday', '3', '75\u00A0%'],
      ['Moscow', 'Monday to Friday', '3', '75\u00A0%'],
      ['Tehran', 'Saturday to Wednesday', '0', '0\u00A0%'],
      ['New York', 'Monday to Friday', '0', '0\u00A0%'],
    ]);
    expect($('.hours > p').last().text()).toContain('26.8\u00A0%');
    expect($('.hours > p').last().text()).toContain('does not tell where anybody was');
  });

  test('is reached from the timeline, leads back, and is not for search engines', async () => {
    const get = await site(fakeSearcher({ tweets }));
    const search = await get('/search?q=harvest&sort=likes');
    expect(search.$('.zoom a:contains("Hours")').attr('href')).toBe('/hours?q=harvest');
    expect(search.$('.zoom a:contains("Hours")').attr('rel')).toBe('nofollow');
    const { $ } = await get('/hours?q=harvest&zone=moscow');
    expect($('.back a').attr('href')).toBe('/search?q=harvest');
    expect($('meta[name=robots]').attr('content')).toBe('noindex, follow');
    expect($('link[rel=canonical]').attr('href')).toBe('/hours?q=harvest&zone=moscow');
    const links = [...$('.sorts a')].map((link) => $(link).attr('href'));
    expect(links).toEqual([
      '/hours?q=harvest',
      '/hours?q=harvest&zone=moscow',
      '/hours?q=harvest&zone=tehran',
      '/hours?q=harvest&zone=newyork',
    ]);
    expect((await get('/robots.txt')).text).toContain('Disallow: /hours\n');
  });

  test('names what it set aside, and says where there is nothing', async () => {
    const { $, status } = await open('/hours?zone=mars&q=nowhere');
    expect([status, $('.notice h2').text()]).toEqual([200, 'We ignored parts of the address']);
    expect($('main').text()).toContain('There is no tweet whose hour can be counted.');
  });

  test('has a tidier address for one that has parts without meaning', async () => {
    const { status, headers } = await open('/hours?q=mill&page=2');
    expect([status, headers.get('location')]).toEqual([301, '/hours?q=mill']);
  });
});

describe('/hours.json', () => {
  test('answers all clocks, as the document of the site says', async () => {
    const get = await site(fakeSearcher({ tweets }));
    const { status, text } = await get('/hours.json?q=harvest');
    const answer = JSON.parse(text) as { zones: { zone: string; counted: number; hours: number[][] }[] };
    expect(status).toBe(200);
    expect(schemaProblems('HoursAnswer', answer)).toEqual([]);
    expect(answer.zones.map(({ zone, counted }) => [zone, counted])).toEqual([
      ['utc', 4],
      ['moscow', 4],
      ['tehran', 4],
      ['newyork', 4],
    ]);
    expect(answer.zones[0]?.hours[4]?.[12]).toBe(3);
  });

  test('refuses what cannot be used', async () => {
    const { status, text } = await open('/hours.json?zone=mars&nonsense=1');
    expect(status).toBe(400);
    expect(text).toContain('zone');
    expect(text).toContain('nonsense');
  });
});

test('tweets whose hours are not indexed are told', () => {
  const params = { search: EVERYTHING, zone: 'utc' } as const;
  const view = heatmapView(params, { ...fakeHours([FRIDAY], params), total: 5 });
  expect(view?.notes.at(-1)).toBe(
    'Of 4 of the 5 tweets the hours are not indexed: load their release again.',
  );
  expect(heatmapView(params, fakeHours([], params))).toBeUndefined();
});
