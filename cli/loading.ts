import type { Command } from 'commander';
import { join, resolve } from 'node:path';
import type { Connection } from '../engine/connect.ts';
import { parseMaxRejected } from '../indexer/maxRejected.ts';
import type { LoadOptions, LoadOutcome } from '../indexer/runLoads.ts';
import { DEFAULT_WAIT, parseWaitLimit } from '../indexer/waiting/waitLimit.ts';
import { STANDARD_INPUT } from '../indexer/standardInput.ts';
import { say, withConnection } from './connection.ts';
import type { CommandContext } from './context.ts';
import { EXIT } from './exitCodes.ts';
import { stopSignal } from './stopSignal.ts';

/** How a command that loads is called, and what its arguments mean, for its help. */
export interface LoadCommand {
  readonly name: string;
  readonly description: string;
  readonly paths: string;
  readonly campaign: string;
  readonly add: string;
  /** Where a load that stopped can be gone on with. */
  readonly resume?: string;
  /** What may be refused, as a plural. */
  readonly refused: string;
}

interface LoadFlags {
  readonly campaign?: string;
  readonly add?: true;
  readonly resume?: true;
  readonly report?: string;
  readonly maxRejected: string;
  readonly wait: string;
}

/** Adds a command that loads. @param load returns the exit code */
export function addLoadCommand(
  program: Command,
  { settings, finish }: CommandContext,
  { name, description, paths, campaign, add, resume, refused }: LoadCommand,
  load: (connection: Connection, prefix: string, options: LoadOptions) => Promise<number>,
): void {
  const command = program
    .command(name)
    .description(description)
    .argument('<path...>', paths)
    .option('--campaign <id>', campaign)
    .option('--add', add)
    .option(
      '--max-rejected <n>',
      `refused ${refused} that are tolerated: a number, or a share such as 1%`,
      '1%',
    )
    .option(
      '--wait <time>',
      'how long to wait for Elasticsearch where it is away, overloaded or full: 90s, 10m, 2h, or 0',
      DEFAULT_WAIT,
    )
    .option('--report <file>', 'write the load report as JSON to this file')
    .action(async (given: string[], flags: LoadFlags) => {
      const config = settings();
      const options: LoadOptions = {
        paths: given.map((path) => (path === STANDARD_INPUT ? path : resolve(path))),
        stdin: () => process.stdin,
        campaign: flags.campaign,
        add: flags.add === true,
        resume: flags.resume === true,
        maxRejected: parseMaxRejected(flags.maxRejected),
        waitMs: parseWaitLimit(flags.wait),
        reportFile: flags.report === undefined ? undefined : resolve(flags.report),
        loadsFolder: join(config.MURMURATION_HOME, 'loads'),
        signal: stopSignal(),
      };
      await withConnection(config, async (connection) => {
        finish(await load(connection, config.INDEX_PREFIX, options));
      });
    });
  if (resume !== undefined) command.option('--resume', resume);
}

/**
 * Loads and tells what came of it.
 * @param format lines about one load
 * @param standing what is still as it was where the load is interrupted
 * @returns exit code
 */
export async function tellLoads<Outcome extends LoadOutcome<unknown>>(
  load: () => Promise<readonly Outcome[]>,
  format: (outcome: Outcome) => readonly string[],
  standing: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  try {
    const outcomes = await load();
    for (const outcome of outcomes) for (const line of format(outcome)) say(line);
    return outcomes.every(({ takenOver }) => takenOver) ? EXIT.done : EXIT.notTakenOver;
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    say(`Interrupted. Nothing of this load was taken over; ${standing} still is.`);
    return EXIT.notTakenOver;
  }
}
