import type { Command } from 'commander';
import type { Connection } from '../../engine/connect.ts';
import { loadMedia } from '../../indexer/media/loadMedia.ts';
import { formatMediaSummary } from '../../indexer/media/mediaReport.ts';
import { createProgress } from '../../indexer/progress.ts';
import type { LoadOptions } from '../../indexer/runLoads.ts';
import type { CommandContext } from '../context.ts';
import { addLoadCommand, tellLoads, type LoadCommand } from '../loading.ts';

const MEDIA: LoadCommand = {
  name: 'media',
  description: 'load media archives (.zip files, or unpacked ones); they are served from where they lie',
  paths: 'zip files, folders of them, or unpacked archives',
  campaign: 'campaign of all archives; otherwise their names say it, as ira_12.zip does',
  add: 'keep the media that the campaign holds, and add',
  refused: 'files',
};

/** `murmuration media PATH...` */
export const addMediaCommand = (program: Command, context: CommandContext): void =>
  addLoadCommand(program, context, MEDIA, loadMediaOf);

/** Loads media and tells what came of it. @returns exit code */
export const loadMediaOf = ({ client }: Connection, prefix: string, options: LoadOptions): Promise<number> =>
  tellLoads(
    () => loadMedia(client, prefix, options, createProgress(process.stderr)),
    formatMediaSummary,
    'what was there',
    options.signal,
  );
