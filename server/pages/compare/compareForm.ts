import type { CampaignSummary } from '../../searching/searchAnswer.ts';
import { searchParamsOf } from '../../address/addresses.ts';
import { searchUrl, type ParamProblem } from '../../address/searchParams.ts';
import { compareUrl, type CompareParams, type SideName } from '../../compare/compareParams.ts';
import type { DateField } from '../dateForm.ts';
import type { HiddenField } from '../searchForm.ts';
import { campaignText } from '../queryTexts.ts';
import { EVERYTHING } from '../../address/searchLinks.ts';

/** Two boxes for query texts, and the days that both are looked for in. */
export interface CompareForm {
  readonly a: TextBox;
  readonly b: TextBox;
  readonly from: DateField;
  readonly to: DateField;
  /** Campaigns and languages that both are narrowed to. */
  readonly hidden: readonly HiddenField[];
  /** Path of the same comparison in everything; undefined where it is narrowed by nothing. */
  readonly widenUrl: string | undefined;
  /** Path with both sides exchanged; undefined where one is empty. */
  readonly swapUrl: string | undefined;
}

export interface TextBox {
  /** As typed. */
  readonly value: string;
  readonly problem: string | undefined;
}

/** @param typed parameters as they stand in the address */
export function compareForm(
  typed: URLSearchParams,
  params: CompareParams,
  problems: readonly ParamProblem[],
): CompareForm {
  const { a, b, scope } = params;
  const problemOf = (name: string): string | undefined => {
    const told = problems.filter(({ param }) => param === name).map(({ message }) => message);
    return told.length === 0 ? undefined : told.join(' ');
  };
  const box = (name: SideName, value: string): TextBox => ({ value, problem: problemOf(name) });
  const date = (name: string): DateField => ({ value: typed.get(name) ?? '', problem: problemOf(name) });
  const narrowed = [...searchParamsOf(searchUrl(scope))];
  return {
    a: box('a', a),
    b: box('b', b),
    from: date('date_from'),
    to: date('date_to'),
    hidden: narrowed.filter(([name]) => !name.startsWith('date_')).map(([name, value]) => ({ name, value })),
    widenUrl: narrowed.length > 0 ? compareUrl({ a, b, scope: EVERYTHING }) : undefined,
    swapUrl: a !== '' && b !== '' ? compareUrl({ a: b, b: a, scope }) : undefined,
  };
}

/** A comparison to begin with. */
export interface Preset {
  readonly label: string;
  readonly url: string;
}

/** Campaigns that are compared with each other, at most. */
const MOST_CAMPAIGNS = 3;

/** Releases of one day that are set beside each other most often. */
const BEST_KNOWN = [['ira', 'iran']] as const;

/** The best known campaigns and the largest against each other, and each against all others. */
export function comparePresets(campaigns: readonly CampaignSummary[]): readonly Preset[] {
  const known = BEST_KNOWN.flatMap(([a, b]) => {
    const [one, other] = [a, b].map((id) => campaigns.find((row) => row.id === id && row.tweets > 0));
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  const largest = campaigns
    .filter(({ tweets }) => tweets > 0)
    .toSorted((one, other) => other.tweets - one.tweets || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_CAMPAIGNS);
  if (largest.length < 2) return [];
  const pairs = new Map(
    [
      ...known,
      ...largest.flatMap((one, at) => largest.slice(at + 1).map((other) => [one, other] as const)),
    ].map((pair) => [pairKey(pair), pair]),
  );
  return [
    ...[...pairs.values()].map(([one, other]) => ({
      label: `${one.title} against ${other.title}`,
      url: compareUrl({ a: campaignText(one.id), b: campaignText(other.id), scope: EVERYTHING }),
    })),
    ...largest.map(({ id, title }) => ({
      label: `${title} against all others`,
      url: unusualUrl(campaignText(id)),
    })),
  ];
}

const pairKey = (pair: readonly CampaignSummary[]): string =>
  pair
    .map(({ id }) => id)
    .sort()
    .join(' ');

/** A search against all other tweets. */
export const unusualUrl = (q: string): string => compareUrl({ a: q, b: '', scope: EVERYTHING });
