import type { Config } from '../common/config.ts';

/** What every subcommand gets. */
export interface CommandContext {
  /** @throws ConfigError */
  settings(): Config;
  /** Sets the exit code. */
  finish(exitCode: number): void;
}
