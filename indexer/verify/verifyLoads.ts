import type { ReleaseKind } from '../../search/documents.ts';
import type { ReleaseIndex } from '../releaseIndices.ts';
import type { CountPair } from './counts.ts';
import type { UnkeptFields } from './indexedForm.ts';
import { readLoadRecord, recordDifferences, type RowsCounted } from './loadRecord.ts';
import type { LoadFiles, MatchedFiles } from './loadFiles.ts';
import type { TweetIndex } from './tweetCheck.ts';
import {
  accountsOfLoads,
  verifyAccounts,
  type LoadAccounts,
  type VerifiedAccounts,
} from './verifyAccounts.ts';
import type { Standing } from './standing.ts';
import { verifyLoad, type Verification, type VerifiedLoad } from './verifyLoad.ts';
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

/**
 * A load without `--add` keeps no account of the origins that it brings. Whether it was one is not recorded, but then
 * the index holds none of them of earlier loads; where it was none, and all were brought anew, that comes to the same.
 */
function dropReplaced({ ledger }: Verification, loads: readonly LoadAccounts[], load: string): void {
  const at = loads.findIndex((each) => each.load === load);
  for (const origin of ['users', 'tweets'] as const) {
    if (loads[at]?.brings[origin] !== true) continue;
    if (loads.slice(0, at).every(({ held }) => held[origin] === 0)) ledger.drop(origin);
  }
}

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

/** Compares what is counted now with what each load counted, where its report is at hand. */
async function tellRecords(
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

async function verifyAllAccounts(
  { client, campaign, ledger, extent, findings, note }: Verification,
  { accounts }: Standing,
  matched: Readonly<Record<ReleaseKind, MatchedFiles>>,
  loads: readonly LoadAccounts[],
  tweets: readonly VerifiedLoad[],
): Promise<VerifiedAccounts | null> {
  if (accounts === undefined) return null;
  const isAtHand = (kind: ReleaseKind, load: string): boolean =>
    matched[kind].loads.some((each) => each.load === load && each.lacking.length === 0);
  const hasTweets = matched.tweets.loads.every(({ lacking }) => lacking.length === 0);
  const isWhole =
    hasTweets &&
    loads.every(
      ({ load, held, brings }) =>
        (held.users + held.tweets === 0 || !brings.users || isAtHand('accounts', load)) &&
        (held.tweets === 0 || isAtHand('tweets', load)),
    );
  const isCounted = hasTweets && tweets.every(({ inFiles }) => inFiles !== null);
  if (!isWhole)
    note('accounts come from files too that are not at hand: only those of users files are compared');
  else if (!isCounted)
    note('what tweets tell of accounts is compared with --whole alone, as tweets were added');
  return verifyAccounts(client, accounts.name, { campaign, ledger, isWhole, isCounted }, extent, findings);
}
