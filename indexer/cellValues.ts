/** What spreadsheets and scripts write for "nothing" when they save a release again. */
const FILLERS: ReadonlySet<string> = new Set(['nan', 'NaN', 'None', 'null', 'NULL', 'NA', '<NA>', 'NaT']);
const LONGEST_FILLER = 4;
/** Looked up only where it can be one, as nearly every cell is too long. */
export const isFiller = (cell: string): boolean => cell.length <= LONGEST_FILLER && FILLERS.has(cell);

const LONGEST_TWEET_ID = 20;
/** A whole number that was taken for a floating-point one: `1.198473762313818e+18`, `98336677.0`. Its digits are lost. */
const DAMAGED_ID = /^\d{1,20}(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/;

/** An id of a tweet: 1 to 20 digits. */
export const isTweetId = (cell: string): boolean => isNumber(cell, LONGEST_TWEET_ID);

/** An id whose digits are lost. */
export const isDamagedId = (cell: string): boolean => !isTweetId(cell) && DAMAGED_ID.test(cell);

/** A language of two or three letters, and what is behind it: `English` is none. */
const LANGUAGE_CODE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/;
const LONGEST_LANGUAGE_CODE = 16;

export const isLanguageCode = (cell: string): boolean =>
  cell.length <= LONGEST_LANGUAGE_CODE && LANGUAGE_CODE.test(cell);

/** Digits of the largest numbers that are surely exact. */
const EXACT_DIGITS = 15;

/**
 * A count: `12`, or `12.0` of a copy that was saved again, which is still exactly 12.
 * @returns undefined for what is none
 */
export function parseCount(cell: string): number | undefined {
  if (isNumber(cell, EXACT_DIGITS)) return Number(cell);
  const text = cell.trim();
  const number = /^\d+(?:\.0*)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** `true`, `False` …; undefined for what is neither. */
export function parseFlag(cell: string): boolean | undefined {
  if (cell === 'false') return false;
  const text = cell.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** Degrees, or the word that stands for them since 2019; undefined for what is neither. */
export const parseLatitude = (cell: string): Coordinate | undefined => parseCoordinate(cell, 90);
export const parseLongitude = (cell: string): Coordinate | undefined => parseCoordinate(cell, 180);

type Coordinate = number | 'present' | 'absent';

/** @param most degrees from 0 at which it ends */
function parseCoordinate(cell: string, most: number): Coordinate | undefined {
  const text = cell.trim();
  if (text === 'present' || text === 'absent') return text;
  const degrees = /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(degrees) <= most ? degrees : undefined;
}

const ZERO = 0x30;
const NINE = 0x39;

/** 1 to so many digits and nothing else: a third of the time that a regular expression takes, many times a row. */
function isNumber(cell: string, mostDigits: number): boolean {
  const { length } = cell;
  if (length === 0 || length > mostDigits) return false;
  for (let at = 0; at < length; at += 1) {
    const unit = cell.charCodeAt(at);
    if (unit < ZERO || unit > NINE) return false;
  }
  return true;
}
