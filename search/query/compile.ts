import { either, type Clause } from './clause.ts';
import { operatorOf } from './operators.ts';
import type { Field, Query } from './syntax.ts';
import { compilePhrase, compileWord } from './words.ts';

/**
 * The Elasticsearch clause of a query. Words and phrases score; filters and negations do not. User text is read by
 * analyzers alone, and never by Elasticsearch’s own query parsers. @throws for trees that parseQuery does not make
 */
export function compileQuery(query: Query): Clause {
  switch (query.type) {
    case 'word':
      return compileWord(query);
    case 'phrase':
      return compilePhrase(query);
    case 'field':
      return isFilter(query) ? { bool: { filter: [compileField(query)] } } : compileField(query);
    case 'not':
      return compileNegation(query.clause);
    case 'and':
      return compileAnd(query.clauses);
    case 'or':
      return compileOr(query.clauses);
    default:
      return query satisfies never;
  }
}

const compileField = (field: Field): Clause => operatorOf(field.operator).compile(field);

/** Whether nothing in it scores. */
function isFilter(query: Query): boolean {
  switch (query.type) {
    case 'word':
    case 'phrase':
      return false;
    case 'field':
      return operatorOf(query.operator).scores !== true;
    case 'not':
      return true;
    case 'and':
    case 'or':
      return query.clauses.every(isFilter);
    default:
      return query satisfies never;
  }
}

/** Where scores do not count, a field needs no wrapping. */
const compileUnscored = (query: Query): Clause =>
  query.type === 'field' ? compileField(query) : compileQuery(query);

function compileAnd(clauses: readonly Query[]): Clause {
  const must = clauses.filter((clause) => !isFilter(clause)).map(compileQuery);
  const filter = clauses.filter((clause) => isFilter(clause) && !isExclusion(clause)).map(compileUnscored);
  const must_not = clauses.flatMap((clause) => (isExclusion(clause) ? [compileUnscored(clause.clause)] : []));
  return {
    bool: {
      ...(must.length > 0 && { must }),
      ...(filter.length > 0 && { filter }),
      ...(must_not.length > 0 && { must_not }),
    },
  };
}

function compileOr(clauses: readonly Query[]): Clause {
  const isUnscored = clauses.every(isFilter);
  const any = either(...clauses.map(isUnscored ? compileUnscored : compileQuery));
  return isUnscored ? { bool: { filter: [any] } } : any;
}

type Exclusion = Extract<Query, { readonly type: 'not' }>;

/** A negation that means all other tweets. */
const isExclusion = (query: Query): query is Exclusion => query.type === 'not' && !isPartial(query.clause);

/** Whether some tweets are neither in it nor in its negation. */
function isPartial(query: Query): boolean {
  switch (query.type) {
    case 'word':
    case 'phrase':
      return false;
    case 'field':
      return operatorOf(query.operator).compileNot?.(query) !== undefined;
    case 'not':
      return isPartial(query.clause);
    case 'and':
    case 'or':
      return query.clauses.some(isPartial);
    default:
      return query satisfies never;
  }
}

/** A negation goes down to the counts that may be unknown: tweets of unknown count match on neither side of it. */
function compileNegation(query: Query): Clause {
  if (!isPartial(query)) return { bool: { must_not: [compileUnscored(query)] } };
  switch (query.type) {
    case 'field':
      return { bool: { filter: [operatorOf(query.operator).compileNot?.(query) ?? { match_none: {} }] } };
    case 'not':
      return { bool: { filter: [compileUnscored(query.clause)] } };
    case 'and':
      return either(...query.clauses.map(compileNegation));
    case 'or':
      return { bool: { filter: query.clauses.map(compileNegation) } };
    case 'word':
    case 'phrase':
      return { bool: { must_not: [compileQuery(query)] } };
    default:
      return query satisfies never;
  }
}
