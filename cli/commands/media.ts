import type { Command } from 'commander';
import { join, resolve } from 'node:path';
import type { Connection } from '../../engine/connect.ts';
import type { LoadOptions } from '../../indexer/loadReleases.ts';
import { parseMaxRejected } from '../../indexer/maxRejected.ts';
import { loadMedia } from '../../indexer/media/loadMedia.ts';
import { formatMediaSummary } from '../../indexer/media/mediaReport.ts';
import { createProgress } from '../../indexer/progress.ts';
import { say, withConnection } from '../connection.ts';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exitCodes.ts';
import { stopSignal } from '../stopSignal.ts';

interface MediaFlags {
  readonly campaign?: string;
  readonly add?: true;
  readonly report?: string;
  readonly maxRejected: string;
}

/** `murmuration media PATH...` */
export function addMediaCommand(program: Command, { settings, finish }: CommandContext): void {
  program
    .command('media')
    .description('load media archives (.zip files, or unpacked ones); they are served from where they lie')
    .argument('<path...>', 'zip files, folders of them, or unpacked archives')
    .option('--campaign <id>', 'campaign of all archives; otherwise their names say it, as ira_12.zip does')
    .option('--add', 'keep the media that the campaign holds, and add')
    .option('--max-rejected <n>', 'refused files that are tolerated: a number, or a share such as 1%', '1%')
    .option('--report <file>', 'write the load report as JSON to this file')
    .action(async (paths: string[], flags: MediaFlags) => {
      const config = settings();
      const options: LoadOptions = {
        paths: paths.map((path) => resolve(path)),
        campaign: flags.campaign,
        add: flags.add === true,
        maxRejected: parseMaxRejected(flags.maxRejected),
        reportFile: flags.report === undefined ? undefined : resolve(flags.report),
        loadsFolder: join(config.MURMURATION_HOME, 'loads'),
        signal: stopSignal(),
      };
      await withConnection(config, async (connection) => {
        finish(await loadMediaOf(connection, config.INDEX_PREFIX, options));
      });
    });
}

/** Loads media and tells what came of it. @returns exit code */
export async function loadMediaOf(
  { client }: Connection,
  prefix: string,
  options: LoadOptions,
): Promise<number> {
  try {
    const results = await loadMedia(client, prefix, options, createProgress(process.stderr));
    for (const result of results) for (const line of formatMediaSummary(result)) say(line);
    return results.every((result) => result.takenOver) ? EXIT.done : EXIT.notTakenOver;
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
    say('Interrupted. Nothing of this load was taken over; what was there still is.');
    return EXIT.notTakenOver;
  }
}
