import { InputProblem } from './inputProblem.ts';

/** How many refused rows a load may have and still be taken over: a number, or a share of all rows from 0 to 1. */
export type MaxRejected = { readonly count: number } | { readonly share: number };

/**
 * Reads `25` or `1%` or `0.5%`.
 * @throws InputProblem
 */
export function parseMaxRejected(text: string): MaxRejected {
  const [, number, percent] = /^(\d{1,12}(?:\.\d{1,6})?)(%?)$/.exec(text.trim()) ?? [];
  if (number === undefined || (percent === '' && number.includes('.')) || (percent && Number(number) > 100)) {
    throw new InputProblem(
      `--max-rejected ${text} cannot be read: give a number of rows such as 25, or a share such as 1%.`,
    );
  }
  return percent ? { share: Number(number) / 100 } : { count: Number(number) };
}

/** Whether a load with `rejected` of `rows` rows refused is within the limit. */
export const isTolerated = (limit: MaxRejected, rejected: number, rows: number): boolean =>
  rejected <= ('count' in limit ? limit.count : limit.share * rows);

/** The limit as it was typed. */
export const formatMaxRejected = (limit: MaxRejected): string =>
  'count' in limit ? String(limit.count) : `${Number((limit.share * 100).toFixed(6))}%`;
