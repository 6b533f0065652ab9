/** What may follow `2017-06-22 16:03`: seconds in copies that were saved again, and that it is UTC, as all are. */
const REST = /^(?::(\d\d)(?:\.\d{1,6})?)?(?:Z|\+00:00| UTC)?$/;
/** Twitter opened in 2006; Elasticsearch and JavaScript could store any year. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2100;

/**
 * Reads a time of a release: `2017-06-22 16:03`.
 * @returns epoch milliseconds of its minute; undefined for what is no time, such as 31 February
 */
export function parseMinute(cell: string): number | undefined {
  const text = cell.trim();
  const midnight = midnightIn(text);
  const hour = numberIn(text, 11, 13);
  const minute = numberIn(text, 14, 16);
  // What is no number is in no range.
  if (midnight === undefined || !(hour <= 23 && minute <= 59)) return undefined;
  if ((text[10] !== ' ' && text[10] !== 'T') || text[13] !== ':') return undefined;
  const year = numberIn(text, 0, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (text.length > 16) {
    const rest = REST.exec(text.slice(16));
    if (rest === null || Number(rest[1] ?? 0) > 60) return undefined;
  }
  return midnight + (hour * 60 + minute) * 60_000;
}

/**
 * Reads a date of a release: `2013-12-07`.
 * @returns epoch milliseconds of its midnight, UTC; undefined for what is no date
 */
export function parseDay(cell: string): number | undefined {
  const text = cell.trim();
  return text.length === 10 ? midnightIn(text) : undefined;
}

/** A release has a few thousand days, and names one or two in every row. */
const MOST_KNOWN_DAYS = 10_000;
/** Midnights by a number of eight digits. */
const knownDays = new Map<number, number | undefined>();

/** The midnight of the date that a text starts with. */
function midnightIn(text: string): number | undefined {
  if (text[4] !== '-' || text[7] !== '-') return undefined;
  const day = numberIn(text, 0, 4) * 10_000 + numberIn(text, 5, 7) * 100 + numberIn(text, 8, 10);
  if (Number.isNaN(day)) return undefined;
  if (knownDays.has(day)) return knownDays.get(day);
  if (knownDays.size === MOST_KNOWN_DAYS) knownDays.clear();
  const midnight = midnightOf(text.slice(0, 10));
  knownDays.set(day, midnight);
  return midnight;
}

/** The number that the digits from one place to before another make; NaN where anything else stands there. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function midnightOf(text: string): number | undefined {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March.
  return new Date(midnight).getUTCDate() === Number(text.slice(8)) ? midnight : undefined;
}
