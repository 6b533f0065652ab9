import { InputProblem } from './inputProblem.ts';

/** Something that a load must write on this side cannot be written: the disk is full, or the folder is not ours. */
export class DiskProblem extends InputProblem {
  /** @param what is written, such as "the refused rows" */
  constructor(path: string, what: string, cause: unknown) {
    super(
      `${path}: ${what} cannot be written (${reasonOf(cause)}). Free space there, or say with --report where there is some.`,
      { cause },
    );
    this.name = 'DiskProblem';
  }
}

export function reasonOf(cause: unknown): string {
  if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') return 'ENOSPC: no space is left on that disk';
  return cause instanceof Error ? cause.message : String(cause);
}
