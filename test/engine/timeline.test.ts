import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateSample } from '../../sample/generate.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { hoursUrl } from '../../server/address/hoursParams.ts';
import { parseSearchParams, searchUrl, type SearchParams } from '../../server/address/searchParams.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { timelineView } from '../../server/pages/timeline/timelineView.ts';
import { aFolder } from '../support/builders.ts';
import { load } from '../support/loading.ts';
import { readArchive, type OracleArchive } from '../support/oracle/archive.ts';
import { realData } from '../support/realData.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const folder = aFolder();
const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });
let archive: OracleArchive;

beforeAll(async () => {
  const real = realData('releases/mapped-2018-10-small');
  const paths = [...(await generateSample(join(folder, 'sample'))), ...(real === undefined ? [] : [real])];
  await load(client, prefix, folder, paths);
  archive = await readArchive(paths, { iranian: 'iran' });
});

/** A search by its address, which is canonical and has nothing to complain of. */
function read(url: string): SearchParams {
  const { params, problems, ignored, redirect } = parseSearchParams(searchParamsOf(url));
  expect([url, problems, ignored, redirect]).toEqual([url, [], [], false]);
  expect(searchUrl(params)).toBe(url);
  return params;
}

/** Counts of many searches, some at a time. */
async function countsOf(urls: readonly string[]): Promise<readonly (number | undefined)[]> {
  const counts: (number | undefined)[] = [];
  for (let at = 0; at < urls.length; at += 50)
    counts.push(...(await searcher.counts(urls.slice(at, at + 50).map(read))));
  return counts;
}

/** Of the sample, by the files: the first tweet, and the busiest day, hour and minute. */
function places(): {
  readonly first: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
} {
  const isos = archive.tweets.map(({ time }) => new Date(time).toISOString()).sort();
  const busiest = (length: number): string => {
    const counts = new Map<string, number>();
    for (const iso of isos) counts.set(iso.slice(0, length), (counts.get(iso.slice(0, length)) ?? 0) + 1);
    return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0])[0];
  };
  return { first: isos[0] ?? '', day: busiest(10), hour: busiest(13), minute: busiest(16) };
}

/** Searches whose timelines differ: each interval, cut ends, one tweet, and times that calendars are tripped up by. */
const SEARCHES: readonly (readonly [name: string, path: () => string])[] = [
  ['everything', () => '/search'],
  ['a campaign', () => '/search?campaign=fable'],
  ['all but a campaign', () => '/search?not_campaign=fable&not_lang=en'],
  ['a word', () => '/search?q=harvest'],
  ['from inside a month', () => '/search?date_from=2014-03-17&date_to=2019-02-03'],
  ['over New Year', () => '/search?date_from=2016-12-24&date_to=2017-01-06'],
  ['a leap day', () => '/search?date_from=2016-02-28&date_to=2016-03-01'],
  ['an open end inside a month', () => '/search?lang=en&date_from=2016-05-12'],
  ['the busiest day, by the hour', () => `/search?date_from=${places().day}&date_to=${places().day}`],
  [
    'an hour, by the minute',
    () => `/search?q=date%3A${places().hour.replace(':', '%3A')}%3A00Z..${places().hour}%3A59Z&sort=newest`,
  ],
  [
    'times of a day beside days',
    () => `/search?q=-zzzz+since%3A${places().minute.replace(':', '%3A')}Z&date_to=${places().day}`,
  ],
  ['either of two, at a time', () => `/search?q=%28harvest+OR+-harvest%29+date%3A${places().day}`],
  [
    'one single tweet',
    () => `/search?q=date%3A${places().first.slice(0, 16).replace(':', '%3A')}Z&sort=newest`,
  ],
  ['nothing', () => '/search?q=zzzzzz&date_from=2016-03&date_to=2016-05'],
];

