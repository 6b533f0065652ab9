import { join } from 'node:path';
import type { Client } from '../common/client.ts';
import { readConfig } from '../common/config.ts';
import { loadReleases } from '../indexer/loadReleases.ts';
import { parseMaxRejected } from '../indexer/maxRejected.ts';
import { loadMedia } from '../indexer/media/loadMedia.ts';
import { lineProgress } from '../indexer/progress.ts';
import type { LoadOptions } from '../indexer/runLoads.ts';
import { generateSample } from '../sample/generate.ts';
import { generateSampleMedia } from '../sample/media.ts';
import { serve, type Site } from '../server/serve.ts';

/**
 * Loads the sample as `npm start` does and serves it on a free port.
 * @param folder keeps the files of the release, which media are served from: it must outlive the site
 * @param media whether its pictures are loaded, too
 * @throws Error with the reasons where a load was not taken over
 */
export async function serveSample(
  client: Client,
  { prefix, folder, media }: { readonly prefix: string; readonly folder: string; readonly media: boolean },
  settings: NodeJS.ProcessEnv = {},
): Promise<Site> {
  const silent = lineProgress(() => undefined);
  const options: Omit<LoadOptions, 'paths'> = {
    campaign: undefined,
    add: false,
    maxRejected: parseMaxRejected('0'),
    reportFile: undefined,
    loadsFolder: join(folder, 'loads'),
  };
  const releases = { ...options, paths: await generateSample(folder) };
  const loads = [...(await loadReleases(client, prefix, releases, silent))];
  const archives = media && { ...options, paths: await generateSampleMedia(folder) };
  const mediaLoads = archives ? await loadMedia(client, prefix, archives, silent) : [];
  const failed = [...loads, ...mediaLoads].filter(({ takenOver }) => !takenOver);
  if (failed.length > 0) throw new Error(failed.map(({ reason }) => reason).join('\n'));
  return serve(client, readConfig({ ...settings, INDEX_PREFIX: prefix, PORT: '0' }));
}
