import { CommanderError } from 'commander';
import { ElasticsearchUnavailable } from '../common/client.ts';
import { ConfigError } from '../common/config.ts';
import { EngineUnavailable } from '../engine/engineUnavailable.ts';
import { InputProblem } from '../indexer/inputProblem.ts';
import { CampaignLocked } from '../indexer/lock/campaignLock.ts';
import { LockLost } from '../indexer/lock/heartbeat.ts';
import { PortTaken } from '../server/http/portTaken.ts';

/** What the command's exit code says. */
export const EXIT = {
  done: 0,
  notTakenOver: 1,
  wrongUsage: 2,
  elasticsearchUnavailable: 3,
} as const;

/** The caller asked for something that cannot be done as asked. */
export class UsageProblem extends Error {}

/** Errors that are told in one message, without a stack. Anything else is a defect of ours. */
const EXPECTED: readonly (readonly [new (...args: never[]) => Error, number])[] = [
  [UsageProblem, EXIT.wrongUsage],
  [ConfigError, EXIT.wrongUsage],
  [InputProblem, EXIT.wrongUsage],
  [CampaignLocked, EXIT.wrongUsage],
  [LockLost, EXIT.notTakenOver],
  [PortTaken, EXIT.wrongUsage],
  [ElasticsearchUnavailable, EXIT.elasticsearchUnavailable],
  [EngineUnavailable, EXIT.elasticsearchUnavailable],
];

/** Tells an error on standard error and returns the exit code it stands for. */
export function tellError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  const expected = EXPECTED.find(([kind]) => error instanceof kind);
  if (expected !== undefined) {
    process.stderr.write(`murmuration: ${(error as Error).message}\n`);
    return expected[1];
  }
  process.stderr.write(
    `murmuration: unexpected error, please report it\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return EXIT.notTakenOver;
}
