import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../common/config.ts';
import type { CommandContext } from './context.ts';
import { tellError } from './exitCodes.ts';

const ENV_FILE = join(import.meta.dirname, '..', '.env');

/** Settings of the environment; the project's `.env` file fills in what the environment leaves open. */
export function settings(): ReturnType<typeof readConfig> {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  return readConfig(process.env);
}

type AddCommand = (program: Command, context: CommandContext) => void;

/** Subcommands. The code of each is loaded when it is asked for: a load has no use for the site's 40 MB. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  index: async () => (await import('./commands/index.ts')).addIndexCommand,
  media: async () => (await import('./commands/media.ts')).addMediaCommand,
  serve: async () => (await import('./commands/serve.ts')).addServeCommand,
  search: async () => (await import('./commands/search.ts')).addSearchCommand,
  engine: async () => (await import('./commands/engine.ts')).addEngineCommand,
  formats: async () => (await import('./commands/formats.ts')).addFormatsCommand,
  verify: async () => (await import('./commands/verify.ts')).addVerifyCommand,
  campaigns: async () => (await import('./commands/campaigns.ts')).addCampaignsCommand,
};

/**
 * The command and its subcommands; each action resolves to the exit code through `finish`.
 * @param first first argument: where it names a subcommand, that one alone is there
 */
export async function buildProgram(
  finish: (exitCode: number) => void = () => undefined,
  first = '',
): Promise<Command> {
  const program = new Command('murmuration')
    .description('Search the influence-operation tweets that Twitter released.')
    .exitOverride()
    .showHelpAfterError('(murmuration --help lists the commands)');
  const context = { settings, finish };
  const names = Object.hasOwn(COMMANDS, first) ? [first] : Object.keys(COMMANDS);
  for (const name of names) (await COMMANDS[name]?.())?.(program, context);
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
    const program = await buildProgram((code) => (exitCode = code), args[0]);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    return tellError(error);
  }
  return exitCode;
}
