import type { Cohort, CohortKind } from '../../accounts/portraitAnswer.ts';
import { accountsUrl } from '../../accounts/accountsUrl.ts';
import { dateTime, day } from '../../helpers/dates.ts';
import { counted } from '../../helpers/counted.ts';

/** Accounts that share something with one. */
export interface CohortLink {
  /** What they share: `Created on 22 July 2013` */
  readonly label: string;
  /** A text that they share, shown as it is. */
  readonly text: string | undefined;
  /** `14 accounts`; undefined where no other account shares it. */
  readonly accounts: string | undefined;
  readonly url: string;
}

const LABELS: Readonly<Record<CohortKind, (value: string) => string>> = {
  created: (value) => `Created on ${day(value)}`,
  first_day: (value) => `First tweet here on ${day(value)}`,
  first_minute: (value) => `First tweet here in the same minute, ${dateTime(`${value}Z`)}`,
  description: () => 'With the same description',
  client: () => 'Tweeted with',
};

/** What is shared, and how many share it, this account among them. */
export const cohortLinks = (cohorts: readonly Cohort[]): readonly CohortLink[] =>
  cohorts.map(({ kind, value, params, accounts: number }) => ({
    label: LABELS[kind](value),
    text: kind === 'client' ? value : undefined,
    accounts: number > 1 ? counted(number, 'account') : undefined,
    url: accountsUrl(params),
  }));
