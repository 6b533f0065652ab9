import type { Field, Query, QueryWarning } from './syntax.ts';

/** What clauses that are right by themselves cannot mean together. */
export function checkQuery(query: Query | undefined): readonly QueryWarning[] {
  if (query === undefined || query.type === 'word' || query.type === 'phrase' || query.type === 'field')
    return [];
  if (query.type === 'not') return checkQuery(query.clause);
  const inner = query.clauses.flatMap(checkQuery);
  return query.type === 'and' ? [...inner, ...warnOfEmptyPeriods(query.clauses)] : inner;
}

/** On X as here `until:` is the first moment that is left out, which surprises who asks for one day. */
function warnOfEmptyPeriods(clauses: readonly Query[]): readonly QueryWarning[] {
  const fields = clauses.filter((clause): clause is Field => clause.type === 'field');
  return fields.flatMap((since) => {
    if (since.operator !== 'since') return [];
    const until = fields.find((field) => field.operator === 'until' && field.value.text === since.value.text);
    if (until === undefined) return [];
    const span = {
      start: Math.min(since.span.start, until.span.start),
      end: Math.max(since.span.end, until.span.end),
    };
    return [{ code: 'empty_period', message: adviceFor(since.value.text), span }];
  });
}

const adviceFor = (moment: string): string => {
  const day = /^[0-9-]+/.exec(moment)?.[0] ?? moment;
  return `until: is exclusive, so that no tweet is both since and until ${moment}. For all of ${day} write date:${day}.`;
};
