import type { Client } from '../../common/client.ts';
import { fingerprint } from '../../common/fingerprint.ts';
import { declared } from '../../search/declared.ts';
import type { ReleaseKind } from '../../search/documents.ts';
import { openIdentifier } from '../identify.ts';
import type { Progress } from '../progress.ts';
import type { CampaignFiles } from '../releaseFiles.ts';
import type { ReleaseIndex } from '../releaseIndices.ts';
import { AccountLedger } from './accountLedger.ts';
import { hashFiles } from './fileHashes.ts';
import { Findings } from './findings.ts';
import { ALL_KEPT, indexFormOf } from './indexedForm.ts';
import { filesOfUnrecorded, matchFiles, type HashedFile, type MatchedFiles } from './loadFiles.ts';
import type { Extent } from './selection.ts';
import { standingOf, type Standing } from './standing.ts';
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

function tellFiles(
  campaign: string,
  standing: Standing,
  matched: Readonly<Record<ReleaseKind, MatchedFiles>>,
  findings: Findings,
  note: (line: string) => void,
): void {
  if (standing.tweets === undefined && standing.accounts === undefined) {
    findings.add({ what: 'campaign', problem: 'is not in the index', id: campaign });
    return;
  }
  const now = fingerprint(declared());
  if (Object.values(standing).some(({ meta }) => meta.declared !== now)) {
    note('the index was made by another version: what that one read otherwise differs');
  }
  for (const { loads, notLoaded } of [matched.tweets, matched.accounts]) {
    for (const { file } of notLoaded) {
      findings.add({ what: 'file', problem: 'was read by no load of the campaign', file: file.source.path });
    }
    for (const { file, isChanged, recorded, sha256 } of loads.flatMap(({ files }) => files)) {
      if (!isChanged) continue;
      const [inFile, inIndex] = [sha256, recorded?.sha256];
      findings.add({
        what: 'file',
        problem: 'is not the one that was loaded (its SHA-256)',
        file: file.source.path,
        inFile,
        inIndex,
      });
    }
  }
}

function fileReport(
  { file, sha256 }: HashedFile,
  matched: Readonly<Record<ReleaseKind, MatchedFiles>>,
): VerifyReport['files'][number] {
  const { kind } = file.columns;
  const load = matched[kind].loads.find(({ files }) => files.some((each) => each.file === file));
  const loaded = load?.files.find((each) => each.file === file);
  return {
    path: file.source.path,
    kind,
    sha256,
    load: load?.load ?? null,
    isChanged: loaded?.isChanged ?? false,
  };
}
