import type { Command } from 'commander';
import { formatKnownBy, type Format } from '../../indexer/formats/format.ts';
import { FORMATS, formatLacking } from '../../indexer/formats/formats.ts';

/** `murmuration formats` */
export function addFormatsCommand(program: Command): void {
  program
    .command('formats')
    .description('the layouts of files that can be loaded, and what each does not tell')
    .action(() => {
      process.stdout.write(formatFormats(FORMATS));
    });
}

/** A few lines for each format; a file belongs to the first that knows its header. */
export function formatFormats(formats: readonly Format[]): string {
  return formats
    .map((format) =>
      [
        `${format.name}: ${format.title}`,
        `  kind       ${format.kind}`,
        `  known by   ${formatKnownBy(format.knownBy)}`,
        `  lacks      ${formatLacking(format)}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}
