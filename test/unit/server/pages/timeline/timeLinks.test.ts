import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchParamsOf } from '../../../../../server/address/addresses.ts';
import { EVERYTHING } from '../../../../../server/address/searchLinks.ts';
import { parseSearchParams } from '../../../../../server/address/searchParams.ts';
import { timeLinks } from '../../../../../server/pages/timeline/timeLinks.ts';
import { chosenDaysOf } from '../../../../../server/searching/chosenTime.ts';

const DAY_MS = 86_400_000;
const day = (iso: string): number => Date.parse(`${iso}T00:00Z`);

/** What lies around the ends of years and months, and any day. */
const days = fc
  .oneof(
    fc
      .tuple(fc.integer({ min: 2009, max: 2022 }), fc.integer({ min: 0, max: 11 }))
      .map(([year, month]) => Date.UTC(year, month)),
    fc.integer({ min: day('2009-01-01') / DAY_MS, max: day('2022-12-31') / DAY_MS }).map((at) => at * DAY_MS),
  )
  .chain((at) => fc.constantFrom(at - DAY_MS, at, at + DAY_MS));

test('the days of a link are those that were asked for, in the fewest letters', () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      fc.pre(one !== other);
      const time = { from: Math.min(one, other), to: Math.max(one, other) };
      const { params, problems } = parseSearchParams(searchParamsOf(timeLinks(EVERYTHING).at(time) ?? ''));
      expect([chosenDaysOf(params), problems]).toEqual([time, []]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['2016-01-01', '2017-01-01', '2016', '2016'],
  ['2016-01-01', '2016-12-31', '2016-01', '2016-12-30'],
  ['2016-01-02', '2017-01-01', '2016-01-02', '2016-12'],
  ['2016-02-01', '2016-03-01', '2016-02', '2016-02'],
  ['2016-02-28', '2016-03-01', '2016-02-28', '2016-02-29'],
  ['2015-12-01', '2018-02-01', '2015-12', '2018-01'],
  ['2015-01-01', '2018-01-02', '2015', '2018-01-01'],
])('from %s to before %s is named %s to %s', (from, to, first, last) => {
  const url = timeLinks(EVERYTHING).at({ from: day(from), to: day(to) });
  expect(url).toBe(`/search?date_from=${first}&date_to=${last}`);
});
