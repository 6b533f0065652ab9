import { describe, expect, test } from 'vitest';
import { parseSearchParams } from '../../../../../server/address/searchParams.ts';
import { shareView } from '../../../../../server/pages/facet/shareView.ts';
import type { Share } from '../../../../../server/searching/searchAnswer.ts';

const FABLE = { value: 'fable', label: 'Fable', found: 1_204, tweets: 9_041_308 };
const MEADOW = { value: 'meadow', label: 'Meadow', found: 12, tweets: 600 };
const SHARE: Share = {
  of: 9_041_308,
  campaigns: [FABLE],
  accounts: 37,
  accounts_exact: true,
  most: { accounts: 8, tweets: 1_090 },
  largest: { value: '1001', label: 'mill_lane', tweets: 200 },
};

/** Numbers stay with their sign. */
const unbroken = (text: string): string => text.replaceAll(' %', '\u00a0%');

function view(total: number, given: Partial<Share>, address = '') {
  const { params } = parseSearchParams(new URLSearchParams(address));
  return shareView(params, { total, share: { ...SHARE, ...given }, counts_complete: true });
}

describe('what a number of tweets means', () => {
  test.each<[string, number, Partial<Share>, string, string]>([
    [
      'one campaign',
      1_204,
      {},
      '',
      '0.013 % of Fable (9,041,308 tweets), by 37 accounts; 8 of them wrote 90.5 %.',
    ],
    [
      'all of one',
      600,
      { campaigns: [{ ...MEADOW, found: 600 }], most: null },
      '',
      'All of Meadow (600 tweets), by 37 accounts.',
    ],
    [
      'two',
      1_216,
      { of: 9_041_908, campaigns: [FABLE, MEADOW], most: { accounts: 1, tweets: 1_200 } },
      '',
      '0.013 % of the 9,041,908 tweets that are indexed: 0.013 % of Fable, 2 % of Meadow, by 37 accounts; one of them wrote 98.7 %.',
    ],
    [
      'many',
      1_216,
      { of: 20_000, campaigns: [FABLE, MEADOW, FABLE, MEADOW], accounts: 1 },
      'campaign=fable&campaign=meadow',
      '6.1 % of the 20,000 tweets of the chosen campaigns, by one account.',
    ],
    [
      'accounts that are not counted one by one, and all of them needed',
      1_204,
      { accounts: 4_100, accounts_exact: false, most: { accounts: 4_100, tweets: 1_204 } },
      '',
      '0.013 % of Fable (9,041,308 tweets), by about 4,100 accounts.',
    ],
    [
      'accounts that wrote alike',
      1_204,
      { accounts: 33, most: { accounts: 26, tweets: 1_090 } },
      '',
      '0.013 % of Fable (9,041,308 tweets), by 33 accounts.',
    ],
    [
      'next to nothing',
      1,
      { campaigns: [{ ...FABLE, found: 1 }], accounts: 1 },
      '',
      'Under 0.001 % of Fable (9,041,308 tweets), by one account.',
    ],
  ])('%s', (_name, total, given, address, sentence) => {
    expect(view(total, given, address)?.sentence).toBe(unbroken(sentence));
  });

  test('nothing found, or nothing counted, means nothing', () => {
    expect(view(0, {})).toBeUndefined();
    const { params } = parseSearchParams(new URLSearchParams());
    expect(shareView(params, { total: 5, share: SHARE, counts_complete: false })).toBeUndefined();
  });
});

describe('one account that wrote more than half', () => {
  const largest = (tweets: number): Partial<Share> => ({
    largest: { value: '1001', label: 'mill_lane', tweets },
  });

  test('is named', () => {
    expect(view(100, largest(51))?.oneVoice).toEqual({
      name: '@mill_lane',
      url: '/accounts/1001',
      part: unbroken('51 %'),
    });
  });

  test.each([
    ['half is not more', 100, largest(50)],
    ['nobody else wrote', 100, { ...largest(100), accounts: 1 }],
    ['few tweets say nothing', 9, largest(8)],
  ])('is not: %s', (_name, total, given) => {
    expect(view(total, given)?.oneVoice).toBeUndefined();
  });
});
