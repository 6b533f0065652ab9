import { LAYOUT_2018_10, LAYOUT_2019_01, type Layout } from './layouts.ts';
import type { Topic } from './texts/phrasebook.ts';

/** Days on which many write about one thing. */
export interface Burst {
  /** First day, UTC. */
  readonly day: string;
  readonly topic: Topic;
  /** Share among the bursts of the campaign. */
  readonly weight: number;
  /** Hours in which about two thirds of it fall. */
  readonly hours: number;
}

/** An invented campaign. */
export interface Campaign {
  /** First part of its file names, so also its id. */
  readonly id: string;
  /** Part of every handle, so that none is in two campaigns by accident. */
  readonly handleTail: string;
  readonly layout: Layout;
  readonly accounts: number;
  readonly tweets: number;
  /** First and last day of its tweets, UTC. */
  readonly from: string;
  readonly to: string;
  /** Codes of phrasebooks; accounts write them in proportion to the weights. */
  readonly languages: Readonly<Record<string, number>>;
  readonly bursts: readonly Burst[];
  /** Tweets whose reply ids a spreadsheet damaged. */
  readonly damagedReplies: number;
}

const yearly = (years: readonly number[], monthDay: string, burst: Omit<Burst, 'day'>): Burst[] =>
  years.map((year) => ({ ...burst, day: `${year}-${monthDay}` }));

export const FABLE: Campaign = {
  id: 'fable',
  handleTail: 'lkm',
  layout: LAYOUT_2018_10,
  accounts: 70,
  tweets: 2900,
  from: '2012-01-09',
  to: '2018-03-25',
  languages: { en: 24, ru: 18, de: 7, uk: 5, fr: 4, es: 4, el: 3, bg: 3, sr: 3, pl: 3, it: 3, pt: 3, tr: 3 },
  bursts: [
    ...yearly([2012, 2013, 2014, 2015, 2016, 2017], '09-12', { topic: 'harvest', weight: 2, hours: 30 }),
    ...yearly([2014, 2015, 2016, 2017], '04-20', { topic: 'birds', weight: 1, hours: 48 }),
    { day: '2015-11-07', topic: 'bridge', weight: 3, hours: 10 },
    { day: '2016-05-14', topic: 'bridge', weight: 8, hours: 12 },
    { day: '2017-06-03', topic: 'club', weight: 4, hours: 5 },
  ],
  damagedReplies: 0,
};

export const MEADOW: Campaign = {
  id: 'meadow_201901',
  handleTail: 'mdw',
  layout: LAYOUT_2019_01,
  accounts: 50,
  tweets: 2100,
  from: '2013-02-11',
  to: '2018-11-18',
  languages: {
    ar: 9,
    fa: 7,
    en: 7,
    ja: 4,
    zh: 4,
    ko: 4,
    th: 3,
    hi: 3,
    ur: 3,
    iw: 4,
    in: 4,
    tr: 3,
    'zh-TW': 2,
    es: 2,
    fr: 2,
  },
  bursts: [
    ...yearly([2014, 2015, 2016, 2017, 2018], '04-20', { topic: 'birds', weight: 3, hours: 40 }),
    { day: '2016-10-01', topic: 'harvest', weight: 3, hours: 24 },
    { day: '2017-03-18', topic: 'bridge', weight: 6, hours: 9 },
    { day: '2018-07-14', topic: 'club', weight: 5, hours: 6 },
  ],
  damagedReplies: 7,
};
