import type { Query } from '../../search/query/syntax.ts';

/** A tree without its spans: words as they are, phrases in quotation marks, the rest as lists. */
export type Shape = string | readonly [Query['type'], ...Shape[]];

export function shapeOf(query: Query | undefined): Shape | undefined {
  switch (query?.type) {
    case 'word':
      return query.text;
    case 'phrase':
      return `"${query.text}"`;
    case 'field':
      return `${query.operator}:${query.value.text}`;
    case 'not':
      return ['not', ...[query.clause].map(shape)];
    case 'and':
    case 'or':
      return [query.type, ...query.clauses.map(shape)];
    case undefined:
      return undefined;
    default:
      return query satisfies never;
  }
}

const shape = (query: Query): Shape => shapeOf(query) ?? '';
