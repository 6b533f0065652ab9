import type { Problem } from './moments.ts';

/** A span of whole numbers, inclusive; an open end is undefined. */
export interface Amounts {
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** In the one spelling for it: `5`, `5..`, `..99`, `5..99`. */
  readonly text: string;
}

/** Reads `5`, `5..`, `..99` or `5..99`. */
export function parseAmounts(text: string): Amounts | Problem {
  const [, first, dots, last] = /^(\d*)\s*(\.\.)?\s*(\d*)$/.exec(text.trim()) ?? [];
  if (first === undefined || last === undefined || first + last === '') {
    return { problem: `“${text}” is not a number from 0 on.` };
  }
  const least = first === '' ? undefined : Number(first);
  const most = dots === undefined ? least : last === '' ? undefined : Number(last);
  if ([least, most].some((amount) => amount !== undefined && !Number.isSafeInteger(amount))) {
    return { problem: `“${text}” is a larger number than anything was counted.` };
  }
  if (least !== undefined && most !== undefined && least > most) {
    return { problem: `“${most}” is less than “${least}”.` };
  }
  return { least, most, text: dots === undefined ? `${least}` : `${least ?? ''}..${most ?? ''}` };
}

/** `at least 5 likes`, `10 to 99 likes` */
export function describeAmounts({ least, most }: Amounts, [one, many]: readonly [string, string]): string {
  const counted = (amount: number): string => `${format(amount)} ${amount === 1 ? one : many}`;
  if (most === undefined) return `at least ${counted(least ?? 0)}`;
  if (least === undefined) return `at most ${counted(most)}`;
  return least === most ? `exactly ${counted(least)}` : `${format(least)} to ${counted(most)}`;
}

/** What lies outside: `fewer than 5 likes`, `fewer than 10 or more than 99 likes` */
export function describeOutside({ least, most }: Amounts, [, many]: readonly [string, string]): string {
  const parts = [
    ...(least === undefined ? [] : [`fewer than ${format(least)}`]),
    ...(most === undefined ? [] : [`more than ${format(most)}`]),
  ];
  return `${parts.join(' or ')} ${many}`;
}

const format = (amount: number): string => amount.toLocaleString('en');
