import { readAhead } from '../firstPass/firstPass.ts';
import type { CountComparison } from './counts.ts';
import type { LoadFiles } from './loadFiles.ts';
import { LoadPass } from './loadPass.ts';
import type { TweetIndex } from './tweetCheck.ts';
import type { Verification } from './verification.ts';

/** What came of the tweets of one load. rows = inFiles + refused + superseded + replaced */
export interface VerifiedLoad {
  readonly load: string;
  /** All its files are at hand. */
  readonly isWhole: boolean;
  readonly rows: number;
  /** Tweets that the index should hold; null: it holds some of a later load instead, and only --whole tells how many. */
  readonly inFiles: number | null;
  readonly inIndex: number;
  readonly refused: number;
  /** Rows whose id comes again in a later row. */
  readonly superseded: number;
  /** Rows whose tweet a later load, or a file that is not at hand, has brought too, as far as they were looked at. */
  readonly replaced: number;
  readonly compared: number;
  readonly differing: number;
  readonly counts: readonly CountComparison[];
}

/** Compares the tweets of one load with what the index holds of it. @throws InputProblem */
export async function verifyLoad(
  verification: Verification,
  files: LoadFiles,
  index: TweetIndex,
): Promise<VerifiedLoad> {
  const { progress, folder, signal, note } = verification;
  const known = await readAhead({
    files: files.files.map(({ file }) => file),
    folder,
    signal,
    warn: note,
    progress,
  });
  try {
    return await new LoadPass(verification, files, index, known).run();
  } finally {
    known.close();
  }
}
