import type { ZoneName } from '../../search/zones.ts';
import type { AnswerWarning } from './searchAnswer.ts';

/** When in the week the tweets of a search were written: what `/hours.json` prints and its page shows. */
export interface HoursAnswer {
  /** Canonical path of this answer, without format. */
  readonly url: string;
  /** Canonical path of the search. */
  readonly search: string;
  /** How the search was understood, in words. */
  readonly reading: string;
  readonly warnings: readonly AnswerWarning[];
  /** Tweets that are found. */
  readonly total: number;
  readonly zones: readonly ZoneHours[];
}

/** The same tweets by the clocks of one place. */
export interface ZoneHours {
  readonly zone: ZoneName;
  readonly label: string;
  /** In the time zone database of IANA. */
  readonly time_zone: string;
  /** Tweets by weekday, Monday first, and by hour, from 0: 7 times 24 numbers, which add up to `counted`. */
  readonly hours: readonly (readonly number[])[];
  /** Less than the total where an index was made before hours were kept in it. */
  readonly counted: number;
  readonly working: WorkingHours;
}

/** Tweets that were written at what are working hours there: from 9 to 18 h on five days. */
export interface WorkingHours {
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly count: number;
}
