import type { Client } from '../../common/client.ts';
import type { Capabilities } from '../../search/analysis.ts';
import { bulkLoad } from '../bulkLoad.ts';
import { countDropped, countSent, emptyTally, mergeTallies, settle } from '../bulkTally.ts';
import type { CampaignLock } from '../lock/campaignLock.ts';
import { formatMaxRejected, isTolerated, type MaxRejected } from '../maxRejected.ts';
import { requireOwnVersion } from '../ownVersion.ts';
import type { Progress } from '../progress.ts';
import type { RejectedRows } from '../rejectedRows.ts';
import { cloneIndex, createIndex, letGo } from '../newIndices.ts';
import { deleteIndices, listReleaseIndices } from '../releaseIndices.ts';
import { takeOver } from '../takeOver.ts';
import { markTweets, refusalOfMarks } from './markTweets.ts';
import type { CampaignArchives } from './mediaArchives.ts';
import { carriedMedia, mediaItems } from './mediaItems.ts';
import { buildMediaReport, type MediaLoaded, type MediaReport } from './mediaReport.ts';
import { MediaTally } from './mediaTally.ts';

/** How the media of one campaign are to be loaded. */
export interface CampaignMediaLoad extends CampaignArchives {
  /** Time part of the new index names. */
  readonly load: string;
  /** Keep what the campaign holds. */
  readonly add: boolean;
  readonly maxRejected: MaxRejected;
  readonly capabilities: Capabilities;
  readonly rejectedRows: RejectedRows;
  readonly lock: CampaignLock;
  readonly signal: AbortSignal | undefined;
}

/**
 * Loads the media of one campaign into a new index, and makes a copy of its tweets say what media they have; readers get
 * both in one step when all adds up. Whatever happens before that, the new ones are removed and the old ones stay.
 * @throws InputProblem
 */
export async function loadCampaignMedia(
  client: Client,
  prefix: string,
  plan: CampaignMediaLoad,
  progress: Progress,
): Promise<{ readonly report: MediaReport; readonly refusal: string | undefined }> {
  const startedAt = performance.now();
  const { campaign, load, capabilities, signal } = plan;
  const own = (await listReleaseIndices(client, prefix)).filter(
    (index) => index.standing && index.campaign === campaign,
  );
  const oldTweets = own.find(({ kind }) => kind === 'tweets');
  const oldMedia = own.filter(({ kind }) => kind === 'media');
  requireOwnVersion(
    oldTweets === undefined ? [] : [oldTweets],
    (id) => `load the tweets of ${id} again first.`,
  );
  if (plan.add) requireOwnVersion(oldMedia, (id) => `load all media of ${id} together, without --add.`);
  const made: string[] = [];
  let isTakenOver = false;
  try {
    const media = await createIndex(client, prefix, 'media', { campaign, load }, capabilities);
    made.push(media);
    const tally = new MediaTally(plan.rejectedRows);
    const target = { context: { campaign, load }, index: media, tally, progress };
    const sent = (await bulkLoad(client, mediaItems(plan.archives, target), signal))(media);
    const carried = plan.add
      ? (
          await bulkLoad(
            client,
            carriedMedia(
              client,
              oldMedia.map(({ name }) => name),
              media,
            ),
            signal,
          )
        )(media)
      : emptyTally();
    await client.indices.refresh({ index: media });
    const { count } = await client.count({ index: media });
    let tweets: string | undefined;
    if (oldTweets !== undefined) {
      tweets = await cloneIndex(client, prefix, oldTweets, load);
      made.push(tweets);
    }
    const marked =
      tweets === undefined ? undefined : await markTweets(client, tweets, media, capabilities, signal);
    const loaded: MediaLoaded = {
      tally,
      own: mergeTallies(sent, { ...emptyTally(), dropped: carried.dropped }),
      kept: carried.created + carried.resent,
      settled: settle(count, tally.files - tally.rejected, sent, carried),
      marked,
      seconds: (performance.now() - startedAt) / 1_000,
      indices: { media, tweets: tweets ?? null },
    };
    const refusal = refusalOf(plan.maxRejected, loaded);
    signal?.throwIfAborted();
    if (refusal === undefined) {
      await plan.lock.confirm();
      await takeOver(client, prefix, campaign, { media, ...(tweets === undefined ? {} : { tweets }) });
      isTakenOver = true;
    }
    return { refusal, report: buildMediaReport(campaign, loaded) };
  } finally {
    // Elasticsearch may be away by now; the next load removes what is left.
    if (!isTakenOver) await deleteIndices(client, made, { maxRetries: 0 }).catch(() => undefined);
    letGo(made);
  }
}

/** Why a load is not taken over; undefined: it is. */
function refusalOf(limit: MaxRejected, { tally, own, settled, marked }: MediaLoaded): string | undefined {
  const dropped = countDropped(own);
  if (tally.files === 0) return 'its archives hold no file';
  if (dropped > 0) return `Elasticsearch refused ${dropped} documents`;
  if (!isTolerated(limit, tally.rejected, tally.files)) {
    return `${tally.rejected} of ${tally.files} files were refused; the limit is ${formatMaxRejected(limit)} (--max-rejected)`;
  }
  if (settled === undefined || countSent(own) !== tally.files - tally.rejected) {
    return 'the new index does not hold as many documents as were sent';
  }
  return marked && refusalOfMarks(marked.dropped);
}
