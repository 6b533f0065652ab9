import type { Client } from '../../common/client.ts';
import type { Capabilities } from '../../search/analysis.ts';
import type { Identify } from '../identify.ts';
import type { Progress } from '../progress.ts';
import type { AccountLedger } from './accountLedger.ts';
import type { Findings } from './findings.ts';
import type { Extent } from './selection.ts';

/** What is the same for all loads of a campaign. */
export interface Verification {
  readonly client: Client;
  readonly campaign: string;
  readonly extent: Extent;
  readonly capabilities: Capabilities;
  readonly identify: Identify;
  readonly findings: Findings;
  readonly ledger: AccountLedger;
  /** Where a working file may lie. */
  readonly folder: string;
  readonly progress: Progress;
  readonly note: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}
