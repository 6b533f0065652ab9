import type { FieldValue, Query, QueryWarning, Span } from '../syntax.ts';
import { hasOperator, isOperator, leaveOutKind, spellingOf, spellings } from './kinds.ts';
import { HAS, IS } from './kindTables.ts';
import type { FieldOperator, FieldReading, Shorthand } from './operator.ts';
import { toField } from './readings.ts';

/** Values of X’s `filter:` by what we call them. */
const FILTERS: ReadonlyMap<string, FieldOperator> = new Map([
  ...[...spellings(IS).keys()].map((name) => [name, isOperator] as const),
  ...[...spellings(HAS).keys()].map((name) => [name, hasOperator] as const),
]);
/** Twitter’s own hosts and kinds of media are not told apart. */
const COARSER: ReadonlySet<string> = new Set(['twimg', 'native_video', 'consumer_video', 'pro_video']);

/** X’s `filter:retweets` means retweets by hand as well. */
function readFilter(name: string, value: FieldValue, span: Span): FieldReading {
  const typed = spellingOf(value);
  if (typed === 'retweets') return bothRetweets(span);
  const operator = FILTERS.get(typed);
  if (operator === undefined) {
    return leaveOutKind(name, 'filter', [...Object.keys(IS), ...Object.keys(HAS)], value, span);
  }
  const { query, warnings } = operator.read(value, span);
  return {
    query,
    warnings: COARSER.has(typed) ? [...warnings, coarser(name, typed, query, span)] : warnings,
  };
}

function bothRetweets(span: Span): FieldReading {
  const clauses = ['retweet', 'manual_rt'].flatMap((kind) => toField('is', kind, span).query ?? []);
  return { query: { type: 'or', clauses, span }, warnings: [] };
}

function coarser(name: string, typed: string, query: Query | undefined, span: Span): QueryWarning {
  const read = query?.type === 'field' ? `has:${query.value.text}` : 'has:media';
  return {
    code: 'read_coarser',
    message: `${name}:${typed} was read as ${read}: the release does not tell more.`,
    span,
  };
}

/** What a tweet is and what it holds, in the words of X’s own search. */
export const FILTER_SHORTHANDS: readonly Shorthand[] = [
  {
    kind: 'shorthand',
    name: 'filter',
    aliases: [],
    syntax: 'filter:replies',
    help: 'Twitter’s own way to write is: and has:. Its filter:retweets means retweets by hand too.',
    example: 'filter:replies',
    list: true,
    read: (value, span) => readFilter('filter', value, span),
  },
  {
    kind: 'shorthand',
    name: 'exclude',
    aliases: [],
    syntax: 'exclude:retweets',
    help: 'The same as filter: with a minus before it.',
    example: 'exclude:retweets',
    list: false,
    read: (value, span) => {
      const { query, warnings } = readFilter('exclude', value, span);
      return { query: query && { type: 'not', clause: query, span }, warnings };
    },
  },
  {
    kind: 'shorthand',
    name: 'include',
    aliases: [],
    syntax: 'include:nativeretweets',
    help: 'Does nothing: retweets are never left out here, unless you ask for it.',
    example: 'election include:nativeretweets',
    list: false,
    read: (value, span) => ({
      query: undefined,
      warnings: [
        {
          code: 'nothing_to_do',
          message: `include:${value.text} changes nothing: a search here leaves out no kind of tweet by itself.`,
          span,
        },
      ],
    }),
  },
];
