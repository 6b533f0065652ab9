import type {
  CompareAnswer,
  ComparedSide,
  Unusual,
  UnusualValue,
} from '../../server/compare/compareAnswer.ts';
import { compareUrl, type CompareParams } from '../../server/compare/compareParams.ts';

const NOTHING: Unusual = { more_in_a: [], more_in_b: [] };

export const anUnusualValue = (given: Partial<UnusualValue> = {}): UnusualValue => ({
  value: 'harvest',
  label: 'harvest',
  lang: null,
  a: 12,
  b: 1,
  of_a: 100,
  of_b: 250,
  ...given,
});

export const aSide = (given: Partial<ComparedSide> = {}): ComparedSide => ({
  q: 'mill',
  url: '/search?q=mill',
  reading: 'Tweets with “mill”',
  warnings: [],
  clauses: [{ text: 'mill', count: 100 }],
  total: 100,
  ...given,
});

/** What a fake archive answers to whatever is compared; `given` says what matters to the test. */
export const aComparison = (params: CompareParams, given: Partial<CompareAnswer> = {}): CompareAnswer => ({
  url: compareUrl(params),
  of: 1_000,
  a: aSide({ q: params.a }),
  b: aSide({ q: params.b === '' ? `-${params.a}` : params.b, total: 250 }),
  overlap:
    params.b === ''
      ? null
      : {
          both: { url: '/search?q=mill+bridge', count: 10 },
          a_only: { url: '/search?q=mill+-bridge', count: 90 },
          b_only: { url: '/search?q=bridge+-mill', count: 240 },
        },
  timeline: {
    interval: 'month',
    buckets: [
      { from: '2016-10-01T00:00:00.000Z', to: '2016-11-01T00:00:00.000Z', a: 60, b: 250 },
      { from: '2016-11-01T00:00:00.000Z', to: '2016-12-01T00:00:00.000Z', a: 40, b: 0 },
    ],
  },
  accounts: {
    count: 1,
    complete: true,
    top: [{ id: '1001', screen_name: 'mill_lane', display_name: 'Mill Lane', hashed: false, a: 12, b: 3 }],
  },
  unusual: {
    hashtag: { more_in_a: [anUnusualValue()], more_in_b: [] },
    domain: NOTHING,
    client: NOTHING,
    lang: { more_in_a: [], more_in_b: [anUnusualValue({ value: 'ru', label: 'Russian', a: 1, b: 90 })] },
    account: NOTHING,
    word: { more_in_a: [anUnusualValue({ value: 'flour', label: 'flour', lang: 'en' })], more_in_b: [] },
  },
  took_ms: 1,
  ...given,
});
