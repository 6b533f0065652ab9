import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DiskProblem } from './diskProblem.ts';
import { InputProblem } from './inputProblem.ts';
import type { LoadOptions, LoadOutcome } from './runLoads.ts';

/** The folder of reports, where working files may lie too. */
export const folderOfReports = ({
  reportFile,
  loadsFolder,
}: Pick<LoadOptions, 'reportFile' | 'loadsFolder'>): string =>
  reportFile === undefined ? loadsFolder : dirname(reportFile);

/** A report that cannot be written is told before the load, not after it. */
export async function requireFolders({
  reportFile,
  loadsFolder,
}: Pick<LoadOptions, 'reportFile' | 'loadsFolder'>): Promise<void> {
  // Checkpoints lie there too.
  await mkdir(loadsFolder, { recursive: true });
  if (reportFile !== undefined) {
    await access(dirname(reportFile)).catch((error: unknown) => {
      throw new InputProblem(`--report ${reportFile}: there is no folder ${dirname(reportFile)}.`, {
        cause: error,
      });
    });
  }
}

/** Refused rows lie beside the report; those of several campaigns with one report in a file each. */
export const rejectedFileOf = (reportFile: string, campaign: string | undefined): string =>
  `${reportFile.replace(/\.json$/i, '')}${campaign === undefined ? '' : `.${campaign}`}.rejected.ndjson`;

/** One object; several campaigns with one report file: an array of them. */
export async function writeReports(
  outcomes: readonly LoadOutcome<unknown>[],
  reportFile: string | undefined,
): Promise<void> {
  const write = (path: string, content: unknown): Promise<void> =>
    writeFile(path, `${JSON.stringify(content, null, 2)}\n`).catch((error: unknown) => {
      const taken = outcomes.filter(({ takenOver }) => takenOver).length;
      throw new DiskProblem(
        path,
        `of ${outcomes.length} loads ${taken} are taken over and searchable, but the report`,
        error,
      );
    });
  if (reportFile === undefined || outcomes.length === 1) {
    for (const outcome of outcomes) await write(outcome.reportFile, outcome.report);
    return;
  }
  await write(
    reportFile,
    outcomes.map(({ report }) => report),
  );
}
