import { ElasticsearchUnavailable } from '../../common/client.ts';
import { DiskProblem } from '../diskProblem.ts';
import { asLoadError } from '../elasticsearchFailure.ts';

/** Whether a load that ended with this error can be gone on with when its cause is gone. */
export const isInterruption = (error: unknown): boolean =>
  error instanceof DiskProblem || asLoadError(error) instanceof ElasticsearchUnavailable;
