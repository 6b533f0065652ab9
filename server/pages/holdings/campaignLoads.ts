import { loadTime } from '../../../search/indexNames.ts';
import { count } from '../../helpers/count.ts';
import { dateTime } from '../../helpers/dates.ts';
import type { CampaignDetail } from '../../holdings/holdingsAnswer.ts';

/** One load of a campaign, and the files that it read. */
export interface LoadView {
  readonly when: string;
  readonly files: readonly FileView[];
}

export interface FileView {
  readonly name: string;
  readonly kind: string;
  readonly rows: string;
  /** Hex digits. */
  readonly sha256: string;
}

/** The latest load first. */
export const campaignLoads = ({ sources }: CampaignDetail): readonly LoadView[] =>
  sources.map(({ load, files }) => ({
    when: dateTime(new Date(loadTime(load)).toISOString()),
    files: files.map(({ name, kind, rows, sha256 }) => ({ name, kind, rows: count(rows), sha256 })),
  }));
