import { OPERATOR_GROUPS, type OperatorGroup } from '../../search/query/operators.ts';
import { REFUSED } from '../../search/query/operators/refused.ts';
import type { Operator } from '../../search/query/operators/operator.ts';
import { pageFrame, type PageFrame } from './pageFrame.ts';
import { changedUrl, EVERYTHING } from '../address/searchLinks.ts';

/** `/help` */
export interface HelpPageView extends PageFrame {
  readonly groups: readonly GroupView[];
  /** What cannot be answered, each reason once. */
  readonly refused: readonly { readonly names: readonly string[]; readonly reason: string }[];
}

export interface GroupView {
  readonly anchor: string;
  readonly title: string;
  readonly operators: readonly OperatorRow[];
}

export interface OperatorRow {
  readonly anchor: string;
  readonly syntax: string;
  readonly help: string;
  /** Other names, with their colons; empty where there is none. */
  readonly also: readonly string[];
  readonly example: string;
  /** The search for the example. */
  readonly url: string;
}

export const helpPage = (): HelpPageView => ({
  ...pageFrame({ title: 'Help with searching', canonical: '/help' }),
  groups: OPERATOR_GROUPS.map(groupView),
  refused: [...Map.groupBy(REFUSED, ({ reason }) => reason)].map(([reason, rows]) => ({
    names: rows.flatMap(({ name, values }) => values?.map((value) => `${name}:${value}`) ?? [`${name}:`]),
    reason,
  })),
});

const groupView = ({ anchor, title, operators }: OperatorGroup): GroupView => ({
  anchor,
  title,
  operators: operators.map(operatorRow),
});

const operatorRow = (operator: Operator): OperatorRow => ({
  anchor: `op-${operator.name}`,
  syntax: operator.syntax,
  help: operator.help,
  also: operator.kind === 'syntax' ? [] : operator.aliases.map((name) => `${name}:`),
  example: operator.example,
  url: changedUrl(EVERYTHING, { q: operator.example, sort: 'relevance' }),
});
