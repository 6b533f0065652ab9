import { dateTime, day, month } from '../../helpers/dates.ts';
import type { CountedTime, TimelineInterval } from '../../searching/timelineAnswer.ts';

const NAMES: Readonly<Record<TimelineInterval, (iso: string) => string>> = {
  year: (iso) => iso.slice(0, 4),
  month,
  week: (iso) => `Week from ${day(iso)}`,
  day,
  hour: (iso) => `${day(iso)}, ${iso.slice(11, 13)}:00 to ${iso.slice(11, 13)}:59 UTC`,
  minute: (iso) => dateTime(`${iso.slice(0, 16)}Z`),
};

/** What readers call a bucket: `8 November 2016, 14:00 to 14:59 UTC` */
export const nameOf = (interval: TimelineInterval, { from }: CountedTime): string => NAMES[interval](from);

/** The same where it is said that times are UTC: times of a day in the shape of minutes, as in `8 Nov 2016, 14:00`. */
export const shortNameOf = (interval: TimelineInterval, { from }: CountedTime): string =>
  interval === 'hour' || interval === 'minute'
    ? NAMES.minute(from).replace(/ UTC$/, '')
    : NAMES[interval](from);