describe.each(SEARCHES)('the timeline of %s', (_, path) => {
  test('adds up, and every link of it finds what it says', { timeout: 120_000 }, async () => {
    const params = read(path());
    const { total, timeline } = await searcher.search(params);
    const { buckets } = timeline;
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    for (const [at, { from, count, of }] of buckets.entries()) {
      if (at > 0) expect(from).toBe(buckets[at - 1]?.to);
      expect(count).toBeLessThanOrEqual(of);
    }
    const { bars = [], table = [] } = timelineView(params, timeline) ?? {};
    expect(bars).toHaveLength(buckets.length);
    expect(table.map(({ url }) => url)).toEqual(bars.map(({ url }) => url));
    // The bar that is all of a search needs no link; what leads nowhere else has none.
    const narrowed = bars.map(({ url }) => url ?? searchUrl(params));
    expect(await countsOf(narrowed)).toEqual(buckets.map(({ count }) => count));
    const sums = (counts: readonly number[]): readonly number[] => {
      let sum = 0;
      return counts.map((count) => (sum += count));
    };
    const counts = buckets.map(({ count }) => count);
    const upTo = table.flatMap(({ toUrl }) => (toUrl === undefined ? [] : [toUrl]));
    expect(await countsOf(upTo)).toEqual(sums(counts).slice(0, -1));
    const from = table.flatMap(({ fromUrl }) => (fromUrl === undefined ? [] : [fromUrl]));
    expect(await countsOf(from)).toEqual(sums(counts.toReversed()).toReversed().slice(1));
  });

  test('is a part of the tweets that were released then', async () => {
    const params = read(path());
    const { timeline } = await searcher.search(params);
    const { include, exclude } = params;
    const wanted = archive.tweets.filter(
      ({ campaign }) =>
        (include.campaign.length === 0 || include.campaign.includes(campaign)) &&
        !exclude.campaign.includes(campaign),
    );
    const whole = timeline.buckets.filter(({ partial }) => !partial);
    expect(whole.map(({ of }) => of)).toEqual(
      whole.map(
        ({ from, to }) =>
          wanted.filter(({ time }) => time >= Date.parse(from) && time < Date.parse(to)).length,
      ),
    );
  });
});

test.each([
  [
    'from inside a month to a day after the release',
    '/search?campaign=fable&date_from=2014-03-17&date_to=2019-02-03',
    'month',
    ['2014-03', 'END', '2019-02'],
  ],
  ['over New Year', '/search?date_from=2016-12-24&date_to=2017-01-06', 'day', []],
  [
    'some days and hours',
    '/search?q=date%3A2016-03-01T10%3A30Z..2016-03-05T11%3A59Z&sort=newest',
    'hour',
    ['2016-03-01T10'],
  ],
  ['a year of weeks', '/search?date_from=2016&date_to=2016', 'week', ['2015-12-28', '2016-12-26']],
])('%s: cut ends are marked, and no others', async (_, url, interval, cut) => {
  const { timeline } = await searcher.search(read(url));
  expect(timeline.interval).toBe(interval);
  const last = Math.max(
    ...archive.tweets.filter(({ campaign }) => campaign === 'fable').map(({ time }) => time),
  );
  const end = new Date(last).toISOString();
  const marked = timeline.buckets.filter(({ partial }) => partial).map(({ from }) => from);
  expect(marked).toEqual(
    cut.map((start) => expect.stringMatching(`^${start === 'END' ? end.slice(0, 7) : start}`) as unknown),
  );
});

describe('the hours of the week', () => {
  const FORMATS = {
    utc: 'UTC',
    moscow: 'Europe/Moscow',
    tehran: 'Asia/Tehran',
    newyork: 'America/New_York',
  } as const;
  const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

  /** By Intl, which nothing of the product is asked for. */
  function hoursBy(timeZone: string, times: readonly number[]): readonly (readonly number[])[] {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    const hours = DAYS.map(() => Array.from({ length: 24 }, () => 0));
    for (const time of times) {
      const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
      const row = hours[DAYS.indexOf(parts.get('weekday') ?? '')];
      const hour = Number(parts.get('hour'));
      if (row !== undefined) row[hour] = (row[hour] ?? 0) + 1;
    }
    return hours;
  }

  test.each([
    ['everything', '/search', () => true],
    ['a campaign', '/search?campaign=fable', (campaign: string) => campaign === 'fable'],
    ['all but a campaign', '/search?not_campaign=fable', (campaign: string) => campaign !== 'fable'],
  ])('of %s are those of the files, by every clock', async (_, url, isWanted) => {
    const search = read(url);
    const answer = await searcher.hours({ search, zone: 'utc' });
    const times = archive.tweets.filter(({ campaign }) => isWanted(campaign)).map(({ time }) => time);
    expect(answer.total).toBe(times.length);
    expect(answer.url).toBe(hoursUrl({ search, zone: 'utc' }));
    for (const { zone, hours, counted, working } of answer.zones) {
      expect([zone, hours, counted]).toEqual([zone, hoursBy(FORMATS[zone], times), times.length]);
      const days = zone === 'tehran' ? [0, 1, 2, 5, 6] : [0, 1, 2, 3, 4];
      const atWork = days.flatMap((day) => hours[day]?.slice(9, 18) ?? []);
      expect(working.count).toBe(atWork.reduce((sum, number) => sum + number, 0));
    }
  });

  test('of nothing are no hours', async () => {
    const answer = await searcher.hours({ search: read('/search?q=zzzzzz'), zone: 'moscow' });
    expect([answer.total, answer.zones.map(({ counted }) => counted)]).toEqual([0, [0, 0, 0, 0]]);
  });
});
