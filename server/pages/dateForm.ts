import { day } from '../helpers/dates.ts';
import type { ParamProblem, SearchParams } from '../address/searchParams.ts';
import { hiddenFields, type HiddenField } from './searchForm.ts';
import type { SearchAnswer } from '../searching/searchAnswer.ts';

/** The form that narrows by time. */
export interface DateForm {
  readonly hidden: readonly HiddenField[];
  readonly from: DateField;
  readonly to: DateField;
  /** First and last day of the tweets found; empty without tweets. */
  readonly span: string;
}

export interface DateField {
  /** As typed, also where it cannot be used. */
  readonly value: string;
  readonly problem: string | undefined;
}

interface DatedSearch {
  readonly typed: URLSearchParams;
  readonly params: SearchParams;
  readonly problems: readonly ParamProblem[];
  readonly answer: SearchAnswer;
}

export function dateForm({ typed, params, problems, answer }: DatedSearch): DateForm {
  const field = (name: string): DateField => ({
    value: typed.get(name) ?? '',
    problem: problems.find(({ param }) => param === name)?.message,
  });
  return {
    hidden: hiddenFields(params, ['date_from', 'date_to']),
    from: field('date_from'),
    to: field('date_to'),
    span: spanOf(answer),
  };
}

function spanOf({ timeline: { first, last } }: SearchAnswer): string {
  if (first === null || last === null) return '';
  const [start, end] = [day(first), day(last)];
  return start === end ? `These tweets are of ${start}.` : `These tweets are of ${start} to ${end}.`;
}
