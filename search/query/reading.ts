import { operatorOf } from './operators.ts';
import type { Query } from './syntax.ts';

/**
 * How a query was understood, in words: `Tweets with “election” and exactly “fake news”, but without “poll”`.
 * @param query undefined where nothing was asked for
 */
export function readQuery(query: Query | undefined): string {
  if (query === undefined) return 'All tweets';
  const isNegative = query.type === 'not' || (query.type === 'and' && query.clauses.every(isNot));
  return `Tweets ${isNegative ? '' : 'with '}${describe(query, 'without')}`;
}

/** @param no how a negation is put: at the top `without`, inside a group `not` */
function describe(query: Query, no: 'without' | 'not'): string {
  switch (query.type) {
    case 'word':
      return `“${query.text}”`;
    case 'phrase':
      return `exactly “${query.text}”`;
    case 'field':
      return operatorOf(query.operator).describe(query.value);
    case 'not':
      return `${no} ${describeInside(query.clause)}`;
    case 'or':
      return query.clauses.map(describeInside).join(' or ');
    case 'and':
      return describeAll(query.clauses, no);
    default:
      return query satisfies never;
  }
}

/** What is wanted first, then what is not. */
function describeAll(clauses: readonly Query[], no: 'without' | 'not'): string {
  const wanted = clauses.filter((clause) => !isNot(clause)).map(describeInside);
  const unwanted = clauses.filter(isNot).map((clause) => describe(clause, no));
  if (wanted.length === 0 || unwanted.length === 0) return [...wanted, ...unwanted].join(' and ');
  return `${wanted.join(' and ')}, but ${unwanted.join(' and ')}`;
}

const describeInside = (query: Query): string =>
  query.type !== 'and' && query.type !== 'or' ? describe(query, 'not') : `(${describe(query, 'not')})`;

const isNot = (query: Query): boolean => query.type === 'not';
