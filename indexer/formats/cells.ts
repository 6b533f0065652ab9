import { isHandle } from '../../search/accountIds.ts';

/** Cells that others spell in their way, in the spelling of Twitter's releases. What cannot be read comes back as it is. */

/** Digits at the end of an id that a spreadsheet rounded: one in 10^9 true ids looks so. */
const ROUNDED_ID = /^(?=\d{15})\d*0{9}$/;

/** Whether all digits of an id are there: no `9.06E+17`, no `731000000000000000`, no `-1`. */
export const isIntactId = (cell: string): boolean => /^[1-9]\d{0,19}$/.test(cell) && !ROUNDED_ID.test(cell);

/**
 * A handle where an id is not known: in lower case, since sources spell it in either. Nothing for one of digits alone,
 * which would be taken for an id.
 */
export function asHandle(cell: string): string {
  const handle = cell.trim().toLowerCase();
  return isHandle(handle) ? handle : '';
}

/** A list as Python prints it. */
export const toList = (items: readonly string[]): string =>
  items.length === 0 ? '' : `[${items.map((item) => `'${item.replace(/[\\']/g, '\\$&')}'`).join(', ')}]`;

const US_TIME = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d) (\d{1,2}):(\d\d)$/;

/** `1/2/2017 16:48` or `1/2/17 16:48`, month first. */
export function fromUsTime(cell: string): string {
  const [, month = '', day = '', year = '', hour = '', minute = ''] = US_TIME.exec(cell.trim()) ?? [];
  if (month === '') return cell;
  return `${year.padStart(4, '20')}-${two(month)}-${two(day)} ${two(hour)}:${minute}`;
}

/** `1488207240000`: milliseconds since 1970. */
export function fromEpochMs(cell: string): string {
  const ms = /^\d{1,15}(?:\.0*)?$/.test(cell.trim()) ? Number(cell) : Number.NaN;
  const time = new Date(ms);
  return Number.isNaN(time.getTime()) ? cell : time.toISOString().slice(0, 16).replace('T', ' ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const API_TIME = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) \d\d:\d\d:\d\d \+0000 (\d{4})$/;

/** `Wed Jan 07 04:38:02 +0000 2009`, as Twitter's API wrote times: its day. */
export function dayOfApiTime(cell: string): string {
  const [, name = '', day = '', year = ''] = API_TIME.exec(cell.trim()) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? cell : `${year}-${two(String(month))}-${day}`;
}

/** `<a href="…">Twitter Web Client</a>`, as Twitter's API wrote clients: the name. */
export const nameOfClient = (cell: string): string => cell.replace(/<[^<>]*>/g, '').trim();

const two = (digits: string): string => digits.padStart(2, '0');
