import type { MediaType } from '../../search/mediaDocument.ts';
import type { RejectionReport } from '../loadReport.ts';
import type { RejectedRows } from '../rejectedRows.ts';
import { Rejections } from '../rejections.ts';

/** Counts what the files of one media load turned out to be. */
export class MediaTally {
  files = 0;
  rejected = 0;
  /** Files that were sent to be indexed, by type. */
  readonly types: Record<MediaType, number> = { image: 0, gif: 0, video: 0 };
  /** Pictures that are indexed without what cannot be read of them. */
  broken = 0;
  readonly archives: { readonly path: string; readonly files: number; readonly bytes: number }[] = [];
  readonly #rejections: Rejections;

  constructor(rejectedRows: RejectedRows) {
    this.#rejections = new Rejections(rejectedRows);
  }

  /** @param position number of the file in its archive */
  reject(archive: string, position: number, name: string, reason: string): void {
    this.rejected += 1;
    this.#rejections.add({ file: archive, line: position, reason, raw: name });
  }

  get rejections(): readonly RejectionReport[] {
    return this.#rejections.sums;
  }
}
