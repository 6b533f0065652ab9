import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { MURMURATION } from './measuredProcess.ts';

/** The site as a process of its own. @param url address of Elasticsearch */
export async function startSite(
  url: string,
  prefix: string,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [...MURMURATION, 'serve', '--port', '0'], {
    env: { ...process.env, ELASTICSEARCH_URL: url, INDEX_PREFIX: prefix },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  const printed = await Promise.race([once(child.stdout, 'data').then(String), exited.then(() => '')]);
  const address = /http:\/\/\S+/.exec(printed)?.[0];
  if (address === undefined) throw new Error('the site did not start: “murmuration serve” says why');
  child.stdout.resume();
  return {
    url: address,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
