import type { estypes } from '@elastic/elasticsearch';
import { CASELESS_NORMALIZER, EXACT_ANALYZER, FOLDED_ANALYZER, LOOSE_NORMALIZER } from './analysis.ts';
import { EXACT, LOOSE, ORDERED, SAME, type Extra, type Field } from './fields.ts';

/** Longest keyword, in characters, that is indexed; Lucene refuses terms over 32,766 bytes. The source keeps all. */
const LONGEST_KEYWORD = 8_191;

/** The mapping that serves a field's roles and nothing else. */
export function buildProperty({ kind, roles, extra = {} }: Field): estypes.MappingProperty {
  const index = roles.includes('filtered') || roles.includes('searched');
  const doc_values = roles.includes('counted') || roles.includes('sorted');
  switch (kind) {
    case 'text':
      return {
        type: 'text',
        analyzer: FOLDED_ANALYZER,
        index,
        ...(extra.copyTo !== undefined && { copy_to: extra.copyTo }),
        ...((extra.isExact ?? extra.isSame) && { fields: textSubFields(extra) }),
      };
    case 'keyword':
      return {
        type: 'keyword',
        index,
        doc_values,
        ignore_above: LONGEST_KEYWORD,
        ...((extra.isLoose ?? extra.isOrdered) && { fields: keywordSubFields(extra) }),
      };
    case 'caseless':
      return {
        type: 'keyword',
        index,
        doc_values,
        ignore_above: LONGEST_KEYWORD,
        normalizer: CASELESS_NORMALIZER,
      };
    case 'date':
      return { type: 'date', format: 'epoch_millis', index, doc_values };
    case 'number':
      return { type: 'long', index, doc_values };
    case 'flag':
      return { type: 'boolean', index, doc_values };
    case 'point':
      return { type: 'geo_point', index, doc_values };
    default:
      return kind satisfies never;
  }
}

/** A text once more, for other comparisons than word by word. */
const textSubFields = ({ isExact, isSame }: Extra): Record<string, estypes.MappingProperty> => ({
  ...(isExact && { [EXACT]: { type: 'text', analyzer: EXACT_ANALYZER, norms: false } }),
  ...(isSame && {
    [SAME]: { type: 'keyword', ignore_above: LONGEST_KEYWORD, normalizer: LOOSE_NORMALIZER },
  }),
});

/** A keyword once more, for other comparisons than letter by letter. */
const keywordSubFields = ({ isLoose, isOrdered }: Extra): Record<string, estypes.MappingProperty> => ({
  ...(isLoose && { [LOOSE]: { type: 'keyword', doc_values: false, normalizer: LOOSE_NORMALIZER } }),
  ...(isOrdered && { [ORDERED]: { type: 'long', doc_values: false, ignore_malformed: true } }),
});
