import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadReport } from '../loadReport.ts';

/** What the report of a load says of its rows. */
export type LoadRecord = Pick<LoadReport, 'tweets' | 'accounts'>;

/** The report that a load left, by default, on this computer. @returns undefined where there is none that can be read */
export async function readLoadRecord(
  loadsFolder: string,
  campaign: string,
  load: string,
): Promise<LoadRecord | undefined> {
  try {
    const report = JSON.parse(
      await readFile(join(loadsFolder, `${campaign}-${load}.json`), 'utf8'),
    ) as Partial<LoadReport>;
    const { tweets, accounts } = report;
    return report.campaign === campaign && tweets !== undefined && accounts !== undefined
      ? { tweets, accounts }
      : undefined;
  } catch {
    // Another computer may have loaded it, or another folder holds the report.
    return undefined;
  }
}

/** What was counted of the rows of one kind now. */
export interface RowsCounted {
  readonly rows: number;
  readonly refused: number;
  readonly superseded: number;
}

/** What was counted otherwise than the load did. */
export function recordDifferences(
  kind: string,
  { rows, refused, superseded }: RowsCounted,
  recorded: { readonly rows: number; readonly rejected: number; readonly duplicates: number },
): readonly { readonly id: string; readonly inFile: number; readonly recorded: number }[] {
  const pairs: readonly (readonly [string, number, number])[] = [
    [`rows of ${kind}`, rows, recorded.rows],
    [`refused rows of ${kind}`, refused, recorded.rejected],
    [`duplicates of ${kind}`, superseded, recorded.duplicates],
  ];
  return pairs
    .filter(([, now, then]) => now !== then)
    .map(([id, inFile, then]) => ({ id, inFile, recorded: then }));
}
