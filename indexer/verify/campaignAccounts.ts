import type { ReleaseKind } from '../../search/documents.ts';
import type { MatchedFiles } from './loadFiles.ts';
import type { Standing } from './standing.ts';
import type { Verification } from './verification.ts';
import { verifyAccounts, type LoadAccounts, type VerifiedAccounts } from './verifyAccounts.ts';
import type { VerifiedLoad } from './verifyLoad.ts';

/**
 * A load without `--add` keeps no account of the origins that it brings. Whether it was one is not recorded, but then
 * the index holds none of them of earlier loads; where it was none, and all were brought anew, that comes to the same.
 */
export function dropReplaced({ ledger }: Verification, loads: readonly LoadAccounts[], load: string): void {
  const at = loads.findIndex((each) => each.load === load);
  for (const origin of ['users', 'tweets'] as const) {
    if (loads[at]?.brings[origin] !== true) continue;
    if (loads.slice(0, at).every(({ held }) => held[origin] === 0)) ledger.drop(origin);
  }
}

/** Compares the accounts of a campaign, as far as the files at hand tell of them. @param tweets all loads that were compared */
export async function verifyAllAccounts(
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
