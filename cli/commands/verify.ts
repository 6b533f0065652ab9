import type { Command } from 'commander';
import { randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';
import { createProgress } from '../../indexer/progress.ts';
import type { Extent } from '../../indexer/verify/selection.ts';
import { verifyReleases } from '../../indexer/verify/verifyReleases.ts';
import { formatVerifySummary } from '../../indexer/verify/verifySummary.ts';
import { say, withConnection } from '../connection.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, UsageProblem } from '../exitCodes.ts';
import { stopSignal } from '../stopSignal.ts';

interface VerifyFlags {
  readonly campaign?: string;
  readonly sample?: string;
  readonly whole?: true;
  readonly seed?: string;
  readonly report?: string;
}

const DEFAULT_SAMPLE = 1_000;
/** Above this the whole is compared faster and with less memory. */
const LARGEST_SAMPLE = 1_000_000;
const SEEDS = 2 ** 32;

/** `murmuration verify PATH...` */
export function addVerifyCommand(program: Command, { settings, finish }: CommandContext): void {
  program
    .command('verify')
    .description(
      'compare a release with the index: every count, and documents field by field; writes nothing there',
    )
    .argument('<path...>', 'files or folders, as they were loaded')
    .option('--campaign <id>', 'the campaign of all files; otherwise the file names say it')
    .option('--sample <n>', `documents of each load that are compared (default: ${DEFAULT_SAMPLE})`)
    .option('--whole', 'compare every document')
    .option('--seed <n>', 'pick the same sample as a comparison that printed this seed')
    .option('--report <file>', 'write what was found as JSON to this file')
    .addHelpText(
      'after',
      '\nExit code: 0 all is the same, 1 something differs, 2 wrong usage or input, 3 no Elasticsearch.',
    )
    .action(async (paths: string[], flags: VerifyFlags) => {
      const config = settings();
      const signal = stopSignal();
      const options = {
        paths: paths.map((path) => resolve(path)),
        campaign: flags.campaign,
        extent: readExtent(flags),
        reportFile: flags.report === undefined ? undefined : resolve(flags.report),
        loadsFolder: join(config.MURMURATION_HOME, 'loads'),
        signal,
      };
      await withConnection(config, async ({ client }) => {
        const progress = createProgress(process.stderr, 'Comparing');
        try {
          const reports = await verifyReleases(client, config.INDEX_PREFIX, options, progress);
          for (const report of reports) {
            process.stdout.write(
              formatVerifySummary(report)
                .map((line) => `${line}\n`)
                .join(''),
            );
          }
          finish(reports.every(({ isEqual }) => isEqual) ? EXIT.done : EXIT.notTakenOver);
        } catch (error) {
          if (!signal.aborted) throw error;
          say('Interrupted: what was compared so far is not told.');
          finish(EXIT.notTakenOver);
        }
      });
    });
}

/** @throws UsageProblem */
export function readExtent({ sample, whole, seed }: VerifyFlags): Extent {
  if (whole === true) {
    if (sample === undefined && seed === undefined) return 'whole';
    throw new UsageProblem('--whole compares every document: leave --sample and --seed out.');
  }
  return {
    sample: sample === undefined ? DEFAULT_SAMPLE : readNumber('--sample', sample, 1, LARGEST_SAMPLE),
    seed: seed === undefined ? randomInt(SEEDS) : readNumber('--seed', seed, 0, SEEDS - 1),
  };
}

function readNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d{1,10}$/.test(text) && number >= least && number <= most) return number;
  throw new UsageProblem(`${flag} ${text}: give a whole number from ${least} to ${most}.`);
}
