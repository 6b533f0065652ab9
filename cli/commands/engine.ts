import type { Command } from 'commander';
import { engineStatus } from '../../engine/status.ts';
import { startEngine } from '../../engine/start.ts';
import { stopEngine } from '../../engine/stop.ts';
import { say } from '../connection.ts';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exitCodes.ts';

/** `murmuration engine start|stop|status` */
export function addEngineCommand(program: Command, { settings, finish }: CommandContext): void {
  const engine = program
    .command('engine')
    .description('the embedded Elasticsearch, kept running between commands');
  engine
    .command('start')
    .description('start it, or find that it runs')
    .action(async () => {
      const { MURMURATION_HOME: home, ENGINE_HEAP: heap } = settings();
      const { url, reused } = await startEngine({ home, heap, keep: true, say });
      process.stdout.write(`The engine ${reused ? 'was running' : 'runs'} at ${url}\n`);
    });
  engine
    .command('stop')
    .description('stop it')
    .action(async () => {
      const stopped = await stopEngine(settings().MURMURATION_HOME);
      process.stdout.write(stopped ? 'The engine has stopped.\n' : 'No engine was running.\n');
    });
  engine
    .command('status')
    .description('say where it runs; exit code 3 when it does not')
    .action(async () => {
      const status = await engineStatus(settings().MURMURATION_HOME);
      if (status === undefined) finish(EXIT.elasticsearchUnavailable);
      process.stdout.write(
        status === undefined
          ? 'No engine runs. `murmuration engine start` starts one.\n'
          : `Elasticsearch ${status.version} at ${status.url} (process ${status.pid})\n`,
      );
    });
}
