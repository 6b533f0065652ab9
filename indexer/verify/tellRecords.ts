import type { ReleaseKind } from '../../search/documents.ts';
import type { MatchedFiles } from './loadFiles.ts';
import { readLoadRecord, recordDifferences, type RowsCounted } from './loadRecord.ts';
import type { Verification } from './verification.ts';
import type { VerifiedLoad } from './verifyLoad.ts';
import type { UsersRead } from './verifyUsers.ts';

/** Compares what is counted now with what each load counted, where its report is at hand. */
export async function tellRecords(
  { campaign, folder, findings }: Verification,
  matched: Readonly<Record<ReleaseKind, MatchedFiles>>,
  tweets: readonly VerifiedLoad[],
  users: readonly UsersRead[],
): Promise<void> {
  const tell = async (kind: ReleaseKind, load: string, counted: RowsCounted): Promise<void> => {
    const files = matched[kind].loads.find((each) => each.load === load);
    if (files === undefined || files.lacking.length > 0 || files.files.some(({ isChanged }) => isChanged))
      return;
    const record = await readLoadRecord(folder, campaign, load);
    if (record === undefined) return;
    for (const difference of recordDifferences(kind, counted, record[kind])) {
      findings.add({
        what: 'campaign',
        problem: `has other counts than load ${load} recorded`,
        ...difference,
      });
    }
  };
  for (const each of tweets) await tell('tweets', each.load, each);
  for (const each of users) await tell('accounts', each.load, each);
}
