import type { ReleaseKind } from '../../search/documents.ts';
import type { CountPair } from './counts.ts';
import type { Finding } from './findings.ts';
import type { Extent } from './selection.ts';
import type { VerifiedAccounts } from './verifyAccounts.ts';
import type { VerifiedLoad } from './verifyLoad.ts';
import type { UsersRead } from './verifyUsers.ts';

/** One file as it was found. */
export interface VerifiedFile {
  readonly path: string;
  readonly kind: ReleaseKind;
  readonly sha256: string;
  /** The load that read it; null: none did. */
  readonly load: string | null;
  readonly isChanged: boolean;
}

/** What the comparison of one campaign found; the file that `--report` names holds it as JSON. */
export interface VerifyReport {
  readonly campaign: string;
  /** Nothing differs. */
  readonly isEqual: boolean;
  /** What was compared field by field: `whole`, or so many rows of each load. */
  readonly extent: Extent;
  readonly files: readonly VerifiedFile[];
  readonly tweets: readonly VerifiedLoad[];
  readonly users: readonly UsersRead[];
  /** null: no accounts index stands. */
  readonly accounts: VerifiedAccounts | null;
  /** Counts of the whole that differ. */
  readonly counts: readonly CountPair[];
  /** What differs, by kind, with examples. */
  readonly differences: readonly Finding[];
  readonly notes: readonly string[];
  readonly seconds: number;
}
