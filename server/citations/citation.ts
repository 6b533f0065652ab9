/** What a citation says, whatever its format. All texts are plain, one line each. */
export interface Citation {
  /** Names the entry in a bibliography: letters, digits and hyphens. */
  readonly key: string;
  readonly type: 'search' | 'tweet';
  /** Account that wrote the tweet; a search has no author. */
  readonly author: string | undefined;
  readonly title: string;
  /** Address with scheme and host. */
  readonly url: string;
  /** When the thing was made: a tweet's time, and for a search the day on which it was made. */
  readonly issued: CalendarDay;
  readonly accessed: CalendarDay;
  /** Build id of the archive (Searcher.build). */
  readonly build: string;
  /** What else a reader must know to find the same, a sentence each. */
  readonly notes: readonly string[];
}

/** A day in UTC. */
export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** Name of the site in citations. */
export const SITE = 'Murmuration';
/** What the site holds, in the words that a bibliography needs. */
export const COLLECTION = 'Tweets released by Twitter as state-backed influence operations';

/** @param time ISO 8601 */
export function toCalendarDay(time: string): CalendarDay {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-11-05` */
export const isoDay = ({ year, month, day }: CalendarDay): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** One line without control characters: every format is written in lines. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
