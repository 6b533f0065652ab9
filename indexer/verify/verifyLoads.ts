import type { ReleaseKind } from '../../search/documents.ts';
import type { ReleaseIndex } from '../releaseIndices.ts';
import type { CountPair } from './counts.ts';
import type { UnkeptFields } from './indexedForm.ts';
import type { LoadFiles, MatchedFiles } from './loadFiles.ts';
import type { TweetIndex } from './tweetCheck.ts';
import { dropReplaced, verifyAllAccounts } from './campaignAccounts.ts';
import { accountsOfLoads } from './verifyAccounts.ts';
import type { Standing } from './standing.ts';
import { tellRecords } from './tellRecords.ts';
import type { Verification } from './verification.ts';
import { verifyLoad, type VerifiedLoad } from './verifyLoad.ts';
import type { VerifyReport } from './verifyReport.ts';
import { readUsers, type UsersRead } from './verifyUsers.ts';

type Verified = Pick<VerifyReport, 'tweets' | 'users' | 'accounts' | 'counts'>;

/** Compares all loads of a campaign of which files are at hand, from the earliest on, and then its accounts. */
export async function verifyLoads(
  verification: Verification,
  standing: Standing,
  matched: Readonly<Record<ReleaseKind, MatchedFiles>>,
  unkept: UnkeptFields,
): Promise<Verified> {
  const { client, note } = verification;
  const counts: CountPair[] = [];
  const tweets: VerifiedLoad[] = [];
  const users: UsersRead[] = [];
  const accountLoads =
    standing.accounts === undefined
      ? []
      : await accountsOfLoads(client, standing.accounts.name, standing.accounts.meta.sources ?? []);
  for (const load of loadIds(matched)) {
    dropReplaced(verification, accountLoads, load);
    const usersFiles = matched.accounts.loads.find((each) => each.load === load);
    const tweetsFiles = matched.tweets.loads.find((each) => each.load === load);
    if (usersFiles !== undefined && usersFiles.files.length > 0) {
      users.push(await readUsers(verification, usersFiles));
    }
    if (tweetsFiles === undefined || standing.tweets === undefined) continue;
    const index = tweetIndexOf(standing, standing.tweets, matched.tweets, unkept);
    if (tweetsFiles.files.length > 0) {
      const verified = await verifyLoad(verification, tweetsFiles, index);
      tweets.push(verified);
      counts.push(...countsOf(verified));
      noteBeyond(verified, note);
    } else await noteAbsent(verification, tweetsFiles, index);
  }
  await tellRecords(verification, matched, tweets, users);
  if (standing.tweets !== undefined)
    counts.push(...(await countUnknown(verification, standing.tweets, matched.tweets)));
  const accounts = await verifyAllAccounts(verification, standing, matched, accountLoads, tweets);
  if (accounts?.isWhole === true && accounts.inFiles !== accounts.inIndex) {
    counts.push({ what: 'accounts', inFiles: accounts.inFiles, inIndex: accounts.inIndex });
  }
  return { tweets, users, accounts, counts };
}

/** Ids of loads are times: their order is that of the loads. */
const loadIds = ({ tweets, accounts }: Readonly<Record<ReleaseKind, MatchedFiles>>): readonly string[] =>
  [...new Set([...tweets.loads, ...accounts.loads].map(({ load }) => load))].sort();

const tweetIndexOf = (
  standing: Standing,
  { name }: ReleaseIndex,
  { loads }: MatchedFiles,
  unkept: UnkeptFields,
): TweetIndex => ({
  name,
  unkept,
  media: standing.media?.name,
  loads: loads.map(({ load }) => load),
});

/** The number of tweets, where it cannot be. */
function countsOf({
  load,
  isWhole,
  rows,
  refused,
  superseded,
  inFiles,
  inIndex,
}: VerifiedLoad): readonly CountPair[] {
  const most = inFiles ?? rows - refused - superseded;
  const isRight = !isWhole
    ? inIndex >= (inFiles ?? 0)
    : inFiles === null
      ? inIndex <= most
      : inIndex === most;
  return isRight ? [] : [{ what: `tweets of load ${load}`, inFiles: most, inIndex }];
}

function noteBeyond({ load, isWhole, inFiles, inIndex }: VerifiedLoad, note: (line: string) => void): void {
  if (isWhole || inFiles === null || inIndex <= inFiles) return;
  note(`load ${load}: the index holds ${inIndex - inFiles} tweets beyond these files`);
}

async function noteAbsent(
  { client, note }: Verification,
  { load, lacking }: LoadFiles,
  index: TweetIndex,
): Promise<void> {
  const { count } = await client.count({ index: index.name, query: { term: { load } } });
  const names = lacking.map(({ name }) => name).join(', ');
  note(
    `load ${load}: the index holds ${count} tweets beyond these files, of ${names || 'no file that it remembers'}`,
  );
}

/** Documents of loads that the index does not remember. */
async function countUnknown(
  { client }: Verification,
  { name }: ReleaseIndex,
  { loads }: MatchedFiles,
): Promise<readonly CountPair[]> {
  const known = loads.map(({ load }) => load);
  const { count } = await client.count({
    index: name,
    query: { bool: { must_not: [{ terms: { load: known } }] } },
  });
  return count === 0
    ? []
    : [{ what: 'tweets of loads that the index does not remember', inFiles: 0, inIndex: count }];
}
