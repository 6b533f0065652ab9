import type { MediaType } from '../../search/mediaDocument.ts';
import type { RejectionReport } from '../loadReport.ts';
import type { RejectedRows } from '../rejectedRows.ts';

/** Counts what the files of one media load turned out to be. */
export class MediaTally {
  files = 0;
  rejected = 0;
  /** Files that were sent to be indexed, by type. */
  readonly types: Record<MediaType, number> = { image: 0, gif: 0, video: 0 };
  /** Pictures that are indexed without what cannot be read of them. */
  broken = 0;
  readonly archives: { readonly path: string; readonly files: number; readonly bytes: number }[] = [];
  readonly #rejections = new Map<string, { file: string; line: number; reason: string; count: number }>();
  readonly #rejectedRows: RejectedRows;

  constructor(rejectedRows: RejectedRows) {
    this.#rejectedRows = rejectedRows;
  }

  /** @param position number of the file in its archive */
  reject(archive: string, position: number, name: string, reason: string): void {
    this.rejected += 1;
    this.#rejectedRows.add({ file: archive, line: position, reason, raw: name });
    const key = `${archive}\0${reason}`;
    const known = this.#rejections.get(key);
    if (known === undefined) {
      this.#rejections.set(key, { file: archive, line: position, reason, count: 1 });
    } else known.count += 1;
  }

  get rejections(): readonly RejectionReport[] {
    return [...this.#rejections.values()];
  }
}
