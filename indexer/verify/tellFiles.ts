import { fingerprint } from '../../common/fingerprint.ts';
import { declared } from '../../search/declared.ts';
import type { ReleaseKind } from '../../search/documents.ts';
import type { Findings } from './findings.ts';
import type { HashedFile, MatchedFiles } from './loadFiles.ts';
import type { Standing } from './standing.ts';
import type { VerifyReport } from './verifyReport.ts';

/** Tells what of the files is not what was loaded. */
export function tellFiles(
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

/** What is reported of a file. */
export function fileReport(
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
