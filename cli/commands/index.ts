import type { Command } from 'commander';
import { join, resolve } from 'node:path';
import { loadReleases, type LoadOptions } from '../../indexer/loadReleases.ts';
import { formatLoadSummary } from '../../indexer/loadSummary.ts';
import { parseMaxRejected } from '../../indexer/maxRejected.ts';
import { createProgress } from '../../indexer/progress.ts';
import type { Connection } from '../../engine/connect.ts';
import { say, withConnection } from '../connection.ts';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exitCodes.ts';
import { stopSignal } from '../stopSignal.ts';

interface IndexFlags {
  readonly campaign?: string;
  readonly add?: true;
  readonly report?: string;
  readonly maxRejected: string;
}

/** `murmuration index PATH...` */
export function addIndexCommand(program: Command, { settings, finish }: CommandContext): void {
  program
    .command('index')
    .description('load a release: files (.csv, .csv.gz, .zip) or folders of them')
    .argument('<path...>', 'files or folders')
    .option('--campaign <id>', 'load all files as this campaign; otherwise the file names say it')
    .option('--add', 'keep what the campaign holds, and add')
    .option('--max-rejected <n>', 'refused rows that are tolerated: a number, or a share such as 1%', '1%')
    .option('--report <file>', 'write the load report as JSON to this file')
    .action(async (paths: string[], flags: IndexFlags) => {
      const config = settings();
      const signal = stopSignal();
      const options: LoadOptions = {
        paths: paths.map((path) => resolve(path)),
        campaign: flags.campaign,
        add: flags.add === true,
        maxRejected: parseMaxRejected(flags.maxRejected),
        reportFile: flags.report === undefined ? undefined : resolve(flags.report),
        loadsFolder: join(config.MURMURATION_HOME, 'loads'),
        signal,
      };
      await withConnection(config, async (connection) => {
        finish(await load(connection, config.INDEX_PREFIX, options));
      });
    });
}

/** Loads and tells what came of it. @returns exit code */
export async function load({ client }: Connection, prefix: string, options: LoadOptions): Promise<number> {
  try {
    const results = await loadReleases(client, prefix, options, createProgress(process.stderr));
    for (const result of results) for (const line of formatLoadSummary(result)) say(line);
    return results.every((result) => result.takenOver) ? EXIT.done : EXIT.notTakenOver;
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
    say('Interrupted. Nothing of this load was taken over; what was searchable still is.');
    return EXIT.notTakenOver;
  }
}
