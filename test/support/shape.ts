import { SIGNS } from '../../search/query/format.ts';
import type { Query } from '../../search/query/syntax.ts';

/** A tree without its spans: words with the sign of their form, phrases in quotation marks, fields by name, the rest as lists. */
export type Shape = string | readonly [Query['type'], ...Shape[]];

export function shapeOf(query: Query | undefined): Shape | undefined {
  switch (query?.type) {
    case 'word':
      return SIGNS[query.form].join(query.text);
    case 'phrase':
      return `"${query.text}"${query.slop > 0 ? `~${query.slop}` : ''}`;
    case 'field':
      return `${query.operator}:${query.value.quoted ? `"${query.value.text}"` : query.value.text}`;
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
