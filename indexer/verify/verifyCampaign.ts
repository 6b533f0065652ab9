import type { Client } from '../../common/client.ts';
import type { ReleaseKind } from '../../search/documents.ts';
import { openIdentifier } from '../identify.ts';
import type { Progress } from '../progress.ts';
import type { CampaignFiles } from '../releaseFiles.ts';
import type { ReleaseIndex } from '../releaseIndices.ts';
import { AccountLedger } from './accountLedger.ts';
import { hashFiles } from './fileHashes.ts';
import { fileReport, tellFiles } from './tellFiles.ts';
import { Findings } from './findings.ts';
import { ALL_KEPT, indexFormOf } from './indexedForm.ts';
import { filesOfUnrecorded, matchFiles, type HashedFile, type MatchedFiles } from './loadFiles.ts';
import type { Extent } from './selection.ts';
import { standingOf } from './standing.ts';
import { verifyLoads } from './verifyLoads.ts';
import type { VerifyReport } from './verifyReport.ts';

/** How one campaign is to be compared. */
export interface CampaignVerification {
  readonly extent: Extent;
  /** Folder of the reports of loads, where a working file may lie too. */
  readonly loadsFolder: string;
  readonly signal: AbortSignal | undefined;
}

/** Compares the files of one campaign with what readers find of it. @throws InputProblem, what the client throws */
export async function verifyCampaign(
  client: Client,
  prefix: string,
  { campaign, files }: CampaignFiles,
  { extent, loadsFolder, signal }: CampaignVerification,
  progress: Progress,
): Promise<VerifyReport> {
  const startedAt = performance.now();
  const findings = new Findings();
  const notes: string[] = [];
  const note = (line: string): void => void notes.push(line);
  const standing = await standingOf(client, prefix, campaign);
  const hashed = await hashFiles(files, progress, signal);
  const matched = {
    tweets: match('tweets', hashed, standing.tweets),
    accounts: match('accounts', hashed, standing.accounts),
  };
  tellFiles(campaign, standing, matched, findings, note);
  const { unkept, recipes } =
    standing.tweets === undefined
      ? { unkept: ALL_KEPT, recipes: [] }
      : await indexFormOf(client, standing.tweets.name);
  const verified = await verifyLoads(
    {
      client,
      campaign,
      extent,
      capabilities: { icuFolding: true, recipes: new Map(recipes.map((recipe) => [recipe, 0])) },
      identify: await openIdentifier(),
      findings,
      ledger: new AccountLedger(),
      folder: loadsFolder,
      progress,
      note,
      signal,
    },
    standing,
    matched,
    unkept,
  );
  const differences = findings.all;
  const isCounted = [...verified.tweets.flatMap(({ counts }) => counts)].every(
    ({ differing }) => differing === 0,
  );
  return {
    campaign,
    isEqual: differences.length === 0 && verified.counts.length === 0 && isCounted,
    extent,
    files: hashed.map((each) => fileReport(each, matched)),
    ...verified,
    differences,
    notes,
    seconds: Number(((performance.now() - startedAt) / 1_000).toFixed(3)),
  };
}

function match(
  kind: ReleaseKind,
  hashed: readonly HashedFile[],
  index: ReleaseIndex | undefined,
): MatchedFiles {
  if (index === undefined) return matchFiles(kind, hashed, []);
  const { sources } = index.meta;
  return sources === undefined
    ? filesOfUnrecorded(kind, hashed, index.load)
    : matchFiles(kind, hashed, sources);
}
