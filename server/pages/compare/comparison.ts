import type { CompareAnswer, ComparedSide } from '../../compare/compareAnswer.ts';
import { compareUrl, sideSearch, type CompareParams } from '../../compare/compareParams.ts';
import { counted } from '../../helpers/counted.ts';
import { percent } from '../../helpers/percent.ts';
import { compareTimeline, type CompareTimelineView, type TimedSide } from './compareTimeline.ts';
import { commonAccounts, type CommonAccountsView } from './commonAccounts.ts';
import { overlapRows, unknownSentence, type OverlapRow } from './overlap.ts';
import { unusualViews, type UnusualView } from './compareUnusual.ts';

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
    accounts: answer.overlap === null ? undefined : commonAccounts(answer, a, b),
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
