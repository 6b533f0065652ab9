import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../common/config.ts';
import { addCampaignsCommand } from './commands/campaigns.ts';
import { addEngineCommand } from './commands/engine.ts';
import { addIndexCommand } from './commands/index.ts';
import { addMediaCommand } from './commands/media.ts';
import { addSearchCommand } from './commands/search.ts';
import { addServeCommand } from './commands/serve.ts';
import { tellError } from './exitCodes.ts';

const ENV_FILE = join(import.meta.dirname, '..', '.env');

/** Settings of the environment; the project's `.env` file fills in what the environment leaves open. */
export function settings(): ReturnType<typeof readConfig> {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  return readConfig(process.env);
}

/** The command and its subcommands; each action resolves to the exit code through `finish`. */
export function buildProgram(finish: (exitCode: number) => void = () => undefined): Command {
  const program = new Command('murmuration')
    .description('Search the influence-operation tweets that Twitter released.')
    .exitOverride()
    .showHelpAfterError('(murmuration --help lists the commands)');
  const context = { settings, finish };
  addIndexCommand(program, context);
  addMediaCommand(program, context);
  addServeCommand(program, context);
  addSearchCommand(program, context);
  addEngineCommand(program, context);
  addCampaignsCommand(program, context);
  return program;
}

/**
 * Runs the command.
 * @param args arguments after `murmuration`
 * @returns exit code: 0 done, 1 not taken over, 2 wrong usage or input, 3 Elasticsearch not reachable
 */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  try {
    await buildProgram((code) => (exitCode = code)).parseAsync(args, { from: 'user' });
  } catch (error) {
    return tellError(error);
  }
  return exitCode;
}
