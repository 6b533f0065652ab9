import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeAmounts, describeOutside, parseAmounts } from '../../../../search/query/amounts.ts';
import {
  describeBefore,
  describeMoment,
  parseMoment,
  parseMoments,
} from '../../../../search/query/moments.ts';

test('a moment is the span that its own text names', () => {
  const text = fc.oneof(
    fc
      .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length))),
    fc
      .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
      .chain((date) =>
        fc
          .constantFrom('', ':30', ':30.5', ':30.123')
          .map((rest) => `${date.toISOString().slice(0, 16)}${rest}Z`),
      ),
  );
  fc.assert(
    fc.property(fc.tuple(text, text), ([one, other]) => {
      const moment = parseMoment(one);
      if ('problem' in moment) throw new Error(moment.problem);
      expect(parseMoment(moment.text)).toEqual(moment);
      expect(moment.to).toBeGreaterThan(moment.from);
      for (const range of [`${one}..${other}`, `${one}..`, `..${other}`]) {
        const moments = parseMoments(range);
        if (!('problem' in moments)) expect(parseMoments(moments.text)).toEqual(moments);
      }
    }),
  );
});

test('no text makes a moment or a number throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d:.TZ_ +-]{0,40}$/)), (text) => {
      parseMoments(text);
      const amounts = parseAmounts(text);
      if ('problem' in amounts) return;
      expect(parseAmounts(amounts.text)).toEqual(amounts);
      describeAmounts(amounts, ['like', 'likes']);
      describeOutside(amounts, ['like', 'likes']);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [0, '1 January 1970 00:00 UTC', '31 December 1969 23:59:59 UTC'],
  [Date.UTC(2016, 10, 8, 14, 30, 5), '8 November 2016 14:30:05 UTC', '8 November 2016 14:30:04 UTC'],
  [Date.UTC(2016, 10, 8) + 7, '8 November 2016 00:00:00.007 UTC', '8 November 2016 00:00:00.006 UTC'],
])('%i', (ms, moment, before) => {
  expect(describeMoment(ms)).toBe(moment);
  expect(describeBefore(ms)).toBe(before);
});
