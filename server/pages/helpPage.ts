import { OPERATORS } from '../../search/query/operators.ts';
import { pageFrame, type PageFrame } from './pageFrame.ts';
import { changedUrl, EVERYTHING } from './searchLinks.ts';

/** `/help` */
export interface HelpPageView extends PageFrame {
  readonly operators: readonly OperatorRow[];
}

export interface OperatorRow {
  readonly syntax: string;
  readonly help: string;
  readonly example: string;
  /** The search for the example. */
  readonly url: string;
}

export const helpPage = (): HelpPageView => ({
  ...pageFrame({ title: 'Help with searching', canonical: '/help' }),
  operators: OPERATORS.map(({ syntax, help, example }) => ({
    syntax,
    help,
    example,
    url: changedUrl(EVERYTHING, { q: example, sort: 'relevance' }),
  })),
});
