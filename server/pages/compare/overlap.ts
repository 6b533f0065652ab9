import type { CompareAnswer, FoundBy } from '../../compare/compareAnswer.ts';
import { counted } from '../../helpers/counted.ts';
import { percent } from '../../helpers/percent.ts';

/** Tweets that both searches find, or one of them. */
export interface OverlapRow {
  readonly label: string;
  readonly tweets: string;
  readonly url: string | undefined;
  readonly shareA: string;
  readonly shareB: string;
}

/** @returns undefined where the second side is all that the first is not */
export function overlapRows({ overlap, a, b }: CompareAnswer): readonly OverlapRow[] | undefined {
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
export function unknownSentence({ overlap, a, b }: CompareAnswer): string | undefined {
  if (overlap === null) return undefined;
  const { both, a_only: aOnly, b_only: bOnly } = overlap;
  const left =
    Math.max(0, a.total - both.count - aOnly.count) + Math.max(0, b.total - both.count - bOnly.count);
  return left === 0
    ? undefined
    : `${counted(left, 'tweet')} cannot be told to be in both or in one: the release does not record the counts that were asked for.`;
}
