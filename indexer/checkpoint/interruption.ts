import { ElasticsearchUnavailable } from '../../common/client.ts';
import { DiskProblem } from '../diskProblem.ts';
import { asLoadError } from '../elasticsearchFailure.ts';
import type { CampaignLoad } from '../loadCampaign.ts';
import type { Progress } from '../progress.ts';
import type { Checkpoints } from './checkpoints.ts';
import { ResumeProblem } from './halfDone.ts';

/** Whether the half-done indices stay for another process, after an error. */
export function isToBeLeft(
  error: unknown,
  { lock, signal }: CampaignLoad,
  checkpoints: Checkpoints,
  progress: Progress,
): boolean {
  // Whoever has the campaign now may go on with them already.
  if (lock.lost.aborted || error instanceof ResumeProblem) return true;
  if (!checkpoints.isWorthwhile || !(signal?.aborted === true || isInterruption(error))) return false;
  progress.note(
    `The first ${checkpoints.now.rows} rows are kept: the same command with --resume goes on after them.`,
  );
  return true;
}

/** Whether a load that ended with this error can be gone on with when its cause is gone. */
const isInterruption = (error: unknown): boolean =>
  error instanceof DiskProblem || asLoadError(error) instanceof ElasticsearchUnavailable;
