/** `2017-06-22 16:03`, with seconds in copies that were saved again; always UTC. */
const TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(?:Z|\+00:00| UTC)?$/;
/** Twitter opened in 2006; Elasticsearch and JavaScript could store any year. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2100;

/**
 * Reads a time of a release.
 * @returns epoch milliseconds of its minute; undefined for what is no time, such as 31 February
 */
export function parseMinute(cell: string): number | undefined {
  const [, day, hour, minute, second = '0'] = TIME.exec(cell.trim()) ?? [];
  const midnight = day === undefined ? undefined : parseDay(day);
  if (midnight === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60)
    return undefined;
  const year = new Date(midnight).getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return midnight + (Number(hour) * 60 + Number(minute)) * 60_000;
}

/** A release has a few thousand days, and names one or two in every row. */
const MOST_KNOWN_DAYS = 10_000;
const knownDays = new Map<string, number | undefined>();

/**
 * Reads a date of a release: `2013-12-07`.
 * @returns epoch milliseconds of its midnight, UTC; undefined for what is no date
 */
export function parseDay(cell: string): number | undefined {
  const text = cell.trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  if (knownDays.has(text)) return knownDays.get(text);
  if (knownDays.size === MOST_KNOWN_DAYS) knownDays.clear();
  const midnight = midnightOf(text);
  knownDays.set(text, midnight);
  return midnight;
}

function midnightOf(text: string): number | undefined {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March.
  return new Date(midnight).getUTCDate() === Number(text.slice(8)) ? midnight : undefined;
}
