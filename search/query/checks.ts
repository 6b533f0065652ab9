import { parseMoment } from './moments.ts';
import type { Field, Query, QueryWarning } from './syntax.ts';

/** What clauses that are right by themselves cannot mean together. */
export function checkQuery(query: Query | undefined): readonly QueryWarning[] {
  if (query === undefined || query.type === 'word' || query.type === 'phrase' || query.type === 'field')
    return [];
  if (query.type === 'not') return checkQuery(query.clause);
  const inner = query.clauses.flatMap(checkQuery);
  return query.type === 'and' ? [...inner, ...warnOfEmptyPeriods(query.clauses)] : inner;
}

/** As on X, `until:` is the first moment that is left out, which surprises who asks for one day. */
function warnOfEmptyPeriods(clauses: readonly Query[]): readonly QueryWarning[] {
  const fields = clauses.filter((clause): clause is Field => clause.type === 'field');
  const starts = fields.filter(({ operator }) => operator === 'since');
  const ends = fields.filter(({ operator }) => operator === 'until');
  const [since, until] = starts.flatMap((start) =>
    ends.filter((end) => startOf(end) <= startOf(start)).map((end) => [start, end] as const),
  )[0] ?? [undefined, undefined];
  if (since === undefined || until === undefined) return [];
  const span = {
    start: Math.min(since.span.start, until.span.start),
    end: Math.max(since.span.end, until.span.end),
  };
  return [{ code: 'empty_period', message: adviceFor(since.value.text, until.value.text), span }];
}

/** The moment at which a day, month or year begins, in milliseconds since 1970. */
function startOf({ value }: Field): number {
  const moment = parseMoment(value.text);
  return 'problem' in moment ? NaN : moment.from;
}

function adviceFor(since: string, until: string): string {
  if (since !== until)
    return `No tweet is both since ${since} and until ${until}: there is no time between them.`;
  const day = /^[0-9-]+/.exec(since)?.[0] ?? since;
  return `until: is exclusive, so that no tweet is both since and until ${since}. For all of ${day} write date:${day}.`;
}
