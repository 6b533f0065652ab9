import type { Command } from 'commander';
import type { Connection } from '../../engine/connect.ts';
import { loadReleases } from '../../indexer/loadReleases.ts';
import { formatLoadSummary } from '../../indexer/loadSummary.ts';
import { createProgress } from '../../indexer/progress.ts';
import type { LoadOptions } from '../../indexer/runLoads.ts';
import type { CommandContext } from '../context.ts';
import { addLoadCommand, tellLoads, type LoadCommand } from '../loading.ts';

const INDEX: LoadCommand = {
  name: 'index',
  description:
    'load a release: files (.csv, .csv.gz, .zip) or folders of them (`murmuration formats` lists which)',
  paths: 'files or folders; - is standard input, and needs --campaign',
  campaign: 'load all files as this campaign; otherwise the file names say it',
  add: 'keep what the campaign holds, and add',
  resume: 'go on with the load of these files that was killed or stopped; without it a load starts anew',
  refused: 'rows',
};

/** `murmuration index PATH...` */
export const addIndexCommand = (program: Command, context: CommandContext): void =>
  addLoadCommand(program, context, INDEX, load);

/** Loads and tells what came of it. @returns exit code */
export const load = ({ client }: Connection, prefix: string, options: LoadOptions): Promise<number> =>
  tellLoads(
    () => loadReleases(client, prefix, options, createProgress(process.stderr)),
    formatLoadSummary,
    'what was searchable',
    options.signal,
  );
