import { describe, expect, test } from 'vitest';
import { parseSearchParams } from '../../../../server/address/searchParams.ts';
import type { FacetValue } from '../../../../server/searching/searchAnswer.ts';
import { readShare, type AccountShareAggregate } from '../../../../server/searching/shareResponse.ts';

const TOTALS = new Map([
  ['fable', 1_000],
  ['meadow', 500],
  ['harbour', 20],
]);
const paramsOf = (address: string) => parseSearchParams(new URLSearchParams(address)).params;

const facet = (counts: Record<string, number>): readonly FacetValue[] =>
  Object.entries(counts).map(([value, count]) => ({
    value,
    label: value,
    count,
    selected: false,
    excluded: false,
  }));

function wrote(counts: readonly number[], rest = 0): AccountShareAggregate {
  const buckets = counts.map((doc_count, at) => ({ key: `10${at}`, doc_count }));
  return {
    most_active: { buckets, sum_other_doc_count: rest, doc_count_error_upper_bound: 0 },
    distinct: { value: counts.length + (rest > 0 ? 7 : 0) },
  };
}

describe('campaigns', () => {
  const counts = facet({ fable: 100, meadow: 5, harbour: 0 });

  test.each([
    ['', 1_520, ['fable', 'meadow']],
    ['campaign=fable', 1_000, ['fable']],
    ['campaign=fable&campaign=harbour', 1_020, ['fable']],
    ['not_campaign=fable', 520, ['meadow']],
  ])('that the search may find: %s', (address, of, campaigns) => {
    const share = readShare(paramsOf(address), 105, TOTALS, counts, wrote([105]), new Map());
    expect([share.of, share.campaigns.map(({ value }) => value)]).toEqual([of, campaigns]);
  });

  test('have their own size', () => {
    const { campaigns } = readShare(paramsOf(''), 105, TOTALS, counts, wrote([105]), new Map());
    expect(campaigns[0]).toMatchObject({ value: 'fable', found: 100, tweets: 1_000 });
  });
});

describe('accounts', () => {
  const share = (counts: readonly number[], rest = 0) => {
    const total = counts.reduce((sum, tweets) => sum + tweets, rest);
    return readShare(paramsOf(''), total, TOTALS, [], wrote(counts, rest), new Map([['100', 'mill_lane']]));
  };

  test.each([
    ['all of them', [10], 1, { accounts: 1, tweets: 10 }],
    ['nine of ten exactly', [8, 1, 1], 3, { accounts: 2, tweets: 9 }],
    ['just under nine of ten', [88, 1, 11], 3, { accounts: 3, tweets: 100 }],
    ['many that wrote alike', Array.from({ length: 20 }, () => 5), 20, { accounts: 18, tweets: 90 }],
  ])('that wrote most: %s', (_name, counts, accounts, most) => {
    expect(share(counts)).toMatchObject({ accounts, accounts_exact: true, most });
  });

  test('that are more than were added up are counted nearly, and most is not known', () => {
    expect(share([5, 5], 90)).toMatchObject({ accounts: 9, accounts_exact: false, most: null });
  });

  test('have a name', () => {
    expect(share([6, 4]).largest).toEqual({ value: '100', label: 'mill_lane', tweets: 6 });
  });

  test('of nothing are none', () => {
    expect(share([])).toMatchObject({ accounts: 0, largest: null });
    expect(readShare(paramsOf(''), 0, new Map(), [], undefined, new Map())).toEqual({
      of: 0,
      campaigns: [],
      accounts: 0,
      accounts_exact: true,
      most: null,
      largest: null,
    });
  });
});
