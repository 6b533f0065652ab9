import { operatorOf } from './operators.ts';
import { negate } from './operators/negate.ts';
import type { Field, Query } from './syntax.ts';
import { ANY_WORD } from './words.ts';

/** What else is asked of tweets beside the query, in words: as what a tweet is, and as what it is not. */
export interface ReadFilters {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

const NO_FILTERS: ReadFilters = { wanted: [], unwanted: [] };

/**
 * How a query was understood, in one sentence without its full stop:
 * `Tweets with “election” and exactly “fake news”, in Russian, but not from “@name” and without links`.
 * @param query undefined where nothing was asked for
 */
export function readQuery(query: Query | undefined, filters: ReadFilters = NO_FILTERS): string {
  const isFiltered = filters.wanted.length + filters.unwanted.length > 0;
  if (query === undefined && !isFiltered) return 'All tweets';
  if (query !== undefined && query.type !== 'and' && !isFiltered) return `Tweets ${describeClause(query)}`;
  const clauses = query === undefined ? [] : query.type === 'and' ? query.clauses : [query];
  return `Tweets ${describeAll(clauses, filters)}`;
}

/** What is wanted first: words, then filters; then what is not. */
function describeAll(clauses: readonly Query[], filters: ReadFilters): string {
  const words = clauses.filter((clause) => isWanted(clause) && isWordy(clause)).map(describeWords);
  const others = clauses.filter((clause) => isWanted(clause) && !isWordy(clause)).map(describeInside);
  const wanted = [...(words.length > 0 ? [`with ${words.join(' and ')}`] : []), ...others, ...filters.wanted];
  const unwanted = [
    ...clauses.flatMap((clause) => (clause.type === 'not' ? [describeNot(clause.clause)] : [])),
    ...filters.unwanted,
  ];
  return [wanted.join(', '), unwanted.join(' and ')].filter((part) => part !== '').join(', but ');
}

/** As what a tweet is: `with “election”`, `from “@name”`, `with “a” or in Russian`. */
function describeClause(query: Query): string {
  switch (query.type) {
    case 'word':
    case 'phrase':
      return `with ${describeWords(query)}`;
    case 'field':
      return operatorOf(query.operator).describe(query.value);
    case 'not':
      return describeNot(query.clause);
    case 'and':
    case 'or':
      return isWordy(query)
        ? `with ${query.clauses.map(describeWords).join(` ${query.type} `)}`
        : query.clauses.map(describeInside).join(` ${query.type} `);
    default:
      return query satisfies never;
  }
}

function describeInside(query: Query): string {
  if (query.type !== 'and' && query.type !== 'or') return describeClause(query);
  return isWordy(query) ? `with ${describeWords(query)}` : `(${describeClause(query)})`;
}

function describeNot(query: Query): string {
  if (query.type === 'not') return describeInside(query.clause);
  if (query.type === 'field') return describeFieldNot(query);
  if (isWordy(query)) return `without ${describeWords(query)}`;
  return `not ${describeInside(query)}`;
}

function describeFieldNot({ operator, value }: Field): string {
  const { describe, describeNot: own } = operatorOf(operator);
  return own?.(value) ?? negate(describe(value));
}

/** Words, phrases and groups of them, without a preposition. */
function describeWords(query: Query): string {
  switch (query.type) {
    case 'word':
      return describeWord(query);
    case 'phrase':
      return describePhrase(query);
    case 'not':
      return query.clause.type === 'not'
        ? describeWords(query.clause.clause)
        : `not ${describeWords(query.clause)}`;
    case 'and':
    case 'or':
      return `(${query.clauses.map(describeWords).join(` ${query.type} `)})`;
    case 'field':
      return describeClause(query);
    default:
      return query satisfies never;
  }
}

function describeWord({ text, form }: Extract<Query, { type: 'word' }>): string {
  switch (form) {
    case 'any':
      return `“${text}”`;
    case 'unstemmed':
      return `exactly “${text}”`;
    case 'prefix':
      return `words that begin with “${text}”`;
    case 'fuzzy1':
      return `“${text}” (give or take one letter)`;
    case 'fuzzy2':
      return `“${text}” (give or take two letters)`;
    default:
      return form satisfies never;
  }
}

function describePhrase({ text, slop }: Extract<Query, { type: 'phrase' }>): string {
  const gaps = text.split(' ').includes(ANY_WORD) ? ' (* is any one word)' : '';
  if (slop === 0) return `exactly “${text}”${gaps}`;
  return `the words “${text}”${gaps} at most ${slop} ${slop === 1 ? 'move' : 'moves'} apart`;
}

const isWanted = (query: Query): boolean => query.type !== 'not';

/** Whether it asks of words alone. */
function isWordy(query: Query): boolean {
  switch (query.type) {
    case 'word':
    case 'phrase':
      return true;
    case 'field':
      return false;
    case 'not':
      return isWordy(query.clause);
    case 'and':
    case 'or':
      return query.clauses.every(isWordy);
    default:
      return query satisfies never;
  }
}
