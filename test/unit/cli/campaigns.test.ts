import { expect, test } from 'vitest';
import { formatCampaigns } from '../../../cli/commands/campaigns.ts';

test('formatCampaigns aligns columns and writes days and counts for people', () => {
  const row = {
    campaign: 'ira',
    tweets: 1_234_567,
    accounts: 12,
    media: 3_000,
    first: '2012-05-01T10:00:00.000Z',
    last: undefined,
    loaded: '2026-11-25T08:09:10.000Z',
    indices: ['murmuration-tweets-ira-20261125080910000'],
    advice: ['Load it again.'],
  };
  const [heading, line, advice] = formatCampaigns([row]).split('\n');
  expect(line).toMatch(
    /^ira {7}1,234,567 {2}12 {8}3,000 {2}2012-05-01 {3}- {11}2026-11-25 08:09 {2}murmuration-tweets-ira-/,
  );
  expect(heading?.indexOf('tweets')).toBe(line?.indexOf('1,234,567'));
  expect(advice).toBe('ira: Load it again.');
});
