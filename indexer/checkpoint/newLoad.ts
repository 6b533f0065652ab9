import type { Client } from '../../common/client.ts';
import { fingerprint } from '../../common/fingerprint.ts';
import { declared, lackingOf } from '../../search/declared.ts';
import type { ReleaseKind } from '../../search/documents.ts';
import type { CampaignLoad } from '../loadCampaign.ts';
import type { Fresh } from '../loadReport.ts';
import { adoptIndex, createIndex, letGo } from '../newIndices.ts';
import type { Progress } from '../progress.ts';
import { deleteIndices, listReleaseIndices, uuidOf, type ReleaseIndex } from '../releaseIndices.ts';
import { FORMAT, toStored, type Checkpoint } from './checkpoint.ts';
import { Checkpoints } from './checkpoints.ts';

/** What a load has before its first row. */
export interface NewLoad {
  readonly fresh: Fresh;
  /** The same indices, to be let go of. */
  readonly names: readonly string[];
  readonly checkpoints: Checkpoints;
}

/** Makes the indices of a load, and its first checkpoint. @param old indices that readers have of the campaign */
export async function beginLoad(
  client: Client,
  prefix: string,
  plan: CampaignLoad,
  old: readonly ReleaseIndex[],
  progress: Progress,
): Promise<NewLoad> {
  const { release, load, capabilities } = plan;
  const names: string[] = [];
  const create = async (kind: ReleaseKind): Promise<string> => {
    const name = await createIndex(client, prefix, kind, { campaign: release.campaign, load }, capabilities);
    names.push(name);
    return name;
  };
  try {
    const bringsTweets = release.files.some(({ columns }) => columns.kind === 'tweets');
    const tweets = bringsTweets ? await create('tweets') : undefined;
    const accounts = await create('accounts');
    const uuid = tweets === undefined ? undefined : await uuidOf(client, tweets);
    const first: Checkpoint = {
      format: FORMAT,
      prefix,
      campaign: release.campaign,
      load,
      add: plan.add,
      declared: fingerprint(declared()),
      lacking: lackingOf(capabilities),
      files: [],
      tweets: tweets === undefined || uuid === undefined ? null : { name: tweets, uuid },
      accounts,
      standing: old.map(({ name }) => name),
      done: plan.done,
      rejectedFile: plan.rejectedRows.path,
      seconds: 0,
      rows: 0,
      sent: toStored(),
      carried: null,
    };
    const checkpoints = new Checkpoints(plan.checkpointFile, first, progress.note);
    return { fresh: { tweets, accounts }, names, checkpoints };
  } catch (error) {
    await deleteIndices(client, names, { maxRetries: 0 }).catch(() => undefined);
    letGo(names);
    throw error;
  }
}

/**
 * Takes the tweets of a half-done load as they are, and an empty index for its accounts: these are few, and change in
 * ways that cannot be gone on with. Where that fails, the half-done load stays as it is.
 */
export async function continueLoad(
  client: Client,
  prefix: string,
  plan: CampaignLoad,
  resumed: Checkpoint,
  progress: Progress,
): Promise<NewLoad> {
  const tweets = resumed.tweets?.name;
  const names = tweets === undefined ? [resumed.accounts] : [tweets, resumed.accounts];
  try {
    const found = (await listReleaseIndices(client, prefix)).find(({ name }) => name === tweets);
    if (found !== undefined) await adoptIndex(client, found);
    await deleteIndices(client, [resumed.accounts]);
    const context = { campaign: resumed.campaign, load: resumed.load };
    await createIndex(client, prefix, 'accounts', context, plan.capabilities);
    const checkpoints = new Checkpoints(plan.checkpointFile, resumed, progress.note);
    return { fresh: { tweets, accounts: resumed.accounts }, names, checkpoints };
  } catch (error) {
    letGo(names);
    throw error;
  }
}
