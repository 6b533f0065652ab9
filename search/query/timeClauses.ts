import { join } from './join.ts';
import { parseMoments } from './moments.ts';
import type { Period } from '../calendar.ts';
import type { Field, Query } from './syntax.ts';

/** All of time. */
export const ALWAYS: Period = { from: -Infinity, to: Infinity };

/** A query in two parts, which say together what it says. */
export interface TimedQuery {
  /** The time that its own clauses on time leave, both ends infinite where there are none. */
  readonly time: Period;
  /** All other clauses; undefined where there are none. */
  readonly rest: Query | undefined;
}

/** Parts a query into its time and the rest: of what must all be there, each `since:`, `until:` and `date:`. */
export function splitTime(query: Query | undefined): TimedQuery {
  if (query === undefined) return { time: ALWAYS, rest: undefined };
  const clauses = query.type === 'and' ? query.clauses : [query];
  const times = clauses.map(timeOf).filter((time) => time !== undefined);
  if (times.length === 0) return { time: ALWAYS, rest: query };
  const rest = join(
    'and',
    clauses.filter((clause) => timeOf(clause) === undefined),
    query.span,
  );
  return { time: times.reduce(intersect), rest };
}

/** What lies in both; its end is not after its start where nothing does. */
export const intersect = (one: Period, other: Period): Period => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

/** The time that a clause leaves; undefined where it is about something else, or about several times. */
function timeOf(clause: Query): Period | undefined {
  if (clause.type !== 'field') return undefined;
  const { operator, value } = clause;
  if (operator !== 'since' && operator !== 'until' && operator !== 'date') return undefined;
  const span = parseMoments(value.text);
  if ('problem' in span) return undefined;
  if (operator === 'date') return { from: span.from, to: span.to };
  return operator === 'since' ? { from: span.from, to: Infinity } : { from: -Infinity, to: span.from };
}

/** A query that is narrowed to a time. @param time both ends infinite: to none */
export function withTime(rest: Query | undefined, { from, to }: Period): Query | undefined {
  const first = Number.isFinite(from) ? momentFrom(from) : '';
  const last = Number.isFinite(to) ? momentTo(to) : '';
  if (first + last === '') return rest;
  const span = { start: 0, end: 0 };
  const text = first === last ? first : `${first}..${last}`;
  const date: Field = { type: 'field', operator: 'date', value: { text, quoted: false }, span };
  return join('and', [rest, date], span);
}

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** The longest moment that is named in the fewest letters and starts here: a minute, a second, a millisecond. */
const momentFrom = (ms: number): string => named(ms, stepOf(ms));

/** The same for one that ends here. */
const momentTo = (ms: number): string => named(ms - stepOf(ms), stepOf(ms));

const stepOf = (ms: number): number =>
  ms % MINUTE_MS === 0 ? MINUTE_MS : ms % SECOND_MS === 0 ? SECOND_MS : 1;

function named(ms: number, step: number): string {
  const iso = new Date(ms).toISOString();
  if (step === MINUTE_MS) return `${iso.slice(0, 16)}Z`;
  return step === SECOND_MS ? `${iso.slice(0, 19)}Z` : iso;
}
