import type { CompareAnswer, ComparedSide, FoundBy } from '../../compare/compareAnswer.ts';
import { compareUrl, sideSearch, type CompareParams } from '../../compare/compareParams.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import { percent } from '../../helpers/percent.ts';
import { accountName, type AccountName } from '../accountName.ts';
import { compareTimeline, type CompareTimelineView, type TimedSide } from './compareTimeline.ts';
import { unusualViews, type UnusualView } from './compareUnusual.ts';
import { facetUrl } from '../../address/searchLinks.ts';

/** Two searches side by side. */
export interface ComparisonView {
  readonly jsonUrl: string;
  readonly sides: readonly SideView[];
  /** Tweets that either search could find. */
  readonly of: string;
  /** undefined where the second side is all that the first is not. */
  readonly overlap: readonly OverlapRow[] | undefined;
  /** Said of tweets that are on no side of a question about counts. */
  readonly unknown: string | undefined;
  readonly timeline: CompareTimelineView | undefined;
  readonly unusual: readonly UnusualView[];
  readonly accounts: CommonAccountsView | undefined;
}

export interface SideView {
  /** `A` */
  readonly name: string;
  readonly reading: string;
  readonly url: string | undefined;
  readonly tweets: string;
  readonly share: string;
  readonly warnings: readonly string[];
  readonly clauses: readonly { readonly text: string; readonly tweets: string }[];
  /** The same side against all other tweets; undefined where that is what is shown. */
  readonly unusualUrl: string | undefined;
}

export interface OverlapRow {
  readonly label: string;
  readonly tweets: string;
  readonly url: string | undefined;
  readonly shareA: string;
  readonly shareB: string;
}

export interface CommonAccountsView {
  readonly heading: string;
  readonly rows: readonly {
    readonly account: AccountName;
    readonly a: AccountCell;
    readonly b: AccountCell;
  }[];
}

export interface AccountCell {
  readonly tweets: string;
  readonly url: string | undefined;
}

export function comparisonView(params: CompareParams, answer: CompareAnswer): ComparisonView {
  const a = timed(params, answer.a);
  const b = timed(params, answer.b);
  return {
    jsonUrl: compareUrl(params, '.json'),
    sides: [sideView('A', params, answer.a, answer), sideView('B', params, answer.b, answer)],
    of: counted(answer.of, 'tweet'),
    overlap: overlapRows(answer),
    unknown: unknownSentence(answer),
    timeline: compareTimeline(answer.timeline, a, b),
    unusual: unusualViews(answer, a, b),
    accounts: answer.overlap === null ? undefined : accountsView(answer, a, b),
  };
}

const timed = (params: CompareParams, { q, url, total }: ComparedSide): TimedSide => ({
  search: sideSearch(params, q),
  linked: url !== null,
  total,
});

function sideView(
  name: string,
  { scope }: CompareParams,
  side: ComparedSide,
  { of, overlap }: CompareAnswer,
): SideView {
  const { q, url, reading, warnings, clauses, total } = side;
  return {
    name,
    reading,
    url: url ?? undefined,
    tweets: counted(total, 'tweet'),
    share: percent(total, of),
    warnings: warnings.map(({ message }) => message),
    clauses:
      clauses.length < 2
        ? []
        : clauses.map((clause) => ({ text: clause.text, tweets: counted(clause.count, 'tweet') })),
    unusualUrl: overlap === null ? undefined : compareUrl({ a: q, b: '', scope }),
  };
}

function overlapRows({ overlap, a, b }: CompareAnswer): readonly OverlapRow[] | undefined {
  if (overlap === null) return undefined;
  const row = (label: string, { url, count: found }: FoundBy): OverlapRow => ({
    label,
    tweets: counted(found, 'tweet'),
    url: found > 0 ? (url ?? undefined) : undefined,
    shareA: percent(found, a.total),
    shareB: percent(found, b.total),
  });
  const { both, a_only: aOnly, b_only: bOnly } = overlap;
  return [
    row('Both find', both),
    { ...row('A alone finds', aOnly), shareB: '' },
    { ...row('B alone finds', bOnly), shareA: '' },
  ];
}

/** Who asks for counts leaves out the tweets of which none is recorded, and so does who excludes them. */
function unknownSentence({ overlap, a, b }: CompareAnswer): string | undefined {
  if (overlap === null) return undefined;
  const { both, a_only: aOnly, b_only: bOnly } = overlap;
  const left =
    Math.max(0, a.total - both.count - aOnly.count) + Math.max(0, b.total - both.count - bOnly.count);
  return left === 0
    ? undefined
    : `${counted(left, 'tweet')} cannot be told to be in both or in one: the release does not record the counts that were asked for.`;
}

function accountsView({ accounts }: CompareAnswer, one: TimedSide, other: TimedSide): CommonAccountsView {
  const { count: number, complete, top } = accounts;
  const many = number === 0 ? 'No account' : number === 1 ? '1 account' : `${count(number)} accounts`;
  return {
    heading: `${complete || number === 0 ? '' : 'At least '}${many} wrote tweets of both`,
    rows: top.map(({ a, b, ...account }) => ({
      account: accountName(account),
      a: cell(one, account.id, a),
      b: cell(other, account.id, b),
    })),
  };
}

const cell = ({ search, linked }: TimedSide, id: string, number: number): AccountCell => ({
  tweets: counted(number, 'tweet'),
  url: linked ? facetUrl(search, 'account', id, 'include') : undefined,
});
