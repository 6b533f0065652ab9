import { join } from 'node:path';
import type { Config } from '../common/config.ts';
import type { Connection } from '../engine/connect.ts';
import { listCampaigns } from '../indexer/campaigns.ts';
import { parseMaxRejected } from '../indexer/maxRejected.ts';
import { generateSample } from '../sample/generate.ts';
import { generateSampleMedia } from '../sample/media.ts';
import { load } from './commands/index.ts';
import { loadMediaOf } from './commands/media.ts';
import { serveUntil } from './commands/serve.ts';
import { say, withConnection } from './connection.ts';
import { EXIT, tellError } from './exitCodes.ts';
import { settings } from './run.ts';
import { stopSignal } from './stopSignal.ts';

/** `npm start`: engine, sample where nothing is indexed, site. */
async function start(): Promise<number> {
  const config = settings();
  const stop = stopSignal();
  return withConnection(config, async (connection) => {
    const indexed = await listCampaigns(connection.client, config.INDEX_PREFIX);
    const code = indexed.length > 0 ? EXIT.done : await loadSample(connection, config, stop);
    if (code === EXIT.done) await serveUntil(stop, connection, config);
    return stop.aborted ? EXIT.done : code;
  });
}

async function loadSample(connection: Connection, config: Config, signal: AbortSignal): Promise<number> {
  say('Nothing is indexed yet: indexing the bundled sample, an invented release.');
  const folder = join(config.MURMURATION_HOME, 'sample');
  const options = {
    campaign: undefined,
    add: false,
    maxRejected: parseMaxRejected('0'),
    reportFile: undefined,
    loadsFolder: join(config.MURMURATION_HOME, 'loads'),
    signal,
  };
  const tweets = { ...options, paths: await generateSample(folder) };
  const code = await load(connection, config.INDEX_PREFIX, tweets);
  if (code !== EXIT.done) return code;
  const media = { ...options, paths: await generateSampleMedia(folder) };
  return loadMediaOf(connection, config.INDEX_PREFIX, media);
}

process.exitCode = await start().catch(tellError);
