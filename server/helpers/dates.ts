const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });

const DAY = format({ dateStyle: 'long' });
const MONTH = format({ month: 'long', year: 'numeric' });
const SECONDS = format({ dateStyle: 'medium', timeStyle: 'medium' });
const MINUTES = format({ dateStyle: 'medium', timeStyle: 'short' });

/** `{{dateTime "2016-10-03T14:05:22.123Z"}}`: 3 Oct 2016, 14:05:22 UTC; without seconds where the text has none. */
export function dateTime(iso: string): string {
  const known = /T\d\d:\d\d:/.test(iso) ? SECONDS : MINUTES;
  return `${known.format(new Date(iso))} UTC`;
}

/** `{{day "2016-10-03"}}`: 3 October 2016. Takes any ISO 8601 text. */
export const day = (iso: string): string => DAY.format(new Date(iso));

/** October 2016 */
export const month = (iso: string): string => MONTH.format(new Date(iso));
