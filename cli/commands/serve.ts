import type { Command } from 'commander';
import type { Config } from '../../common/config.ts';
import { readConfig } from '../../common/config.ts';
import { serve } from '../../server/serve.ts';
import type { Connection } from '../../engine/connect.ts';
import { withConnection } from '../connection.ts';
import type { CommandContext } from '../context.ts';
import { aborted, stopSignal } from '../stopSignal.ts';

/** `murmuration serve` */
export function addServeCommand(program: Command, { settings }: CommandContext): void {
  program
    .command('serve')
    .description('run the site until Ctrl-C; it starts with nothing indexed too')
    .option('--port <n>', 'port to listen on; 0: any free one')
    .option('--host <host>', 'address to listen on')
    .action(async ({ port, host }: { port?: string; host?: string }) => {
      settings();
      const given = { ...(port !== undefined && { PORT: port }), ...(host !== undefined && { HOST: host }) };
      const config = readConfig({ ...process.env, ...given });
      const stop = stopSignal();
      await withConnection(config, (connection) => serveUntil(stop, connection, config));
    });
}

/** Serves the site, prints the one line with its URL, and closes it when `stop` fires. */
export async function serveUntil(stop: AbortSignal, { client }: Connection, config: Config): Promise<void> {
  if (stop.aborted) return;
  const site = await serve(client, config);
  process.stdout.write(`Murmuration is at ${site.url} (Ctrl-C stops it)\n`);
  await aborted(stop);
  await site.close();
}
