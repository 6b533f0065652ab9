import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY } from '../../../../../search/query/limits.ts';
import type { SearchParams } from '../../../../../server/address/searchParams.ts';
import { EVERYTHING } from '../../../../../server/address/searchLinks.ts';
import { timelineView, type TimelineView } from '../../../../../server/pages/timeline/timelineView.ts';
import { bucketEnd } from '../../../../../server/searching/timelineInterval.ts';
import type { TimelineInterval } from '../../../../../server/searching/timelineAnswer.ts';

const SECOND = '2016-02-29T23:59:00.000Z';

/** A timeline of buckets that start at these times. */
function draw(
  interval: TimelineInterval,
  starts: readonly string[],
  params: Partial<SearchParams> = {},
): TimelineView | undefined {
  const buckets = starts.map((start) => {
    const from = Date.parse(start);
    const to = new Date(bucketEnd(interval, from)).toISOString();
    return { from: new Date(from).toISOString(), to, count: 1_234 };
  });
  return timelineView({ ...EVERYTHING, ...params }, { interval, buckets });
}

const dayOf = (from: string, to: string): Partial<SearchParams> => ({ dateFrom: from, dateTo: to });

describe('a bar', () => {
  test.each<[TimelineInterval, string, string, string]>([
    ['year', '2016-01-01', '2016', '/search?date_from=2016&date_to=2016'],
    ['month', '2016-01-01', 'January 2016', '/search?date_from=2016-01&date_to=2016-01'],
    ['month', '2016-02-01', 'February 2016', '/search?date_from=2016-02&date_to=2016-02'],
    ['week', '2015-12-28', 'Week from 28 December 2015', '/search?date_from=2015-12-28&date_to=2016-01-03'],
    ['day', '2016-02-29', '29 February 2016', '/search?date_from=2016-02-29&date_to=2016-02-29'],
    ['day', '2016-01-01', '1 January 2016', '/search?date_from=2016-01-01&date_to=2016-01-01'],
    [
      'hour',
      '2016-02-29T23:00Z',
      '29 February 2016, 23:00 to 23:59 UTC',
      '/search?q=date%3A2016-02-29T23%3A00Z..&date_to=2016-02-29&sort=newest',
    ],
    [
      'hour',
      '2016-02-29T14:00Z',
      '29 February 2016, 14:00 to 14:59 UTC',
      '/search?q=date%3A2016-02-29T14%3A00Z..2016-02-29T14%3A59Z&sort=newest',
    ],
    [
      'minute',
      SECOND,
      '29 Feb 2016, 23:59 UTC',
      '/search?q=date%3A2016-02-29T23%3A59Z..&date_to=2016-02-29&sort=newest',
    ],
    [
      'minute',
      '2016-02-29T14:30Z',
      '29 Feb 2016, 14:30 UTC',
      '/search?q=date%3A2016-02-29T14%3A30Z&sort=newest',
    ],
  ])('of one %s from %s is named %s and leads to its time', (interval, start, label, url) => {
    expect(draw(interval, [start])?.bars[0]).toMatchObject({ label, tweets: '1,234 tweets', url });
  });

  test('that the search cuts keeps the end of the search', () => {
    const bars = draw('month', ['2016-02-01', '2016-03-01'], dayOf('2016-02-10', '2016-03-20'))?.bars;
    expect(bars?.map(({ url }) => url)).toEqual([
      '/search?date_from=2016-02-10&date_to=2016-02-29',
      '/search?date_from=2016-03-01&date_to=2016-03-20',
    ]);
  });

  test('that is all of the search leads nowhere', () => {
    expect(draw('month', ['2016-02-01'], dayOf('2016-02-10', '2016-02-20'))?.bars[0]?.url).toBeUndefined();
    const minute = { q: 'mill date:2016-02-29T14:30' };
    expect(draw('minute', ['2016-02-29T14:30Z'], minute)?.bars[0]?.url).toBeUndefined();
  });

  test('of a day stands in the text in the place of all times there, beside all that is asked', () => {
    const params = {
      q: 'mill OR (bridge since:2016) since:2016-02 -date:2016-03',
      ...dayOf('2016-02-29', '2016-02-29'),
    };
    const inGroup = draw('hour', ['2016-02-29T14:00Z'], params)?.bars[0]?.url;
    expect(new URLSearchParams(inGroup?.split('?')[1]).get('q')).toBe(
      '(mill OR (bridge since:2016 since:2016-02 -date:2016-03)) date:2016-02-29T14:00Z..2016-02-29T14:59Z',
    );
    const besides = { q: 'mill since:2016-02-29T10:00 until:2016-02-29T20:30' };
    const bars = draw('hour', ['2016-02-29T10:00Z', '2016-02-29T20:00Z'], besides)?.bars;
    expect(bars?.map(({ url }) => new URLSearchParams(url?.split('?')[1]).get('q'))).toEqual([
      'mill date:2016-02-29T10:00Z..2016-02-29T10:59Z',
      'mill date:2016-02-29T20:00Z..2016-02-29T20:29Z',
    ]);
  });

  test('has no link where its time makes the text too long', () => {
    const q = `"${'millstone '.repeat(101)}"`;
    expect(q.length).toBeLessThan(LONGEST_QUERY);
    const rows = draw('hour', ['2016-02-29T14:00Z', '2016-02-29T15:00Z'], { q })?.table;
    expect(rows?.map(({ url, fromUrl }) => [url, fromUrl])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('with few tweets can be seen, an empty one takes no ink', () => {
    const bucket = (month: string, count: number) => ({
      from: `2016-${month}-01T00:00:00.000Z`,
      to: '2016-12-01T00:00:00.000Z',
      count,
    });
    const view = timelineView(EVERYTHING, {
      interval: 'month',
      buckets: [bucket('01', 10_000), bucket('02', 1), bucket('03', 0)],
    });
    expect(view?.bars.map(({ height }) => height)).toEqual([100, 2, 0]);
    expect(view?.bars.map(({ y }) => y)).toEqual([0, 98, 100]);
    expect([view?.start, view?.end, view?.largest]).toEqual(['January 2016', 'March 2016', '10,000 tweets']);
  });
});

describe('start and end', () => {
  const MONTHS = ['2015-12-01', '2016-01-01', '2016-02-01'];

  test('are picked by two links, each of which leaves the other end as it is', () => {
    expect(draw('month', MONTHS)?.table?.map(({ fromUrl, toUrl }) => [fromUrl, toUrl])).toEqual([
      [undefined, '/search?date_to=2015'],
      ['/search?date_from=2016', '/search?date_to=2016-01'],
      ['/search?date_from=2016-02', undefined],
    ]);
    const chosen = draw('month', MONTHS, dayOf('2015-12-10', '2016-02-20'))?.table?.[1];
    expect(chosen?.fromUrl).toBe('/search?date_from=2016-01&date_to=2016-02-20');
    expect(chosen?.toUrl).toBe('/search?date_from=2015-12-10&date_to=2016-01');
  });

  test('within a day stand in the text', () => {
    const rows = draw('hour', ['2016-02-29T14:00Z', '2016-02-29T15:00Z'], {
      q: 'mill',
      sort: 'relevance',
      ...dayOf('2016-02-29', '2016-02-29'),
    })?.table;
    expect([rows?.[1]?.fromUrl, rows?.[0]?.toUrl]).toEqual([
      '/search?q=mill+date%3A2016-02-29T15%3A00Z..&date_to=2016-02-29',
      '/search?q=mill+date%3A..2016-02-29T14%3A59Z&date_from=2016-02-29',
    ]);
  });
});

describe('a longer time', () => {
  test('is not offered where none is chosen', () => {
    expect(draw('month', ['2016-02-01'])?.zooms).toEqual([]);
  });

  test('is the day, the month and the year around, and then all', () => {
    const hour = { q: 'mill date:2016-02-29T14:00Z..2016-02-29T14:59Z', sort: 'relevance' } as const;
    expect(draw('minute', ['2016-02-29T14:00Z'], hour)?.zooms).toEqual([
      { label: '29 February 2016', url: '/search?q=mill&date_from=2016-02-29&date_to=2016-02-29' },
      { label: 'February 2016', url: '/search?q=mill&date_from=2016-02&date_to=2016-02' },
      { label: '2016', url: '/search?q=mill&date_from=2016&date_to=2016' },
      { label: 'All of the time', url: '/search?q=mill' },
    ]);
    const month = draw('day', ['2016-02-01'], dayOf('2016-02', '2016-02'));
    expect(month?.zooms.map(({ label }) => label)).toEqual(['2016', 'All of the time']);
    const open = draw('day', ['2016-02-01'], { dateFrom: '2016-02' });
    expect(open?.zooms).toEqual([{ label: 'All of the time', url: '/search' }]);
  });

  test('without a text has no order by relevance', () => {
    const view = draw('minute', ['2016-02-29T14:00Z'], { q: 'date:2016-02-29T14:00Z', sort: 'relevance' });
    expect(view?.zooms.at(-1)?.url).toBe('/search');
  });
});

describe('the part of all tweets', () => {
  const bucket = (count: number, of: number) => ({
    from: '2016-01-01T00:00:00.000Z',
    to: '2016-02-01T00:00:00.000Z',
    count,
    of,
    partial: false,
  });
  const drawParts = (parts: readonly (readonly [number, number])[], params: SearchParams = EVERYTHING) =>
    timelineView(params, { interval: 'month', buckets: parts.map(([count, of]) => bucket(count, of)) });

  test('is a line to its own scale, broken where there is no tweet of anybody', () => {
    const view = drawParts([
      [1, 10],
      [10, 1_000],
      [0, 0],
      [5, 25],
      [0, 0],
    ]);
    expect(view?.line).toEqual({
      of: 'all tweets that are indexed',
      largest: '20\u00A0%',
      pieces: ['5,50 15,95', '30,0 40,0'],
    });
    expect(view?.bars[0]?.name).toBe('January 2016: 1 tweet, 10\u00A0%');
    expect(view?.table?.map(({ share }) => share)).toEqual([
      '10\u00A0%',
      '1\u00A0%',
      'no tweets',
      '20\u00A0%',
      'no tweets',
    ]);
  });

  test('is not drawn where the tweets are all there are, or none', () => {
    expect(drawParts([[3, 3]])?.line).toBeUndefined();
    expect(drawParts([[0, 3]])?.line).toBeUndefined();
  });

  test('says whose tweets they are', () => {
    const ofCampaigns = (...campaign: string[]) =>
      drawParts([[1, 2]], { ...EVERYTHING, include: { ...EVERYTHING.include, campaign } })?.line?.of;
    expect(ofCampaigns('fable')).toBe('all tweets of fable');
    expect(ofCampaigns('fable', 'meadow')).toBe('all tweets of fable and meadow');
    expect(ofCampaigns('a', 'b', 'c')).toBe('all tweets of the 3 chosen campaigns');
    const exclude = { ...EVERYTHING.exclude, campaign: ['fable'] };
    expect(drawParts([[1, 2]], { ...EVERYTHING, exclude })?.line?.of).toBe(
      'all tweets of the other campaigns',
    );
  });
});

test('bars that are not whole are marked, and the mark is explained', () => {
  const bucket = { from: '2016-02-01T00:00:00.000Z', to: '2016-03-01T00:00:00.000Z', count: 1, of: 1 };
  const view = timelineView(EVERYTHING, { interval: 'month', buckets: [{ ...bucket, partial: true }] });
  expect(view?.bars[0]?.isPartial).toBe(true);
  expect(view?.partial).toBe('The search, or the release, does not hold all of each month that is marked.');
  const whole = timelineView(EVERYTHING, { interval: 'month', buckets: [{ ...bucket, partial: false }] });
  expect(whole?.partial).toBeUndefined();
});

test('times of a day are short in the table, which says that they are UTC', () => {
  const names = (interval: TimelineInterval, start: string) => draw(interval, [start])?.table?.[0]?.short;
  expect(names('hour', '2016-02-29T14:00Z')).toBe('29 Feb 2016, 14:00');
  expect(names('minute', SECOND)).toBe('29 Feb 2016, 23:59');
  expect(names('month', '2016-02-01')).toBe('February 2016');
  expect(draw('month', ['2016-02-01'])?.table?.[0]?.number).toBe('1,234');
});

describe('the table', () => {
  const timeline = {
    interval: 'month' as const,
    buckets: [{ from: '2016-02-01T00:00:00.000Z', to: '2016-03-01T00:00:00.000Z', count: 7 }],
  };
  const at = { url: '/search?timeline=table', withoutUrl: '/search' };

  test('stands on every page that has no other address for it', () => {
    const view = timelineView(EVERYTHING, timeline);
    expect(view?.table).toHaveLength(1);
    expect(view?.tableLink).toBeUndefined();
  });

  test('has an address of its own, which leads back', () => {
    const without = timelineView(EVERYTHING, timeline, { ...at, isShown: false });
    expect(without?.table).toBeUndefined();
    expect(without?.tableLink?.url).toBe('/search?timeline=table#time');
    const withTable = timelineView(EVERYTHING, timeline, { ...at, isShown: true });
    expect(withTable?.table).toHaveLength(1);
    expect(withTable?.tableLink?.url).toBe('/search');
  });
});

test('nothing found, nothing drawn', () => {
  expect(timelineView(EVERYTHING, { interval: 'day', buckets: [] })).toBeUndefined();
});
